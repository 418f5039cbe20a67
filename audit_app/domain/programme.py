"""The parasport programme of an event: what State support of large events has been tied to since 2023."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from audit_app.domain.record import Day, Name, Record

MOST_ENTRIES = 200


class ProgrammeKind(StrEnum):
    """What an entry of the programme is: competed for, shown, or told by the media."""

    PARA_EVENT = "para_event"
    DEMONSTRATION = "demonstration"
    MEDIA = "media"


class ProgrammeEntry(Record):
    """One para event, demonstration or media production; `athletes` is how many disabled athletes take part.

    `owner`: who answers for it, so that it is a commitment and not only a declaration.

    **Source:** national strategy Sport and Disability 2030, action 2: since 2023 support of large events is tied to
    para events or demonstrations.
    """

    kind: ProgrammeKind
    title: Name
    on: Day | None = None
    athletes: Annotated[int, Field(ge=0, le=1_000_000)] | None = None
    owner: Name | None = None


Programme = Annotated[tuple[ProgrammeEntry, ...], Field(max_length=MOST_ENTRIES)]


def is_promised(entry: ProgrammeEntry, *, until: date, on: date) -> bool:
    """Whether the entry is a dated commitment: somebody answers for it, on a day not passed, `until` at the latest.

    >>> relay = ProgrammeEntry(kind=ProgrammeKind.PARA_EVENT, title="Relais", on=date(2027, 5, 16), owner="Club")
    >>> last_day = date(2027, 5, 16)
    >>> [is_promised(relay, until=last_day, on=day) for day in (date(2027, 5, 16), date(2027, 5, 17))]
    [True, False]
    >>> is_promised(relay.replaced(owner=None), until=last_day, on=date(2027, 5, 1))
    False

    **Source:** RULES.md rule 16.
    """
    return entry.owner is not None and entry.on is not None and on <= entry.on <= until
