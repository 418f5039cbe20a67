"""Findings as a table: what was met, how grave it is, whom it reaches, what became of it."""

from collections.abc import Iterator

from audit_app.domain.audit import Audit, Finding
from audit_app.domain.user_testing import heard, may_be_told
from audit_app.exchange.spreadsheet import Cell, Sheet
from audit_app.i18n import _
from audit_app.wording.finding import place_said, reach_said, severity_said
from audit_app.wording.lines import lines_said
from audit_app.wording.typography import composed
from audit_app.wording.values import word


def sheet(audit: Audit, *, people: bool) -> Sheet:
    """Return the findings that may be told; without `people`, testers are counted, and no name nor note is told."""
    heads = (
        _("Finding"),
        _("Place"),
        _("Lines"),
        _("Severity, 0 to 4"),
        _("Severity"),
        _("Whom it reaches"),
        _("Testers who ran into it"),
        _("Found on"),
        _("Mended the same day"),
        _("Closed by"),
        _("Closed on"),
        _("Reason"),
    )
    names = (_("Codes of the testers"), _("Found by"), _("Note"), _("Who closed it")) if people else ()
    return _("Findings"), (*heads, *names), (_row(audit, finding, people=people) for finding in _ordered(audit))


def _ordered(audit: Audit) -> Iterator[Finding]:
    """Yield the gravest first; those nobody sorted come before."""
    told = (finding for finding in audit.findings.values() if may_be_told(audit, finding))
    found = sorted(told, key=lambda finding: finding.id)
    yield from sorted(found, key=lambda finding: -5 if finding.severity is None else -finding.severity)


def _row(audit: Audit, finding: Finding, *, people: bool) -> tuple[Cell, ...]:
    decision = finding.decision
    names: tuple[Cell, ...] = ()
    met = heard(audit, finding)
    if people:
        names = (
            ", ".join(met),
            finding.by or "",
            finding.note,
            decision.author if decision else "",
        )
    return (
        finding.title,
        place_said(audit, finding),
        lines_said(audit, finding.lines),
        finding.severity,
        severity_said(finding.severity),
        reach_said(finding.reach) if met else "",
        len(met),
        finding.on,
        finding.mended,
        composed(word(decision.closed_by)) if decision else "",
        decision.on if decision else None,
        decision.reason if decision else "",
        *names,
    )
