"""The pages of a PDF as pictures, drawn one by one by a child process that can be killed at any moment."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, NoReturn, Self

import audit_app
from audit_app import reading
from audit_app.errors import CannotShow, Stopped
from audit_app.report.page_drawing import BYTES_A_PIXEL, LENGTH, LONGEST_SIDE, MOST_PAGES, MOST_PIXELS, WANTED

MOST_PDF = 100 * reading.MEGABYTE
"""Size accepted, in bytes."""

PATIENCE = 10.0
"""Seconds a child is given to start and open the file, and then for each page; one page takes some 0.03 s."""

DRAWING = "--draw-pages"
"""The argument by which a program without a Python beside it starts itself as the child: see `_command`."""

_WHERE_A_PDF_BEGINS = 1024
_LONGEST_LINE = 64
_REFUSALS = {"unsupported", "password", "damaged", "pages"}


@dataclass(frozen=True)
class PagePicture:
    """A page as it is seen: `pixels` holds, row by row from the top, 4 bytes a pixel: blue, green, red, 255."""

    number: int
    width: int
    height: int
    pixels: bytes


class PagePictures:
    """The pages of one PDF, while the `with` block lasts: `count` of them, and each drawn when it is asked for.

    One thread enters the block and asks; `stop` may come from any other, at any moment. The file itself is read at once
    and let go, so that a new report can take its place. What goes wrong is a Problem: CannotShow, or what
    `reading.contents` raises. A damaged page does not spoil the next; after one that was too slow, begin anew.
    """

    def __init__(self, pdf: Path, *, patience: float = PATIENCE) -> None:
        self.count = 0
        self._pdf, self._patience = pdf, patience
        self._child: subprocess.Popen[bytes] | None = None
        self._stopped = self._late = False
        self._starting = threading.Lock()

    def __enter__(self) -> Self:
        content = reading.contents(self._pdf, MOST_PDF)
        if b"%PDF-" not in content[:_WHERE_A_PDF_BEGINS]:
            raise CannotShow(self._pdf, "format")
        self._start()
        try:
            with self._within_patience():
                self._ask(LENGTH.pack(len(content)), content)
                (self.count,) = self._numbers("pages", how_many=1, most=MOST_PAGES)
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def picture(self, number: int, width: int) -> PagePicture:
        """Draw a page, counted from 1, that many pixels wide; less wide where the picture would be too large.

        Raise Stopped once `stop` was called.
        """
        if not 0 < number <= self.count or width < 1:
            raise ValueError(f"no page {number} of {self.count}, {width} wide")
        with self._within_patience():
            self._ask(WANTED.pack(number, min(width, LONGEST_SIDE)))
            wide, tall = self._numbers("picture", how_many=2, most=LONGEST_SIDE)
            if wide * tall > MOST_PIXELS:
                self._give_up()
            pixels = self._answers.read(wide * tall * BYTES_A_PIXEL)
            if len(pixels) < wide * tall * BYTES_A_PIXEL:
                self._give_up()
        return PagePicture(number, wide, tall, pixels)

    def stop(self) -> None:
        """End the work at once; who waits for a page gets Stopped."""
        with self._starting:
            self._stopped = True
            if self._child:
                self._child.kill()

    def _start(self) -> None:
        with self._starting:
            if self._stopped:
                raise Stopped
            try:
                self._child = subprocess.Popen(  # noqa: S603  our own program
                    _command(),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # on Windows, a console would flash up
                )
            except OSError:
                raise CannotShow(self._pdf, "unsupported") from None

    def _end(self) -> None:
        child = self._child
        if child:
            child.kill()
            for stream in (child.stdin, child.stdout):
                if stream:
                    with suppress(OSError):  # what was still to be sent has nobody to read it
                        stream.close()
            child.wait()

    @property
    def _answers(self) -> IO[bytes]:
        if not self._child or not self._child.stdout:
            raise RuntimeError("outside its block")
        return self._child.stdout

    @contextmanager
    def _within_patience(self) -> Iterator[None]:
        """Kill the child unless the block ends in time."""

        def too_late() -> None:
            self._late = True
            if self._child:
                self._child.kill()

        clock = threading.Timer(self._patience, too_late)
        clock.daemon = True
        clock.start()
        try:
            yield
        finally:
            clock.cancel()

    def _ask(self, *parts: bytes) -> None:
        questions = self._child.stdin if self._child else None
        if not questions:
            raise RuntimeError("outside its block")
        try:
            for part in parts:
                questions.write(part)
            questions.flush()
        except OSError:  # it is dead
            self._give_up()

    def _numbers(self, expected: str, *, how_many: int, most: int) -> list[int]:
        """Return the numbers of an answer; a PDF may have taken the child over: nothing it says is believed."""
        line = self._answers.readline(_LONGEST_LINE)
        kind, *said = line.decode("ascii", "replace").split() or [""]
        if kind == "refused" and len(said) == 1 and said[0] in _REFUSALS:
            raise CannotShow(self._pdf, said[0])
        numbers = [int(number) for number in said if number.isascii() and number.isdecimal()]
        if kind != expected or len(numbers) != how_many or not all(0 < number <= most for number in numbers):
            self._give_up()
        return numbers

    def _give_up(self) -> NoReturn:
        """Raise what ended the child: the user, the clock, or the file."""
        if self._child:
            self._child.kill()
        if self._stopped:
            raise Stopped
        raise CannotShow(self._pdf, "slow" if self._late else "damaged")


def _command() -> list[str]:
    """Return what starts the child.

    No `multiprocessing`: it would import the whole program again in the child before the first page, and unpickle, that
    is believe, what comes back. A frozen program has no Python to hand: there, `__main__` calls `page_drawing.main`
    when its first argument is DRAWING.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, DRAWING]
    start = "import sys; sys.path.insert(0, sys.argv[1]); from audit_app.report.page_drawing import main; main()"
    return [sys.executable, "-P", "-c", start, str(Path(audit_app.__file__).parent.parent)]
