"""Closing the audit, opening it again, and the issues of its report."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent

from audit_app.domain.audit import Audit
from audit_app.domain.comparing import Since
from audit_app.domain.issue import Issue
from audit_app.errors import Problem
from audit_app.i18n import _
from audit_app.session import Step
from audit_app.ui.closing.state_form import StateForm, state_said
from audit_app.ui.closing.topics import AGAIN, FINDING, TESTER, closing_topics
from audit_app.ui.dialogs import file_to_save
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.browser import Browser
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.untold_rows import TELL, told_at
from audit_app.wording.in_window import sentence_in_window


class ClosingScreen(Screen):
    """What is left before the audit can be closed, each thing one step away; and what was issued."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__(look, _("Closing and issues"))
        self._live = live
        self._since: dict[str, Since | None] = {}
        self._looked_up: Audit | None = None
        self._form = StateForm(look, live)
        self._browser = Browser(look, _("What blocks closing, and issues"), _("Details:"), _("Back to the list"))
        back = button(look, _("Back to the report"), "arrow-left", role="quiet")
        self.corner.addWidget(back)
        self.body.addWidget(self._form)
        self.body.addWidget(self._browser, 1)
        back.clicked.connect(self._on_back_clicked)
        self._form.told.connect(self._on_form_told)
        self._form.blocked.connect(self._on_form_blocked)
        self._browser.line_chosen.connect(self._on_line_chosen)
        live.changed.connect(self._on_live_changed)
        self.draw()

    def draw(self) -> None:
        """Show the audit as it stands."""
        self.set_subtitle(state_said(self._live.audit))
        self.title.setAccessibleDescription(self.subtitle.text())
        self._form.draw()
        self._browser.show_topics(closing_topics(self._live.audit, self._changed_since))

    def _changed_since(self, issue: Issue) -> Since | None:
        """Return what changed since an issue, looked up once for each state of the audit."""
        from audit_app import reporting  # it knows what prints, which nobody needs before

        audit = self._live.audit
        if self._looked_up is not audit:
            self._looked_up, self._since = audit, {}
        if issue.id not in self._since:
            self._since[issue.id] = reporting.changed_since_issue(audit, issue, self._live.files)
        return self._since[issue.id]

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed meanwhile."""
        super().showEvent(event)
        self.draw()

    @property
    def place(self) -> tuple[str, str, str]:
        """The topic and the line the user is at, and the reason being typed."""
        return (*self._browser.place, self._form.typed)

    def go(self, place: object) -> None:
        """Come back to a place."""
        if isinstance(place, tuple):
            topic, line, typed = place
            self._form.put_back(typed)
            self._browser.go(topic, line)
            if line:
                return
        self.enter()

    def _on_line_chosen(self, code: str) -> None:
        if code.startswith(AGAIN):
            self._write_again(self._live.audit.issues[code.removeprefix(AGAIN)])
        elif code.startswith(TELL):
            self.asked.emit(*told_at(self._live.audit, code.removeprefix(TELL)))
        elif code.startswith(FINDING):
            self.asked.emit("findings", code.removeprefix(FINDING))
        elif code.startswith(TESTER):
            self.asked.emit("tests", ("testers", code.removeprefix(TESTER)))
        else:
            self.asked.emit("checklist", code)

    def _write_again(self, issue: Issue) -> None:
        from audit_app import reporting

        name = reporting.suggested_name_of(self._live.audit, issue)
        chosen = file_to_save(self, _("Write the issue out again"), name, "PDF (*.pdf)")
        if not chosen:
            return
        try:
            reporting.written_again(issue, Path(chosen), self._live.files)
        except Problem as problem:
            self.said.emit(sentence_in_window(problem), "bad")
        else:
            self.said.emit(_("Written as it left: {path}").format(path=chosen), "good")

    def _on_back_clicked(self) -> None:
        self.asked.emit("report", None)

    def _on_form_told(self, sentence: str) -> None:
        self.said.emit(sentence, "good")
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_form_blocked(self) -> None:
        self._browser.topics.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_live_changed(self, _step: Step) -> None:
        """Show what is left now: there is little of an audit that closing does not ask about."""
        if self.isVisible():
            self.draw()
