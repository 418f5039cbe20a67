"""The words drawn in the rows of a list: their fonts, the room they take, the small ones that flow under a title."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from audit_app.ui.theme.icons import pixmap
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.sheet import FAMILY

WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_TALL = 100_000


def font(look: Look, ratio: float, *, strong: bool = False) -> QFont:
    """Return the font of the program at `ratio` of running text."""
    made = QFont(FAMILY)
    made.setPointSizeF(look.points(ratio))
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return made


def wrapped(metrics: QFontMetrics, text: str, width: int) -> QSize:
    """Return the room of a text so wide: in less than that it would wrap elsewhere."""
    room = QRect(0, 0, max(width, 1), _TALL)
    return QSize(room.width(), metrics.boundingRect(room, WRAPPED, text).height())


def write(painter: QPainter, rect: QRect, text: str, written_in: QFont, colour: str) -> None:
    """Draw a text from the top left corner of its room, on as many lines as it needs."""
    if text:
        painter.setFont(written_in)
        painter.setPen(QColor(colour))
        painter.drawText(rect, WRAPPED, text)


class SmallWord(NamedTuple):
    """A word or two under a title: what they are about (`name`), an icon before them ('' = none), a frame around."""

    name: str
    text: str
    icon: str = ""
    strong: bool = True
    framed: bool = False


@dataclass(frozen=True)
class Piece:
    """A small word, and where it lies."""

    word: SmallWord
    rect: QRect

    @property
    def name(self) -> str:
        """What it is about."""
        return self.word.name


class SmallWords:
    """Lays small words out one after another, and draws them, for a look."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.font = font(look, 0.9)
        self.strong_font = font(look, 0.9, strong=True)
        self.metrics = QFontMetrics(self.font)
        self.strong_metrics = QFontMetrics(self.strong_font)
        self.gap = look.px(12)
        """Pixels between one and the next."""

    def wide(self, word: SmallWord) -> int:
        """Return the pixels a word takes with its icon and its frame."""
        px, metrics = self._look.px, self.strong_metrics if word.strong else self.metrics
        return metrics.horizontalAdvance(word.text) + px(2) + px(20 if word.icon else 0) + px(14 if word.framed else 0)

    def flowed(
        self, words: Iterable[SmallWord], left: int, right: int, top: int, first: int | None = None
    ) -> tuple[tuple[Piece, ...], int]:
        """Return them from `first` (else `left`) on, on as many lines as they need, and where the last line ends."""
        px = self._look.px
        height = self.metrics.height() + px(2)
        x, y = left if first is None else first, top
        laid: list[Piece] = []
        for word in words:
            wide = min(self.wide(word), right - left)
            if x > left and x + wide > right:
                x, y = left, y + height + px(3)
            laid.append(Piece(word, QRect(x, y, wide, height)))
            x += wide + self.gap
        return tuple(laid), y + height

    def draw(self, painter: QPainter, piece: Piece, colour: str) -> None:
        """Draw one; its frame has the colour of controls."""
        look, rect, word = self._look, piece.rect, piece.word
        if word.framed:
            painter.setPen(QPen(QColor(look.tokens.control), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), look.px(5), look.px(5))
            rect = rect.adjusted(look.px(7), 0, -look.px(7), 0)
        if word.icon:
            size = look.px(15)
            painter.drawPixmap(rect.left(), rect.center().y() - size // 2, pixmap(word.icon, colour, size))
            rect = rect.adjusted(look.px(20), 0, 0, 0)
        painter.setFont(self.strong_font if word.strong else self.font)
        painter.setPen(QColor(colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word.text)
