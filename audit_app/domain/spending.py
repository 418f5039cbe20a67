"""Spending: the lines of an event's budget that serve access, and the shares and sums that schemes ask of them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticKnownError

from audit_app.domain.record import Name, Reason, Record, as_written

MOST_LINES = 500
Euros = Annotated[float, Field(ge=0, le=1e12)]


def _whole(aim: object) -> object:
    """Refuse true, false and 1.0: they are equal to 1 and 0, and say nothing of an aim."""
    if isinstance(aim, bool | float):
        raise PydanticKnownError("int_type")
    return aim


Aim = Annotated[Literal[0, 1, 2], BeforeValidator(_whole)]
"""How far a line of spending aims at access: 0 not at all, 1 partly, 2 mainly.

**Source:** the markers by which public aid is followed (national plan on business and human rights, proposal 5).
"""


class SpendingKind(StrEnum):
    """What money is spent on."""

    ADVICE = "advice"
    EQUIPMENT = "equipment"
    WORKS = "works"
    STAFF = "staff"
    TRAINING = "training"
    SERVICE = "service"
    COMMUNICATION = "communication"
    TRAVEL = "travel"
    OTHER = "other"


class Spending(Record):
    """One line of spending, in euros; `proof` names its invoice, `funder_line` the line of the funder it is put on."""

    what: Name
    kind: SpendingKind
    planned: Euros
    spent: Euros | None = None
    aim: Aim
    funder_line: Reason = ""
    proof: Reason = ""


SpendingLines = Annotated[tuple[Spending, ...], Field(max_length=MOST_LINES)]


@dataclass(frozen=True)
class Sum:
    """What some lines of spending come to, in euros; `planned` counts what is spent where it is known.

    `spent` is None while a line of them has not been spent; `proven`: each line spent names its proof.
    """

    planned: Fraction
    spent: Fraction | None
    proven: bool

    @property
    def is_nothing(self) -> bool:
        """Whether no money stands behind it."""
        return not self.planned and not self.spent


def total(lines: Iterable[Spending]) -> Sum:
    """Return what the lines come to, exactly as people wrote the figures.

    >>> ramp = Spending(what="Rampe", kind=SpendingKind.EQUIPMENT, planned=300, spent=280.1, aim=2, proof="F-12")
    >>> advice = Spending(what="Conseil", kind=SpendingKind.ADVICE, planned=100, aim=2)
    >>> both = total([ramp, advice])
    >>> float(both.planned), both.spent, both.proven
    (380.1, None, False)
    >>> float(total([ramp]).spent), total([ramp]).proven
    (280.1, True)
    """
    known = list(lines)
    done = [as_written(line.spent) for line in known if line.spent is not None]
    return Sum(
        planned=sum((as_written(line.planned if line.spent is None else line.spent) for line in known), Fraction()),
        spent=sum(done, Fraction()) if known and len(done) == len(known) else None,
        proven=bool(known) and all(line.spent is not None and line.proof for line in known),
    )


def aimed(lines: Iterable[Spending], aims: Collection[int]) -> tuple[Spending, ...]:
    """Return the lines whose aim is one of these."""
    return tuple(line for line in lines if line.aim in aims)


def percent(part: Fraction, whole: Fraction) -> Fraction:
    """Return a part as a percentage of a whole that is not nothing, exactly.

    >>> percent(Fraction(30), Fraction(120))
    Fraction(25, 1)
    """
    return part * 100 / whole
