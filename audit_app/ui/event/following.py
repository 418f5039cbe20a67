"""The steps of an open audit follow it: what is undone, done elsewhere, closed; what is reviewed is applied."""

from PySide6.QtCore import QObject, Signal

from audit_app.i18n import _
from audit_app.session import Step
from audit_app.ui.event.draft import Draft, draft_of
from audit_app.ui.event.form import Form
from audit_app.ui.event.merging import merged
from audit_app.ui.event.open_event import OpenEvent
from audit_app.ui.event.stage import Stage
from audit_app.ui.event.standing import Standing
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look


class Following(QObject):
    """Stands between the audit and its steps."""

    moved = Signal()
    """The steps hold something else: where they stand is to be drawn anew."""

    turned = Signal()
    """The audit may be changed, or may be no more."""

    ended = Signal(str)
    """The review is over: what was applied, in a sentence, '' when it was given up."""

    def __init__(self, look: Look, live: LiveAudit, matter: OpenEvent, form: Form, stage: Stage) -> None:
        super().__init__(stage)
        self._look, self._live, self._matter = look, live, matter
        self._form, self._stage = form, stage
        self._behind: set[str] = set()
        live.changed.connect(self._on_live_changed)
        stage.applied.connect(self._on_stage_applied)
        stage.abandoned.connect(self._on_stage_abandoned)

    def draw(self, standing: Standing) -> None:
        """Say what waits to be applied, or what keeps it from being so."""
        found = self._matter.found
        if self._matter.parked:
            self._stage.show_parked()
        else:
            self._stage.show_waiting(self._live.audit, found, left_out=bool(standing.faults))
        self._form.call_end(_("See what will change") if found else _("Go to the checklist"))

    def show_review(self) -> bool:
        """Show what will change, and return whether anything waits."""
        if self._matter.found is not None:
            self._stage.show_review()
        return self._matter.found is not None

    def typed(self, code: str) -> None:
        """Take what is typed in a field over what was done to it elsewhere."""
        self._behind.discard(code)

    def left(self, code: str) -> None:
        """Show in a field that is left what was done to it elsewhere."""
        if code in self._behind:
            self._behind.discard(code)
            self._form.fill(self._form.draft, (code,))

    def _on_stage_applied(self) -> None:
        """Apply what was reviewed; what is wrong in a step stays there, as it was typed."""
        was = self._matter.draft_now
        said = self._matter.apply()
        if said:  # else the window said why, and the review stays
            self._form.fill(merged(was, self._matter.draft_now, self._form.draft))
            self.moved.emit()
            self.ended.emit(said)

    def _on_stage_abandoned(self) -> None:
        from audit_app.ui.dialogs import Choice

        question = _("The event stays as it was before. What you changed and did not apply is erased.")
        answers = (_("Give up my changes"), _("Keep what is typed"))
        if Choice(self._look, _("Give up my changes?"), question, answers, self._stage).ask() == 0:
            self._matter.forget()
            self._form.fill(self._matter.draft_now)
            self.moved.emit()
            self.ended.emit("")

    def _on_live_changed(self, step: Step) -> None:
        """Show what was undone or redone, wherever the focus is; what was done elsewhere not where one is typing.

        What is typed and waits stays, whatever is changed beside it.
        """
        if self._matter.busy or step.before is None:
            return
        if step.touches("state"):
            self._turn(step)
            return
        if self._matter.found is None and not step.touches("event", "checklist"):
            return  # an answer moves no step, and hidden steps have to be ready at each of them
        was, now, mine = draft_of(step.before.event), draft_of(step.after.event), self._form.draft
        draft = merged(was, now, mine)
        changed = {code for code in Draft.model_fields if getattr(draft, code) != getattr(mine, code)}
        turned = step.gesture in {"undo", "redo"}
        typing = set() if turned else {self._form.being_typed()} & changed
        self._behind = (self._behind - changed) | typing
        self._form.fill(draft, changed - typing)
        self.moved.emit()

    def _turn(self, step: Step) -> None:
        """Close or open the steps with the audit; what was typed and not applied is kept meanwhile."""
        if not self._matter.may_write and step.before is not None:
            self._matter.park(self._form.place, self._form.draft, step.before.event)
        self._form.fill(self._matter.draft)
        self._form.set_read_only(read_only=not self._matter.may_write)
        self.turned.emit()
        self.moved.emit()
