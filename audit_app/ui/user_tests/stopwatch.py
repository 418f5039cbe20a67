"""The stopwatches of attempts: they belong to the open audit, so another screen or another look stops none."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject

from audit_app.ui.live import LiveAudit

Clock = Callable[[], float]
"""Seconds from any moment on, never set back."""


class Stopwatches(QObject):
    """One for each attempt; starting one stops the others: one facilitator watches one tester."""

    def __init__(self, live: LiveAudit, clock: Clock = time.monotonic) -> None:
        super().__init__(live)
        self._clock = clock
        self._since: dict[str, float] = {}
        self._gathered: dict[str, float] = {}

    @classmethod
    def of(cls, live: LiveAudit) -> "Stopwatches":
        """Return those of an audit."""
        found = live.findChild(cls)
        return found if isinstance(found, cls) else cls(live)

    def start(self, attempt: str, minutes: float | None) -> str:
        """Start from the minutes noted; return the id of an attempt that this stopped, '' when none ran."""
        ran = next((other for other in self._since if other != attempt), "")
        if ran:
            self.stop(ran)
        self._gathered[attempt] = (minutes or 0.0) * 60
        self._since[attempt] = self._clock()
        return ran

    def stop(self, attempt: str) -> float:
        """Stop and return the minutes so far."""
        minutes = self.minutes(attempt)
        self._gathered[attempt] = minutes * 60
        self._since.pop(attempt, None)
        return minutes

    def runs(self, attempt: str) -> bool:
        """Whether it runs."""
        return attempt in self._since

    def minutes(self, attempt: str) -> float:
        """Return the minutes so far, to a tenth: a stopwatch just started has run a tenth."""
        since = self._since.get(attempt)
        seconds = self._gathered.get(attempt, 0.0) + (self._clock() - since if since is not None else 0.0)
        return max(0.1, round(seconds / 60, 1))
