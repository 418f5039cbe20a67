"""What happens when our own code fails: the work goes on, the fault is written down and shown, nothing is sent."""

import faulthandler
import io
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, ParamSpec, TextIO, TypeVar, cast

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

P = ParamSpec("P")
R = TypeVar("R")

_AGAIN_AND_AGAIN = "asked by Qt"
"""Noted on a fault of what Qt asks at each picture: it comes back by itself, so it is told once."""

_LONGEST = 200_000
"""Bytes after which the log begins anew, the one before kept as `.old`."""


class CrashLog:
    """A log of faults in the data folder; `told` shows each to the user. Holds places in the code, never values."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "faults.log"
        self.told: Callable[[str], None] = lambda _trace: None
        """What shows a fault; the window sets it."""
        self._showing = False
        self._known: set[str] = set()

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
        if _AGAIN_AND_AGAIN in getattr(bug, "__notes__", ()):
            if trace in self._known:
                return
            self._known.add(trace)
        self._file.write(f"{trace}\n")
        self._file.flush()
        if self._showing:  # a fault while showing a fault: the log has it
            return
        self._showing = True
        try:
            self.told(trace)
        finally:
            self._showing = False


def contained(instead: object) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Have a method that Qt calls to draw give `instead` where it raises, and tell the fault as any other.

    Qt's own code cannot carry an exception of Python: it goes on to ask for the next row with the exception still
    pending, and the process may end there.
    """

    def around(method: Callable[P, R]) -> Callable[P, R]:
        @wraps(method)
        def asked(*args: P.args, **named: P.kwargs) -> R:
            with _HandedOver():
                return method(*args, **named)
            return cast(R, instead)

        return asked

    return around


class _HandedOver:
    """Ends an exception here, and gives it to what hears of those that nobody caught."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, bug: BaseException | None, at: TracebackType | None) -> bool:
        if kind is None or bug is None or not issubclass(kind, Exception):
            return False
        bug.add_note(_AGAIN_AND_AGAIN)
        sys.excepthook(kind, bug, at)
        return True


@contextmanager
def kept(painter: "QPainter") -> Iterator["QPainter"]:
    """Give the painter back as it was, whatever happens meanwhile."""
    painter.save()
    try:
        yield painter
    finally:
        painter.restore()


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
