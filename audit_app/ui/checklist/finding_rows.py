"""Findings as rows of a list: those to sort first, then the others."""

from audit_app.domain.audit import Audit, Finding
from audit_app.domain.sorting import unsorted
from audit_app.domain.user_testing import BLOCKING_SEVERITY
from audit_app.i18n import _
from audit_app.ui.widgets.row import Rank, Remark, Row
from audit_app.wording.finding import became_said, met_said, place_said


def finding_rows(audit: Audit) -> tuple[Row, ...]:
    """Return a row a finding, the newest to sort first."""
    waiting = unsorted(audit)
    to_sort = {one.id for one in waiting}
    others = (one for key, one in sorted(audit.findings.items(), reverse=True) if key not in to_sort)
    return (
        *(_row(audit, one, _("To sort") if not at else "", waits=True) for at, one in enumerate(waiting)),
        *(_row(audit, one, _("Sorted") if not at else "", waits=False) for at, one in enumerate(others)),
    )


def _row(audit: Audit, one: Finding, section: str, *, waits: bool) -> Row:
    where = ", ".join(part for part in (place_said(audit, one), met_said(one)) if part)
    icon, tone = ("circle-dashed", "none") if waits else _sign(one)
    remarks = (Remark(where), Remark(became_said(audit, one), "fair" if waits else ""))
    return Row(Rank.TOPIC, one.title, remarks, code=one.id, icon=icon, tone=tone, section=section, flowing=True)


def _sign(one: Finding) -> tuple[str, str]:
    if one.decision is not None:
        return "circle-check", "good"
    return ("octagon-alert", "bad") if one.severity == BLOCKING_SEVERITY else ("triangle-alert", "fair")
