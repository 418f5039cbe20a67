"""A face of a scale of seven, drawn: the mouth goes from turned down to turned up; always beside its word."""

from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from audit_app.ui.crash import contained
from audit_app.ui.theme.look import Look

_SHARPNESS = 2.0
"""Pixels drawn for each pixel asked: enough for dense screens."""

_MIDDLE = 4
"""The place of the face with a straight mouth."""


@lru_cache(maxsize=80)
def face(place: int, line: str, ground: str, size: int) -> QPixmap:
    """Return the face of a place from 1, unhappy, to 7, happy, as a square; the colour says nothing, the mouth does."""
    drawn = QPixmap(round(size * _SHARPNESS), round(size * _SHARPNESS))
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size * _SHARPNESS / 100, size * _SHARPNESS / 100)
        pen = QPen(QColor(line), 6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(QColor(ground))
        painter.drawEllipse(QRectF(6, 6, 88, 88))
        painter.setBrush(QColor(line))
        painter.setPen(Qt.PenStyle.NoPen)
        for x in (35, 65):
            painter.drawEllipse(QPointF(x, 40), 5.5, 6.5)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_mouth(place))
    drawn.setDevicePixelRatio(_SHARPNESS)
    return drawn


def _mouth(place: int) -> QPainterPath:
    """Return the line of the mouth: its ends rise as its middle falls, so that it stays where a mouth is."""
    bend = (place - _MIDDLE) * 9
    path = QPainterPath(QPointF(30, 66 - bend / 3))
    path.quadTo(QPointF(50, 66 + bend), QPointF(70, 66 - bend / 3))
    return path


class DrawnFace(QWidget):
    """A face beside its word: never focused, and silent for a screen reader, which hears the word."""

    def __init__(self, look: Look, place: int, size: int = 54) -> None:
        super().__init__()
        tokens = look.tokens
        self._drawn = face(place, tokens.text, tokens.surface, look.px(size))
        self.setFixedSize(look.px(size), look.px(size))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @contained(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        with QPainter(self) as painter:
            painter.drawPixmap(QPoint(0, 0), self._drawn)
