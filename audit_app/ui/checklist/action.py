"""The corrective action of a gap: what, who, by when; saved as soon as it is whole, and until then said to be not."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.following_up import is_overdue
from audit_app.domain.progress import LineStanding
from audit_app.domain.sorting import still_open
from audit_app.i18n import _
from audit_app.identity import new_id, today
from audit_app.ui.checklist.begun import of_draft
from audit_app.ui.checklist.left_behind import LeftBehind
from audit_app.ui.checklist.remedies import Remedies
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.action_fields import ActionFields
from audit_app.ui.widgets.action_typed import ActionTyped
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.notice import Notice
from audit_app.ui.widgets.packed import packed, unpacked
from audit_app.ui.widgets.pause import Pause
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.wording.figures import day

GESTURE = "action_taken"


class ActionPart(QFrame):
    """Shown where a line is not met, is touched by a finding still open, or has an action already."""

    wrong_said = Signal(QWidget)
    """Something wrong is said under the field that is typed in: this part of the form is to be seen whole."""

    finding_asked = Signal(str)
    """The id of a finding on the line that the user wants to read or to close."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self.setProperty("role", "note")
        self._look, self._live = look, live
        self._left = LeftBehind.of(live)
        self._row: LineStanding | None = None
        self._saved = self._shown = ActionTyped()
        self._new_id = new_id()
        self._heading = PlainLabel(_("Corrective action"), "label")
        self._met = Notice(look, "info", "flag", _("See the finding"))
        self._fix = Remedies(look)
        self._fields = ActionFields(look)
        self._told = Remark(look, readable=True)
        self._pause = Pause(self)
        self._lay_out()
        self._fields.typed_in.connect(self._pause.begin)
        self._fields.left.connect(self._on_left)
        self._met.pressed.connect(self._on_met_pressed)
        self._pause.over.connect(self._on_pause_over)

    def _lay_out(self) -> None:
        look = self._look
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(14), look.px(12), look.px(14), look.px(14))
        column.setSpacing(look.px(10))
        icon = DrawnIcon(look, 18)
        icon.show_icon("wrench", "muted")
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(icon)
        head.addWidget(self._heading, 1)
        column.addLayout(head)
        column.addWidget(self._met)
        column.addWidget(self._fix)
        column.addWidget(self._fields)
        column.addWidget(self._told)

    # Showing

    def fill(self, row: LineStanding) -> None:
        """Show the action of another line, or what of it is typed and not saved."""
        self._pause.drop()
        self._row = row
        self._new_id = new_id()
        self._saved = ActionTyped.of(row.action)
        kept = unpacked(self._live.typed(GESTURE, row.line.id) or self._live.drafts.get(self._draft_key))
        self._show(ActionTyped.read(kept) if kept else self._saved)
        self._draw()

    def redraw(self, row: LineStanding, *, turned: bool) -> None:
        """Show what changed on the same line; `turned`: a step was taken back or done again, whoever has the focus."""
        self._row = row
        before, self._saved = self._saved, ActionTyped.of(row.action)
        if self._saved != before and self._saved.texts != self.typed.texts and (turned or not self._fields.focused):
            self._show(self._saved)
        self._draw()

    def follow_help(self, opened: bool) -> None:  # noqa: FBT001  a slot
        """Know whether the help is open: what to do is then heard in it, and not a second time here."""
        self._fix.be_heard(heard=not opened)

    def _show(self, typed: ActionTyped) -> None:
        self._shown = typed
        self._fields.show_typed(typed)

    def _draw(self) -> None:
        row = self._row
        if row is None:
            return
        met = still_open(self._live.audit, row.line.id)
        self._met.say("\n".join(_("{place}: {said}").format(place=_("Finding"), said=one.title) for one in met))
        begun = row.action is not None or self._draft_key in self._live.drafts
        self.setVisible(row.is_unmet or begun or bool(met))
        self._fields.set_able(able=self._live.may_write)
        self._fix.fill(row.line.criterion)
        self._say()

    def _say(self, *, aloud: bool = False) -> None:
        typed = self.typed
        self._fields.say_wrong(aloud=aloud)
        self._told.say(*self._outcome(typed))

    def _outcome(self, typed: ActionTyped) -> tuple[str, str]:
        """Return whether the action is saved, or what it still lacks."""
        action = self._row.action if self._row else None
        if self._row and self._live.typed(GESTURE, self._row.line.id) is not None:
            return "bad", _("This action is not saved yet: it stays here, try again.")
        if typed.corrections:
            return "fair", typed.corrections
        if typed.missing and (typed.is_begun or action):
            said = (
                _("Not saved yet. Missing: {things}.") if action is None else _("Change not saved. Missing: {things}.")
            )
            return "fair", said.format(things=", ".join(typed.missing))
        if action is None:
            return "muted", _("Saved as soon as what, who and by when are given.")
        if is_overdue(action, today()):
            return "fair", _("Action saved. Its date has passed: {day}.").format(day=day(action.due))
        return "good", _("Action saved.")

    # Saving

    @property
    def typed(self) -> ActionTyped:
        """The form as it stands."""
        # The proof is asked for where actions are followed up: what is typed of it there stays.
        return replace(self._fields.typed, proof=self._shown.proof, checked_by=self._shown.checked_by)

    def flush(self) -> None:
        """Save what is typed if it is whole; else keep it beside the audit while that is open."""
        self._pause.end()
        typed = self.typed
        if self._row is None:
            return
        changed = typed.texts != self._saved.texts
        if changed and not typed.is_whole and (typed.is_begun or self._row.action is not None):
            key, line, kept = self._draft_key, self._row.line.id, packed(typed.texts)
            self._live.drafts[key] = kept
            if typed.corrections:
                said = of_draft(self._live.audit, line, GESTURE, kept)
                self._left.tell(line, said, partial(_waits, self._live, key, kept))
        else:
            self._live.drafts.pop(self._draft_key, None)

    @property
    def _subject(self) -> str:
        """The line, or the finding that its action answers."""
        if self._row is None:
            return ""
        return self._row.action.subject if self._row.action else self._row.line.id

    @property
    def _draft_key(self) -> tuple[str, str]:
        return (GESTURE, self._row.line.id if self._row else "")

    def _on_pause_over(self) -> None:
        typed = self.typed
        if self._row is not None and typed.is_whole and self._live.may_write and typed.texts != self._saved.texts:
            change = partial(_taken, typed=typed, subject=self._subject, action_id=self._new_id)
            self._live.apply(GESTURE, change, self._row.line.id, coalesce=True, typed=packed(typed.texts))
        self._say(aloud=True)
        said = self._fields.said_of_the_focused()
        if said is not None:
            self.wrong_said.emit(said)

    def enter(self) -> None:
        """Take the focus: what will be done is said first."""
        self._fields.enter()

    def _on_met_pressed(self) -> None:
        if self._row and (met := still_open(self._live.audit, self._row.line.id)):
            self.finding_asked.emit(met[0].id)

    def _on_left(self) -> None:
        self._pause.end()
        self._live.left()


def _waits(live: LiveAudit, key: tuple[str, str], kept: str) -> bool:
    return live.drafts.get(key) == kept


def _taken(audit: Audit, typed: ActionTyped, subject: str, action_id: str) -> Audit:
    return typed.taken(audit, subject, action_id)
