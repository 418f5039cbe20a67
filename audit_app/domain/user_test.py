"""User test (test usager): the plan of one round, what testers are asked to try, and what it prepares for them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from audit_app.domain.record import Day, Name, Note, Record
from audit_app.domain.tester import Profile

ScenarioId = Annotated[str, Field(pattern=r"^[SAVX][0-9]{1,2}$")]
"""A scenario of the library (`S1`, `A9`, `V7`), or one of the organiser's own (`X1`)."""


OwnScenarioId = Annotated[str, Field(pattern=r"^X[0-9]{1,2}$")]


class RoundKind(StrEnum):
    """How a round of tests is held.

    **Source:** guides, user tests, the four kinds to support.
    """

    DESK = "desk"
    WALK_THROUGH = "walk_through"
    ON_SITE = "on_site"
    MYSTERY = "mystery"


class OwnScenario(Record):
    """A scenario that is not in the library, in one language: that of those who will read it.

    `digital`: what is tried is a website or an application, so it is asked how usable that is.
    """

    id: OwnScenarioId
    title: Name
    goal: Note
    start: Note = ""
    success: Note = ""
    minutes: Annotated[float, Field(gt=0, le=600)] | None = None
    risk: Note = ""
    digital: bool = False


class UserTest(Record):
    """The plan of one round of user tests.

    `sought` are the profiles looked for; `risks` what may go wrong in a scenario and who watches over it; `route` and
    `toilets` say that those the testers themselves need were checked. `budget` is in euros; `cancel` the rule by which
    it is called off (weather, crowd). `ended_on` is set once it is over.

    **Source:** guides, forms and fields, F1.
    """

    id: Annotated[str, Field(pattern=r"^[0-9a-f-]{36}$")]
    kind: RoundKind
    on: Day | None = None
    place: Note = ""
    scenarios: tuple[ScenarioId, ...] = ()
    sought: tuple[Profile, ...] = ()
    facilitator: Name | None = None
    observer: Name | None = None
    safety: Name | None = None
    helpers: Note = ""
    risks: Mapping[ScenarioId, Note] = {}
    route: bool = False
    toilets: bool = False
    budget: Annotated[float, Field(ge=0, le=1e12)] | None = None
    cancel: Note = ""
    weather: Note = ""
    ended_on: Day | None = None
