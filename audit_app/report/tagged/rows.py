"""Rows of a table, their header on every page: a tall one goes on in the next, so that no page ends half empty."""

from typing import Any, NamedTuple

from reportlab.lib.colors import Color
from reportlab.platypus import Table as Grid
from reportlab.platypus.tables import CellStyle

from audit_app.report.tagged import styles
from audit_app.report.tagged.abreast import Abreast
from audit_app.report.tagged.letters import STRONG
from audit_app.report.tagged.words import Words

Pieces = list[Words | Abreast]
Cells = list[Pieces]

SIDE = 4.0
"""Room left and right of what a cell says, in points."""

_WHOLE = 186.0
"""A row up to this height, a quarter of a page, goes to the next one whole: it is read at a glance."""

_WHOLE_TO_FILL = 420.0
"""The same of a row in which something is ticked or written: it is filled in on one page."""

_LEAST = 60.0
"""Room in which a taller one begins, in points: some lines of it, not one."""

_FIRST = 90.0
"""Room that the first two rows of a table have under its heading, on its page, where they are low."""

_TITLE = 50.0
"""The first paragraph of a row, up to this height, is seen again where the row goes on."""

_TALLEST = 10_000.0
"""Room to measure in, in points: more than any page has."""


class _Part(NamedTuple):
    """Some rows as they are laid out: their cells, their heights, the looks of their cells."""

    cells: list[Cells]
    heights: list[float]
    looks: list[Any]

    def __add__(self, other: "_Part") -> "_Part":  # type: ignore[override]
        return _Part(self.cells + other.cells, self.heights + other.heights, self.looks + other.looks)

    def between(self, start: int, end: int | None = None) -> "_Part":
        """Return the rows from `start` on, up to `end`."""
        return _Part(self.cells[start:end], self.heights[start:end], self.looks[start:end])


class Rows(Grid):
    """Rows that are divided over pages by us: what is of a row cut in two stays of its elements.

    ReportLab would divide them too, but cuts no row that another page has room for.
    """

    @property
    def beginning(self) -> float:
        """Room in which the header and the first row fit, the second too where both are low, or begin where tall."""
        first, *others = self._argH[self.repeatRows :]
        rows = max(min(first, _WHOLE), min(first + sum(others[:1]), _FIRST))
        return float(sum(self._argH[: self.repeatRows]) + rows)

    def split(self, width: float, height: float) -> list["Rows"]:
        """Return what fits, and the rest; nothing where not even one row begins here."""
        self.wrap(width, height)
        every = _Part(self._cellvalues, self._argH, self._cellStyles)
        head, at, left = self.repeatRows, 0, height
        while at < len(every.heights) and every.heights[at] <= left:
            left -= every.heights[at]
            at += 1
        if at == len(every.heights):
            return [self]
        cut = self._cut(every.between(at, at + 1), left) if at >= head else None
        if cut:
            begun, rest = cut
            return [
                self._of(every.between(0, at) + begun),
                self._of(every.between(0, head) + rest + every.between(at + 1)),
            ]
        if at <= head:
            return []
        return [self._of(every.between(0, at)), self._of(every.between(0, head) + every.between(at))]

    def parted(self, last: int) -> "list[Rows]":
        """Return the rows, and the last ones of them; nothing where no more would be left above than go."""
        every = _Part(self._cellvalues, self._argH, self._cellStyles)
        head, many = self.repeatRows, len(every.heights)
        if many - head < 2 * last:
            return []
        return [self._of(every.between(0, many - last)), self._of(every.between(0, head) + every.between(many - last))]

    def _of(self, part: _Part) -> "Rows":
        made = Rows(
            part.cells,
            colWidths=self._argW,
            rowHeights=part.heights,
            cellStyles=part.looks,
            normalizedData=1,
            repeatRows=self.repeatRows,
            hAlign=self.hAlign,
            spaceBefore=self.spaceBefore,
            spaceAfter=self.spaceAfter,
        )
        made.setStyle(_ruled(head=bool(self.repeatRows)))
        return made

    def _cut(self, row: _Part, left: float) -> tuple[_Part, _Part] | None:
        """Return a tall row in two, of which the first fits; None where it goes to the next page whole."""
        (cells,), (tall,), widths = row.cells, row.heights, self._argW
        if tall <= (_WHOLE_TO_FILL if _is_to_fill(cells) else _WHOLE) or left < _LEAST:
            return None
        around = tall - _height(cells, widths)
        halves = [_parted(cell, width - 2 * SIDE, left - around) for cell, width in zip(cells, widths, strict=True)]
        begun, rest = [first for first, _ in halves], [second for _, second in halves]
        if any(cell and not first for cell, first in zip(cells, begun, strict=True)):
            return None
        parts = (begun, _titled(rest, begun, widths[0]))
        first, second = (row._replace(cells=[part], heights=[_height(part, widths) + around]) for part in parts)
        return first, second


