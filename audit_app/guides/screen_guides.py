"""The guide of each screen: what it is for, five short steps, what the keys do; one file a screen."""

from functools import lru_cache
from typing import Annotated

from pydantic import Field

from audit_app.domain.record import Record
from audit_app.guides.guide_file import Words, read
from audit_app.shipped import resources

STEPS = 5
"""Steps of a guide: what is longer is read by nobody."""

_SHARED = {"new": "event"}
"""Screens that have the guide of another: a new event is described as an open one is."""


class ScreenGuide(Record):
    """The guide of a screen; `order`: its place among the guides."""

    order: int
    name: Words
    what: Words
    step: Annotated[tuple[Words, ...], Field(min_length=STEPS, max_length=STEPS)]
    key: Annotated[tuple[Words, ...], Field(min_length=1)]


def guide_of(screen: str) -> str:
    """Return the code of the guide of a screen, that of Home where it has none.

    >>> guide_of("new"), guide_of("report")
    ('event', 'report')
    """
    code = _SHARED.get(screen, screen)
    return code if code in screen_guides() else "home"


@lru_cache(maxsize=1)
def screen_guides() -> dict[str, ScreenGuide]:
    """Return the guides by the code of their screen, in the order they are read."""
    found = {path.stem: read(path, ScreenGuide) for path in (resources() / "help" / "screens").glob("*.toml")}
    return dict(sorted(found.items(), key=lambda pair: (pair[1].order, pair[0])))
