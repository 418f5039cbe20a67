"""Following up: corrective actions."""

from datetime import date

from audit_app.domain.answering import line_of, require_open
from audit_app.domain.audit import OPEN_STATES, Action, ActionState, Audit
from audit_app.domain.record import is_blank
from audit_app.errors import ReasonMissing


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
        checked_by=before.checked_by if before else None,
    )
    return action_taken(audit, action)


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
