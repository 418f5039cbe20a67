"""Tabulating: from an audit to its tables on the disk, as much of it as a kind of report tells; for `reporting`."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from audit_app.domain.audit import Audit
from audit_app.domain.funding import judged, without_testers
from audit_app.domain.scheme import FundingScheme
from audit_app.errors import WouldOverwrite
from audit_app.i18n import in_language
from audit_app.placing import Written, begins_with, put, put_down

WORKBOOK = ".xlsx"
TABLES = (WORKBOOK, ".csv")
"""Endings of a name that ask for tables."""

_A_WORKBOOK = b"PK\x03\x04"


def written(
    audit: Audit, out: Path, schemes: Iterable[FundingScheme], *, kind: str, language: str, on: date
) -> Written:
    """Write a workbook, or a CSV a table: the main one at `out`, the others beside it; return what was written.

    Raise WouldOverwrite where something else than an earlier one stands at any of these names, and nothing has been
    written; CannotWrite or DiskFull.
    """
    from audit_app.exchange import audit_tables, spreadsheet  # what writes workbooks is slow to import
    from audit_app.report.content import ReportKind
    from audit_app.report.content.tester_codes import without_codes
    from audit_app.report.public_kinds import tabulated

    told = audit_tables.told_in(kind)
    judgements = [judged(audit, scheme, on) for scheme in schemes]
    if told is not audit_tables.Told.EVERYTHING:
        judgements = [without_testers(judgement) for judgement in judgements]
    with in_language(language):
        audit = audit if told is audit_tables.Told.EVERYTHING else without_codes(audit)
        sheets = audit_tables.tables(audit, judgements, on, told, tabulated(ReportKind(kind)))
        if out.suffix.lower() == WORKBOOK:
            files = [(out, spreadsheet.as_workbook(sheets, on))]
        else:
            files = [(path, spreadsheet.as_csv(sheet)) for path, sheet in audit_tables.beside(out, sheets)]
    for path, content in files:
        if not begins_with(path, _A_WORKBOOK if path.suffix.lower() == WORKBOOK else content.partition(b"\r\n")[0]):
            raise WouldOverwrite(path)
    (_out, main), *others = files
    for path, content in others:
        put(path, content)
    return put_down(out, main, tuple(path for path, _content in others))
