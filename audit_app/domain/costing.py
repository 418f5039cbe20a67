"""Costing: what corrective actions come to, beside the money the event sets aside for access."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from audit_app.domain.audit import OPEN_STATES, Action, ActionState
from audit_app.domain.folding import folded
from audit_app.domain.record import as_written
from audit_app.domain.spending import Spending, aimed, total


@dataclass(frozen=True)
class Costs:
    """What some actions come to, in euros; `unknown` counts those open or done that no cost is given for."""

    open: Fraction
    done: Fraction
    dropped: Fraction
    unknown: int
    count: int

    @property
    def planned(self) -> Fraction:
        """What is planned in all: open and done; what was dropped costs nothing any more."""
        return self.open + self.done


def costs(actions: Iterable[Action]) -> Costs:
    """Return what the actions come to, exactly as people wrote the figures.

    >>> from datetime import date
    >>> ramp = Action(id="0" * 36, subject="CIR-02", what="Ramp", owner="Town", due=date(2027, 5, 10), cost=280.1)
    >>> both = costs([ramp, ramp.replaced(cost=None), ramp.replaced(state=ActionState.DONE, cost=20)])
    >>> float(both.planned), float(both.open), both.unknown, both.count
    (300.1, 280.1, 1, 3)
    """
    known = list(actions)
    standing = [action for action in known if action.state is not ActionState.DROPPED]
    return Costs(
        open=_sum(action for action in standing if action.state in OPEN_STATES),
        done=_sum(action for action in standing if action.state is ActionState.DONE),
        dropped=_sum(action for action in known if action.state is ActionState.DROPPED),
        unknown=sum(action.cost is None for action in standing),
        count=len(known),
    )


def _sum(actions: Iterable[Action]) -> Fraction:
    return sum((as_written(action.cost) for action in actions if action.cost is not None), Fraction())


def costs_by_owner(actions: Iterable[Action]) -> Mapping[str, Costs]:
    """Return what the actions of each owner come to, the one with most still to pay first."""
    each: dict[str, list[Action]] = {}
    for action in actions:
        each.setdefault(action.owner, []).append(action)
    summed = {owner: costs(mine) for owner, mine in each.items()}
    return dict(sorted(summed.items(), key=lambda pair: (-pair[1].open, -pair[1].planned, folded(pair[0]))))


@dataclass(frozen=True)
class AccessBudget:
    """The lines of spending that aim at access, in euros: mainly, partly, and how much of the first is not spent yet.

    Where a line is spent, what was spent counts, not what was planned.
    """

    mainly: Fraction
    partly: Fraction
    left: Fraction
    lines: int


def access_budget(spending: Iterable[Spending]) -> AccessBudget:
    """Return what an event sets aside for access.

    >>> from audit_app.domain.spending import SpendingKind
    >>> mats = Spending(what="Tapis", kind=SpendingKind.EQUIPMENT, planned=520, spent=540, aim=2)
    >>> cabin = Spending(what="Cabine", kind=SpendingKind.EQUIPMENT, planned=310, aim=2)
    >>> found = access_budget([mats, cabin])
    >>> int(found.mainly), int(found.partly), int(found.left), found.lines
    (850, 0, 310, 2)
    """
    lines = tuple(spending)
    mainly = aimed(lines, {2})
    return AccessBudget(
        mainly=total(mainly).planned,
        partly=total(aimed(lines, {1})).planned,
        left=sum((as_written(line.planned) for line in mainly if line.spent is None), Fraction()),
        lines=len(aimed(lines, {1, 2})),
    )
