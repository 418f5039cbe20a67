"""Stillness: nobody touches keyboard, pointer or screen for a while, and is warned before it counts."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

_MINUTE = 60_000

MINUTES = 10
"""Minutes without a gesture after which names are taken out of sight (ours)."""

_GESTURES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.FocusIn,
    }
)
"""What shows that somebody is there; what an assistive tool does by itself moves the focus."""


class Stillness(QObject):
    """Watches while it is `on`. A gesture in the window it is for, or in a box over it, begins the time anew.

    **Source:** WCAG 2.2, 2.2.1: whoever is warned has time to go on by a simple action, as often as they like.
    """

    warned = Signal()
    """A minute is left."""

    stayed = Signal()
    """Whoever was warned is there: the warning is over."""

    passed = Signal()

    def __init__(self, parent: QWidget, *, minute: int = _MINUTE) -> None:
        super().__init__(parent)
        self._of, self._is_warned = parent, False
        self._warning, self._end = QTimer(self), QTimer(self)
        for timer, minutes, then in ((self._warning, MINUTES - 1, self._warn), (self._end, MINUTES, self.passed)):
            timer.setSingleShot(True)
            timer.setInterval(minutes * minute)
            timer.timeout.connect(then)
        self._on = False

    def watch(self, *, on: bool) -> None:
        """Begin to watch, or stop; nothing where that is so already."""
        application = QApplication.instance()
        if on == self._on or application is None:
            return
        self._on = on
        if on:
            application.installEventFilter(self)
            self._begin()
        else:
            application.removeEventFilter(self)
            self._warning.stop()
            self._end.stop()
            self._is_warned = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin anew at each gesture here; every event goes on to whom it is for."""
        if event.type() in _GESTURES and self._is_here(watched):
            self._begin()
        return False

    def _is_here(self, watched: QObject) -> bool:
        """Whether a widget is of that window, or of a box that stands over it: who works elsewhere is not here."""
        here, asked = self._of.window(), watched if isinstance(watched, QWidget) else None
        while asked is not None and asked.window() is not here:
            asked = asked.window().parentWidget()
        return asked is not None

    def _begin(self) -> None:
        self._warning.start()
        self._end.start()
        if self._is_warned:
            self._is_warned = False
            self.stayed.emit()

    def _warn(self) -> None:
        self._is_warned = True
        self.warned.emit()
