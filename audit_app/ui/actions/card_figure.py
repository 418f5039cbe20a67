"""Where each thing of a card lies, measured from the fonts: the delegate draws it, the view is as tall as it says."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics

from audit_app.i18n import _
from audit_app.ui.actions.card import Card
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.sheet import FAMILY

WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TALL = 100_000
_KEPT = 4_000
"""Figures remembered; more than the actions of the largest event at one width."""


@dataclass(frozen=True)
class Piece:
    """One of the small words below: which one, its text, its icon ('' = none), and where it lies."""

    name: str
    text: str
    icon: str
    rect: QRect


@dataclass(frozen=True)
class Figure:
    """A card laid out from its top left corner, `height` pixels tall; `tick` is empty where it has none."""

    section: QRect
    ground: QRect
    sign: QRect
    title: QRect
    tick: QRect
    about: QRect
    pieces: tuple[Piece, ...]
    height: int


class Figures:
    """Lays cards out for a look, each once for a width; `framed`: as cards of a board, without their sign."""

    def __init__(self, look: Look, *, ticked: bool, framed: bool = False) -> None:
        self._look, self._ticked, self._framed = look, ticked, framed
        self.title = _font(look, 1.0)
        self.small = _font(look, 0.9)
        self.small_strong = _font(look, 0.9, strong=True)
        self._title_metrics = QFontMetrics(self.title)
        self._small_metrics = QFontMetrics(self.small)
        self._strong_metrics = QFontMetrics(self.small_strong)
        self._kept: dict[tuple[Card, int], Figure] = {}

    def figure(self, card: Card, width: int) -> Figure:
        """Return the layout of a card so many pixels wide."""
        key = (card, width)
        if key not in self._kept:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[key] = self._laid_out(card, width)
        return self._kept[key]

    def _laid_out(self, card: Card, width: int) -> Figure:
        px = self._look.px
        section, top = QRect(), 0
        if card.section:
            size = _wrapped(self._strong_metrics, card.section, width - px(36))
            section = QRect(px(18), px(14), size.width(), size.height())
            top = section.bottom() + px(5)
        left = px(16 if self._framed else 52)
        right = width - px(16)
        above = top + px(13 if self._framed else 11)
        side = max(px(22), 32 if self._look.large else 0)
        tick = QRect(right - side, above - px(1), side, side) if self._ticked else QRect()
        wide = (tick.left() - px(8) if self._ticked else right) - left
        size = _wrapped(self._title_metrics, card.title, wide)
        title = QRect(left, above, wide, size.height())
        below = max(title.bottom() + px(4), tick.bottom() + px(2))
        about = self._small(about_said(card), left, below, right - left)
        pieces, bottom = self._flowed(card, left, right, about.bottom() + px(5))
        sign = QRect(px(20), above + (self._title_metrics.height() - px(20)) // 2, px(20), px(20))
        bottom += px(12 if self._framed else 10)
        between = px(4 if self._framed else 2)
        ground = QRect(px(2 if self._framed else 6), top + between, 0, bottom - top - 2 * between)
        ground.setWidth(width - 2 * ground.left())
        return Figure(section, ground, sign, title, tick, about, pieces, bottom)

    def _small(self, text: str, left: int, top: int, width: int) -> QRect:
        size = _wrapped(self._small_metrics, text, width)
        return QRect(left, top, width, size.height())

    def _flowed(self, card: Card, left: int, right: int, top: int) -> tuple[tuple[Piece, ...], int]:
        """Return the small words, on as many lines as they need, and where the last ends."""
        px = self._look.px
        height = self._small_metrics.height() + px(2)
        x, y = left, top
        laid: list[Piece] = []
        for name, text, icon in _small_words(card, framed=self._framed):
            wide = min(self._wide(name, text, icon), right - left)
            if x > left and x + wide > right:
                x, y = left, y + height + px(3)
            laid.append(Piece(name, text, icon, QRect(x, y, wide, height)))
            x += wide + px(12)
        return tuple(laid), y + height

    def _wide(self, name: str, text: str, icon: str) -> int:
        px = self._look.px
        metrics = self._small_metrics if name in {"day", "state", "cost"} else self._strong_metrics
        wide = metrics.horizontalAdvance(text) + px(2)
        return wide + (px(20) if icon else 0) + (px(14) if name == "blocking" else 0)


def about_said(card: Card) -> str:
    """Return where it is and who answers for it, on one or two lines."""
    return f"{card.place}\n{card.who}" if card.who else card.place


def _small_words(card: Card, *, framed: bool) -> Iterator[tuple[str, str, str]]:
    yield "pressing", card.pressing, card.pressing_sign.icon if card.pressing_sign and card.who else ""
    if card.day:
        yield "day", card.day, ""
    if card.state and not framed:  # in a board, the column says it
        yield "state", card.state, ""
    if card.blocking:
        yield "blocking", _("Blocking"), ""
    if card.cost:
        yield "cost", card.cost, ""


def _wrapped(metrics: QFontMetrics, text: str, width: int) -> QSize:
    """Return the room of a text so wide: in less than that it would wrap elsewhere."""
    room = QRect(0, 0, max(width, 1), _TALL)
    return QSize(room.width(), metrics.boundingRect(room, int(WRAPPED), text).height())


def _font(look: Look, ratio: float, *, strong: bool = False) -> QFont:
    font = QFont(FAMILY)
    font.setPointSizeF(look.points(ratio))
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font
