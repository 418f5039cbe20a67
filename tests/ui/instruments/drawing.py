"""A plan of a site, drawn: a field, a course, a village, roads; what an organiser would draw in ten minutes."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

SPOTS = ((22.0, 70.0), (30.0, 22.0), (62.0, 48.0), (80.0, 82.0), (47.0, 88.0))
"""Where zones are put on it, in percent."""

_WIDE, _TALL = 1_600, 1_100
_LAND, _WATER, _ROAD, _ROOF = "#eef2e2", "#c9dfee", "#ffffff", "#d9c7a8"


def drawn_plan(path: Path) -> Path:
    """Draw it to a PNG file, and return the file."""
    image = QImage(_WIDE, _TALL, QImage.Format.Format_RGB32)
    image.fill(QColor(_LAND))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_WATER))
        painter.drawEllipse(QRectF(980, 60, 760, 420))
        _roads(painter)
        _roofs(painter)
    image.save(str(path), "PNG")
    return path


def _roads(painter: QPainter) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, wide in (("#b9b9b0", 54), (_ROAD, 44)):
        painter.setPen(QPen(QColor(colour), wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(0, 980), QPointF(1_600, 900))
        painter.drawLine(QPointF(760, 940), QPointF(700, 380))
        painter.drawEllipse(QRectF(860, 420, 560, 400))


def _roofs(painter: QPainter) -> None:
    painter.setFont(QFont("Atkinson Hyperlegible Next", 22))
    for words, box in (
        ("Gymnase", QRectF(140, 160, 420, 240)),
        ("Village", QRectF(180, 560, 420, 260)),
        ("Stade", QRectF(980, 520, 320, 200)),
    ):
        painter.setPen(QPen(QColor("#8a7b5c"), 4))
        painter.setBrush(QColor(_ROOF))
        painter.drawRect(box)
        painter.setPen(QColor("#3b3527"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
