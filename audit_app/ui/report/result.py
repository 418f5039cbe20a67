"""What became of a report: nothing yet, how far it is, or what was written, with what can be done with it."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from audit_app.i18n import _, language
from audit_app.ui.dialogs import file_to_save
from audit_app.ui.report.making import Made, Making
from audit_app.ui.report.showing import open_file, show_in_folder
from audit_app.ui.report.words import reached, signed, written
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.notice import Notice
from audit_app.ui.widgets.plain_edit import PlainEdit
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.wording.fingerprint import in_words
from audit_app.wording.typography import capital

_COPIES = (".html", ".xlsx", ".csv")
"""Endings of the names of what is written beside a report; the first where none is given."""


class Progress(QWidget):
    """How far a report is, in words and as a bar, and a way to give it up."""

    def __init__(self, look: Look, making: Making) -> None:
        super().__init__()
        self._making = making
        self._part = (False, False)
        self.heading = PlainLabel(_("The report is being made"), "heading", readable=True)
        self._where = PlainLabel("", "label")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._meanwhile = PlainLabel(
            _("You can go on working meanwhile: the report shows the audit as it was when you asked for it."), "muted"
        )
        self._bar.setAccessibleName(_("How far the report is"))
        stop = button(look, _("Stop"), "circle-stop")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        for piece in (self.heading, self._where, self._bar, self._meanwhile):
            column.addWidget(piece)
        column.addWidget(stop, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        stop.clicked.connect(making.stop)

    def draw(self) -> None:
        """Show how far it is now."""
        said = capital(reached(self._making))
        done, of = self._making.share
        self._where.setText(said)
        self._bar.setMaximum(of)
        self._bar.setValue(done)
        part = (bool(self._making.pages), bool(self._making.page or self._making.pages))
        if part != self._part or not self.heading.hasFocus():  # what changes where one is is said each time
            self.heading.setAccessibleDescription(said)
        self._part = part


class Result(QWidget):
    """A report that lies on the disk: what it is, where, and what can be done with it."""

    said = Signal(str, str)
    """A sentence for the message bar, and its tone."""

    verify_asked = Signal(object)
    """The path of the report, to be verified as its readers would."""

    copy_asked = Signal(object)
    """Where the same is to be written as a page for browsers or as tables."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._made: Made | None = None
        self._copy = button(look, _("Web page or tables…"), "table")
        self.sentence = Notice(look, "good")
        self._path = _read_only(look, _("Where the report is"))
        self._signed = _read_only(look, _("Who signed it"))
        self._outdated = Remark(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        for piece in (self.sentence, self._outdated, self._signed, self._path):
            column.addWidget(piece)
        column.addLayout(self._buttons(look))

    def _buttons(self, look: Look) -> Flow:
        row = Flow(spacing=look.px(8))
        opening = button(look, _("Open"), "external-link")
        showing = button(look, _("Show in its folder"), "folder-open")
        copying = button(look, _("Copy the file’s fingerprint"), "fingerprint")
        self._verify = button(look, _("Verify it"), "circle-check")
        for shown in (opening, showing, self._verify, copying, self._copy):
            row.addWidget(shown)
        self._verify.setAccessibleDescription(_("As whoever receives it would do, with the same words."))
        self._verify.clicked.connect(self._on_verify_clicked)
        self._copy.setAccessibleDescription(_("The same as a page for browsers, or as tables for a spreadsheet."))
        self._copy.clicked.connect(self._on_copy_asked)
        copying.setAccessibleDescription(
            _("64 signs (SHA-256) that prove the file is this one: send them with it or keep them.")
        )
        opening.clicked.connect(self._on_open_clicked)
        showing.clicked.connect(self._on_show_clicked)
        copying.clicked.connect(self._on_copy_clicked)
        return row

    def draw(self, made: Made, *, outdated: bool) -> None:
        """Say what was written, and whether the audit has changed since."""
        self._made = made
        self.sentence.say(written(made))
        self._signed.show_text(signed(made))
        self._signed.setVisible(made.signer is not None)
        if made.signer:  # of a field, Orca reads the first line alone
            self._signed.setAccessibleDescription(in_words(made.signer.fingerprint, language()))
        self._path.show_text(str(made.order.out))
        self._copy.setVisible(made.issue is None)  # an issue is its PDF and nothing else
        older = _("The audit has changed since: this report shows it as it was at {time}.")
        self._outdated.say("fair", older.format(time=f"{made.at:%H:%M}") if outdated else "")

    def _on_open_clicked(self) -> None:
        self._hand_over(open_file)

    def _on_show_clicked(self) -> None:
        self._hand_over(show_in_folder)

    def _on_verify_clicked(self) -> None:
        if self._made:
            self.verify_asked.emit(self._made.order.out)

    def _on_copy_asked(self) -> None:
        if self._made is None:
            return
        kinds = _("Web page (*.html);;Workbook (*.xlsx);;Tables (*.csv)")
        suggested = self._made.order.out.with_suffix(_COPIES[0])
        chosen = file_to_save(self, _("Where the report goes"), str(suggested), kinds)
        if chosen:
            known = chosen.suffix.lower() in _COPIES
            self.copy_asked.emit(chosen if known else chosen.with_name(f"{chosen.name}{_COPIES[0]}"))

    def _on_copy_clicked(self) -> None:
        if self._made:
            QGuiApplication.clipboard().setText(self._made.written.sha256)
            self.said.emit(_("The fingerprint of the report is copied."), "good")

    def _hand_over(self, take: Callable[[Path], bool]) -> None:
        """Have the computer take the file; say so when it does not, or when the file is there no more."""
        if self._made is None:
            return
        out = self._made.order.out
        if not os.path.exists(out):  # noqa: PTH110  never raises, whatever the folder has become
            said = _("The report is no longer there: {path}. Make it again.")
            self.said.emit(said.format(path=out), "fair")
        elif not take(out):
            said = _("No program of this computer took it. The report is there: {path}")
            self.said.emit(said.format(path=out), "fair")


def _read_only(look: Look, name: str) -> PlainEdit:
    """Return a field whose words are read and copied: a label breaks no line inside a long name."""
    field = PlainEdit(look, lines=1, most=6)
    field.setReadOnly(True)
    field.setProperty("role", "words")
    field.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    field.setAccessibleName(name)
    return field
