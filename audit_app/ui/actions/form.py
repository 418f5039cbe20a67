"""An action being changed: saved as it is typed, as long as it is whole; what is not whole is kept and said."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.audit import Action, ActionState, Audit
from audit_app.domain.following_up import is_overdue, is_self_checked, is_shown, proven_by
from audit_app.domain.register import Followed
from audit_app.i18n import _
from audit_app.ui.actions.proof import Proof
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.action_fields import ActionFields
from audit_app.ui.widgets.action_typed import ActionTyped
from audit_app.ui.widgets.packed import packed, unpacked
from audit_app.ui.widgets.pause import Pause
from audit_app.ui.widgets.remark import Remark
from audit_app.wording.lines import self_checked_said

GESTURE = "action_taken"
"""The same as on the line: what is typed there and not saved is found here, and the other way round."""


class ActionForm(QWidget):
    """The fields of one action, the proof of one that is done, and whether everything is saved."""

    wrong_said = Signal(QWidget)
    """Something wrong is said under the field that is typed in: it is to be seen whole."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._live = live
        self._one: Followed | None = None
        self._on = date.min
        self._saved = ActionTyped()
        self._fields = ActionFields(look)
        self._proof = Proof(look)
        self._checked = Remark(look)
        self._told = Remark(look, readable=True)
        self._pause = Pause(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        for piece in (self._fields, self._proof, self._checked, self._told):
            column.addWidget(piece)
        for part in (self._fields, self._proof):
            part.typed_in.connect(self._on_typed)
            part.left.connect(self._on_left)
        self._proof.ticked.connect(self._on_proof_ticked)
        self._pause.over.connect(self._on_pause_over)

    # Showing

    def fill(self, one: Followed, on: date) -> None:
        """Show another action, or what of it is typed and not saved."""
        self._pause.drop()
        self._on = on
        self._one = one
        self._saved = ActionTyped.of(one.action)
        kept = unpacked(self._live.typed(GESTURE, one.line) or self._live.drafts.get(self._draft_key))
        self._show(ActionTyped.read(kept) if kept else self._saved)
        self._draw()

    def redraw(self, one: Followed, on: date, *, turned: bool) -> None:
        """Show what changed of the same action; `turned`: a step was taken back or done again."""
        before, self._one, self._on = self._saved, one, on
        self._saved = ActionTyped.of(one.action)
        focused = self._fields.focused or self._proof.focused
        if self._saved != before and self._saved.texts != self.typed.texts and (turned or not focused):
            self._show(self._saved)
        self._draw()

    def _show(self, typed: ActionTyped) -> None:
        self._fields.show_typed(typed)
        self._proof.show_texts(typed.proof, typed.checked_by)

    def _draw(self) -> None:
        one = self._one
        if one is None:
            return
        self._fields.set_able(able=self._live.may_write)
        pieces = self._live.audit.evidence_of(one.line)
        self._proof.show_pieces(pieces, one.action.evidence)
        self._proof.set_able(able=self._live.may_write)
        self._say()

    def _say(self, *, aloud: bool = False) -> None:
        one, typed = self._one, self.typed
        if one is None:
            return
        self._fields.say_wrong(aloud=aloud)
        self._proof.setVisible(typed.state == ActionState.DONE)
        self_checked = typed.state == ActionState.DONE and is_self_checked(one.action)
        self._checked.say("fair", self_checked_said() if self_checked else "")
        self._told.say(*self._outcome(one.action, typed))

    def _outcome(self, action: Action, typed: ActionTyped) -> tuple[str, str]:
        """Return whether the action is saved, or what it still lacks."""
        if self._one and self._live.typed(GESTURE, self._one.line) is not None:
            return "bad", _("This action is not saved yet: it stays here, try again.")
        if typed.corrections:
            return "fair", typed.corrections
        if typed.missing:
            said = _("Change not saved. Missing: {things}.")
            return "fair", said.format(things=", ".join(typed.missing))
        if action.state is ActionState.DONE and not is_shown(action, self._live.audit):
            return "fair", _("Saved as done, without proof so far: say what shows it.")
        if is_overdue(action, self._on):
            return "fair", _("Action saved. Its date has passed.")
        return "good", _("Action saved.")

    # Saving

    @property
    def typed(self) -> ActionTyped:
        """The form as it stands."""
        proof, checked_by = self._proof.texts
        return replace(self._fields.typed, proof=proof, checked_by=checked_by)

    def flush(self) -> None:
        """Save what is typed if it is whole; else keep it beside the audit while that is open."""
        self._pause.end()
        if self._one is None:
            return
        if self.typed.texts != self._saved.texts and not self.typed.is_whole:
            self._live.drafts[self._draft_key] = packed(self.typed.texts)
        else:
            self._live.drafts.pop(self._draft_key, None)

    def enter(self, part: str = "what") -> None:
        """Take the focus at a field, or at the `proof`."""
        if part == "proof":
            self._proof.enter()
        else:
            self._fields.enter(part)

    def propose(self, state: ActionState) -> None:
        """Choose a state as the user would in the form."""
        self._fields.show_typed(replace(self._fields.typed, state=str(state)))
        self._on_pause_over()

    @property
    def _draft_key(self) -> tuple[str, str]:
        return (GESTURE, self._one.line if self._one else "")

    def _on_typed(self) -> None:
        self._proof.setVisible(self.typed.state == ActionState.DONE)
        self._pause.begin()

    def _on_left(self) -> None:
        self._pause.end()
        self._live.left()

    def _on_pause_over(self) -> None:
        one, typed = self._one, self.typed
        if one is not None and typed.is_whole and self._live.may_write and typed.texts != self._saved.texts:
            change = partial(_rewritten, typed=typed, action_id=one.action.id)
            self._live.apply(GESTURE, change, one.line, coalesce=True, typed=packed(typed.texts))
        self._say(aloud=True)
        said = self._fields.said_of_the_focused()
        if said is not None:
            self.wrong_said.emit(said)

    def _on_proof_ticked(self, pieces: tuple[str, ...]) -> None:
        one = self._one
        if one is not None:
            self._live.left()
            self._live.apply("action_proven", partial(proven_by, action_id=one.action.id, evidence=pieces), one.line)


def _rewritten(audit: Audit, typed: ActionTyped, action_id: str) -> Audit:
    return typed.rewritten(audit, action_id)
