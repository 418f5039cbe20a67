"""A corrective action as it is typed: what is missing of it, what is wrong in it, and the gesture it makes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from audit_app.domain.audit import Action, ActionState, Audit
from audit_app.domain.following_up import action_by_id, action_taken, answered_for
from audit_app.domain.number import amount_typed
from audit_app.domain.record import is_blank
from audit_app.i18n import _
from audit_app.ui.widgets.day_text import day_refused, read_day, typed_day
from audit_app.wording.figures import money

FIELDS = ("what", "owner", "due", "cost", "state", "reason", "proof", "checked_by")
_DEAREST = 1e12


@dataclass(frozen=True)
class ActionTyped:
    """The texts of the form by field; `state` is the code of an ActionState."""

    what: str = ""
    owner: str = ""
    due: str = ""
    cost: str = ""
    state: str = ActionState.TO_DO
    reason: str = ""
    proof: str = ""
    checked_by: str = ""

    @classmethod
    def of(cls, action: Action | None) -> "ActionTyped":
        """Return an action as it would be typed; an empty form when there is none."""
        if action is None:
            return cls()
        due, cost, checked_by = typed_day(action.due), euros_typed(action.cost), action.checked_by or ""
        return cls(action.what, action.owner, due, cost, action.state, action.reason, action.proof, checked_by)

    @classmethod
    def read(cls, texts: Mapping[str, str]) -> "ActionTyped":
        """Return the form that texts kept by field make."""
        return cls(**{name: texts[name] for name in FIELDS if name in texts})

    @property
    def texts(self) -> dict[str, str]:
        """The texts by field."""
        return {name: str(getattr(self, name)) for name in FIELDS}

    @property
    def is_begun(self) -> bool:
        """Whether anything of an action is typed at all."""
        return any(not is_blank(text) for text in (self.what, self.owner, self.due, self.cost, self.reason))

    @property
    def day(self) -> date | None:
        """The day typed, None when it is none."""
        return read_day(self.due)

    @property
    def euros(self) -> float | None:
        """The cost typed, None when there is none or it cannot be read."""
        return read_euros(self.cost)

    @property
    def missing(self) -> tuple[str, ...]:
        """What is still to give before it can be saved, in words."""
        dropped = self.state == ActionState.DROPPED
        lacking = (
            (is_blank(self.what), _("what")),
            (is_blank(self.owner), _("who")),
            (is_blank(self.due), _("by when")),
            (dropped and is_blank(self.reason), _("why it is dropped")),
        )
        return tuple(words for lacks, words in lacking if lacks)

    @property
    def wrong_day(self) -> str:
        """What is wrong with the day typed, '' when nothing is."""
        return day_refused(self.due)

    @property
    def wrong_cost(self) -> str:
        """What is wrong with the cost typed, '' when nothing is."""
        if is_blank(self.cost) or self.euros is not None:
            return ""
        return _("“{typed}” is no amount: write a number of euros, like 350.").format(typed=self.cost.strip())

    @property
    def corrections(self) -> str:
        """What is to be corrected before it can be saved, in a sentence; '' when nothing is."""
        if self.wrong_day and self.wrong_cost:
            return _("Not saved yet: the date and the cost are to be corrected.")
        if self.wrong_day:
            return _("Not saved yet: the date is to be corrected.")
        return _("Not saved yet: the cost is to be corrected.") if self.wrong_cost else ""

    @property
    def is_whole(self) -> bool:
        """Whether it can be saved."""
        return not (self.missing or self.wrong_day or self.wrong_cost)

    def rewritten(self, audit: Audit, action_id: str) -> Audit:
        """Return the audit where the action of that id is as typed; call it only when it is whole."""
        if self.day is None:
            return audit
        state, before = ActionState(self.state), action_by_id(audit, action_id)
        action = before.replaced(
            what=self.what,
            owner=self.owner,
            due=self.day,
            cost=before.cost if self.cost == euros_typed(before.cost) else self.euros,
            state=state,
            reason=self.reason if state is ActionState.DROPPED else "",
            proof=self.proof,
            checked_by=None if is_blank(self.checked_by) else self.checked_by,
        )
        return action_taken(audit, action)

    def taken(self, audit: Audit, subject: str, action_id: str) -> Audit:
        """Return the audit with this action on its subject; call it only when it is whole."""
        if self.day is None:
            return audit
        made = answered_for(
            audit,
            subject,
            action_id,
            what=self.what,
            owner=self.owner,
            due=self.day,
            cost=self.euros,
            state=ActionState(self.state),
            reason=self.reason,
        )
        action = made.action_of(subject)
        # `answered_for` keeps what it is not given: an emptied cost, what proves it.
        return made if action is None else self.rewritten(made, action.id)


def euros_typed(amount: float | None) -> str:
    """Return an amount as it would be typed, '' = none."""
    return "" if amount is None else money(amount)


def read_euros(typed: str) -> float | None:
    """Return an amount typed with or without its sign, comma or point; None when it is none.

    >>> read_euros("1 500,50 €"), read_euros("€1,500"), read_euros("350"), read_euros("-3"), read_euros("beaucoup")
    (1500.5, 1500.0, 350.0, None, None)
    """
    amount = amount_typed(typed)
    return amount if amount is not None and amount <= _DEAREST else None
