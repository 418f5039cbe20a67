"""The parasport programme of an event: what State support of large events has been tied to since 2023."""

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

    **Source:** national strategy Sport and Disability 2030, action 2: since 2023 support of large events is tied to
    para events or demonstrations.
    """

    kind: ProgrammeKind
    title: Name
    on: Day | None = None
    athletes: Annotated[int, Field(ge=0, le=1_000_000)] | None = None


Programme = Annotated[tuple[ProgrammeEntry, ...], Field(max_length=MOST_ENTRIES)]
