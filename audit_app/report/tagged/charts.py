"""Charts drawn as shapes: bars told apart by pattern and by shape, each with its numbers in words beside it."""

from collections.abc import Callable, Iterator
from copy import copy
from typing import Any

from reportlab.lib.colors import Color
from reportlab.platypus.flowables import CondPageBreak, Flowable

from audit_app.report import blocks
from audit_app.report.blocks import Mark, Role
from audit_app.report.tagged import pages, styles, words
from audit_app.report.tagged.canvas import TaggedCanvas
from audit_app.report.tagged.faces import shortened, width
from audit_app.report.tagged.figure import TaggedFigure
from audit_app.report.tagged.place import Place
from audit_app.report.tagged.shapes import draw_mark

_GAP = 8.0
_SHARES = (0.27, 0.35, 0.38)
"""How the width goes to what a bar is of, the bar, and its numbers in words."""

_BAR = 13.0
_BETWEEN = 5.0
_WHITE = 1.4
"""What stays white between two parts: neighbours are told apart whatever their colours."""

_ROOM_FOR_SHAPE = 14.0

FEWEST = 300.0
"""Room in which a taller chart begins, in points: without it, less than two fifths of the page stay empty."""

_TOGETHER = 4
"""So many bars stand on a page at least, where they are divided."""

Segment = tuple[float, float, float, float]
"""Left, foot, width and height, in points."""


def chart(block: blocks.Chart, place: Place) -> list[Flowable]:
    """Return the caption, then the drawing: one picture, whose alternative text is the conclusion."""
    if not block.bars:
        return []
    caption = words.text(block.caption, styles.roles()[Role.LEAD], place)
    drawing = ChartDrawing(block, place)
    room = sum(part.wrap(pages.ROOM, pages.TALL)[1] for part in (caption, drawing)) + caption.getSpaceAfter()
    return [CondPageBreak(min(room, FEWEST)), caption, drawing]


class ChartDrawing(TaggedFigure):
    """The conclusion, what each pattern says, and the bars; where many go on in the next page, so do the patterns."""

    def __init__(self, chart: blocks.Chart, place: Place) -> None:
        super().__init__(chart.conclusion, place)
        self.chart = chart
        self.rows: list[_Row] = []
        self.conclusion: words.Words | None = None
        self.spaceAfter = 10

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002  ReportLab's signature
        """Return the room taken; a width asked for again is not laid out again."""
        if self.rows and self.width == width:
            return self.width, self.height
        self.width = width  # type: ignore[assignment]
        looks: dict[Role, Any] = styles.in_cells()
        self.conclusion = self.lettering(self.chart.conclusion, looks[Role.STRONG])
        self.line = looks[Role.BODY].leading
        self._lay([_Row(bar, width) for bar in self.chart.bars])
        return self.width, self.height

    def _lay(self, rows: list["_Row"]) -> None:
        """Let the rows be those that are drawn here, under the conclusion where there is one."""
        self.rows = rows
        self.under_conclusion = self.conclusion.wrap(self.width, 10_000)[1] + _BETWEEN if self.conclusion else 0.0
        self.above = self.under_conclusion + self.line + _BETWEEN
        self.height = self.above + sum(row.height for row in rows)

    def split(self, width: float, height: float) -> list["ChartDrawing"]:
        """Return the bars that fit, and the others: one picture over two pages."""
        self.wrap(width, height)
        fit, left = 0, height - self.above
        while fit < len(self.rows) and self.rows[fit].height <= left:
            left -= self.rows[fit].height
            fit += 1
        fit = min(fit, len(self.rows) - _TOGETHER)
        if fit < _TOGETHER:
            return []
        begun, rest = copy(self), copy(self)
        begun.is_whole = rest.is_whole = False
        rest.conclusion = None
        begun._lay(self.rows[:fit])
        rest._lay(self.rows[fit:])
        return [begun, rest]

    def paint(self, canvas: TaggedCanvas) -> None:
        """Draw it from its upper left corner."""
        top = self.height
        if self.conclusion:
            self.conclusion.drawOn(canvas, 0, top - self.under_conclusion + _BETWEEN)
        top -= self.under_conclusion  # type: ignore[assignment]
        self._draw_legend(canvas, top)
        top -= self.line + _BETWEEN
        most = max(max(sum(count for _w, count, _m in bar.parts) for bar in self.chart.bars), 1)
        for row in self.rows:
            row.draw(canvas, top, most)
            top -= row.height

    def _draw_legend(self, canvas: Any, top: float) -> None:
        look: Any = styles.in_cells()[Role.BODY]
        x = 0.0
        for word, _count, mark in self.chart.bars[0].parts:
            _draw_part(canvas, mark, (x, top - self.line, 2 * _BAR, _BAR))
            said = self.lettering(word, look)
            room = width(word, look.fontSize) + 2
            said.wrapOn(canvas, room, self.line)
            said.drawOn(canvas, x + 2 * _BAR + 4, top - self.line)
            x += 2 * _BAR + 4 + room + 2 * _GAP


