"""Where each thing of a row lies, measured from the fonts: the delegate draws it, the view takes its height from it."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics

from audit_app.i18n import _
from audit_app.ui.checklist.line_words import BESIDE, RowWords
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.drawn_words import Piece, SmallWord, SmallWords, font, wrapped

_SPARE = 4
"""Pixels more than a text on one line is said to advance: letters are rounded one by one, a line laid out is not."""

_KEPT = 4_000
"""Figures remembered; more than the lines of the largest event at one width."""


@dataclass(frozen=True)
class Figure:
    """A row laid out from its top left corner, `height` pixels tall."""

    group: QRect
    ground: QRect
    sign: QRect
    title: QRect
    place: QRect
    pieces: tuple[Piece, ...]
    height: int


class Figures:
    """Lays rows out for a look, each once for a width."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.title = font(look, 1.0)
        self.small = SmallWords(look)
        self._title_metrics = QFontMetrics(self.title)
        self._kept: dict[tuple[RowWords, str, int], Figure] = {}

    def figure(self, words: RowWords, heading: str, width: int) -> Figure:
        """Return the layout of a row so many pixels wide, under its heading where it has one."""
        key = (words, heading, width)
        if key not in self._kept:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[key] = self._laid_out(words, heading, width)
        return self._kept[key]

    def _laid_out(self, words: RowWords, heading: str, width: int) -> Figure:
        px = self._look.px
        group = QRect()
        if heading:
            size = _wrapped(self.small.strong_metrics, heading, width - px(36))
            group = QRect(px(18), px(16), size.width(), size.height())
        top = group.bottom() + px(7) if heading else 0
        left, right = px(52), width - px(18)
        size = _wrapped(self._title_metrics, words.title, right - left)
        title = QRect(left, top + px(11), right - left, size.height())
        place, pieces, bottom = self._below(words, left, right, title.bottom() + px(5))
        sign = QRect(px(20), title.top() + (self._title_metrics.height() - px(20)) // 2, px(20), px(20))
        ground = QRect(px(6), top + px(2), width - px(12), bottom + px(11) - top - px(4))
        return Figure(group, ground, sign, title, place, pieces, bottom + px(11))

    def _below(self, words: RowWords, left: int, right: int, top: int) -> tuple[QRect, tuple[Piece, ...], int]:
        """Return where the id and place lie, where the small words do, where the last ends.

        They go on from a bare id, and from a place too where all of them fit beside it; else they begin below.
        """
        px, metrics = self._look.px, self.small.metrics
        size = _wrapped(metrics, words.place, right - left)
        small = tuple(_small_words(words))
        place = QRect(left, top, size.width(), size.height())
        after = place.right() + px(14)
        fits = after + sum(self.small.wide(word) + self.small.gap for word in small) - self.small.gap <= right
        if size.height() < 2 * metrics.height() and (fits or BESIDE not in words.place):
            pieces, bottom = self.small.flowed(small, left, right, top - px(1), after)
        else:
            pieces, bottom = self.small.flowed(small, left, right, place.bottom() + px(4))
        return place, pieces, bottom


def _small_words(words: RowWords) -> Iterator[SmallWord]:
    if words.status:
        yield SmallWord("status", words.status)
    if words.blocking:
        yield SmallWord("blocking", _("Blocking"), framed=True)
    yield SmallWord("level", words.level, strong=False)
    if words.evidence:
        yield SmallWord("evidence", str(words.evidence), "paperclip", strong=False)
    if words.action:
        yield SmallWord("action", _("Action"), "wrench", strong=False)


def _wrapped(metrics: QFontMetrics, text: str, width: int) -> QSize:
    """Return the room of a text so wide at most; one that fits on a line is not wrapped at all, which is quicker."""
    advance = metrics.horizontalAdvance(text) + _SPARE
    if advance <= width:
        return QSize(advance, metrics.height())
    return wrapped(metrics, text, width)
