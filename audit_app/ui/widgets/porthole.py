"""What the window shows through: where it is too small for the text that is wanted, everything scrolls."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.see_through import see_through

_LEAST = (512, 350)
"""Pixels at 100 % below which a screen cannot be used: a smaller window shows a part of it."""


class Porthole(QScrollArea):
    """Holds one widget as large as itself, and never smaller than a screen needs; what has the focus stays in sight."""

    def __init__(self) -> None:
        super().__init__()
        self._least = QSize()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        see_through(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def hold(self, look: Look, widget: QWidget) -> None:
        """Hold another widget; the one before is deleted once nothing of it is at work any more."""
        before = self.takeWidget()
        if before is not None:
            before.deleteLater()
        self._least = QSize(*(look.px(pixels) for pixels in _LEAST))
        self.setWidget(widget)
        widget.setAutoFillBackground(False)  # the window's own ground shows through, and the window knows it is seen
        self._fit()

    def wide(self, window: int) -> int:
        """Return how wide what is held is in a window of that width: it may not have been laid out yet."""
        return max(window, self._least.width())

    @property
    def _held(self) -> QWidget | None:
        return self.widget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the widget the size it has room for."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        held = self._held
        if held is None:
            return
        room, least = self.maximumViewportSize(), self._least
        across, down = self.horizontalScrollBar().sizeHint().height(), self.verticalScrollBar().sizeHint().width()
        sideways = room.width() < least.width()
        upwards = room.height() - across * sideways < least.height()
        sideways = room.width() - down * upwards < least.width()  # the other bar takes some of the room
        held.resize((room - QSize(down * upwards, across * sideways)).expandedTo(least))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Follow the row, or the letter, that a key went to."""
        self._bring(QApplication.focusWidget())
        super().keyReleaseEvent(event)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        self._bring(now)

    def _bring(self, focused: QWidget | None) -> None:
        """Scroll until what has the focus is in sight; of what is larger than that, the row or the letter."""
        held = self._held
        if focused is None or held is None or not held.isAncestorOf(focused):
            return
        seen = self.viewport().size()
        spot = focused.rect()
        larger = spot.width() > seen.width() or spot.height() > seen.height()
        if larger and isinstance(focused, QAbstractItemView | QLineEdit | QPlainTextEdit):
            asked = focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
            spot = asked.intersected(spot) if isinstance(asked, QRect) and asked.isValid() else spot
        where = focused.mapTo(held, spot.topLeft())
        _bring_along(self.horizontalScrollBar(), where.x(), spot.width(), seen.width())
        _bring_along(self.verticalScrollBar(), where.y(), spot.height(), seen.height())


def _bring_along(bar: QScrollBar, begins: int, long: int, seen: int) -> None:
    """Scroll one way until a piece is seen, or its beginning if it is longer than what is seen."""
    ends = begins + min(long, seen)
    if begins < bar.value():
        bar.setValue(begins)
    elif ends > bar.value() + seen:
        bar.setValue(ends - seen)
