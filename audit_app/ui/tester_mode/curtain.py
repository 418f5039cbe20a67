"""The curtain: while a tester has the screen, no other window of the program can be seen, whatever asks for it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_PASSING = frozenset({Qt.WindowType.Popup, Qt.WindowType.ToolTip})
"""What opens over a window for a moment: whatever is hidden opens none."""


class Curtain(QObject):
    """Hides every window but one, and hides again what shows itself; `lift` shows them as they were."""

    def __init__(self, front: QWidget) -> None:
        super().__init__(front)
        self._front = front
        shown = (window for window in QApplication.topLevelWidgets() if window is not front and window.isVisible())
        self._hidden = list(shown)
        for window in self._hidden:
            window.hide()
        self._application = QApplication.instance()
        if self._application is not None:
            self._application.installEventFilter(self)  # a box may open that is not there yet

    def lift(self) -> None:
        """Show again what was shown before, and what opened meanwhile; the one in front is about to go."""
        if self._application is not None:
            self._application.removeEventFilter(self)
        for window in filter(isValid, self._hidden):
            window.show()
        self._hidden = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide what shows itself: a second start brings the window forward, a box opens late.

        A box that waits for an answer is answered no by it; any other comes back in the end.
        """
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and self._is_another(watched):
            if watched not in self._hidden and not watched.isModal():
                self._hidden.append(watched)
            QTimer.singleShot(0, watched, watched.hide)
            self._front.raise_()
            self._front.activateWindow()
        return False

    def _is_another(self, widget: QWidget) -> bool:
        """Whether this is a window, and neither the one in front nor a box of its own."""
        if not widget.isWindow() or widget.windowType() in _PASSING:
            return False
        above: QWidget | None = widget
        while above is not None and above is not self._front:
            above = above.parentWidget()
        return above is None
