"""Printing what user tests hand out: blank sheets, the letter back, the synthesis; written beside the window."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.domain.audit import Audit
from audit_app.errors import Problem
from audit_app.i18n import _, language
from audit_app.identity import today
from audit_app.ui import background
from audit_app.ui.background import Work
from audit_app.ui.dialogs import file_to_save
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.typed_field import TypedField
from audit_app.ui.widgets.aloud import Aloud
from audit_app.ui.widgets.box import BoxBody
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.radio_group import RadioGroup
from audit_app.ui.widgets.surfaces import inset
from audit_app.wording.in_window import sentence_in_window
from audit_app.wording.printing import paper_forms, written_said

SHEETS, LETTER, SYNTHESIS = "sheets", "feedback", "synthesis"

_WIDE = 480
"""Pixels at 100 % of the box."""


class HandoutDialog(QDialog):
    """Which document, how it is printed, and one button; the file is opened once it is there."""

    printed = Signal(str)
    """What was written, in a sentence."""

    def __init__(self, look: Look, live: LiveAudit, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._live = look, live
        self._work: Work | None = None
        self._document, self._form = SHEETS, "normal"
        self.setWindowTitle(_("Documents of the user tests"))
        self.document = RadioGroup(look, _("Which document"), _documents())
        self.document.choose(SHEETS)
        self.form = RadioGroup(look, _("How it is printed"), paper_forms())
        self.form.choose("normal")
        self._how = PlainLabel(_("How it is printed"), "label")
        self.write_to = TypedField(
            look, _("Where testers answer"), _("An address or a number. Empty: room is left to write it by hand.")
        )
        self._said = Aloud(look)
        self._write = button(look, _("Write the PDF…"), "printer", role="primary")
        self._close = button(look, _("Close"))
        self._lay_out()
        self.document.chosen.connect(self._on_document_chosen)
        self.form.chosen.connect(self._on_form_chosen)
        self._write.clicked.connect(self._on_write_clicked)
        self._close.clicked.connect(self.reject)
        live.closed.connect(self.reject)
        self._draw()
        self.document.enter()

    def _lay_out(self) -> None:
        self._body = body = BoxBody(self._look, self, (self._write, self._close), wide=_WIDE, spacing=12)
        which = PlainLabel(_("Which document"), "label")
        for piece in (which, self.document, self._how, self.form, self.write_to, self._said):
            body.column.addLayout(inset(self._look, piece))
        body.column.addStretch(1)

    def _draw(self) -> None:
        """Show what the document chosen asks for, and say what it holds."""
        for piece in (self._how, self.form):
            piece.setVisible(self._document != SYNTHESIS)
        self.write_to.setVisible(self._document == LETTER)
        self._said.say("info", self._holds())
        self._write.setEnabled(self._work is None)

    def _holds(self) -> str:
        if self._document == LETTER:
            return _("What testers met and what you answer. It names nobody.")
        if self._document == SYNTHESIS:
            return _("For the team, with the testers’ codes: not to be published.")
        return _("Consents, cards and questions for one tester: {scenarios}.").format(
            scenarios=", ".join(_scenarios(self._live.audit))
        )

    def _on_document_chosen(self, code: str) -> None:
        self._document = code
        self._draw()
        self._body.column.activate()
        self._body.grow()

    def _on_form_chosen(self, code: str) -> None:
        self._form = code

    def _on_write_clicked(self) -> None:
        from audit_app import reporting  # it knows what prints, which nobody needs before
        from audit_app.report.content.handed_out import Handout

        name = reporting.suggested_handout_name(self._live.audit, Handout(self._document), language(), today())
        kinds = f"{_('PDF (*.pdf)')};;{_('Text (*.txt)')}"
        if out := file_to_save(self, _("Write the document"), name, kinds):
            self.write(out)

    def write(self, out: Path) -> None:
        """Write it to that file, beside the window."""
        asked = (self._live.audit, self._document, self._form, self.write_to.text.strip(), language(), out)
        work = background.run(partial(_printed, *asked), self)
        work.done.connect(partial(self._on_work_done, out))
        work.refused.connect(self._on_work_refused)
        self._work = work
        self._said.say("info", _("The document is being written…"))
        self._write.setEnabled(False)

    def _on_work_done(self, out: Path, pages: int) -> None:
        self.printed.emit(written_said(out, pages))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(out)))
        self.accept()

    def _on_work_refused(self, problem: Problem) -> None:
        self._work = None
        self._draw()
        self._said.say("bad", sentence_in_window(problem))


def _documents() -> tuple[tuple[str, str], ...]:
    return (
        (SHEETS, _("Blank sheets to fill in by hand")),
        (LETTER, _("Letter back to the testers")),
        (SYNTHESIS, _("Synthesis for the team")),
    )


def _scenarios(audit: Audit) -> tuple[str, ...]:
    from audit_app.checklists.loading import shipped_scenarios
    from audit_app.report.content.handed_out import scenarios_to_print

    return scenarios_to_print(audit, shipped_scenarios())


def _printed(audit: Audit, document: str, form: str, write_to: str, spoken: str, out: Path, work: Work) -> int:
    from audit_app import reporting  # the thread pays for importing what prints
    from audit_app.report.content.handed_out import Handout
    from audit_app.report.content.paper import PaperForm

    written = reporting.handout_printed(
        audit, Handout(document), out, form=PaperForm(form), scenarios=_scenarios(audit), language=spoken, on=today(),
        write_to=write_to, progress=work.progress,
    )  # fmt: skip
    return written.pages