class _Row:
    """A bar between what it is of and its numbers in words."""

    def __init__(self, bar: blocks.Bar, width: float) -> None:
        self.parts = bar.parts
        looks: dict[Role, Any] = styles.in_cells()
        room = width - 2 * _GAP
        self.label_room, self.bar_room, self.said_room = (room * share for share in _SHARES)
        size = looks[Role.STRONG].fontSize
        shown = shortened(bar.label, 1.7 * self.label_room, size)
        self.label = TaggedFigure.lettering(shown, looks[Role.STRONG])
        self.said = TaggedFigure.lettering(bar.said, looks[Role.BODY])
        self.label_height = self.label.wrap(self.label_room, 10_000)[1]
        self.said_height = self.said.wrap(self.said_room, 10_000)[1]
        self.height = max(self.label_height, self.said_height, _BAR) + _BETWEEN

    def draw(self, canvas: Any, top: float, most: int) -> None:
        """Draw it; `most` is the sum of the longest bar."""
        self.label.drawOn(canvas, 0, top - self.label_height)
        x = self.label_room + _GAP
        self.said.drawOn(canvas, x + self.bar_room + _GAP, top - self.said_height)
        for _word, count, mark in self.parts:
            long = self.bar_room * count / most
            if count:
                _draw_part(canvas, mark, (x, top - _BAR, max(long - _WHITE, 1.0), _BAR))
            x += long


def _draw_part(canvas: Any, mark: Mark | None, segment: Segment) -> None:
    """Draw one part: its pattern inside its outline, and its shape where there is room."""
    left, foot, wide, tall = segment
    colour = styles.MARK_COLOURS[mark or Mark.NONE]
    canvas.saveState()
    outline = canvas.beginPath()
    outline.rect(*segment)
    canvas.clipPath(outline, stroke=0, fill=0)
    _PATTERNS.get(mark, _empty)(canvas, colour, segment)
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(1.4)
    canvas.rect(*segment, stroke=1, fill=0)
    canvas.restoreState()
    if mark and wide >= _ROOM_FOR_SHAPE:
        x, y = left + wide / 2, foot + tall / 2
        canvas.saveState()
        canvas.setFillColor(styles.PAPER)
        canvas.circle(x, y, 5.4, stroke=0, fill=1)
        canvas.restoreState()
        draw_mark(canvas, mark, x, y, 4.6)


def _full(canvas: Any, colour: Color, segment: Segment) -> None:
    canvas.setFillColor(colour)
    canvas.rect(*segment, stroke=0, fill=1)


def _empty(canvas: Any, colour: Color, segment: Segment) -> None:
    """Leave the paper white."""


def _slanted(canvas: Any, colour: Color, segment: Segment) -> None:
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(1.2)
    for from_x, from_y, to_x, to_y in _slopes(segment, 4.0):
        canvas.line(from_x, from_y, to_x, to_y)


def _crossed(canvas: Any, colour: Color, segment: Segment) -> None:
    """Fill, and cut the ground by white lines both ways: dark, and not like what is full."""
    _full(canvas, colour, segment)
    canvas.setStrokeColor(styles.PAPER)
    canvas.setLineWidth(1.0)
    for from_x, from_y, to_x, to_y in _slopes(segment, 5.0):
        canvas.line(from_x, from_y, to_x, to_y)
        canvas.line(from_x, to_y, to_x, from_y)


def _slopes(segment: Segment, every: float) -> Iterator[tuple[float, float, float, float]]:
    left, foot, wide, tall = segment
    at = left - tall
    while at < left + wide:
        yield at, foot, at + tall, foot + tall
        at += every


_PATTERNS: dict[Mark | None, Callable[[Any, Color, Segment], None]] = {
    Mark.GOOD: _full,
    Mark.EQUAL: _full,
    Mark.RESERVED: _slanted,
    Mark.PARTIAL: _slanted,
    Mark.BAD: _crossed,
}
"""Full, slanted, crossed; what has no pattern of its own is empty inside its outline."""
