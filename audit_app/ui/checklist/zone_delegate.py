"""How a zone is drawn in the list of zones: its name, and under it, smaller, what it is and what was said there."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from audit_app.ui.crash import contained, kept
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.sheet import FAMILY

NAME, FACTS, HEADING = (Qt.ItemDataRole.UserRole + role for role in (1, 2, 3))
"""The roles under which a row gives its two texts, and what stands above it where it is the first of its kind."""

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_TALL = 100_000

Index = QModelIndex | QPersistentModelIndex


class ZoneDelegate(QStyledItemDelegate):
    """Ground and ring are those of every framed list; the two texts wrap, and the height follows from them."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._fonts = (_font(look, 1.0, QFont.Weight.DemiBold), _font(look, 0.9, QFont.Weight.Normal))
        self._heading_font = _font(look, 0.9, QFont.Weight.DemiBold)

    @contained(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of both texts, as wide as the list."""
        width = _width(option)
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
                painter.setFont(self._heading_font)
                painter.setPen(QColor(tokens.muted))
                words = heading.translated(option.rect.topLeft()).adjusted(0, self._above, 0, 0)
                painter.drawText(words, _WRAPPED, str(index.data(HEADING)))
            painter.translate(ground.rect.topLeft() + QPoint(self._beside, self._above))
            laid = self._laid(index, option.rect.width() - 2 * self._beside)
            for (font, text, rect), colour in zip(laid, (tokens.text, tokens.muted), strict=True):
                painter.setFont(font)
                painter.setPen(QColor(colour))
                painter.drawText(rect, _WRAPPED, text)

    @property
    def _beside(self) -> int:
        return self._look.px(14)

    @property
    def _above(self) -> int:
        return self._look.px(10)

    def _heading(self, index: Index, width: int) -> QRect:
        """Return where the heading of a row lies, with the room above it; empty where it has none."""
        text = index.data(HEADING)
        room = QRect(self._beside, 0, max(width - 2 * self._beside, 1), _TALL)
        if not text:
            return QRect(room.topLeft(), QSize(room.width(), 0))
        tall = QFontMetrics(self._heading_font).boundingRect(room, _WRAPPED, str(text)).height()
        return QRect(room.topLeft(), QSize(room.width(), tall + self._above + self._look.px(2)))

    def _laid(self, index: Index, width: int) -> list[tuple[QFont, str, QRect]]:
        """Return both texts, each with its font and its place."""
        top, laid = 0, []
        for font, role in zip(self._fonts, (NAME, FACTS), strict=True):
            text = str(index.data(role))
            room = QRect(0, 0, max(width, 1), _TALL)
            rect = QFontMetrics(font).boundingRect(room, _WRAPPED, text).translated(0, top)
            laid.append((font, text, QRect(0, rect.top(), max(width, 1), rect.height())))
            top = rect.bottom() + self._look.px(3)
        return laid


def _font(look: Look, ratio: float, weight: QFont.Weight) -> QFont:
    font = QFont(FAMILY)
    font.setPointSizeF(look.points(ratio))
    font.setWeight(weight)
    return font


def _width(option: QStyleOptionViewItem) -> int:
    """Return the width of the rows: without the scroll bar, so that showing it changes no height."""
    view = option.widget
    if not isinstance(view, QAbstractScrollArea):
        return int(option.rect.width())
    bar = view.verticalScrollBar()
    return view.viewport().width() - (0 if bar.isVisible() else bar.sizeHint().width())
