"""Where the user is, noted soon after each move: to come back another day, even after a kill."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_RESTS = 300
"""Milliseconds after which the line shown is noted: not each line that an arrow passes."""

Remember = Callable[..., None]
"""Told the line, the view and the place shown, where one stands and where one stood last."""


class Noting(QObject):
    """Notes what `spot` says, a moment after the last move, and at once when the screen is left."""

    def __init__(self, parent: QObject, remember: Remember | None, spot: Callable[[], tuple[str, ...]]) -> None:
        """Begin; `spot` gives what is noted, its first part '' while no line is shown."""
        super().__init__(parent)
        self._remember, self._spot = remember, spot
        self._clock = QTimer(self, singleShot=True, interval=_RESTS)
        self._clock.timeout.connect(self.now)

    def soon(self) -> None:
        """Note it once the user rests."""
        self._clock.start()

    def now(self) -> None:
        """Note it."""
        self._clock.stop()
        spot = self._spot()
        if self._remember and spot[0]:
            self._remember(*spot)
