"""The pages of the report that was made, one at a time: drawn beside the window, the first as soon as it can be."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.errors import Problem
from audit_app.ui.report.page_bar import PageBar
from audit_app.ui.report.page_reader import PageReader
from audit_app.ui.report.page_view import PageView
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.remark import Remark
from audit_app.wording.in_window import sentence_in_window

_PAUSE = 150
"""Milliseconds after the last change of width before the page is drawn for it."""

_KEPT = 12
"""Pictures of pages kept: some 4 MB each."""


class Preview(QWidget):
    """A page with the way to the one before and the one after."""

    def __init__(self, look: Look, reader: PageReader) -> None:
        super().__init__()
        self._reader = reader
        self._file: Path | None = None
        self._opening = 0
        self._pages = 0
        self._page = 1
        self._kept: dict[tuple[int, int], QImage] = {}
        self._bar = PageBar(look)
        self._refusal = Remark(look, readable=True)
        self.view = PageView(look)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out(look)
        self._connect()
        self._draw()

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self._bar)
        column.addWidget(self._refusal)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        self._bar.turned.connect(self.go)
        self._bar.zoomed.connect(self._on_bar_zoomed)
        self.view.turned.connect(self.go)
        self.view.resized.connect(self._pause.start)
        self._pause.timeout.connect(self._ask)
        self._reader.counted.connect(self._on_reader_counted)
        self._reader.drawn.connect(self._on_reader_drawn)
        self._reader.refused.connect(self._on_reader_refused)

    # The file

    def show_file(self, pdf: Path, page: int = 1) -> None:
        """Show the pages of a file, read anew even where it is the same name."""
        self._file, self._pages, self._page = pdf, 0, page
        self._kept.clear()
        self._refusal.clear()
        self.view.clear()
        self._opening = self._reader.open(pdf)
        self._draw()

    def let_go(self) -> None:
        """Read the file no more; it is opened again when a page is asked for."""
        self._reader.close()

    def wake(self) -> None:
        """Read the file again, if there is one and it was let go."""
        if self._file and self._opening != self._reader.opening:
            self._opening = self._reader.open(self._file)

    @property
    def page(self) -> int:
        """The page shown."""
        return self._page

    # Pages

    def go(self, page: int) -> None:
        """Show a page; before the pages are counted, begin with it."""
        if not self._pages:
            self._page = max(1, page)
        if not 0 < page <= self._pages:
            return
        self._page = page
        self._draw()
        self._ask()
        announce(self.view.image, self.view.image.accessibleName())

    def _ask(self) -> None:
        """Have the page drawn, and the one after it, unless they are there already."""
        width = self.view.wanted_width
        kept = self._kept.get((self._page, width))
        if kept is not None:
            self.view.show_picture(kept)
            wanted = self._page + 1
        else:
            wanted = self._page
        if 0 < wanted <= self._pages and (wanted, width) not in self._kept:
            self._reader.ask(wanted, width)

    def _draw(self) -> None:
        self._bar.show_page(self._page if self._pages else 0, self._pages)
        if self._pages:
            self.view.show_count(self._page, self._pages)

    def _on_reader_counted(self, opening: int, pages: int) -> None:
        if opening == self._opening:
            self._pages = pages
            self._page = min(self._page, pages)
            self._draw()
            self._ask()

    def _on_reader_drawn(self, opening: int, page: int, width: int, image: QImage) -> None:
        if opening != self._opening:
            return
        self._kept[page, width] = image
        while len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]
        if page == self._page:
            self._ask()

    def _on_reader_refused(self, problem: Problem) -> None:
        self._pages = 0
        self._draw()
        self.view.clear()
        self._refusal.say("bad", sentence_in_window(problem))

    def _on_bar_zoomed(self, percent: int) -> None:
        self._kept.clear()  # pages of another size are of no more use, and large ones weigh
        self.view.zoom(percent)
        self._ask()
        announce(self.view.image, self._bar.said)
