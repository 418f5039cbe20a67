"""Making ahead: the other screens are made while nobody waits for them, so that they stand there at once."""

from collections.abc import Callable, Iterable, Iterator
from operator import methodcaller
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QTimer

from audit_app.store.home import Home
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.shell import Shell

_RESTS = 100
"""Milliseconds between two steps: a key pressed meanwhile waits for one step at most, which takes 10 to 40."""

_OF_AUDIT = (
    *("results", "event", "actions", "plan", "tests", "report", "findings", "closing", "mapping", "entry"),
    *("help", "settings", "home", "new"),
)
_OF_NONE = ("new", "help", "settings")


def awaited(folder: Path, audit: str | None) -> Iterator[str]:
    """Yield the screens to make ahead, the open audit being that of this id; None = none is open.

    Not an event that was left half typed: its screen takes it up again, and says so, when the user comes for it. Nor
    that of copies: it looks into the data folder as it is when it is asked for.
    """
    typed = {"new": Home(folder).event_draft("")}
    if audit is not None:
        typed["event"] = Home(folder).event_draft(audit)
    for code in _OF_NONE if audit is None else _OF_AUDIT:
        if code not in typed or not typed[code].exists():
            yield code


class MakingAhead(QObject):
    """Makes screens one after the other and keeps each until it is taken.

    What is made shows nothing, says nothing and takes no focus until then. It lives in the frame of the window and ends
    with it.
    """

    def __init__(self, parent: QObject, make: Callable[[str], Screen]) -> None:
        super().__init__(parent)
        self._make = make
        self._made: dict[str, Screen] = {}
        self._shell: Shell | None = None
        self._steps: Iterator[None] = iter(())
        self._clock = QTimer(self, interval=_RESTS)
        self._clock.timeout.connect(self._on_clock_timeout)

    def begin(self, codes: Iterable[str], shell: Shell) -> None:
        """Make these screens for a new frame; what is left of the frame before is forgotten."""
        self._forget()
        self._shell = shell
        self._steps = self._making(codes, shell)
        self._clock.start()

    def _forget(self) -> None:
        """Let go of what is made; what no frame holds yet would outlive its audit, for nothing else deletes it."""
        for screen in self._made.values():
            if shiboken6.isValid(screen) and screen.parent() is None:
                screen.deleteLater()
        self._made.clear()

    def take(self, code: str) -> Screen | None:
        """Give a screen made ahead away for good; None where it is not made yet."""
        return self._made.pop(code, None)

    def _making(self, codes: Iterable[str], shell: Shell) -> Iterator[None]:
        """Make each in three steps, each short; one that is taken meanwhile does the rest itself."""
        for code in codes:
            screen = self._made[code] = self._make(code)
            yield
            for step in (shell.hold, methodcaller("draw_ahead")):
                if code in self._made:
                    step(screen)
                    yield

    def _on_clock_timeout(self) -> None:
        """Do a step; once the window is closed there is nothing to make screens for."""
        if self._shell is None or not self._shell.isVisible() or next(self._steps, self) is self:
            self._clock.stop()
