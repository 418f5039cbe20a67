"""The pause after typing: what is typed is saved a moment after the last key, and at once when the field is left."""

from PySide6.QtCore import QObject, QTimer, Signal

WAIT = 400
"""Milliseconds after the last key."""


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

    @property
    def running(self) -> bool:
        """Whether something typed waits to be saved."""
        return self._clock.isActive()

    def begin(self) -> None:
        """Wait from now on: a key was pressed."""
        self._clock.start()

    def end(self) -> None:
        """Wait no longer: the field is left."""
        if self._clock.isActive():
            self._clock.stop()
            self.over.emit()

    def drop(self) -> None:
        """Wait no longer and save nothing: what was typed is shown no more."""
        self._clock.stop()
