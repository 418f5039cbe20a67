"""A scenario (scénario): a goal that a disabled person tries to reach at the event, with what a test of it needs."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, model_validator

from audit_app.domain.checklist import Audience, Code, CriterionId, Family, Phrase
from audit_app.domain.condition import Condition
from audit_app.domain.record import Note, Record
from audit_app.domain.user_test import OwnScenario

_LETTERS = {"S": Audience.SPECTATORS, "A": Audience.ATHLETES, "V": Audience.VOLUNTEERS}


class RiskLevel(StrEnum):
    """How much a scenario asks of whoever looks after the tester's safety; ours."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Scenario(Record):
    """One scenario; `minutes` is the reference time of somebody of the team who is not disabled (ours).

    `success` tells how one knows it is over; `words` are the facilitator's; `criteria` the lines a problem met there
    most likely touches. `digital`: what is tried is a website or an application, so it is asked how usable that is.

    **Source:** user tests of the guides: a goal, no demonstration, no help before it is asked for.
    """

    id: Annotated[str, Field(pattern=r"^[SAV]\d{1,2}$")]
    audience: Audience
    title: Phrase
    goal: Phrase
    start: Phrase
    success: Phrase
    minutes: Annotated[float, Field(gt=0, le=600)]
    digital: bool = False
    families: Annotated[tuple[Family, ...], Field(min_length=1)]
    risk: Phrase
    risk_level: RiskLevel
    material: Phrase
    criteria: Annotated[tuple[CriterionId, ...], Field(min_length=1)]
    zone_kinds: tuple[Code, ...] = ()
    when: Note = ""
    words: Phrase
    easy: Phrase

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if _LETTERS[self.id[0]] is not self.audience:
            raise ValueError("id_of_another_audience")
        return self

    @property
    def order(self) -> tuple[int, int]:
        """Where it stands in the library: spectators, athletes, volunteers, then its number."""
        return "SAV".index(self.id[0]), int(self.id[1:])

    @cached_property
    def condition(self) -> Condition:
        """The condition on the event's features under which it makes sense."""
        return Condition.read(self.when)


def digital(library: Iterable[Scenario], own: Mapping[str, OwnScenario]) -> frozenset[str]:
    """Return the codes of the scenarios that try a digital service, of the library and of the organiser's own.

    **Source:** guides, measures: UMUX-Lite is meant for systems; for registration or an application, not for a ramp.
    """
    services = {one.id for one in library if one.digital}
    return frozenset(services | {one.id for one in own.values() if one.digital})