def grid(cells: list[Cells], widths: list[float], *, head: bool, tight: bool = False) -> Rows:
    """Return rows of those widths, in points; `head`: the first is the header; `tight`: room is short."""
    above, below = (1.6, 2.5) if tight else (3.4, 4.4)
    body = [_look(above, below)] * len(widths)
    top = [_look(above, below, valign="BOTTOM")] * len(widths)
    return Rows(
        cells,
        colWidths=widths,
        rowHeights=[_height(row, widths) + above + below for row in cells],
        cellStyles=[top if head and not at else body for at in range(len(cells))],
        normalizedData=1,
        repeatRows=int(head),
        style=_ruled(head=head),
        hAlign="LEFT",
        spaceBefore=2,
        spaceAfter=8,
    )


def _look(above: float, below: float, valign: str = "TOP") -> CellStyle:
    """Return the look of a cell; many cells have one, since ReportLab takes long to make one for each."""
    look: Any = CellStyle("cell")
    look.fontname, look.fontsize, look.leading, look.valign = STRONG, 9, 10.8, valign
    look.leftPadding = look.rightPadding = SIDE
    look.topPadding, look.bottomPadding = above, below
    return look  # type: ignore[no-any-return]


def _ruled(*, head: bool) -> list[tuple[Any, ...]]:
    """Return the looks that are not of a cell but of the whole."""
    tint: Color = styles.TINT
    ground: list[tuple[Any, ...]] = [("BACKGROUND", (0, 0), (-1, 0), tint)] if head else []
    return [("LINEBELOW", (0, 0), (-1, -1), 0.5, styles.RULE), *ground]


def _is_to_fill(row: Cells) -> bool:
    return any(isinstance(part, Abreast) or part.to_fill for cell in row for part in cell)


def _height(row: Cells, widths: list[float]) -> float:
    """Return the height of what a row says: told of it, ReportLab measures no row again for each page."""
    return max(_tall(cell, width - 2 * SIDE) for cell, width in zip(row, widths, strict=True))


def _tall(cell: Pieces, width: float) -> float:
    """Return the height of the paragraphs of a cell, with the spaces between them, as ReportLab counts them."""
    if not cell:
        return 0.0
    each: list[float] = [part.getSpaceBefore() + part.wrap(width, _TALLEST)[1] + part.getSpaceAfter() for part in cell]
    around: float = cell[0].getSpaceBefore() + cell[-1].getSpaceAfter()
    return sum(each) - around


def _parted(cell: Pieces, width: float, room: float) -> tuple[Pieces, Pieces]:
    """Return what of a cell fits the room, cut within a paragraph where that is long, and the rest."""
    left = room
    for at, part in enumerate(cell):
        left -= part.getSpaceBefore() if at else 0.0
        _, height = part.wrap(width, _TALLEST)
        if height > left:
            halves = part.split(width, left)
            if len(halves) < 2:
                return cell[:at], cell[at:]
            return [*cell[:at], halves[0]], [halves[1], *cell[at + 1 :]]
        left -= height + part.getSpaceAfter()
    return cell, []


def _titled(rest: Cells, begun: Cells, width: float) -> Cells:
    """Return the rest of a row with its first paragraph seen again, where that is short: who reads on knows of what."""
    if rest[0] or not begun[0]:
        return rest
    title = begun[0][0]
    if isinstance(title, Abreast) or title.wrap(width - 2 * SIDE, _TALLEST)[1] > _TITLE:
        return rest
    title.repeated = True
    return [[title], *rest[1:]]
