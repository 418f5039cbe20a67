"""How a pin is drawn: a number in a circle for a zone, in a square for evidence, seen on any picture."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from audit_app.domain.plan import PinKind
from audit_app.ui.theme.look import Look

DARK, PALE = "#16181d", "#ffffff"
"""Colours of a pin in every theme: what is under it is a picture, not the ground of a theme."""

_WIDE, _WIDEST = 26, 40
"""Pixels at 100 % across a pin, and the most it grows to: its number is also in the list, as large as the text."""

_LARGER = 1.3
"""How much larger the chosen pin is."""


@dataclass(frozen=True)
class Mark:
    """A pin to draw: `code` is the thing, `number` what it is known by beside, `x` and `y` percents of the plan."""

    code: str
    kind: PinKind
    number: str
    x: float
    y: float


def across(look: Look) -> int:
    """Return the width of a pin in pixels: never less than a target has to be (WCAG 2.2, 2.5.8)."""
    return max(look.target, min(look.px(_WIDE), _WIDEST))


def draw_mark(painter: QPainter, look: Look, mark: Mark, at: QPointF, *, chosen: bool) -> None:
    """Draw a pin round a point; the chosen one is larger, pale on dark turned round, with a second ring."""
    side = across(look) * (_LARGER if chosen else 1.0)
    box = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
    ring = max(2.0, look.px(2))
    fill, ink = (PALE, DARK) if chosen else (DARK, PALE)
    for colour, out in ((ink, 0.0), (fill, -ring)):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        _shape(painter, mark.kind, box.adjusted(-out - ring, -out - ring, out + ring, out + ring), look)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(ink), ring / 2))
    _shape(painter, mark.kind, box.adjusted(ring, ring, -ring, -ring) if chosen else box, look)
    painter.setFont(_font(look, mark.number, side - 2 * ring))
    painter.setPen(QColor(ink))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), mark.number)


def draw_cross(painter: QPainter, look: Look, at: QPointF, within: QRectF) -> None:
    """Draw where the thing in hand is, across the whole plan: dark and pale dashes, seen on any picture."""
    for colour, style in ((PALE, Qt.PenStyle.SolidLine), (DARK, Qt.PenStyle.DashLine)):
        painter.setPen(QPen(QColor(colour), max(1.5, look.px(1.5)), style))
        painter.drawLine(QPointF(within.left(), at.y()), QPointF(within.right(), at.y()))
        painter.drawLine(QPointF(at.x(), within.top()), QPointF(at.x(), within.bottom()))


def _shape(painter: QPainter, kind: PinKind, box: QRectF, look: Look) -> None:
    if kind is PinKind.ZONE:
        painter.drawEllipse(box)
    else:
        painter.drawRoundedRect(box, look.px(5), look.px(5))


def _font(look: Look, text: str, room: float) -> QFont:
    """Return the font of a number, small enough for three digits."""
    font = QFont()
    font.setBold(True)
    font.setPixelSize(max(9, round(room * 0.6)))
    wide = QFontMetricsF(font).horizontalAdvance(text)
    least = room - look.px(4)
    if wide > least:
        font.setPixelSize(max(8, int(font.pixelSize() * least / wide)))
    return font
