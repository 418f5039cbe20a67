"""The looks of a report: ink, one accent, and a style for each role. Contrast is at least 4.5:1 everywhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from audit_app.report.blocks import FACES, Mark, Role
from audit_app.report.tagged.letters import PLAIN, STRONG, register

INK = HexColor("#1b1f2a")
QUIET = HexColor("#4d5463")
ACCENT = HexColor("#1f4e9e")
TINT = HexColor("#eaf0fa")
SHADE = HexColor("#f5f5f2")
RULE = HexColor("#d5d8de")
PAPER = HexColor("#ffffff")
BOX = HexColor("#e4e6ea")
"""Ground of a code point that stands for a letter no face has."""

MARK_COLOURS: dict[Mark, Color] = {
    Mark.GOOD: HexColor("#17633a"),
    Mark.RESERVED: HexColor("#17633a"),
    Mark.EQUAL: HexColor("#17633a"),
    Mark.PARTIAL: HexColor("#8a4b00"),
    Mark.BAD: HexColor("#a11d1d"),
    Mark.UNKNOWN: HexColor("#4d5463"),
    Mark.NONE: HexColor("#4d5463"),
    Mark.WAIVED: HexColor("#1f4e9e"),
    Mark.BOX: HexColor("#1b1f2a"),
    **dict.fromkeys(FACES, INK),
}

MARK_ROOM = 14.0
"""Room left of a marked paragraph for its shape, in points, where it is printed at its own size."""

SMALLEST = 9.0
"""Size of the smallest letters where nobody asks for larger ones, in points."""

_LEAST: ContextVar[float] = ContextVar("least", default=SMALLEST)


@contextmanager
def no_smaller_than(least: float) -> Iterator[None]:
    """Print no letter smaller than so many points, for the time of the block: headings stay larger than the rest."""
    token = _LEAST.set(max(least, SMALLEST))
    try:
        yield
    finally:
        _LEAST.reset(token)


def grown() -> float:
    """Return how many times larger than its own the smallest size is now."""
    return _LEAST.get() / SMALLEST


def mark_room() -> float:
    """Return the room left of a marked paragraph for its shape, in points."""
    return MARK_ROOM * grown()


def _size_of(own: float) -> float:
    """Return the size at which letters of that size are printed now: those above the smallest grow less than it."""
    least = _LEAST.get()
    return own if least == SMALLEST else least + (own - SMALLEST) * _OF_ITS_LEAD


_OF_ITS_LEAD = 0.6


def _style(name: str, size: float, leading: float, **more: object) -> ParagraphStyle:
    strong = more.pop("strong", False)
    face = STRONG if strong else PLAIN
    printed = _size_of(size)
    return ParagraphStyle(
        name,
        fontName=face,
        bulletFontName=face,
        fontSize=printed,
        leading=leading * printed / size,
        textColor=more.pop("ink", INK),
        alignment=TA_LEFT,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
        **more,
    )


_INDENTED: dict[tuple[str, float], ParagraphStyle] = {}


def indented(style: ParagraphStyle, room: float) -> ParagraphStyle:
    """Return a style with room left of its words, in points."""
    key = (style.name, room)
    if key not in _INDENTED:
        _INDENTED[key] = ParagraphStyle(f"{style.name}-marked", style, leftIndent=room)
    return _INDENTED[key]


def mirrored(style: ParagraphStyle) -> ParagraphStyle:
    """Return a style for words that begin at the right margin, and the room for their shape with them."""
    look: Any = style
    indents = {"leftIndent": look.rightIndent, "rightIndent": look.leftIndent}
    return ParagraphStyle(f"{style.name}-mirrored", style, alignment=TA_RIGHT, **indents)


def headings() -> dict[int, ParagraphStyle]:
    """Return the style of each level of heading; negative: where room is short."""
    return _headings(_LEAST.get())


@lru_cache(maxsize=4)
def _headings(least: float) -> dict[int, ParagraphStyle]:
    register()
    return {
        -2: _style("small-heading", 9, 12, strong=True, ink=ACCENT, spaceBefore=5),
        -3: _style("small-part", 11, 14, strong=True, spaceBefore=7, spaceAfter=2),
        1: _style("title", 18, 22, strong=True, spaceAfter=1 if least == SMALLEST else 6),
        2: _style("section", 16, 20, strong=True, ink=ACCENT, spaceBefore=20, spaceAfter=7),
        3: _style("part", 11.5, 15, strong=True, spaceBefore=12, spaceAfter=5),
    }


def roles() -> dict[Role, ParagraphStyle]:
    """Return the style of each role in running text."""
    return _roles(_LEAST.get())


@lru_cache(maxsize=4)
def _roles(_least: float) -> dict[Role, ParagraphStyle]:
    register()
    return {
        Role.BODY: _style("body", 10, 14, spaceAfter=5),
        Role.LEAD: _style("lead", 10.5, 14.5, ink=QUIET, spaceAfter=7),
        Role.STRONG: _style("strong", 10, 14, strong=True, spaceAfter=5),
        Role.QUIET: _style("quiet", 9, 12.5, ink=QUIET, spaceAfter=5),
        Role.WRITE: _style("write", 10, 14, spaceBefore=8, spaceAfter=5),
        Role.GOAL: _style("goal", 16, 23, spaceBefore=6, spaceAfter=12),
    }


def in_cells() -> dict[Role, ParagraphStyle]:
    """Return the style of each role inside a cell."""
    return _in_cells(_LEAST.get())


@lru_cache(maxsize=4)
def _in_cells(_least: float) -> dict[Role, ParagraphStyle]:
    register()
    return {
        Role.BODY: _style("cell", 9, 11.5),
        Role.LEAD: _style("cell-lead", 9, 11.5, ink=QUIET),
        Role.STRONG: _style("cell-strong", 9, 11.5, strong=True),
        Role.QUIET: _style("cell-quiet", 9, 11.5, ink=QUIET),
        Role.WRITE: _style("cell-write", 9, 12, spaceBefore=7, spaceAfter=2),
        Role.GOAL: _style("cell-goal", 9, 11.5),
    }


def tile_styles() -> tuple[ParagraphStyle, ParagraphStyle, ParagraphStyle]:
    """Return the styles of a tile: its label, its value, its notes."""
    return _tile_styles(_LEAST.get())


@lru_cache(maxsize=4)
def _tile_styles(_least: float) -> tuple[ParagraphStyle, ParagraphStyle, ParagraphStyle]:
    register()
    return (
        _style("tile-label", 9, 11.5, ink=QUIET),
        _style("tile-value", 17, 20, strong=True, spaceAfter=2),
        _style("tile-note", 9, 11.5),
    )


def head_style() -> ParagraphStyle:
    """Return the style of a column's header."""
    return _head_style(_LEAST.get())


@lru_cache(maxsize=4)
def _head_style(_least: float) -> ParagraphStyle:
    register()
    return _style("head", 9, 11.5, strong=True, ink=ACCENT)


def caption_style() -> ParagraphStyle:
    """Return the style of the caption of a table."""
    return _caption_style(_LEAST.get())


@lru_cache(maxsize=4)
def _caption_style(_least: float) -> ParagraphStyle:
    register()
    return _style("caption", 9, 11.5, strong=True, ink=QUIET, spaceBefore=4, spaceAfter=3)


def margin_style() -> ParagraphStyle:
    """Return the style of the head and foot of a page."""
    return _margin_style(_LEAST.get())


@lru_cache(maxsize=4)
def _margin_style(_least: float) -> ParagraphStyle:
    register()
    return _style("margin", 9, 11, ink=QUIET)
