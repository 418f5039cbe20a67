"""The shapes that stand beside verdicts and outcomes: a ring with a sign, told apart in black and white too."""

import io
from functools import lru_cache
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from audit_app.report.blocks import FACES, Mark
from audit_app.report.tagged.styles import MARK_COLOURS, PAPER

Points = tuple[tuple[float, float], ...]

_TICK: tuple[Points, ...] = (((-0.45, 0.02), (-0.12, -0.33), (0.48, 0.36)),)
_CROSS: tuple[Points, ...] = (((-0.36, -0.36), (0.36, 0.36)), ((-0.36, 0.36), (0.36, -0.36)))
_BANG: tuple[Points, ...] = (((0.0, 0.5), (0.0, -0.08)), ((0.0, -0.42), (0.0, -0.44)))
_DASH: tuple[Points, ...] = (((-0.42, 0.0), (0.42, 0.0)),)
_EQUAL: tuple[Points, ...] = (((-0.4, 0.2), (0.4, 0.2)), ((-0.4, -0.2), (0.4, -0.2)))
_ARROW: tuple[Points, ...] = (((-0.05, 0.42), (-0.05, -0.42)), ((-0.4, 0.08), (-0.05, 0.45), (0.3, 0.08)))
_SIGNS = {
    Mark.GOOD: _TICK,
    Mark.RESERVED: _TICK,
    Mark.BAD: _CROSS,
    Mark.PARTIAL: _BANG,
    Mark.NONE: _DASH,
    Mark.EQUAL: _EQUAL,
    Mark.WAIVED: _ARROW,
}
FACE_GROWN = 1.7
"""How many times larger than another mark a face is: its mouth has to be seen."""

_FILLED = frozenset({Mark.GOOD, Mark.BAD})
"""The two ends are full discs; what lies between is a ring."""


def draw_mark(canvas: Canvas, mark: Mark, x: float, y: float, radius: float) -> None:
    """Draw a mark round the point (x, y)."""
    canvas.saveState()
    canvas.translate(x, y)
    canvas.addLiteral(_operators(mark, radius))
    canvas.restoreState()


@lru_cache(maxsize=256)
def _operators(mark: Mark, radius: float) -> str:
    """Return what draws a mark round the origin: a report has hundreds, of few sorts and sizes."""
    canvas: Any = Canvas(io.BytesIO())
    if mark is Mark.BOX:
        _draw_box(canvas, radius * 1.15)
    elif mark in FACES:
        _draw_face(canvas, FACES.index(mark) - len(FACES) // 2, radius * FACE_GROWN)
    else:
        _draw_disc(canvas, mark, radius)
    return "\n".join(canvas._code)


def _draw_disc(canvas: Canvas, mark: Mark, radius: float) -> None:
    colour = MARK_COLOURS[mark]
    canvas.setStrokeColor(colour)
    canvas.setFillColor(colour if mark in _FILLED else PAPER)
    canvas.setLineWidth(radius * 0.2)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    if mark is Mark.RESERVED:
        canvas.setDash(radius * 0.3, radius * 0.45)
    canvas.circle(0, 0, radius * 0.92, stroke=1, fill=1)
    canvas.setDash()
    if mark in _FILLED:
        canvas.setStrokeColor(PAPER)
    if mark is Mark.UNKNOWN:
        _draw_question(canvas, radius)
    for stroke in _SIGNS.get(mark, ()):
        _draw_stroke(canvas, tuple((radius * dx, radius * dy) for dx, dy in stroke))


def _draw_box(canvas: Canvas, half: float) -> None:
    canvas.setStrokeColor(MARK_COLOURS[Mark.BOX])
    canvas.setLineWidth(half * 0.16)
    canvas.rect(-half, -half, 2 * half, 2 * half, stroke=1, fill=0)


def _draw_face(canvas: Canvas, mood: int, radius: float) -> None:
    """Draw a face: the ends of its mouth rise with its mood, -3 to 3, as its middle falls."""
    bend = mood * 0.2
    canvas.setStrokeColor(MARK_COLOURS[Mark.FACE_1])
    canvas.setFillColor(MARK_COLOURS[Mark.FACE_1])
    canvas.setLineWidth(radius * 0.12)
    canvas.setLineCap(1)
    canvas.circle(0, 0, radius * 0.92, stroke=1, fill=0)
    for side in (-1, 1):
        canvas.circle(side * 0.34 * radius, 0.24 * radius, radius * 0.11, stroke=0, fill=1)
    ends, control = radius * (bend / 3 - 0.36), -radius * (bend / 1.5 + 0.36)
    mouth = canvas.beginPath()
    mouth.moveTo(-0.44 * radius, ends)
    mouth.curveTo(-0.15 * radius, control, 0.15 * radius, control, 0.44 * radius, ends)
    canvas.drawPath(mouth, stroke=1, fill=0)


def _draw_stroke(canvas: Canvas, points: Points) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.drawPath(path, stroke=1, fill=0)


def _draw_question(canvas: Canvas, radius: float) -> None:
    path = canvas.beginPath()
    path.moveTo(-0.28 * radius, 0.22 * radius)
    path.curveTo(-0.28 * radius, 0.62 * radius, 0.34 * radius, 0.6 * radius, 0.3 * radius, 0.2 * radius)
    path.curveTo(0.26 * radius, 0, 0, 0.02 * radius, 0, -0.16 * radius)
    canvas.drawPath(path, stroke=1, fill=0)
    _draw_stroke(canvas, ((0, -0.46 * radius), (0, -0.47 * radius)))
