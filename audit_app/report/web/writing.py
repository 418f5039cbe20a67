"""A report as one HTML file: made, read back, then put in its place whole."""

from collections.abc import Callable
from pathlib import Path

from audit_app.domain.audit import Evidence
from audit_app.domain.plan import Plan
from audit_app.errors import CannotPrint, WouldOverwrite
from audit_app.placing import Written, begins_with, put_down
from audit_app.report.blocks import Report
from audit_app.report.tagged.pictures import Finder
from audit_app.report.web import checking
from audit_app.report.web.page import BEGINNING, names, page, printed_blocks


def written(report: Report, out: Path, evidence: Finder, before_each: Callable[[], None] = lambda: None) -> Written:
    """Write the report to `out` as one page that fetches nothing, and return what was written.

    What stood at `out` before stays until the new file is whole. Raise CannotPrint (`reason`: what `checking.faults`
    found), CannotWrite, DiskFull, or WouldOverwrite where something else than a page of ours stands. `before_each` is
    called before each picture: what it raises (Stopped, as a rule) is passed on as it is, and nothing has been written.
    """
    if not begins_with(out, BEGINNING):
        raise WouldOverwrite(out)

    def found(piece: Evidence | Plan) -> Path | None:
        before_each()  # making the pictures small takes longer than anything else
        return evidence(piece)

    content = page(report, found)
    parts = printed_blocks(report)
    wrong = checking.faults(content, parts, names(parts))
    if wrong:
        raise CannotPrint(out, " ".join(wrong))
    return put_down(out, content)
