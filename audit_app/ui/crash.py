"""What happens when our own code fails: the work goes on, the fault is written down and shown, nothing is sent."""

import faulthandler
import io
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TextIO

_LONGEST = 200_000
"""Bytes after which the log begins anew, the one before kept as `.old`."""


class CrashLog:
    """A log of faults in the data folder; `told` shows each to the user. Holds places in the code, never values."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "faults.log"
        self.told: Callable[[str], None] = lambda _trace: None
        """What shows a fault; the window sets it."""
        self._showing = False

    def listen(self) -> None:
        """Take over what Python does with an exception nobody caught, here and in threads, and hard crashes."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)
        try:
            self._file = self._opened()
        except OSError:  # a folder that cannot be written is told by the desk; the window must come up to say it
            self._file = io.StringIO()
        else:
            faulthandler.enable(self._file)

    def _opened(self) -> TextIO:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if self.path.exists() and self.path.stat().st_size > _LONGEST:
            self.path.replace(self.path.with_suffix(".old"))
        return self.path.open("a", encoding="utf-8")

    def stop(self) -> None:
        """Give everything back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        faulthandler.disable()
        self._file.close()

    def _on_exception(self, kind: type[BaseException], bug: BaseException | None, at: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, bug or kind(), at)
            return
        trace = trace_of(kind, at)
        self._file.write(f"{trace}\n")
        self._file.flush()
        if self._showing:  # a fault while showing a fault: the log has it
            return
        self._showing = True
        try:
            self.told(trace)
        finally:
            self._showing = False


def trace_of(kind: type[BaseException], at: TracebackType | None) -> str:
    """Return where it happened and what kind of fault it was: its message may quote what the user typed, so not that.

    >>> trace_of(ValueError, None).splitlines()
    ['ValueError']
    """
    places = (f"{_place(frame.filename)}:{frame.lineno} {frame.name}\n" for frame in traceback.extract_tb(at))
    return f"{kind.__name__}\n" + "".join(places)


def _place(file: str) -> str:
    """Return a file's place from our package or from the libraries on: what stands before may name a person.

    >>> _place("/home/marie/jauge/audit_app/ui/live.py"), _place("/home/marie/plan.py")
    ('ui/live.py', 'plan.py')
    """
    plain = file.replace("\\", "/")
    for known in ("audit_app/", "site-packages/"):
        if known in plain:
            return plain.rpartition(known)[2]
    return plain.rpartition("/")[2]
