"""Printing a checklist to fill in by hand: how, and which lines; it is written beside the window."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.progress import LineStanding, standings
from audit_app.domain.viewing import View, shown
from audit_app.domain.visiting import stops
from audit_app.i18n import _, language, ngettext
from audit_app.identity import today
from audit_app.ui.background import Work
from audit_app.ui.dialogs import file_to_save
from audit_app.ui.live import LiveAudit
from audit_app.ui.print_box import PrintBox
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.radio_group import RadioGroup
from audit_app.ui.widgets.shortening_combo import ShorteningCombo
from audit_app.wording.figures import number
from audit_app.wording.printing import paper_forms
from audit_app.wording.rounds import stop_said
from audit_app.wording.typography import told

PLACE, THEME, PERSON = "place:", "theme:", "person:"


class PaperDialog(PrintBox):
    """Two choices: how, and which lines."""

    def __init__(self, look: Look, live: LiveAudit, parent: QWidget) -> None:
        super().__init__(look, live, parent, _("Print a checklist"))
        self.form = RadioGroup(look, _("How it is printed"), paper_forms())
        self.form.choose("normal")
        self.scope = ShorteningCombo()
        self._chosen = "normal"
        self._fill()
        which = Labelled(look, _("Which lines"), self.scope)
        self.lay_out((PlainLabel(_("How it is printed"), "label"), self.form, which))
        self.form.chosen.connect(self._on_form_chosen)
        self.scope.currentIndexChanged.connect(lambda _place: self.draw())
        self.draw()
        self.form.enter()

    def _fill(self) -> None:
        audit = self._live.audit
        self.scope.addItem(_("All lines"), "")
        self.scope.addItem(_("Lines to check"), str(View.TO_DO))
        self.scope.addItem(_("Mandatory lines"), str(View.MANDATORY))
        self.scope.addItem(_("Express path"), str(View.BLOCKING))
        for stop in stops(audit):
            self.scope.addItem(_("Place: {place}").format(place=stop_said(audit, stop)), f"{PLACE}{stop.place}")
        for name in sorted(set(audit.assigned.values())):
            self.scope.addItem(_("Given to {name}").format(name=name), f"{PERSON}{name}")
        for domain in audit.checklist.domains:
            self.scope.addItem(_("Theme: {theme}").format(theme=told(domain.title)), f"{THEME}{domain.id}")

    @property
    def lines(self) -> tuple[LineStanding, ...]:
        """The lines asked for."""
        return _chosen(self._live.audit, str(self.scope.currentData()))

    def draw(self) -> None:
        """Count the lines chosen."""
        count = len(self.lines)
        said = ngettext("{count} line, one sheet a place.", "{count} lines, one sheet a place.", count)
        self.say(said.format(count=number(count)), able=count > 0)

    def _on_form_chosen(self, code: str) -> None:
        self._chosen = code

    def asked_out(self) -> Path | None:
        """Suggest a name that says how it is printed."""
        from audit_app import reporting  # it knows what prints, which nobody needs before
        from audit_app.report.content.paper import PaperForm

        name = reporting.suggested_paper_name(self._live.audit, PaperForm(self._chosen), language(), today())
        return file_to_save(self, _("Write the checklist"), name, "PDF (*.pdf)")

    def printing(self, out: Path) -> Callable[[Work], int]:
        """Print the lines as they stand now."""
        return partial(_printed, self._live.audit, self.lines, self._chosen, language(), out)

    def wait_said(self) -> str:
        """Say what is written."""
        return _("The checklist is being written…")


def _chosen(audit: Audit, scope: str) -> tuple[LineStanding, ...]:
    rows = standings(audit).values()
    if scope.startswith(PLACE):
        return shown(rows, zone=scope.removeprefix(PLACE))
    if scope.startswith(THEME):
        return shown(rows, domain=scope.removeprefix(THEME))
    if scope.startswith(PERSON):
        return shown(rows, person=scope.removeprefix(PERSON), assigned=audit.assigned)
    return shown(rows, View(scope) if scope else View.ALL)


def _printed(audit: Audit, rows: Sequence[LineStanding], form: str, spoken: str, out: Path, work: Work) -> int:
    from audit_app import reporting  # the thread pays for importing what prints
    from audit_app.report.content.paper import PaperForm

    written = reporting.paper_printed(
        audit, rows, out, form=PaperForm(form), language=spoken, on=today(), progress=work.progress
    )
    return written.pages
