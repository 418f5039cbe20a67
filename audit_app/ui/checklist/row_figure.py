"""Where each thing of a row lies, measured from the fonts: the delegate draws it, the view takes its height from it."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics

from audit_app.i18n import _
from audit_app.ui.checklist.line_words import BESIDE, RowWords
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.sheet import FAMILY

WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TALL = 100_000
_SPARE = 4
"""Pixels more than a text on one line is said to advance: letters are rounded one by one, a line laid out is not."""

_KEPT = 4_000
"""Figures remembered; more than the lines of the largest event at one width."""


@dataclass(frozen=True)
class Piece:
    """One of the small words under the title: which one, its icon ('' = none), and where it lies."""

    name: str
    text: str
    icon: str
    rect: QRect


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
        self.title = _font(look, 1.0)
        self.small = _font(look, 0.9)
        self.small_strong = _font(look, 0.9, strong=True)
        self._title_metrics = QFontMetrics(self.title)
        self._small_metrics = QFontMetrics(self.small)
        self._small_strong_metrics = QFontMetrics(self.small_strong)
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
            size = _wrapped(self._small_strong_metrics, heading, width - px(36))
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
        px, height = self._look.px, self._small_metrics.height()
        size = _wrapped(self._small_metrics, words.place, right - left)
        small = [(name, text, icon, self._wide(name, text, icon)) for name, text, icon in _small_words(words)]
        place = QRect(left, top, size.width(), size.height())
        after = place.right() + px(14)
        fits = after + sum(wide + px(12) for *_piece, wide in small) - px(12) <= right
        if size.height() < 2 * height and (fits or BESIDE not in words.place):
            pieces, bottom = self._flowed(small, after, left, right, top - px(1))
        else:
            pieces, bottom = self._flowed(small, left, left, right, place.bottom() + px(4))
        return place, pieces, bottom

    def _flowed(
        self, small: list[tuple[str, str, str, int]], first: int, left: int, right: int, top: int
    ) -> tuple[tuple[Piece, ...], int]:
        """Return the small words from `first` to right, then on as many lines as they need, and where the last ends."""
        px = self._look.px
        height = self._small_metrics.height() + px(2)
        x, y = first, top
        laid: list[Piece] = []
        for name, text, icon, wide in small:
            if x > left and x + wide > right:
                x, y = left, y + height + px(3)
            laid.append(Piece(name, text, icon, QRect(x, y, min(wide, right - left), height)))
            x += wide + px(12)
        return tuple(laid), y + height

    def _wide(self, name: str, text: str, icon: str) -> int:
        px = self._look.px
        metrics = self._small_metrics if name in {"level", "evidence", "action"} else self._small_strong_metrics
        wide = metrics.horizontalAdvance(text) + px(2)
        if name == "blocking":
            wide += px(14)
        return wide + (px(20) if icon else 0)


def _small_words(words: RowWords) -> Iterator[tuple[str, str, str]]:
    if words.status:
        yield "status", words.status, ""
    if words.blocking:
        yield "blocking", _("Blocking"), ""
    yield "level", words.level, ""
    if words.evidence:
        yield "evidence", str(words.evidence), "paperclip"
    if words.action:
        yield "action", _("Action"), "wrench"


def _wrapped(metrics: QFontMetrics, text: str, width: int) -> QSize:
    """Return the room of a text so wide at most; one that fits on a line is not wrapped at all, which is quicker."""
    advance = metrics.horizontalAdvance(text) + _SPARE
    if advance <= width:
        return QSize(advance, metrics.height())
    room = QRect(0, 0, max(width, 1), _TALL)
    return QSize(room.width(), metrics.boundingRect(room, int(WRAPPED), text).height())


def _font(look: Look, ratio: float, *, strong: bool = False) -> QFont:
    font = QFont(FAMILY)
    font.setPointSizeF(look.points(ratio))
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font
