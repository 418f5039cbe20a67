"""Where each thing of a row lies, measured from the fonts: heights for the list, places for the drawing."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractScrollArea, QStyleOptionViewItem

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.drawn_words import font, wrapped
from audit_app.ui.widgets.row import Rank, Row

_KEPT = 4_000
"""Layouts remembered; more than the rows of the largest event at one width."""


@dataclass(frozen=True)
class Laid:
    """A row laid out from its top left corner, `height` pixels tall."""

    section: QRect
    ground: QRect
    sign: QRect
    title: QRect
    remarks: tuple[QRect, ...]
    bar: QRect
    arrow: QRect
    height: int


class RowLayout:
    """Lays rows out for a look, each once for a width."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.small = font(look, 0.9)
        self.small_strong = font(look, 0.9, strong=True)
        self._titles = {
            Rank.TOPIC: font(look, 1.0, strong=True),
            Rank.HEAD: font(look, 1.32, strong=True),
            Rank.FACT: font(look, 1.0),
            Rank.PART: font(look, 1.12, strong=True),
            Rank.GROUP: font(look, 1.0, strong=True),
            Rank.LINE: font(look, 1.0),
        }
        fonts = (self.small, self.small_strong, *self._titles.values())
        self._metrics = {each.key(): QFontMetrics(each) for each in fonts}
        self._kept: dict[tuple[Row, int], Laid] = {}

    def title_font(self, row: Row) -> QFont:
        """Return the font of the title of a row."""
        return self._titles[Rank.FACT if row.flowing else row.rank]

    def laid(self, row: Row, width: int) -> Laid:
        """Return the layout of a row so many pixels wide."""
        key = (row, width)
        if key not in self._kept:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[key] = self._laid_out(row, width)
        return self._kept[key]

    def _laid_out(self, row: Row, width: int) -> Laid:
        px = self._look.px
        section = QRect()
        top = 0
        if row.section:
            section = self._text(self.small_strong, row.section, px(20), px(14), width - px(40))
            top = section.bottom() + px(5)
        above, below = self._air(row.rank)
        has_sign = bool(row.icon) or row.steps is not None
        size = px(26 if row.rank is Rank.HEAD else 20)
        wide = size * 3 // 2 if row.steps is not None else size
        left = px(20) + (wide + px(12) if has_sign else 0)
        right = width - px(20) - (px(24) if row.rank is Rank.LINE else 0)
        title = self._text(self.title_font(row), row.title, left, top + above, right - left)
        sign = QRect(px(20), title.top() + (self._line(row.rank) - size) // 2, wide, size)
        bottom, bar = title.bottom(), QRect()
        if row.share:
            to_arrows = width - px(20) - px(24)  # where rows have none, too: bars that are compared are of one length
            bar = QRect(left, bottom + px(5), min(to_arrows - left, px(440)), px(6))
            bottom = bar.bottom()
        remarks = self._remarks(row, left, bottom, right - left)
        bottom = remarks[-1].bottom() if remarks else bottom
        arrow = QRect(width - px(18 + 18), (top + bottom + above - px(18)) // 2, px(18), px(18))
        height = bottom + below
        ground = QRect(px(6), top + px(2), width - px(12), height - top - px(4))
        return Laid(section, ground, sign, title, remarks, bar, arrow, height)

    def _air(self, rank: Rank) -> tuple[int, int]:
        """Return the pixels above the title and below the last text: more where one line is too low a target."""
        above, below = (self._look.px(pixels) for pixels in _AIR[rank])
        lacks = max(0, self._look.target + 1 - above - self._line(rank) - below)
        return above + lacks // 2, below + lacks - lacks // 2

    def _remarks(self, row: Row, left: int, top: int, width: int) -> tuple[QRect, ...]:
        """Return where the remarks lie, one below the other, under `top`."""
        laid: list[QRect] = []
        for remark in row.remarks:
            written_in = self.small_strong if remark.tone else self.small
            laid.append(self._text(written_in, remark.text, left, top + self._look.px(3), width))
            top = laid[-1].bottom()
        return tuple(laid)

    def _line(self, rank: Rank) -> int:
        return self._metrics[self._titles[rank].key()].height()

    def _text(self, written_in: QFont, text: str, left: int, top: int, width: int) -> QRect:
        size = wrapped(self._metrics[written_in.key()], text, width)
        return QRect(left, top, size.width(), size.height())


_AIR = {
    Rank.TOPIC: (11, 11),
    Rank.HEAD: (12, 8),
    Rank.FACT: (6, 5),
    Rank.PART: (22, 4),
    Rank.GROUP: (10, 4),
    Rank.LINE: (9, 9),
}
"""Pixels at 100 % above the title and below the last text."""


def width_of_rows(option: QStyleOptionViewItem) -> int:
    """Return the width of the rows of a list: without its scroll bar, so that showing it changes no height."""
    view = option.widget
    if not isinstance(view, QAbstractScrollArea):
        return int(option.rect.width())
    bar = view.verticalScrollBar()
    return view.viewport().width() - (0 if bar.isVisible() else bar.sizeHint().width())
