"""Observation: what happened when one tester tried one scenario, and what they said of it."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated

from pydantic import Field

from audit_app.domain.event import ZoneId
from audit_app.domain.record import Day, Name, Note, Record
from audit_app.domain.tester import TesterCode
from audit_app.domain.user_test import ScenarioId

Id = Annotated[str, Field(pattern=r"^[0-9a-f-]{36}$")]
Origin = Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")]
"""A hash of what a file told of a thing, whatever became of it here since; '' where it was noted here."""

Scale = Annotated[int, Field(ge=1, le=7)]
"""A place on a scale of seven: 1 is the hard end, 7 the easy one."""


class Success(StrEnum):
    """How the attempt ended."""

    ALONE = "alone"
    WITH_HELP = "with_help"
    GAVE_UP = "gave_up"
    STOPPED = "stopped"


class Again(StrEnum):
    """Whether the tester would do it again."""

    ALONE = "alone"
    WITH_HELP = "with_help"
    NO = "no"


class Observation(Record):
    """One attempt. Whatever was not asked, passed over or not seen is None or empty.

    `help` goes from 0 none, 1 a word of encouragement, 2 a hint, 3 guiding or handling, to 4 done for the person.
    `seq`: how easy it was, 1 to 7. `dignity`: "I felt in my place"; `safe`: felt safe. Fatigue before and after is
    0 to 10. `needs_met` and `easy_to_use` are the two questions of UMUX-Lite, for a digital service only. `staff` is
    1 to 5; `measures` is what was measured there, with its units. `quote` is what was said, word for word; `translated`
    from sign language. `origin` is a hash of what a file told of it, so that the file brought in again adds nothing.
    `from_paper`: it was typed back from a sheet, so its id says when it was typed; of when it was tried, the day alone.

    **Source:** guides, user tests, measures; forms F5 and F6.
    """

    id: Id
    tester: TesterCode
    scenario: ScenarioId
    test: Id | None = None
    zone: ZoneId | None = None
    success: Success | None = None
    help: Annotated[int, Field(ge=0, le=4)] | None = None
    minutes: Annotated[float, Field(gt=0, le=1_440)] | None = None
    detours: Annotated[int, Field(ge=0, le=1_000)] | None = None
    measures: Note = ""
    facts: Note = ""
    quote: Note = ""
    translated: bool = False
    works: bool | None = None
    staff: Annotated[int, Field(ge=1, le=5)] | None = None
    seq: Scale | None = None
    dignity: bool | None = None
    dignity_words: Note = ""
    safe: bool | None = None
    fatigue_before: Annotated[int, Field(ge=0, le=10)] | None = None
    fatigue_after: Annotated[int, Field(ge=0, le=10)] | None = None
    again: Again | None = None
    words: Note = ""
    needs_met: Scale | None = None
    easy_to_use: Scale | None = None
    by: Name | None = None
    on: Day | None = None
    origin: Origin = ""
    from_paper: bool = False

    @property
    def tells(self) -> bool:
        """Whether anything is noted of it but who, what, where and when: one that was only begun tells nothing."""
        return any(getattr(self, name) not in _NOTHING for name in Observation.model_fields.keys() - _BEGUN)

    @property
    def asks_of_digital(self) -> bool:
        """Whether one of the two questions is answered that are for digital services only."""
        return self.needs_met is not None or self.easy_to_use is not None


_BEGUN = frozenset({"id", "tester", "scenario", "test", "zone", "by", "on", "origin", "from_paper", "translated"})
"""What an attempt has as soon as it is begun, and whether words that may be missing were translated."""

_NOTHING = (None, "")


class Parting(Record):
    """What a tester answers at the end of a round: the best, the worst, whether they would come again.

    **Source:** guides, forms and fields, F7.
    """

    id: Id
    tester: TesterCode
    test: Id | None = None
    best: Note = ""
    worst: Note = ""
    first: Note = ""
    missing: Note = ""
    again: Again | None = None
    recommends: bool | None = None
    on: Day | None = None


UNTOLD = "—"
"""What a payment is for, once whoever it is owed to takes no part any more."""


class Pay(Record):
    """What a tester is paid or given back, for the organiser's accounts: no report prints it.

    `amount` is in euros; `paid_on` None = owed. What is owed stays owed to whoever stops, without what it is for.

    **Source:** guides, respect, stop at any time and still be paid; compensation: travel, ticket, meal and the helper's
    ticket always; the same fee for all.
    """

    id: Id
    tester: TesterCode
    what: Name
    amount: Annotated[float, Field(ge=0, le=1e6)]
    paid_on: Day | None = None

    @property
    def still_owed(self) -> "Pay | None":
        """What is left of it once the tester takes no part any more: a sum for a code; None where it was paid."""
        return None if self.paid_on else self.replaced(what=UNTOLD)


OWN_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"observation": ("words", "dignity_words"), "parting": ("best", "worst", "first", "missing")}
)
"""The answers that are a tester's own words, by the kind of what holds them: a quotation may be taken from there."""
