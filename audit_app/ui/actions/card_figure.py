"""Where each thing of a card lies, measured from the fonts: the delegate draws it, the view is as tall as it says."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from audit_app.i18n import _
from audit_app.ui.actions.card import Card
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.drawn_words import Piece, SmallWord, SmallWords, font, wrapped

_KEPT = 4_000
"""Figures remembered; more than the actions of the largest event at one width."""


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
        self.title = font(look, 1.0)
        self.small = SmallWords(look)
        self._title_metrics = QFontMetrics(self.title)
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
            size = wrapped(self.small.strong_metrics, card.section, width - px(36))
            section = QRect(px(18), px(14), size.width(), size.height())
            top = section.bottom() + px(5)
        left = px(16 if self._framed else 52)
        right = width - px(16)
        above = top + px(13 if self._framed else 11)
        side = max(px(22), 32 if self._look.large else 0)
        tick = QRect(right - side, above - px(1), side, side) if self._ticked else QRect()
        wide = (tick.left() - px(8) if self._ticked else right) - left
        size = wrapped(self._title_metrics, card.title, wide)
        title = QRect(left, above, wide, size.height())
        below = max(title.bottom() + px(4), tick.bottom() + px(2))
        about = self._about(about_said(card), left, below, right - left)
        small = _small_words(card, framed=self._framed)
        pieces, bottom = self.small.flowed(small, left, right, about.bottom() + px(5))
        sign = QRect(px(20), above + (self._title_metrics.height() - px(20)) // 2, px(20), px(20))
        bottom += px(12 if self._framed else 10)
        between = px(4 if self._framed else 2)
        ground = QRect(px(2 if self._framed else 6), top + between, 0, bottom - top - 2 * between)
        ground.setWidth(width - 2 * ground.left())
        return Figure(section, ground, sign, title, tick, about, pieces, bottom)

    def _about(self, text: str, left: int, top: int, width: int) -> QRect:
        size = wrapped(self.small.metrics, text, width)
        return QRect(left, top, width, size.height())


def about_said(card: Card) -> str:
    """Return where it is and who answers for it, on one or two lines."""
    return f"{card.place}\n{card.who}" if card.who else card.place


def _small_words(card: Card, *, framed: bool) -> Iterator[SmallWord]:
    icon = card.pressing_sign.icon if card.pressing_sign and card.who else ""
    yield SmallWord("pressing", card.pressing, icon)
    if card.day:
        yield SmallWord("day", card.day, strong=False)
    if card.state and not framed:  # in a board, the column says it
        yield SmallWord("state", card.state, strong=False)
    if card.blocking:
        yield SmallWord("blocking", _("Blocking"), framed=True)
    if card.cost:
        yield SmallWord("cost", card.cost, strong=False)
