"""A choice of one in a list that opens, each with an example by which one knows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QWheelEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from audit_app.i18n import _
from audit_app.ui.crash import contained, kept
from audit_app.ui.event.field import Field
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.shortening_combo import ShorteningCombo

_CODE = Qt.ItemDataRole.UserRole
_HINT = Qt.ItemDataRole.UserRole + 1
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True)
class Option:
    """One thing to choose: its code, its words, an example."""

    code: str
    words: str
    hint: str = ""


class OneOf(ShorteningCombo):
    """A list that opens; a turn of the wheel passes over it, and nothing is chosen until somebody does."""

    def __init__(self, look: Look, options: Sequence[Option], none: str = "") -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        view = QListView()
        view.setWordWrap(True)
        view.setUniformItemSizes(False)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setView(view)
        self.setItemDelegate(_HintDelegate(look, view))
        for place, option in enumerate((Option("", none or _("Choose…")), *options)):
            self.addItem(option.words, option.code)
            self.setItemData(place, option.hint, _HINT)
            if option.hint:
                self.setItemData(place, f"{option.words}. {option.hint}", Qt.ItemDataRole.AccessibleTextRole)

    @property
    def code(self) -> str:
        """The code chosen, '' when none is."""
        return str(self.currentData(_CODE) or "")

    @property
    def hint(self) -> str:
        """The example of what is chosen."""
        return str(self.currentData(_HINT) or "")

    def choose(self, code: object) -> None:
        """Choose by code; what is not in the list is none."""
        self.setCurrentIndex(max(0, self.findData(code, _CODE)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the body it stands in."""
        event.ignore()


class _HintDelegate(QStyledItemDelegate):
    """Draws an option with its example below it, wrapped."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    @contained(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of its words at the width of the list."""
        room = max(self._view.viewport().width(), self._look.px(280)) - 2 * self._side
        above, below = self._heights(option, index, room)
        widest = _width(option.font.toString(), str(index.data()))
        return QSize(widest + 2 * self._side, above + below + 2 * self._look.px(7))

    @contained(None)
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw it; the one under the pointer or the keyboard has the tint and the edge of what is chosen."""
        tokens, rect = self._look.tokens, QRect(option.rect)
        with kept(painter):
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, QColor(tokens.chosen))
                bar = QRect(rect.topLeft(), QSize(self._look.px(4), rect.height()))
                painter.fillRect(bar, QColor(tokens.chosen_edge))
            inner = rect.adjusted(self._side, self._look.px(7), -self._side, -self._look.px(7))
            above, _below = self._heights(option, index, inner.width())
            painter.setFont(option.font)
            painter.setPen(QColor(tokens.text))
            painter.drawText(inner, _WRAPPED, str(index.data()))
            painter.setPen(QColor(tokens.muted))
            painter.drawText(inner.adjusted(0, above, 0, 0), _WRAPPED, str(index.data(_HINT) or ""))

    @property
    def _side(self) -> int:
        return self._look.px(12)

    def _heights(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, room: int
    ) -> tuple[int, int]:
        """Return the heights of the words and of the example, 0 where there is none."""
        words, hint = str(index.data()), str(index.data(_HINT) or "")
        font = option.font.toString()
        return _height(font, words, room), _height(font, hint, room) if hint else 0


@lru_cache(maxsize=1_000)
def _width(font: str, words: str) -> int:
    made = QFont()
    made.fromString(font)
    return QFontMetrics(made).horizontalAdvance(words)


@lru_cache(maxsize=1_000)
def _height(font: str, words: str, room: int) -> int:
    """Return the height of words in a width: Qt asks for each option of each list again and again."""
    made = QFont()
    made.fromString(font)
    return QFontMetrics(made).boundingRect(QRect(0, 0, room, 10_000), _WRAPPED, words).height()


class OneOfField(Field):
    """A field where one of a list is chosen; the example of what is chosen stays below it."""

    def __init__(
        self, look: Look, code: str, words: str, options: Sequence[Option], hint: str = "", *, none: str = ""
    ) -> None:
        self.box = OneOf(look, options, none)
        super().__init__(look, code, words, self.box, hint)
        self.box.currentIndexChanged.connect(self._on_index_changed)

    def value(self) -> str:
        """Return the code chosen."""
        return self.box.code

    def show_value(self, value: object) -> None:
        """Choose by code."""
        self.box.choose(value)

    def _on_index_changed(self, _index: int) -> None:
        self.box.setToolTip(self.box.currentText())
        self.tell_understood(self.box.hint)
        self.tell_choice()
