"""The pause after typing: what is typed is saved a moment after the last key, and at once when the field is left."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

WAIT = 400
"""Milliseconds after the last key."""

MOST = 2_000
"""Milliseconds after the first key: who types on without a pause loses no more than that to a power cut."""


class Pause(QObject):
    """Counts that moment; every `begin` starts it anew."""

    over = Signal()
    """The moment has passed, or was cut short by `end`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(WAIT)
        self._clock.timeout.connect(self.over)
        self._since = QElapsedTimer()

    @property
    def running(self) -> bool:
        """Whether something typed waits to be saved."""
        return self._clock.isActive()

    def begin(self) -> None:
        """Wait from now on: a key was pressed."""
        if not self._clock.isActive():
            self._since.start()
        self._clock.start()
        if self._since.elapsed() >= MOST:
            self.end()

    def end(self) -> None:
        """Wait no longer: the field is left."""
        if self._clock.isActive():
            self._clock.stop()
            self.over.emit()

    def drop(self) -> None:
        """Wait no longer and save nothing: what was typed is shown no more."""
        self._clock.stop()
