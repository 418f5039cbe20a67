"""How a zone is drawn in the list of zones: its name, and under it, smaller, what it is and what was said there."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from audit_app.ui.crash import contained, kept
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.drawn_words import font, wrapped, write
from audit_app.ui.widgets.row_layout import width_of_rows

NAME, FACTS, HEADING = (Qt.ItemDataRole.UserRole + role for role in (1, 2, 3))
"""The roles under which a row gives its two texts, and what stands above it where it is the first of its kind."""

Index = QModelIndex | QPersistentModelIndex


class ZoneDelegate(QStyledItemDelegate):
    """Ground and ring are those of every framed list; the two texts wrap, and the height follows from them."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._fonts = (font(look, 1.0, strong=True), font(look, 0.9))
        self._heading_font = font(look, 0.9, strong=True)

    @contained(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of both texts, as wide as the list."""
        width = width_of_rows(option)
        texts = self._laid(index, width - 2 * self._beside)
        tall = self._heading(index, width).height() + texts[-1][2].bottom() + 1 + 2 * self._above
        return QSize(width, max(tall, self._look.target))

    @contained(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        heading = self._heading(index, option.rect.width())
        ground.rect = option.rect.adjusted(0, heading.height(), 0, 0)
        style, tokens = option.widget.style(), self._look.tokens
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget)
        with kept(painter):
            if heading.height():
                words = heading.translated(option.rect.topLeft()).adjusted(0, self._above, 0, 0)
                write(painter, words, str(index.data(HEADING)), self._heading_font, tokens.muted)
            painter.translate(ground.rect.topLeft() + QPoint(self._beside, self._above))
            laid = self._laid(index, option.rect.width() - 2 * self._beside)
            for (written_in, text, rect), colour in zip(laid, (tokens.text, tokens.muted), strict=True):
                write(painter, rect, text, written_in, colour)

    @property
    def _beside(self) -> int:
        return self._look.px(14)

    @property
    def _above(self) -> int:
        return self._look.px(10)

    def _heading(self, index: Index, width: int) -> QRect:
        """Return where the heading of a row lies, with the room above it; empty where it has none."""
        text, wide = index.data(HEADING), max(width - 2 * self._beside, 1)
        if not text:
            return QRect(self._beside, 0, wide, 0)
        tall = wrapped(QFontMetrics(self._heading_font), str(text), wide).height()
        return QRect(self._beside, 0, wide, tall + self._above + self._look.px(2))

    def _laid(self, index: Index, width: int) -> list[tuple[QFont, str, QRect]]:
        """Return both texts, each with its font and its place."""
        top, laid = 0, []
        for written_in, role in zip(self._fonts, (NAME, FACTS), strict=True):
            text = str(index.data(role))
            rect = QRect(QPoint(0, top), wrapped(QFontMetrics(written_in), text, width))
            laid.append((written_in, text, rect))
            top = rect.bottom() + self._look.px(3)
        return laid
