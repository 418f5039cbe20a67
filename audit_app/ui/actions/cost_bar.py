"""Money as a bar: what is done, what is still to pay, on the scale of the largest; the words beside it say the same."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from audit_app.ui.crash import contained
from audit_app.ui.theme.look import Look

_HIGH = 12
"""Pixels at 100 %."""


class CostBar(QWidget):
    """Parts one after the other, each an amount and whether it is filled; silent for a screen reader."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._parts: Sequence[tuple[Fraction, str]] = ()
        self._whole = Fraction(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return its height, and a width it can do with."""
        return QSize(self._look.px(200), self._look.px(_HIGH))

    def show_parts(self, parts: Sequence[tuple[Fraction, str]], whole: Fraction) -> None:
        """Draw these amounts, each in the colour of its tone, on a scale where `whole` is all."""
        self._parts, self._whole = parts, max(whole, Fraction(1))
        self.update()

    @contained(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the trough, then the parts."""
        look, tokens = self._look, self._look.tokens
        radius, room = self.height() / 2, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            plain = tokens.name == "contrast"
            painter.setPen(QPen(QColor(tokens.control), 1) if plain else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(QColor(tokens.ground if plain else tokens.hairline))
            painter.drawRoundedRect(room, radius, radius)
            left = room.left()
            for amount, tone in self._parts:
                wide = room.width() * float(amount / self._whole)
                if wide > 0:
                    self._paint_part(painter, QRectF(left, room.top(), max(wide, room.height()), room.height()), tone)
                left += wide + (look.px(2) if wide else 0)

    def _paint_part(self, painter: QPainter, rect: QRectF, tone: str) -> None:
        tokens, radius = self._look.tokens, rect.height() / 2
        colour = QColor(str(getattr(tokens, tone)))
        painter.setPen(QPen(colour, max(1.0, self._look.px(1.5))))
        painter.setBrush(colour)
        painter.drawRoundedRect(rect, radius, radius)
