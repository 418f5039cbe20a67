"""Tables that keep their header on every page and never hold a row taller than a page."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import Color
from reportlab.platypus import Table as Grid

from audit_app.report import blocks
from audit_app.report.blocks import Role
from audit_app.report.tagged import styles, words
from audit_app.report.tagged.faces import STRONG
from audit_app.report.tagged.words import Numbering, Words

Cells = list[list[Words]]

_SIDE = 4.0
_TALLEST = 420.0
"""A row taller than this goes on in a row of its own: it must fit a page with its header."""

_SURELY_LOW = 300
"""Cells of fewer characters are not measured before the table is."""

_RULES: list[tuple[Any, ...]] = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), _SIDE),
    ("RIGHTPADDING", (0, 0), (-1, -1), _SIDE),
    ("FONT", (0, 0), (-1, -1), STRONG, 9),
]


def table(block: blocks.Table, width: float, numbering: Numbering) -> Grid:
    """Return the table; its first row is repeated at the head of each page."""
    widths = _shared(width, [column.width for column in block.columns])
    heads = [words.text(column.head, styles.head_style(), numbering) for column in block.columns]
    for head in heads:
        head.repeated = True
    rows = [
        part
        for row in block.rows
        for part in _low_enough([_cell(cell, numbering, first=not at) for at, cell in enumerate(row)], widths)
    ]
    return _grid([[[head] for head in heads], *rows], widths, head=True, tight=block.tight)


def facts(block: blocks.Facts, width: float, numbering: Numbering) -> Grid:
    """Return terms and what is said of them, side by side."""
    widths = _shared(width, [3, 7])
    strong = styles.in_cells()[Role.STRONG]
    rows = [
        part
        for term, cell in block.pairs
        for part in _low_enough([[words.text(term, strong, numbering)], _cell(cell, numbering, first=False)], widths)
    ]
    return _grid(rows, widths, head=False)


def _cell(cell: blocks.Cell, numbering: Numbering, *, first: bool) -> list[Words]:
    looks = styles.in_cells()
    return [words.flow(paragraph, looks[_role(paragraph, first=first)], numbering) for paragraph in cell]


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
    return Grid(rows, colWidths=widths, repeatRows=int(head), style=looks, hAlign="LEFT", spaceBefore=2, spaceAfter=8)


def _low_enough(row: Cells, widths: list[float]) -> list[Cells]:
    """Return the row, or the rows it goes on in when one of its cells is too tall for a page."""
    parts: list[Cells] = []
    while any(sum(map(_length, cell)) > _SURELY_LOW for cell in row):
        split = [_cut(cell, width - 2 * _SIDE) for cell, width in zip(row, widths, strict=True)]
        if not any(rest for _, rest in split):
            break
        parts.append([kept for kept, _ in split])
        row = [rest for _, rest in split]
    return [*parts, row]


def _length(paragraph: Words) -> int:
    return _SURELY_LOW + 1 if paragraph.text is None else len(paragraph.text)


def _cut(cell: list[Words], width: float) -> tuple[list[Words], list[Words]]:
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
