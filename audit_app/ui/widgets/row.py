"""A row of the lists of this screen as a value: what is seen of it, what is heard, where it leads."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto


class Rank(Enum):
    """What a row is: how it is drawn follows from it."""

    TOPIC = auto()
    """Something to choose: its details are shown beside."""
    HEAD = auto()
    """The name of what the details are about."""
    FACT = auto()
    """A sentence."""
    PART = auto()
    """The heading of a part of the details."""
    GROUP = auto()
    """What the lines below it have in common."""
    LINE = auto()
    """A line of the audit: choosing it goes there."""


@dataclass(frozen=True)
class Remark:
    """A smaller text under the title; `tone` is good, fair, bad, none, or '' for muted."""

    text: str
    tone: str = ""


@dataclass(frozen=True)
class Row:
    """One row.

    `code` is the topic or the line it stands for. `steps` of 4 are drawn instead of an icon where it is not None.
    `section` is written above a topic that begins one. `flowing`: the title is a sentence, so it is not set in bold.
    `share` draws a bar: so many of so many. `heard` is said instead of what is seen, where that is too short.
    """

    rank: Rank
    title: str
    remarks: tuple[Remark, ...] = ()
    code: str = ""
    icon: str = ""
    tone: str = ""
    steps: int | None = None
    section: str = ""
    flowing: bool = False
    share: tuple[int, int] | None = None
    heard: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says of it: all that is seen, or what stands for it."""
        parts = (self.title, *(remark.text for remark in self.remarks))
        return self.heard or ", ".join(part.removesuffix(".") for part in parts)


@dataclass(frozen=True)
class Topic:
    """A row to choose, and the rows that tell more of it: made when it is chosen."""

    row: Row
    details: Callable[[], tuple[Row, ...]]

    @property
    def code(self) -> str:
        """What it is about, the same after the audit has changed."""
        return self.row.code


def fact(text: str, icon: str = "", tone: str = "", share: tuple[int, int] | None = None) -> Row:
    """Return a sentence among the details."""
    return Row(Rank.FACT, text, icon=icon, tone=tone, share=share)


def part(text: str) -> Row:
    """Return a heading among the details."""
    return Row(Rank.PART, text)


def group(text: str, icon: str = "", tone: str = "") -> Row:
    """Return what the lines below it have in common."""
    return Row(Rank.GROUP, text, icon=icon, tone=tone)
