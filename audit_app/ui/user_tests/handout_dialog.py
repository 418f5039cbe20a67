"""Printing what user tests hand out: blank sheets, the letter back, the synthesis; written beside the window."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from audit_app.domain.audit import Audit
from audit_app.i18n import _, language
from audit_app.identity import today
from audit_app.ui.background import Work
from audit_app.ui.dialogs import file_to_save
from audit_app.ui.live import LiveAudit
from audit_app.ui.print_box import PrintBox
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.typed_field import TypedField
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.radio_group import RadioGroup
from audit_app.wording.printing import paper_forms

SHEETS, LETTER, SYNTHESIS = "sheets", "feedback", "synthesis"


class HandoutDialog(PrintBox):
    """Which document, how it is printed, and where testers answer."""

    def __init__(self, look: Look, live: LiveAudit, parent: QWidget) -> None:
        super().__init__(look, live, parent, _("Documents of the user tests"))
        self._document, self._form = SHEETS, "normal"
        self.document = RadioGroup(look, _("Which document"), _documents())
        self.document.choose(SHEETS)
        self.form = RadioGroup(look, _("How it is printed"), paper_forms())
        self.form.choose("normal")
        self._how = PlainLabel(_("How it is printed"), "label")
        self.write_to = TypedField(
            look, _("Where testers answer"), _("An address or a number. Empty: room is left to write it by hand.")
        )
        which = PlainLabel(_("Which document"), "label")
        self._body = self.lay_out((which, self.document, self._how, self.form, self.write_to))
        self.document.chosen.connect(self._on_document_chosen)
        self.form.chosen.connect(self._on_form_chosen)
        self.draw()
        self.document.enter()

    def draw(self) -> None:
        """Show what the document chosen asks for, and say what it holds."""
        for piece in (self._how, self.form):
            piece.setVisible(self._document != SYNTHESIS)
        self.write_to.setVisible(self._document == LETTER)
        self.say(self._holds())

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
        self.draw()
        self._body.grow()

    def _on_form_chosen(self, code: str) -> None:
        self._form = code

    def asked_out(self) -> Path | None:
        """Suggest a name that says which document it is."""
        from audit_app import reporting  # it knows what prints, which nobody needs before
        from audit_app.report.content.handed_out import Handout

        name = reporting.suggested_handout_name(self._live.audit, Handout(self._document), language(), today())
        return file_to_save(self, _("Write the document"), name, f"{_('PDF (*.pdf)')};;{_('Text (*.txt)')}")

    def printing(self, out: Path) -> Callable[[Work], int]:
        """Print the document as the tests stand now."""
        asked = (self._live.audit, self._document, self._form, self.write_to.text.strip(), language(), out)
        return partial(_printed, *asked)

    def wait_said(self) -> str:
        """Say what is written."""
        return _("The document is being written…")


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
