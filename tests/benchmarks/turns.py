"""A window on an audit, and how long it keeps somebody waiting: the loop of its thread is watched, turn by turn."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool, QTimer
from PySide6.QtWidgets import QListView, QWidget
from sqlite_utils import Database

from audit_app.ui.checklist.line_view import LineView
from audit_app.ui.window import MainWindow

LONGEST_BLOCK = 100
"""Milliseconds the window may keep somebody waiting."""

_PATIENCE = 600.0
_SIZE = (1280, 900)
_LOOKS = 10_000
"""Milliseconds somebody looks at the list before doing anything: what is read and made ahead is there by then."""


class Paints(QObject):
    """Counts how often a widget was painted; it hears of no other, or it would be measured with what it measures."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        self.count += event.type() == QEvent.Type.Paint
        return False

    def awaited(self, before: int) -> None:
        """Let the application work until the widget is painted again."""
        until(lambda: self.count > before, "nothing was painted")


class Turns:
    """The longest turn of the loop, in milliseconds: of the clock, and of the thread's own work.

    The first is what somebody waits, but for what a commit waits for the disk within: nothing stands in for it. The
    second leaves out what other programs, and other threads, take of the processor meanwhile.
    """

    def __init__(self, waits: list[float]) -> None:
        self.waited = 0.0
        self.worked = 0.0
        self._waits = waits
        self._timer = QTimer()
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)
        self.begin()
        self._timer.start()

    def begin(self) -> None:
        """Count anew from here."""
        self.waited = self.worked = 0.0
        self._rested()

    def _rested(self) -> None:
        self._waits.clear()
        self._last, self._last_worked = time.perf_counter(), time.thread_time()

    def _on_turn(self) -> None:
        waited = (time.perf_counter() - self._last) * 1_000 - sum(self._waits)
        self.waited = max(self.waited, waited)
        self.worked = max(self.worked, (time.thread_time() - self._last_worked) * 1_000)
        time.sleep(0.001)  # the loop rests, as it does when nobody does anything
        self._rested()


@contextmanager
def waits_noted() -> Iterator[list[float]]:
    """Give a list that grows by the milliseconds each commit takes within."""
    waits: list[float] = []
    commit = Database.commit

    def noted(database: Database) -> None:
        begun = time.perf_counter()
        commit(database)
        waits.append((time.perf_counter() - begun) * 1_000)

    Database.commit = noted
    try:
        yield waits
    finally:
        Database.commit = commit


def opened(folder: Path, audit: str) -> tuple[MainWindow, QListView]:
    """Return a window of the usual size on an audit, at rest, and the list of its lines."""
    from audit_app.ui import application

    window = application.started(application.made(), folder, None, audit)
    window.resize(*_SIZE)  # a screen in memory is small: list and line would not both be shown
    until(lambda: window.findChild(LineView) is not None, "there is no list of lines")
    settle(_LOOKS)
    return window, window.findChild(LineView)


def until(met: Callable[[], bool], what: str) -> None:
    """Let the application work until this holds; end the process with what did not come about."""
    latest = time.monotonic() + _PATIENCE
    while not met():
        QCoreApplication.processEvents()
        if time.monotonic() > latest:
            raise SystemExit(what)


def settle(milliseconds: int = 150) -> None:
    """Let the application do what it put off, and other threads what they were given."""
    latest = time.monotonic() + milliseconds / 1_000
    while time.monotonic() < latest or not QThreadPool.globalInstance().waitForDone(0):
        QCoreApplication.processEvents()
        time.sleep(0.001)
