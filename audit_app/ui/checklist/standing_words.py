"""What there is to know of a line before answering it: two values, users who contradict it, strictest figures."""

from pydantic import ValidationError

from audit_app.domain.audit import Answer, Audit, Candidate, Contested
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _
from audit_app.wording.figures import moment
from audit_app.wording.typography import clipped, told
from audit_app.wording.values import word


def overruling(audit: Audit, row: LineStanding) -> str:
    """Return what users met that outweighs the answer, '' when nothing does."""
    if not row.overruled_by:
        return ""
    met = "\n".join(_met(audit, key) for key in row.overruled_by)
    head = _("Users contradict this line: it counts as non-compliant, whatever is answered, until this is settled.")
    return f"{head}\n{met}"


def _met(audit: Audit, key: str) -> str:
    finding = audit.findings[key]
    severity = (_("0, none"), _("1, slight"), _("2, tiring"), _("3, serious"), _("4, blocking"))[finding.severity]
    return _("• {title} (severity {severity})").format(title=finding.title, severity=severity)


def contested(audit: Audit, row: LineStanding) -> str:
    """Return the values that two people gave differently to this line, '' when they agree."""
    said = [_two_values(fact) for fact in audit.contested if _is_of(row, fact)]
    return "\n".join(said)


def _is_of(row: LineStanding, fact: Contested) -> bool:
    mine = {row.line.id, *(piece.id for piece in row.evidence), *([row.action.id] if row.action else [])}
    return fact.kind in {"answer", "note", "evidence", "action"} and fact.subject in mine


def _two_values(fact: Contested) -> str:
    values = _(" and ").join(_candidate(fact, candidate) for candidate in fact.candidates)
    if fact.kind == "answer":
        return _("Two different answers: {values}. Answer the line to choose.").format(values=values)
    if fact.kind == "note":
        return _("Two different notes: {values}. Write the note that holds to choose.").format(values=values)
    return _("Two different values: {values}. Write the one that holds to choose.").format(values=values)


def _candidate(fact: Contested, candidate: Candidate) -> str:
    return _("“{value}” ({who})").format(value=_value(fact, candidate), who=_who(candidate))


def _value(fact: Contested, candidate: Candidate) -> str:
    if candidate.value is None:
        return _("removed")
    if fact.kind == "answer":
        try:
            answer = Answer.model_validate_json(candidate.value)
        except ValidationError:  # written by another version of Jauge
            return _("a value")
        return f"{word(answer.verdict)} – {clipped(answer.reason, 80)}" if answer.reason else word(answer.verdict)
    return clipped(candidate.value.strip('"{}'), 120)


def _who(candidate: Candidate) -> str:
    try:
        when = moment(candidate.at)[:16]
    except ValueError:  # written by another program
        when = candidate.at[:40]
    return f"{candidate.by}, {when}" if candidate.by else when


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
