"""Pages of a report as pictures: a thread that waits for what is asked, and the child process that draws."""

from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage

from audit_app.errors import Stopped
from audit_app.ui import background
from audit_app.ui.background import Work

if TYPE_CHECKING:
    from audit_app.report.page_pictures import PagePictures

_PATIENCE = 3_000
"""Milliseconds given to the thread to end; its child process is killed at once."""

Wanted = tuple[int, int]
"""A page, counted from 1, and its width in pixels."""


class _Opening:
    """One file opened: what is asked of it, and how to end it."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.asked: SimpleQueue[Wanted | None] = SimpleQueue()
        self.pictures: PagePictures | None = None
        self.ended = False

    def end(self) -> None:
        """Have the thread end, whatever it waits for."""
        self.ended = True
        if self.pictures:
            self.pictures.stop()
        self.asked.put(None)

    def next(self) -> Wanted | None:
        """Return what was asked last: pages turned over quickly are not drawn one by one."""
        wanted = self.asked.get()
        with suppress(Empty):
            while True:
                wanted = self.asked.get_nowait()
        return wanted


class PageReader(QObject):
    """Draws the pages of one PDF at a time. Each opening has a number, so that late pictures are known by it."""

    counted = Signal(int, int)
    """The number of an opening, and how many pages there are."""

    drawn = Signal(int, int, int, QImage)
    """The number of an opening, a page, the width asked for, its picture."""

    refused = Signal(object)
    """A Problem: the pages cannot be shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._threads = QThreadPool(self)
        self._threads.setMaxThreadCount(1)
        self._opening: _Opening | None = None
        self._openings = 0

    def open(self, pdf: Path) -> int:
        """Begin to read a file, and return the number of this opening; the file before it is let go."""
        self.close()
        self._openings += 1
        opening = _Opening(self._openings)
        self._opening = opening
        work = background.run(lambda work: self._serve(work, opening, pdf), self, self._threads)
        work.refused.connect(self.refused)
        for end in (work.done, work.refused, work.stopped):
            end.connect(work.deleteLater)
        return opening.number

    @property
    def opening(self) -> int:
        """The number of the opening that is read, 0 when none is."""
        return self._opening.number if self._opening else 0

    def ask(self, page: int, width: int) -> None:
        """Have a page drawn so many pixels wide; what was asked before and is not drawn yet is forgotten."""
        if self._opening:
            self._opening.asked.put((page, width))

    def close(self, *, wait: bool = False) -> None:
        """Let go of the file; `wait` until the thread has ended."""
        if self._opening:
            self._opening.end()
            self._opening = None
        if wait:
            self._threads.waitForDone(_PATIENCE)

    def _serve(self, _work: Work, opening: _Opening, pdf: Path) -> None:
        """Draw what is asked until the end; runs in the thread."""
        from audit_app.report.page_pictures import PagePictures

        opening.pictures = PagePictures(pdf)
        if opening.ended:
            raise Stopped
        with opening.pictures as pictures:
            self.counted.emit(opening.number, pictures.count)
            while (wanted := opening.next()) is not None:
                picture = pictures.picture(*wanted)
                stride = 4 * picture.width
                image = QImage(picture.pixels, picture.width, picture.height, stride, QImage.Format.Format_RGB32)
                self.drawn.emit(opening.number, *wanted, image.copy())
