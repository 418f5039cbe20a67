"""Long work on copies of the data: one piece at a time, beside the window, and a way to stop it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from audit_app.ui import background
from audit_app.ui.background import Work
from audit_app.ui.desk import Desk

_PATIENCE = 5_000
"""Milliseconds given to the work to stop when the data folder is let go."""


class Working(QObject):
    """Belongs to the desk, not to a screen: another look does not disturb it."""

    begun = Signal(object)
    """It begins; with the Problem that ended the one before, None = none did."""

    changed = Signal()
    """It has begun, gone on, or ended."""

    done = Signal(str, object)
    """The code of the work that went well, and its result."""

    failed = Signal()
    """It came to nothing: a Problem says why."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.code = ""
        """What is at work; '' = nothing."""
        self.share = (0, 0)
        """How much is done, of how much (0 = not known)."""
        self._desk = desk
        self._work: Work | None = None
        self._refused: object = None
        desk.closed.connect(self._on_desk_closed)

    @classmethod
    def of(cls, desk: Desk) -> "Working":
        """Return the one of that desk, made the first time."""
        found = desk.findChild(cls)
        return found if isinstance(found, cls) else cls(desk)

    def begin(self, code: str, call: Callable[[Work], Any]) -> None:
        """Begin a piece of work, unless one is going on."""
        if self._work is not None:
            return
        self.code, self.share = code, (0, 0)
        work = background.run(call, self)
        work.progressed.connect(self._on_work_progressed)
        work.done.connect(self._on_work_done)
        work.refused.connect(self._on_work_refused)
        work.stopped.connect(self._on_work_ended)
        work.broke.connect(self._on_work_ended)
        self._work = work
        before, self._refused = self._refused, None
        self.begun.emit(before)
        self.changed.emit()

    def stop(self) -> None:
        """Give it up: what was there stays."""
        if self._work is not None:
            self._work.stop()

    def _on_work_progressed(self, done: int, of: int) -> None:
        self.share = (done, of)
        self.changed.emit()

    def _on_work_done(self, result: object) -> None:
        code = self.code
        self._on_work_ended()
        self.done.emit(code, result)

    def _on_work_refused(self, problem: object) -> None:
        self._on_work_ended()
        self._refused = problem
        self.failed.emit()
        self._desk.refused.emit(problem)

    def _on_work_ended(self, *_bug: object) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work, self.code = None, ""
        self.changed.emit()

    def _on_desk_closed(self) -> None:
        if self._work is not None:
            self._work.stop()
            QThreadPool.globalInstance().waitForDone(_PATIENCE)
