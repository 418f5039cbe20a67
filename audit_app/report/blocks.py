"""A report as plain values: headings with their level, tables with their headers, figures with their alternative.

Nothing here knows paper. What a screen reader needs is in the blocks already: order, levels, headers, alternatives,
languages; a shape (`Mark`) always stands beside the word that says the same.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from audit_app.domain.audit import Evidence
from audit_app.domain.plan import Plan
from audit_app.report.pictograms import Pictogram


class Mark(StrEnum):
    """A shape drawn before words that say the same; told apart by form, not by colour alone."""

    GOOD = "good"
    RESERVED = "reserved"
    PARTIAL = "partial"
    BAD = "bad"
    UNKNOWN = "unknown"
    EQUAL = "equal"
    NONE = "none"
    WAIVED = "waived"
    BOX = "box"
    """An empty square to tick by hand."""
    FACE_1 = "face_1"
    FACE_2 = "face_2"
    FACE_3 = "face_3"
    FACE_4 = "face_4"
    FACE_5 = "face_5"
    FACE_6 = "face_6"
    FACE_7 = "face_7"


FACES = (Mark.FACE_1, Mark.FACE_2, Mark.FACE_3, Mark.FACE_4, Mark.FACE_5, Mark.FACE_6, Mark.FACE_7)
"""The faces of a scale of seven, the unhappy end first; larger than other marks."""


class Role(StrEnum):
    """What a paragraph is to the reader; the writer chooses its looks."""

    BODY = "body"
    LEAD = "lead"
    STRONG = "strong"
    QUIET = "quiet"
    WRITE = "write"
    """Room is left on the line to write by hand."""
    GOAL = "goal"
    """Read at arm's length, on a card that is held."""


@dataclass(frozen=True)
class Run:
    """A stretch of text; `to` is the anchor of the heading it leads to, `language` only where it differs."""

    text: str
    strong: bool = False
    to: str = ""
    language: str = ""


@dataclass(frozen=True)
class PageOf:
    """The number of the page on which what has that anchor stands, a heading or a passage; not in tables.

    `said` is read before it and leads there too: a link that says a number alone tells nobody what it is. Where there
    are no pages, the heading's own words stand for both.
    """

    anchor: str
    said: str = ""


@dataclass(frozen=True)
class Blank:
    """Room to write by hand, so many letters wide: seen, and silent to who listens."""

    letters: int


Inline: TypeAlias = Run | PageOf | Blank


@dataclass(frozen=True)
class Passage:
    """Some runs, said as one; the mark stands before the first word.

    `anchor`: links may lead there, as to a heading: alone, in the first cell of a row, or in a caption.
    """

    runs: tuple[Inline, ...]
    role: Role = Role.BODY
    mark: Mark | None = None
    anchor: str = ""


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the title of the report. The anchor is unique; `small`: where room is short.

    `tall`: a picture across the page comes soon, and is to be on the same one. The pictogram stands before the words,
    which say the same: it is silent to who listens.
    """

    level: int
    text: str
    anchor: str
    small: bool = False
    tall: bool = False
    pictogram: Pictogram | None = None


@dataclass(frozen=True)
class Listing:
    """A list of points. `tight`: room is short; `abreast`: answers to tick, side by side as far as they fit."""

    points: tuple[Passage, ...]
    tight: bool = False
    abreast: bool = False


Cell: TypeAlias = tuple[Passage, ...]
"""Paragraphs one under the other; answers to tick that follow one another stand side by side as far as they fit."""


@dataclass(frozen=True)
class Column:
    """A column: its header, and its width as a share of the sum of all widths."""

    head: str
    width: int


@dataclass(frozen=True)
class Table:
    """A table with column headers; the first cell of each row is the row's header. `tight`: room is short."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    tight: bool = False


@dataclass(frozen=True)
class Facts:
    """Terms, each with what is said of it."""

    pairs: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True)
class Tile:
    """One of the first things to see: a label, a value, and why; `share` (n of d) is also drawn as a bar."""

    label: str
    value: str
    notes: Cell
    mark: Mark | None = None
    share: tuple[int, int] | None = None


@dataclass(frozen=True)
class Tiles:
    """Tiles side by side, read in their order."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True)
class PinMark:
    """A number on a picture, in a circle or a square, in percent from its left edge and from its top."""

    number: str
    x: float
    y: float
    square: bool = False


@dataclass(frozen=True)
class Figure:
    """A picture with its alternative text, and what is printed with it; `wide`: across the page, not beside words."""

    evidence: Evidence | Plan
    alternative: str
    caption: Cell
    absent: str
    """What is said in its place when its file is not there."""
    pins: tuple[PinMark, ...] = ()
    wide: bool = False


@dataclass(frozen=True)
class Figures:
    """Pictures of an annex, read in their order."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class PageBreak:
    """What follows begins a page."""


@dataclass(frozen=True)
class Carried:
    """A file that travels inside the report: its name, what it is, its bytes, how it relates (PDF/A-3's word)."""

    name: str
    said: str
    content: bytes
    media_type: str = "application/json"
    relation: str = "Source"


@dataclass(frozen=True)
class Bar:
    """A bar of a chart: what it is of, its parts (their word, how many, their shape), and all of it in words."""

    label: str
    parts: tuple[tuple[str, int, Mark | None], ...]
    said: str


@dataclass(frozen=True)
class Chart:
    """Bars one above the other, each of the same parts; the conclusion, drawn with them, is their alternative text.

    Who does not see them is told the conclusion; a table with the same numbers comes after: see `as_table`.
    """

    caption: str
    bars: tuple[Bar, ...]
    conclusion: str


Simple: TypeAlias = Heading | Passage | Listing | Table | Facts | Tiles | Figures | Chart | PageBreak


@dataclass(frozen=True)
class Fitting:
    """Several ways to say the same, the fullest first: the first that fits one page is printed.

    `alike`: how many in turn say as much, in fewer and fewer letters; without it each says less than the one before.
    """

    choices: tuple[tuple[Simple, ...], ...]
    alike: tuple[int, ...] = ()


Block: TypeAlias = Simple | Fitting


@dataclass(frozen=True)
class Report:
    """A whole report with what a file says of itself; `running` stands at the head of each page, `foot` at its end."""

    title: str
    language: str
    author: str
    subject: str
    made_by: str
    on: date
    running: str
    foot: str
    page_words: str
    """`page {page} of {pages}` in the report's language."""
    blocks: tuple[Block, ...]
    least: float = 0.0
    """No letter is printed smaller, in points; 0: the writer's own sizes."""
    carries: tuple[Carried, ...] = ()
    fingerprint: str = ""
    """A second line at the foot of each page: the SHA-256 of the carried data, in groups of four."""
    running_end: str = ""
    """What `running` ends with and is never cut of it: the name before it gives way."""


def say(text: str, role: Role = Role.BODY, mark: Mark | None = None) -> Passage:
    """Return a paragraph of one run."""
    return Passage((Run(text),), role, mark)
