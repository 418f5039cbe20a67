"""Long work beside the window: a thread, its progress, its end, and a way to stop it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from audit_app.errors import Problem, Stopped
from audit_app.i18n import choose, variety


class Work(QObject):
    """One piece of long work, as the window sees it; every signal arrives in the window's thread."""

    progressed = Signal(int, int)
    """How much is done, of how much (0 = not known)."""

    done = Signal(object)
    """The work's result."""

    refused = Signal(object)
    """The Problem that ended it."""

    stopped = Signal()
    """It ended because `stop` asked for it."""

    broke = Signal(object)
    """The exception of a bug: it goes on to the crash dialog."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked_to_stop = False
        self._told = (-1, -1)
        self.running = True
        self.broke.connect(self._raise)

    def stop(self) -> None:
        """Ask the work to end; `stopped` tells when it has."""
        self._asked_to_stop = True

    def progress(self, done: int, total: int) -> None:
        """Tell how far the work is, from inside it, as often as it can; raise Stopped when the user asked for that."""
        if self._asked_to_stop:
            raise Stopped
        if (done, total) != self._told:
            self._told = (done, total)
            self.progressed.emit(done, total)

    @Slot(object)
    def _raise(self, bug: BaseException) -> None:
        """Raise the bug again in the window's thread, where the crash dialog waits."""
        raise bug


class _Job(QRunnable):
    def __init__(self, work: Work, call: Callable[[Work], Any], spoken: str) -> None:
        super().__init__()
        self._work, self._call, self._spoken = work, call, spoken

    @Slot()
    def run(self) -> None:
        """Do the work and tell how it ended."""
        # A new thread begins with the default language: say the user's.
        choose(self._spoken)
        work = self._work
        try:
            result = self._call(work)
        except Stopped:
            self._end(work.stopped)
        except Problem as problem:
            self._end(work.refused, problem)
        except BaseException as bug:  # handed over, not swallowed: the window’s thread raises it again
            if not self._end(work.broke, bug):
                raise
        else:
            self._end(work.done, result)

    def _end(self, signal: Any, *facts: Any) -> bool:
        """Tell how it ended, and return whether anybody is left to be told."""
        self._work.running = False
        try:
            signal.emit(*facts)
        except RuntimeError:  # whoever asked for it is gone, and its signals with them
            return False
        return True


def run(call: Callable[[Work], Any], parent: QObject, pool: QThreadPool | None = None) -> Work:
    """Do this in another thread and return the work at once: connect to its signals before returning to the loop.

    `call` gets the work, for its `progress`. It must not touch a widget nor a workspace of the window's thread. Work
    that waits long for something needs a `pool` of its own, else it keeps the others from beginning.
    """
    work = Work(parent)
    job = _Job(work, call, variety())
    threads = pool or QThreadPool.globalInstance()
    QTimer.singleShot(0, work, lambda: threads.start(job))
    return work
