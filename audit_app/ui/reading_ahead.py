"""Reading ahead: what the other screens need is read while nobody waits for it, so that they open at once."""

import gc
import sys
from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from audit_app.checklists.loading import shipped_checklist, shipped_scenarios, shipped_schemes
from audit_app.errors import Problem
from audit_app.guides.screen_guides import screen_guides

SCREENS = (
    "event.screen", "event.pages", "event.review", "checklist.screen", "plan.screen", "actions.screen",
    "results.screen", "report.screen", "report.preview", "help.screen", "settings.screen", "home.screen",
    "user_tests.screen", "checklist.findings", "checklist.quick_entry", "closing.screen", "mapping.screen",
    "care.screen", "verifying.screen",
)  # fmt: skip
"""The modules that screens are made from, those asked for first before the others."""

_RESTS = 50
"""Milliseconds between two modules: a key pressed meanwhile waits for one at most."""


class ReadingAhead(QObject):
    """Imports in the window's thread, where Qt's classes are made, a module at a time; reads data beside."""

    ended = Signal()
    """Everything is read."""

    def __init__(self, parent: QObject, modules: Iterable[str] = SCREENS) -> None:
        super().__init__(parent)
        self._left = iter(modules)
        self._has_read = False
        self._clock = QTimer(self, interval=_RESTS)
        self._clock.timeout.connect(self._on_clock_timeout)
        QThreadPool.globalInstance().start(_read_checklists)
        self._clock.start()

    def _on_clock_timeout(self) -> None:
        name = next(self._left, None)
        if name is None:
            self._clock.stop()
            if self._has_read:
                gc.freeze()  # it stays as long as Jauge: to look for rubbish in it would take 30 ms each time
            self.ended.emit()
        elif (module := f"audit_app.ui.{name}") not in sys.modules:
            import_module(module)
            self._has_read = True


def _read_checklists() -> None:
    """Read what travels with the program; where that is broken, the screen that needs it says so."""
    with suppress(Problem):
        shipped_checklist()
        shipped_schemes()
        shipped_scenarios()
        screen_guides()
