"""The looks of a report: ink, one accent, and a style for each role. Contrast is at least 4.5:1 everywhere."""

from functools import lru_cache
from typing import Any, cast

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from audit_app.report.blocks import Mark, Role
from audit_app.report.tagged.faces import PLAIN, STRONG, register

INK = HexColor("#1b1f2a")
QUIET = HexColor("#4d5463")
ACCENT = HexColor("#1f4e9e")
TINT = HexColor("#eaf0fa")
SHADE = HexColor("#f5f5f2")
RULE = HexColor("#d5d8de")
PAPER = HexColor("#ffffff")

MARK_COLOURS: dict[Mark, Color] = {
    Mark.GOOD: HexColor("#17633a"),
    Mark.RESERVED: HexColor("#17633a"),
    Mark.EQUAL: HexColor("#17633a"),
    Mark.PARTIAL: HexColor("#8a4b00"),
    Mark.BAD: HexColor("#a11d1d"),
    Mark.UNKNOWN: HexColor("#4d5463"),
    Mark.NONE: HexColor("#4d5463"),
    Mark.WAIVED: HexColor("#1f4e9e"),
}

MARK_ROOM = 14.0
"""Room left of a marked paragraph for its shape, in points."""


def _style(name: str, size: float, leading: float, **more: object) -> ParagraphStyle:
    strong = more.pop("strong", False)
    face = STRONG if strong else PLAIN
    return ParagraphStyle(
        name,
        fontName=face,
        bulletFontName=face,
        fontSize=size,
        leading=leading,
        textColor=more.pop("ink", INK),
        alignment=TA_LEFT,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
        **more,
    )


@lru_cache(maxsize=1)
def headings() -> dict[int, ParagraphStyle]:
    """Return the style of each level of heading; negative: where room is short."""
    register()
    return {
        -2: _style("small-heading", 9, 12, strong=True, ink=ACCENT, spaceBefore=5),
        -3: _style("small-part", 11, 14, strong=True, spaceBefore=7, spaceAfter=2),
        1: _style("title", 18, 22, strong=True, spaceAfter=1),
        2: _style("section", 16, 20, strong=True, ink=ACCENT, spaceBefore=20, spaceAfter=7),
        3: _style("part", 11.5, 15, strong=True, spaceBefore=12, spaceAfter=5),
    }


@lru_cache(maxsize=1)
def roles() -> dict[Role, ParagraphStyle]:
    """Return the style of each role in running text."""
    register()
    return {
        Role.BODY: _style("body", 10, 14, spaceAfter=5),
        Role.LEAD: _style("lead", 10.5, 14.5, ink=QUIET, spaceAfter=7),
        Role.STRONG: _style("strong", 10, 14, strong=True, spaceAfter=5),
        Role.QUIET: _style("quiet", 9, 12.5, ink=QUIET, spaceAfter=5),
    }


@lru_cache(maxsize=1)
def in_cells() -> dict[Role, ParagraphStyle]:
    """Return the style of each role inside a cell."""
    register()
    return {
        Role.BODY: _style("cell", 9, 11.5),
        Role.LEAD: _style("cell-lead", 9, 11.5, ink=QUIET),
        Role.STRONG: _style("cell-strong", 9, 11.5, strong=True),
        Role.QUIET: _style("cell-quiet", 9, 11.5, ink=QUIET),
    }


@lru_cache(maxsize=1)
def tile_styles() -> tuple[ParagraphStyle, ParagraphStyle, ParagraphStyle]:
    """Return the styles of a tile: its label, its value, its notes."""
    register()
    return (
        _style("tile-label", 9, 11.5, ink=QUIET),
        _style("tile-value", 17, 20, strong=True, spaceAfter=2),
        _style("tile-note", 9, 11.5),
    )


@lru_cache(maxsize=1)
def head_style() -> ParagraphStyle:
    """Return the style of a column's header."""
    register()
    return _style("head", 9, 11.5, strong=True, ink=ACCENT)


@lru_cache(maxsize=2)
def margin_style(*, right: bool) -> ParagraphStyle:
    """Return the style of the head and foot of a page."""
    register()
    style: Any = _style("margin-right" if right else "margin", 9, 11, ink=QUIET)
    style.alignment = TA_RIGHT if right else TA_LEFT
    return cast(ParagraphStyle, style)
