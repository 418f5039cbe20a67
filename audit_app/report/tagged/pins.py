"""Pins on a plan: a number in a circle or a square, pale on dark with a pale ring, seen on any picture."""

from reportlab.pdfgen.canvas import Canvas

from audit_app.report.blocks import PinMark
from audit_app.report.tagged.letters import STRONG
from audit_app.report.tagged.styles import INK, PAPER

_RADIUS = 9.0
"""Points: the number is set in nine-point letters, as small print is."""

_LETTERS = (9.0, 8.0, 6.5)
"""Size of a number of one, two or three figures."""


def draw_pin(canvas: Canvas, pin: PinMark, x: float, y: float) -> None:
    """Draw a pin round the point (x, y) of the canvas."""
    canvas.saveState()
    for colour, radius in ((PAPER, _RADIUS + 1.6), (INK, _RADIUS)):
        canvas.setFillColor(colour)
        if pin.square:
            canvas.roundRect(x - radius, y - radius, 2 * radius, 2 * radius, 2.5, stroke=0, fill=1)
        else:
            canvas.circle(x, y, radius, stroke=0, fill=1)
    size = _LETTERS[min(len(pin.number), len(_LETTERS)) - 1]
    canvas.setFillColor(PAPER)
    canvas.setFont(STRONG, size)
    canvas.drawCentredString(x, y - 0.36 * size, pin.number)
    canvas.restoreState()
