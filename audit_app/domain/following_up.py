"""Following up: corrective actions."""

from collections.abc import Collection
from datetime import date

from audit_app.domain.answering import line_of, require_open
from audit_app.domain.audit import OPEN_STATES, Action, ActionState, Audit, Finding
from audit_app.domain.people import answers_for_it
from audit_app.domain.record import is_blank
from audit_app.errors import ReasonMissing, UnknownAction, UnknownEvidence


def action_taken(audit: Audit, action: Action) -> Audit:
    """Return the audit with this action on its line or finding, new or rewritten.

    A new one needs a line that is asked; one whose line has since been set aside can still be done or dropped.

    **Source:** RULES.md rule 15; the action register of the national plan on business and human rights.
    """
    require_open(audit, "action")
    known = audit.actions.get(action.id)
    if action.subject not in audit.findings and (known is None or known.subject != action.subject):
        line_of(audit, action.subject)
    return audit.replaced(actions={**audit.actions, action.id: action})


def answering(audit: Audit, finding: Finding) -> tuple[Action, ...]:
    """Return the actions that answer a finding: the one that counts for it, then those of the lines it touches.

    **Source:** RULES.md rule 15: an action answers a gap or a finding.
    """
    found = (audit.action_of(subject) for subject in (finding.id, *finding.lines))
    return tuple(dict.fromkeys(action for action in found if action))


def answered_for(
    audit: Audit,
    subject: str,
    action_id: str,
    *,
    what: str,
    owner: str,
    due: date,
    cost: float | None = None,
    state: ActionState | None = None,
    reason: str = "",
) -> Audit:
    """Return the audit where somebody answers for this gap: its action begun under this id, or the one it has changed.

    What is not given stays as it was, but a reason belongs to its state and leaves with it. Raise ReasonMissing when it
    is dropped without saying why.

    **Source:** RULES.md rule 15.
    """
    before = audit.action_of(subject)
    reached = state or (before.state if before else ActionState.TO_DO)
    said = reason or (before.reason if before and before.state is reached else "")
    require_reason(reached, said)
    action = Action(
        id=before.id if before else action_id,
        subject=subject,
        what=what,
        owner=owner,
        due=due,
        cost=cost if cost is not None or before is None else before.cost,
        state=reached,
        reason=said,
        proof=before.proof if before else "",
        evidence=before.evidence if before else (),
        checked_by=before.checked_by if before else None,
    )
    return action_taken(audit, action)


def moved_on(audit: Audit, action_id: str, state: ActionState, reason: str = "") -> Audit:
    """Return the audit where this action has come to another state; what it was proven by stays.

    Raise UnknownAction, and ReasonMissing when it is dropped without saying why.

    **Source:** RULES.md rule 15.
    """
    before = action_by_id(audit, action_id)
    said = reason or (before.reason if before.state is state else "")
    require_reason(state, said)
    return action_taken(audit, before.replaced(state=state, reason=said))


def proven_by(
    audit: Audit,
    action_id: str,
    *,
    proof: str | None = None,
    evidence: Collection[str] | None = None,
    checked_by: str | None = None,
) -> Audit:
    """Return the audit with what shows that this action is done; what is not given stays, '' takes a checker away.

    `evidence`: ids of pieces of this audit. Raise UnknownAction or UnknownEvidence.

    **Source:** RULES.md rule 15.
    """
    action = action_by_id(audit, action_id)
    if evidence is not None:
        for piece in evidence:
            if piece not in audit.evidence:
                raise UnknownEvidence(piece)
        action = action.replaced(evidence=tuple(dict.fromkeys(evidence)))
    if proof is not None:
        action = action.replaced(proof=proof)
    if checked_by is not None:
        action = action.replaced(checked_by=None if is_blank(checked_by) else checked_by)
    return action_taken(audit, action)


def given_anew(
    audit: Audit, action_ids: Collection[str], *, owner: str | None = None, due: date | None = None
) -> Audit:
    """Return the audit where all of these actions have another owner, or another day, or both; raise UnknownAction.

    **Source:** RULES.md rule 15.
    """
    changes = ({} if owner is None else {"owner": owner}) | ({} if due is None else {"due": due})
    for action_id in action_ids:
        audit = action_taken(audit, action_by_id(audit, action_id).replaced(**changes))
    return audit


def action_by_id(audit: Audit, action_id: str) -> Action:
    """Return the action of that id; raise UnknownAction."""
    if action_id not in audit.actions:
        raise UnknownAction(action_id)
    return audit.actions[action_id]


def require_reason(state: ActionState, reason: str) -> None:
    """Raise ReasonMissing when an action is dropped without saying why (RULES.md rule 15)."""
    if state is ActionState.DROPPED and is_blank(reason):
        raise ReasonMissing("dropped")


def is_commitment(action: Action | None, *, before: date, on: date) -> bool:
    """Whether the action is a dated commitment: still open, with a date not passed and before the line is due.

    >>> ramp = Action(id="0" * 36, subject="CIR-02", what="Ramp", owner="Town: Ms Leroy", due=date(2027, 5, 10))
    >>> starts_on = date(2027, 5, 16)
    >>> [is_commitment(ramp, before=starts_on, on=day) for day in (date(2027, 5, 10), date(2027, 5, 11))]
    [True, False]
    >>> is_commitment(ramp.replaced(due=starts_on), before=starts_on, on=date(2027, 5, 10))
    False

    **Source:** RULES.md rule 16.
    """
    return action is not None and action.state in OPEN_STATES and on <= action.due < before


def is_overdue(action: Action, on: date) -> bool:
    """Whether an open action's date has passed.

    **Source:** RULES.md rule 15.
    """
    return action.state in OPEN_STATES and action.due < on


def is_shown(action: Action, audit: Audit) -> bool:
    """Whether anything shows that it is done: words, or a piece of evidence that is still there."""
    return not is_blank(action.proof) or any(piece in audit.evidence for piece in action.evidence)


def is_self_checked(action: Action) -> bool:
    """Whether who answers for it also checked it, capitals and accents aside; somebody else should.

    >>> ramp = Action(id="0" * 36, subject="CIR-02", what="Ramp", owner="Town: Ms Leroy", due=date(2027, 5, 10))
    >>> [is_self_checked(ramp.replaced(checked_by=who)) for who in (None, "M. Roux", "ms  leroy", "Town: Ms Leroy")]
    [False, False, True, True]

    **Source:** RULES.md rule 15.
    """
    return action.checked_by is not None and answers_for_it(action.owner, action.checked_by)
