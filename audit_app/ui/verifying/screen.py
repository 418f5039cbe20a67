"""Verifying a report: a PDF is chosen, verified beside the window, and its verdict said; no audit is needed."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from audit_app.i18n import _, language
from audit_app.ui import background
from audit_app.ui.background import Work
from audit_app.ui.dialogs import files_to_open
from audit_app.ui.theme.look import Look
from audit_app.ui.verifying.verdict import Verdict, named
from audit_app.ui.widgets.breakable import show_breakable
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.surfaces import ScrolledBody


class VerifyingScreen(Screen):
    """One file at a time; a file chosen meanwhile takes the place of the one before."""

    of_audit = False

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Verify a report"))
        self._path: Path | None = None
        self._work: Work | None = None
        self._what = PlainLabel(_what(), readable=True)
        self._choose = button(look, _("Choose a report (PDF)…"), "file-text", role="primary")
        self._copy = button(look, _("Copy the verdict"), "copy")
        self._running = PlainLabel("", "label", readable=True)
        self._stop = button(look, _("Stop"), "circle-stop")
        self._verdict = Verdict(look)
        self._back = button(look, _("Back to Home"), "arrow-left")
        self._lay_out()
        self._choose.clicked.connect(self._on_choose_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._stop.clicked.connect(self._on_stop_clicked)
        self._verdict.comparing.asked.connect(self._on_comparing_asked)
        self._back.clicked.connect(lambda: self.asked.emit("home", None))
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._on_stop_clicked)
        self._draw(has_verdict=False)

    def _lay_out(self) -> None:
        look = self.look
        scrolled = ScrolledBody(look, spacing=12)
        chosen, column = QWidget(), scrolled.column
        above = Flow(chosen, look.px(10))
        for piece in (self._choose, self._copy):
            above.addWidget(piece)
        column.addWidget(self._what)
        column.addWidget(chosen)
        column.addWidget(self._running)
        column.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._verdict)
        column.addStretch(1)
        self.corner.addWidget(self._back)
        self.body.addWidget(scrolled, 1)

    # Places

    @property
    def place(self) -> object:
        """The file, and the fingerprint it is compared with."""
        return self._path, self._verdict.comparing.typed

    def go(self, place: object) -> None:
        """Verify a file: that of a path, or the one before in a screen built anew, whose words may be others."""
        path, expected = place if isinstance(place, tuple) else (place, "")
        if isinstance(path, Path):
            self.verify(path, expected)
        if not isinstance(place, Path):
            self.enter()

    # Verifying

    def verify(self, path: Path, expected: str = "") -> None:
        """Verify a file beside the window, and its key where one is `expected`; how that ends is said."""
        self._on_stop_clicked()
        self._path = path
        self._verdict.comparing.put_back(expected)
        work = background.run(partial(_verified, path, language(), expected), self)
        work.done.connect(partial(self._on_work_done, work))
        work.stopped.connect(partial(self._on_work_stopped, work))
        work.broke.connect(partial(self._on_work_stopped, work))
        self.destroyed.connect(lambda: work.stop())
        self._work = work
        show_breakable(self._running, _("{file} is being verified…").format(file=named(path)))
        self._draw(has_verdict=False)
        self._running.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self, *, has_verdict: bool) -> None:
        running = self._work is not None
        self._running.setVisible(running)
        self._stop.setVisible(running)
        self._verdict.setVisible(has_verdict)
        self._copy.setVisible(has_verdict)

    def _on_work_done(self, work: Work, document: dict[str, Any]) -> None:
        if work is not self._work or self._path is None:
            return
        self._work = None
        waited = self._running.hasFocus() or self._stop.hasFocus()
        self._verdict.show_verdict(self._path, document)
        self._draw(has_verdict=True)
        if not self.isVisible():
            self.said.emit(f"{named(self._path)}: {self._verdict.words.text()}", "info")
        elif waited:
            self._verdict.words.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self._verdict.words, self._verdict.words.text())

    def _on_work_stopped(self, work: Work, *_bug: object) -> None:
        if work is self._work:
            self._work = None
            self._draw(has_verdict=False)
            self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    # What happens

    def _on_choose_clicked(self) -> None:
        chosen = files_to_open(self, _("The report to verify"), _("PDF (*.pdf)"))
        if chosen:
            self.verify(chosen[0])

    def _on_comparing_asked(self) -> None:
        if self._path is not None:
            self.verify(self._path, self._verdict.comparing.typed)

    def _on_stop_clicked(self) -> None:
        if self._work is not None:
            self._work.stop()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._verdict.said)
        self.said.emit(_("The verdict is copied."), "good")


def _verified(path: Path, spoken: str, expected: str, work: Work) -> dict[str, Any]:
    from audit_app.report import verifying_apart

    return verifying_apart.verified(path, spoken, expected, waiting=lambda: work.progress(0, 0))


def _what() -> str:
    return _(
        "Is a report what its signer sealed, and do its figures follow from the data it carries? It is read on this "
        "computer and sent nowhere. Any report made by Jauge will do; no audit is needed."
    )
