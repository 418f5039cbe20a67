"""What there is to know of a line before answering it: two values, users who contradict it, strictest figures."""

from audit_app.domain import taking_back
from audit_app.domain.audit import Audit, Candidate, Contested
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _
from audit_app.wording.contested import fact_said, value_said
from audit_app.wording.figures import moment
from audit_app.wording.finding import severity_said
from audit_app.wording.taking_back import to_confirm_said
from audit_app.wording.typography import told

_WRITTEN = frozenset({"alt", "caption", "what", "owner", "due", "cost", "state"})
"""The facts of evidence and actions that the window has a field for."""


def overruling(audit: Audit, row: LineStanding) -> str:
    """Return what users met that outweighs the answer, '' when nothing does."""
    if row.awaits:
        return f"{_awaiting()}\n" + "\n".join(_met(audit, key) for key in row.awaits)
    if not row.overruled_by:
        return ""
    met = "\n".join(_met(audit, key) for key in row.overruled_by)
    head = _("Users contradict this line: it counts as non-compliant, whatever is answered, until this is settled.")
    return f"{head}\n{met}"


def _awaiting() -> str:
    return _(
        "What testers met here contradicts this line, and their representative has not agreed yet: it counts as not "
        "checked until they do, or the tester’s consent is taken back."
    )


def _met(audit: Audit, key: str) -> str:
    finding = audit.findings[key]
    said = _("• {title} (severity {severity})")
    return said.format(title=finding.title, severity=severity_said(finding.severity))


def contested(audit: Audit, row: LineStanding) -> str:
    """Return the values that two people gave differently to this line, '' when they agree."""
    said = [_two_values(fact) for fact in audit.contested if _is_of(audit, row, fact)]
    return "\n".join(said)


def _is_of(audit: Audit, row: LineStanding, fact: Contested) -> bool:
    if fact.kind in {"answer", "note"}:
        return fact.subject == row.line.id
    if fact.kind == "evidence":
        return any(fact.subject == piece.id for piece in row.evidence)
    action = audit.actions.get(fact.subject) if fact.kind == "action" else None
    return action is not None and (action == row.action or action.subject == row.line.id)


def _two_values(fact: Contested) -> str:
    values = _(" and ").join(_candidate(fact, candidate) for candidate in fact.candidates)
    if fact.kind == "answer":
        return _("Two different answers: {values}. Answer the line to choose.").format(values=values)
    if fact.kind == "note":
        return _("Two different notes: {values}. Write the note that holds to choose.").format(values=values)
    said = _("{what}, two different values: {values}.").format(what=fact_said(fact.kind, fact.aspect), values=values)
    return f"{said} {_way_out(fact)}".strip()


def _way_out(fact: Contested) -> str:
    """Return how the user chooses; '' where the window has no field for it."""
    if fact.aspect in _WRITTEN:
        return _("Write the one that holds to choose.")
    return _("Remove the piece, or add the file again, to choose.") if fact.aspect == "file" else ""


def _candidate(fact: Contested, candidate: Candidate) -> str:
    said = value_said(fact.kind, fact.aspect, candidate.value)
    return _("“{value}” ({who})").format(value=said, who=_who(candidate))


def _who(candidate: Candidate) -> str:
    try:
        when = moment(candidate.at)[:16]
    except ValueError:  # written by another program
        when = candidate.at[:40]
    return f"{candidate.by}, {when}" if candidate.by else when


def to_confirm(audit: Audit, row: LineStanding) -> str:
    """Return that an answer to an earlier statement was taken back and waits, '' when none does."""
    earlier = taking_back.to_confirm(audit).get(row.line.id)
    return to_confirm_said(earlier) if earlier else ""


def several_venues(row: LineStanding) -> str:
    """Return that the figures are those of the strictest venue, '' when they are of one."""
    if not row.line.strictest:
        return ""
    return _("No venue is given: the strictest figure of the event’s venues holds.")


def without_zone(audit: Audit, row: LineStanding) -> str:
    """Return that the line stands for every place of a kind because none is declared, '' when that is not so."""
    kind = row.line.criterion.zone_kind
    if kind is None or row.line.zone is not None:
        return ""
    return _("No zone of this kind yet: {kind}. Add one for each place, and this line is asked for each.").format(
        kind=kind_named(audit, kind)
    )


def kind_named(audit: Audit, kind: str) -> str:
    """Return a kind of zone in words."""
    return next((told(term.label) for term in audit.checklist.zone_kinds if term.code == kind), kind)
