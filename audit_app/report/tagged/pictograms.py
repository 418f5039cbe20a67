"""Pictograms on paper: the same drawings as anywhere else, in ink, beside the words of a heading."""

from typing import Any, assert_never

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from audit_app.report.drawings import DRAWINGS
from audit_app.report.pictograms import SIDE, Area, Disc, Part, Pictogram, Ring, Stroke, steps
from audit_app.report.tagged import styles
from audit_app.report.tagged.styles import INK, PAPER
from audit_app.report.tagged.words import Words

_SIDES = {1: 32.0, 2: 26.0, 3: 20.0}
"""Side of the pictogram of a heading of each level, in points, where it is printed at its own size."""

_GAP = 8.0


class Pictured(Flowable):
    """A heading with its pictogram at its left, both in the middle of the room they take."""

    def __init__(self, words: Words, pictogram: Pictogram, level: int) -> None:
        super().__init__()
        self.words, self.pictogram = words, pictogram
        self.side = _SIDES[level] * styles.grown()

    @property
    def _indent(self) -> float:
        return self.side + _GAP * styles.grown()

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the room taken: a heading of one line is as tall as its pictogram."""
        _, tall = self.words.wrap(width - self._indent, height)
        self.width, self.height = width, max(tall, self.side)  # type: ignore[assignment]
        return self.width, self.height

    def getSpaceBefore(self) -> float:  # noqa: N802  ReportLab's name
        """Return the room kept before it, that of its words."""
        return float(self.words.getSpaceBefore())

    def getSpaceAfter(self) -> float:  # noqa: N802  ReportLab's name
        """Return the room kept after it, that of its words."""
        return float(self.words.getSpaceAfter())

    def draw(self) -> None:
        """Draw the pictogram, which no reader hears, then the words."""
        canvas: Any = self.canv
        draw_pictogram(canvas, self.pictogram, 0, (self.height - self.side) / 2, self.side)
        self.words.drawOn(canvas, self._indent, (self.height - self.words.height) / 2)


def draw_pictogram(canvas: Canvas, pictogram: Pictogram, x: float, y: float, side: float) -> None:
    """Draw a pictogram in a square of that side, its bottom left corner at (x, y)."""
    canvas.saveState()
    canvas.translate(x, y + side)
    canvas.scale(side / SIDE, -side / SIDE)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for part in DRAWINGS[pictogram]:
        _draw(canvas, part)
    canvas.restoreState()


def _draw(canvas: Canvas, part: Part) -> None:
    match part:
        case Stroke(path, wide, paper):
            canvas.setStrokeColor(_colour(paper=paper))
            canvas.setLineWidth(wide)
            canvas.drawPath(_traced(canvas, path), stroke=1, fill=0)
        case Area(path, paper):
            canvas.setFillColor(_colour(paper=paper))
            canvas.drawPath(_traced(canvas, path), stroke=0, fill=1)
        case Disc(x, y, radius, paper):
            canvas.setFillColor(_colour(paper=paper))
            canvas.circle(x, y, radius, stroke=0, fill=1)
        case Ring(x, y, radius, wide):
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(wide)
            canvas.circle(x, y, radius, stroke=1, fill=0)
        case _:
            assert_never(part)


def _colour(*, paper: bool) -> Color:
    colour: Color = PAPER if paper else INK
    return colour


def _traced(canvas: Canvas, path: str) -> Any:
    traced = canvas.beginPath()
    for command, numbers in steps(path):
        match command:
            case "M":
                traced.moveTo(*numbers)
            case "L":
                traced.lineTo(*numbers)
            case "C":
                traced.curveTo(*numbers)
            case _:
                traced.close()
    return traced
