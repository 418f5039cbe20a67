"""Tables that keep their header on every page and never hold a row taller than a page."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from reportlab.lib.colors import Color
from reportlab.platypus import Table as Grid
from reportlab.platypus.flowables import CondPageBreak, Flowable

from audit_app.report import blocks
from audit_app.report.blocks import Role
from audit_app.report.reading_order import caption_over
from audit_app.report.tagged import styles, words
from audit_app.report.tagged.abreast import Abreast
from audit_app.report.tagged.letters import STRONG
from audit_app.report.tagged.place import Place
from audit_app.report.tagged.tree import text_string
from audit_app.report.tagged.words import Words

Pieces = list[Words | Abreast]
Cells = list[Pieces]

_OF_COLUMN = {"O": "/Table", "Scope": "/Column"}
_OF_ROW = {"O": "/Table", "Scope": "/Row"}

_SIDE = 4.0
_TALLEST = 420.0
"""A row taller than this goes on in a row of its own: it must fit a page with its header."""

_UNDER_CAPTION = 120.0
"""Room a caption needs on its page, in points: it never stands alone at the foot."""

_SURELY_LOW = 300
"""Cells of fewer characters are not measured before the table is."""

_RULES: list[tuple[Any, ...]] = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), _SIDE),
    ("RIGHTPADDING", (0, 0), (-1, -1), _SIDE),
    ("FONT", (0, 0), (-1, -1), STRONG, 9),
]


def table(block: blocks.Table, width: float, place: Place, heading: str = "") -> list[Flowable]:
    """Return the table, its caption over it unless the heading above says it; each page begins with its first row."""
    caption = caption_over(block, heading)
    if not caption:  # its name is heard where it is reached by itself, and only there
        named = place.child("Table", {"O": "/Table", "Summary": text_string(block.caption)})
        return [_rows(block, width, named)]
    whole = place.child("Table")
    over = words.text(caption, styles.caption_style(), whole, "Caption")
    return [CondPageBreak(_UNDER_CAPTION), over, _rows(block, width, whole)]


def _rows(block: blocks.Table, width: float, whole: Place) -> Grid:
    widths = _shared(width, [column.width for column in block.columns])
    top = whole.child("THead").child("TR")
    heads = [_head(column.head, top) for column in block.columns]
    body = whole.child("TBody")
    rows = [part for row in block.rows for part in _low_enough(_row(row, body.child("TR")), widths)]
    return _grid([[[head] for head in heads], *rows], widths, head=True, tight=block.tight)


def _head(said: str, row: Place) -> Words:
    head = words.within(blocks.say(said), styles.head_style(), row.child("TH", _OF_COLUMN))
    head.repeated = True
    return head


def _row(row: tuple[blocks.Cell, ...], place: Place) -> Cells:
    return [
        _cell(cell, place.child("TD") if at else place.child("TH", _OF_ROW), first=not at)
        for at, cell in enumerate(row)
    ]


def facts(block: blocks.Facts, width: float, place: Place) -> Grid:
    """Return terms and what is said of them, side by side; they are read as a list."""
    widths = _shared(width, [3, 7])
    strong = styles.in_cells()[Role.STRONG]
    whole = place.child("L", {"O": "/List", "ListNumbering": "/None"})
    rows: list[Cells] = []
    for term, cell in block.pairs:
        point = whole.child("LI")
        label = words.within(blocks.say(term), strong, point.child("Lbl"))
        rows += _low_enough([[label], _cell(cell, point.child("LBody"), first=False)], widths)
    return _grid(rows, widths, head=False)


def _cell(cell: blocks.Cell, place: Place, *, first: bool) -> Pieces:
    """Return the paragraphs of a cell, answers to tick abreast; one alone needs no element of its own."""
    looks = styles.in_cells()
    make = words.within if len(cell) == 1 else words.flow
    pieces: Pieces = []
    for to_tick, group in groupby(cell, lambda paragraph: paragraph.mark is blocks.Mark.BOX):
        made = [make(paragraph, looks[_role(paragraph, first=first)], place) for paragraph in group]
        pieces += [Abreast(made)] if to_tick and len(made) > 1 else made
    return pieces


def _role(paragraph: blocks.Passage, *, first: bool) -> Role:
    """Return the role in a cell: a row's header is strong, unless it says itself which of its words are."""
    said_strong = any(isinstance(run, blocks.Run) and run.strong for run in paragraph.runs)
    return Role.STRONG if first and paragraph.role is Role.BODY and not said_strong else paragraph.role


def _shared(width: float, shares: Sequence[int]) -> list[float]:
    return [width * share / sum(shares) for share in shares]


def _grid(rows: list[Cells], widths: list[float], *, head: bool, tight: bool = False) -> Grid:
    above, below = (1.6, 2.5) if tight else (3.4, 4.4)
    looks = [
        *_RULES,
        ("TOPPADDING", (0, 0), (-1, -1), above),
        ("BOTTOMPADDING", (0, 0), (-1, -1), below),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, styles.RULE),
    ]
    if head:
        tint: Color = styles.TINT
        looks += [("BACKGROUND", (0, 0), (-1, 0), tint), ("VALIGN", (0, 0), (-1, 0), "BOTTOM")]
    return Grid(
        rows,
        colWidths=widths,
        rowHeights=[_height(row, widths) + above + below for row in rows],
        repeatRows=int(head),
        style=looks,
        hAlign="LEFT",
        spaceBefore=2,
        spaceAfter=8,
    )


def _height(row: Cells, widths: list[float]) -> float:
    """Return the height of what a row says: told of it, ReportLab measures no row again for each page."""
    return max(_tall(cell, width - 2 * _SIDE) for cell, width in zip(row, widths, strict=True))


def _tall(cell: Pieces, width: float) -> float:
    """Return the height of the paragraphs of a cell, with the spaces between them, as ReportLab counts them."""
    if not cell:
        return 0.0
    each: list[float] = [part.getSpaceBefore() + part.wrap(width, _TALLEST)[1] + part.getSpaceAfter() for part in cell]
    around: float = cell[0].getSpaceBefore() + cell[-1].getSpaceAfter()
    return sum(each) - around


def _low_enough(row: Cells, widths: list[float]) -> list[Cells]:
    """Return the row, or the rows it goes on in when one of its cells is too tall for a page."""
    parts: list[Cells] = []
    while any(sum(paragraph.letters for paragraph in cell) > _SURELY_LOW for cell in row):
        split = [_cut(cell, width - 2 * _SIDE) for cell, width in zip(row, widths, strict=True)]
        if not any(rest for _, rest in split):
            break
        parts.append([kept for kept, _ in split])
        row = [rest for _, rest in split]
    return [*parts, row]


def _cut(cell: Pieces, width: float) -> tuple[Pieces, Pieces]:
    """Return what of a cell fits the tallest row, and the rest."""
    left = _TALLEST
    for at, paragraph in enumerate(cell):
        _, height = paragraph.wrap(width, _TALLEST)
        if height > left:
            parts = paragraph.split(width, left)
            if len(parts) < 2:
                return (cell[:at], cell[at:]) if at else (cell, [])
            return [*cell[:at], parts[0]], [*parts[1:], *cell[at + 1 :]]
        left -= height
    return cell, []
