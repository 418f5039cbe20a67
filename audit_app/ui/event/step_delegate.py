"""How a step is drawn: its sign, its name, its state; only the sign where there is less room."""

from enum import Enum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from audit_app.i18n import _
from audit_app.ui.crash import contained, kept
from audit_app.ui.theme.icons import pixmap
from audit_app.ui.theme.look import Look

STATE = Qt.ItemDataRole.UserRole


class StepState(Enum):
    """Where a step stands."""

    COMPLETE = "complete"
    TO_COMPLETE = "to_complete"
    WRONG = "wrong"


def state_word(state: StepState) -> str:
    """Return the state in words."""
    return {
        StepState.COMPLETE: _("complete"),
        StepState.TO_COMPLETE: _("to complete"),
        StepState.WRONG: _("to correct"),
    }[state]


class StepDelegate(QStyledItemDelegate):
    """Draws a step: its sign, its name, its state; only the sign where there is less room."""

    def __init__(self, look: Look, steps: QListWidget) -> None:
        super().__init__(steps)
        self._look = look
        self._steps = steps
        self.narrow = False
        """Whether only the signs are drawn, in a row."""

    @property
    def row_height(self) -> int:
        """Height of a step, in pixels."""
        if self.narrow:
            return max(self._look.px(40), self._look.target)
        return 2 * self._steps.fontMetrics().height() + self._look.px(10)

    @contained(QSize())
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Share the row, or take the whole width."""
        room = self._steps.viewport().width()
        return QSize(room // self._steps.count() if self.narrow else room, self.row_height)

    @contained(None)
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw it."""
        look, rect = self._look, QRect(option.rect)
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            current = bool(option.state & QStyle.StateFlag.State_Selected)
            self._draw_ground(painter, rect, current=current)
            size = look.px(26 if self.narrow else 28)
            left = rect.left() + ((rect.width() - size) // 2 if self.narrow else look.px(12))
            sign = QRect(left, rect.top() + (rect.height() - size) // 2, size, size)
            self._draw_sign(painter, sign, index, current=current)
            if not self.narrow:
                self._draw_words(painter, rect.adjusted(look.px(52), 0, -look.px(8), 0), option, index, current=current)

    def _draw_ground(self, painter: QPainter, rect: QRect, *, current: bool) -> None:
        tokens, line = self._look.tokens, self._look.line
        if not current:
            return
        focused = self._steps.hasFocus()
        painter.setPen(QPen(QColor(tokens.focus if focused else tokens.chosen), line))
        painter.setBrush(QColor(tokens.chosen))
        half = line / 2
        painter.drawRoundedRect(
            QRectF(rect).adjusted(half + 1, half + 1, -half - 1, -half - 1), self._look.px(10), self._look.px(10)
        )
        # A ring round it means the focus. A tint alone is seen by few: where the name is not there to be bold, a bar.
        if not focused and (self.narrow or tokens.name == "contrast"):
            beside = QRectF(rect.left() + 1, rect.top() + 6, line, rect.height() - 12)
            below = QRectF(rect.left() + 6, rect.bottom() - line, rect.width() - 12, line)
            painter.fillRect(below if self.narrow else beside, QColor(tokens.chosen_edge))

    def _draw_sign(
        self, painter: QPainter, sign: QRect, index: QModelIndex | QPersistentModelIndex, *, current: bool
    ) -> None:
        """Draw the number in a ring, or the sign of what is complete or wrong."""
        look, tokens = self._look, self._look.tokens
        state = index.data(STATE)
        if state is not StepState.TO_COMPLETE:
            name, colour = (
                ("circle-check", tokens.good) if state is StepState.COMPLETE else ("circle-alert", tokens.bad)
            )
            painter.drawPixmap(sign.topLeft(), pixmap(name, colour, sign.width()))
            return
        painter.setPen(QPen(QColor(tokens.accent if current else tokens.control), max(1.0, look.px(1.5))))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(sign).adjusted(2, 2, -2, -2))
        font = QFont(self._steps.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.accent if current else tokens.muted))
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))

    def _draw_words(
        self,
        painter: QPainter,
        rect: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        *,
        current: bool,
    ) -> None:
        tokens = self._look.tokens
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if current else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        middle = rect.center().y()
        above, below = QRect(rect), QRect(rect)
        above.setBottom(middle)
        below.setTop(middle + 1)
        painter.drawText(above, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, str(index.data()))
        font.setWeight(QFont.Weight.Normal)
        font.setPointSizeF(self._look.points(0.9))
        painter.setFont(font)
        state = index.data(STATE)
        painter.setPen(QColor(tokens.bad if state is StepState.WRONG else tokens.muted))
        painter.drawText(below, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, state_word(state))
