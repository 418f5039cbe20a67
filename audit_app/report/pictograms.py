"""Pictograms: simple drawings of our own, as plain data; they stand beside words that say the same.

A drawing is made of parts in a square of 100 by 100, its top left corner at (0, 0) as in SVG, so that a page of paper
and a page of the web draw the same. Ink on paper, no grey and no colour: what is told by form is told to everybody.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Pictogram(StrEnum):
    """What a pictogram shows."""

    WHEELCHAIR = "wheelchair"
    EYE = "eye"
    EAR = "ear"
    UNDERSTANDING = "understanding"
    DISTRESS = "distress"
    NOISE = "noise"
    HEALTH = "health"
    PEOPLE = "people"
    WALKING = "walking"
    SPORT = "sport"
    TICKET = "ticket"
    BUS = "bus"
    DOOR = "door"
    PATH = "path"
    TOILET = "toilet"
    FOOD = "food"
    FIRST_AID = "first_aid"
    CALM = "calm"
    SHOW = "show"
    PAPER = "paper"
    TALLY = "tally"
    CALENDAR = "calendar"
    CLOCK = "clock"
    QUESTION = "question"
    CHECK = "check"
    CROSS = "cross"
    WARNING = "warning"
    TALK = "talk"
    BOOK = "book"


@dataclass(frozen=True)
class Stroke:
    """A line with round ends; `path` has the absolute commands M, L, C and Z of SVG; `paper`: it cuts into ink."""

    path: str
    wide: float
    paper: bool = False


@dataclass(frozen=True)
class Area:
    """A shape filled; its path and `paper` as those of a line."""

    path: str
    paper: bool = False


@dataclass(frozen=True)
class Disc:
    """A full disc."""

    x: float
    y: float
    radius: float
    paper: bool = False


@dataclass(frozen=True)
class Ring:
    """A circle drawn with a line."""

    x: float
    y: float
    radius: float
    wide: float


Part: TypeAlias = Stroke | Area | Disc | Ring

SIDE = 100.0
"""Length of the side of the square."""

_STEP = re.compile(r"([MLCZ])([^MLCZ]*)")


def steps(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Yield the commands of a path, each with its numbers.

    >>> list(steps("M 1 2 L 3 4 Z"))
    [('M', (1.0, 2.0)), ('L', (3.0, 4.0)), ('Z', ())]
    """
    for command, numbers in _STEP.findall(path):
        yield command, tuple(map(float, numbers.split()))
