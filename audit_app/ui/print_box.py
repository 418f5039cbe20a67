"""A box that prints: choices, one button; the file is written beside the window and opened once it is there."""

from abc import abstractmethod
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.errors import Problem
from audit_app.i18n import _
from audit_app.ui import background
from audit_app.ui.background import Work
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.aloud import Aloud
from audit_app.ui.widgets.box import BoxBody
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.surfaces import inset
from audit_app.wording.in_window import sentence_in_window
from audit_app.wording.printing import written_said

_WIDE = 480
"""Pixels at 100 % of the box."""


class PrintBox(QDialog):
    """The base of such boxes: what is chosen in one says what will be printed, and how it is written."""

    printed = Signal(str)
    """What was written, in a sentence."""

    def __init__(self, look: Look, live: LiveAudit, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._look, self._live = look, live
        self._work: Work | None = None
        self._said = Aloud(look)
        self._write = button(look, _("Write the PDF…"), "printer", role="primary")
        self._close = button(look, _("Close"))
        self._write.clicked.connect(self._on_write_clicked)
        self._close.clicked.connect(self.reject)
        live.closed.connect(self.reject)

    def lay_out(self, pieces: Iterable[QWidget]) -> BoxBody:
        """Put the choices above what is said of them, and return the body of the box."""
        body = BoxBody(self._look, self, (self._write, self._close), wide=_WIDE, spacing=12)
        for piece in (*pieces, self._said):
            body.column.addLayout(inset(self._look, piece))
        body.column.addStretch(1)
        return body

    @abstractmethod
    def draw(self) -> None:
        """Show what is chosen, and say by `say` what would be printed."""

    @abstractmethod
    def asked_out(self) -> Path | None:
        """Ask for the name of the file; None: the user gave up."""

    @abstractmethod
    def printing(self, out: Path) -> Callable[[Work], int]:
        """Return what writes that file, beside the window, and tells how many pages it has."""

    @abstractmethod
    def wait_said(self) -> str:
        """Return what is said while it is written."""

    def say(self, sentence: str, *, able: bool = True) -> None:
        """Say what would be printed; `able`: there is something to print."""
        self._said.say("info", sentence)
        self._write.setEnabled(able and self._work is None)

    def write(self, out: Path) -> None:
        """Write it to that file, beside the window."""
        work = background.run(self.printing(out), self)
        work.done.connect(partial(self._on_work_done, out))
        work.refused.connect(self._on_work_refused)
        self._work = work
        self.say(self.wait_said())

    def _on_write_clicked(self) -> None:
        if out := self.asked_out():
            self.write(out)

    def _on_work_done(self, out: Path, pages: int) -> None:
        self.printed.emit(written_said(out, pages))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(out)))
        self.accept()

    def _on_work_refused(self, problem: Problem) -> None:
        self._work = None
        self.draw()
        self._said.say("bad", sentence_in_window(problem))
