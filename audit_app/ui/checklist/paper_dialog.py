"""Printing a checklist to fill in by hand: how, and which lines; it is written beside the window."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.progress import LineStanding, standings
from audit_app.domain.viewing import View, shown
from audit_app.domain.visiting import stops
from audit_app.errors import Problem
from audit_app.i18n import _, language, ngettext
from audit_app.identity import today
from audit_app.ui import background
from audit_app.ui.background import Work
from audit_app.ui.dialogs import file_to_save
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.aloud import Aloud
from audit_app.ui.widgets.box import BoxBody
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.radio_group import RadioGroup
from audit_app.ui.widgets.shortening_combo import ShorteningCombo
from audit_app.ui.widgets.surfaces import inset
from audit_app.wording.figures import number
from audit_app.wording.in_window import sentence_in_window
from audit_app.wording.printing import paper_forms, written_said
from audit_app.wording.rounds import stop_said
from audit_app.wording.typography import told

PLACE, THEME, PERSON = "place:", "theme:", "person:"

_WIDE = 480
"""Pixels at 100 % of the box."""


class PaperDialog(QDialog):
    """Two choices and one button; the file is opened once it is there."""

    printed = Signal(str)
    """What was written, in a sentence."""

    def __init__(self, look: Look, live: LiveAudit, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._live = look, live
        self._work: Work | None = None
        self.setWindowTitle(_("Print a checklist"))
        self.form = RadioGroup(look, _("How it is printed"), paper_forms())
        self.form.choose("normal")
        self.scope = ShorteningCombo()
        self._which = Labelled(look, _("Which lines"), self.scope)
        self._said = Aloud(look)
        self._write = button(look, _("Write the PDF…"), "printer", role="primary")
        self._close = button(look, _("Close"))
        self._chosen = "normal"
        self._fill()
        self._lay_out()
        self.form.chosen.connect(self._on_form_chosen)
        self.scope.currentIndexChanged.connect(lambda _place: self._draw())
        self._write.clicked.connect(self._on_write_clicked)
        self._close.clicked.connect(self.reject)
        live.closed.connect(self.reject)
        self._draw()
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

    def _lay_out(self) -> None:
        body = BoxBody(self._look, self, (self._write, self._close), wide=_WIDE, spacing=12)
        for piece in (PlainLabel(_("How it is printed"), "label"), self.form, self._which, self._said):
            body.column.addLayout(inset(self._look, piece))
        body.column.addStretch(1)

    @property
    def lines(self) -> tuple[LineStanding, ...]:
        """The lines asked for."""
        return _chosen(self._live.audit, str(self.scope.currentData()))

    def _draw(self) -> None:
        count = len(self.lines)
        said = ngettext("{count} line, one sheet a place.", "{count} lines, one sheet a place.", count)
        self._said.say("info", said.format(count=number(count)))
        self._write.setEnabled(count > 0 and self._work is None)

    def _on_form_chosen(self, code: str) -> None:
        self._chosen = code

    def _on_write_clicked(self) -> None:
        from audit_app import reporting  # it knows what prints, which nobody needs before
        from audit_app.report.content.paper import PaperForm

        form = PaperForm(self._chosen)
        name = reporting.suggested_paper_name(self._live.audit, form, language(), today())
        if out := file_to_save(self, _("Write the checklist"), name, "PDF (*.pdf)"):
            self.write(out)

    def write(self, out: Path) -> None:
        """Write it to that file, beside the window."""
        work = background.run(partial(_printed, self._live.audit, self.lines, self._chosen, language(), out), self)
        work.done.connect(partial(self._on_work_done, out))
        work.refused.connect(self._on_work_refused)
        self._work = work
        self._say("info", _("The checklist is being written…"))
        self._write.setEnabled(False)

    def _on_work_done(self, out: Path, pages: int) -> None:
        self.printed.emit(written_said(out, pages))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(out)))
        self.accept()

    def _on_work_refused(self, problem: Problem) -> None:
        self._work = None
        self._draw()
        self._say("bad", sentence_in_window(problem))

    def _say(self, tone: str, sentence: str) -> None:
        self._said.say(tone, sentence)


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
