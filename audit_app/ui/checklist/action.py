"""The corrective action of a gap: what, who, by when; saved as soon as it is whole, and until then said to be not."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from audit_app.domain.audit import ActionState, Audit
from audit_app.domain.following_up import is_overdue
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _
from audit_app.identity import new_id, today
from audit_app.ui.checklist.action_typed import ActionTyped
from audit_app.ui.checklist.begun import of_draft
from audit_app.ui.checklist.left_behind import LeftBehind
from audit_app.ui.checklist.remedies import Remedies
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.packed import packed, unpacked
from audit_app.ui.widgets.pause import Pause
from audit_app.ui.widgets.plain_edit import PlainEdit
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.quiet_combo import QuietCombo
from audit_app.ui.widgets.remark import Remark
from audit_app.wording.figures import day
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

GESTURE = "action_taken"
_COLUMNS = ((540, 3), (360, 2))
"""Pixels at 100 % from which so many of the short fields stand side by side."""


class ActionPart(QFrame):
    """Shown where a line is not met, or has an action already."""

    wrong_said = Signal(QWidget)
    """Something wrong is said under the field that is typed in: this part of the form is to be seen whole."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self.setProperty("role", "note")
        self._look, self._live = look, live
        self._left = LeftBehind.of(live)
        self._row: LineStanding | None = None
        self._saved = ActionTyped()
        self._new_id = new_id()
        self._filling = False
        self._heading = PlainLabel(_("Corrective action"), "label")
        self._fix = Remedies(look)
        self._what = PlainEdit(look, lines=2)
        self._owner, self._due, self._cost = QLineEdit(), QLineEdit(), QLineEdit()
        self._state = QuietCombo()
        self._reason = PlainEdit(look, lines=2)
        self._told = Remark(look, readable=True)
        self._pause = Pause(self)
        self._ask()
        self._lay_out()
        self._listen()

    def _ask(self) -> None:
        look = self._look
        for state in ActionState:
            self._state.addItem(capital(composed(word(state))), state)
        for field in (self._owner, self._due, self._cost):
            field.setAcceptDrops(False)
        self._owner.setMaxLength(300)
        self._due.setMaxLength(40)
        self._cost.setMaxLength(40)
        self._asking = {
            "what": Labelled(look, _("What will be done"), self._what),
            "owner": Labelled(look, _("Who answers for it"), self._owner, _("Body and person, if you can.")),
            "due": Labelled(look, _("By when"), self._due, _("10/05/2027 or 2027-05-10")),
            "cost": Labelled(look, _("Cost in euros"), self._cost, _("If it is known.")),
            "state": Labelled(look, _("How far it is"), self._state),
            "reason": Labelled(look, _("Why is it dropped?"), self._reason),
        }

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
        self._short = QGridLayout()
        self._short.setHorizontalSpacing(look.px(14))
        self._short.setVerticalSpacing(look.px(10))
        self._columns = 0
        self._arrange(3)
        column.addLayout(head)
        column.addWidget(self._fix)
        column.addWidget(self._asking["what"])
        column.addWidget(self._asking["owner"])
        column.addLayout(self._short)
        column.addWidget(self._asking["reason"])
        column.addWidget(self._told)

    def _listen(self) -> None:
        for several in (self._what, self._reason):
            several.textChanged.connect(self._on_typed)
            several.left.connect(self._on_left)
        for one in (self._owner, self._due, self._cost):
            one.textChanged.connect(self._on_typed)
            one.editingFinished.connect(self._on_left)
        self._state.currentIndexChanged.connect(self._on_state_changed)
        self._pause.over.connect(self._on_pause_over)

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
        focused = any(field.hasFocus() for field in (self._what, self._owner, self._due, self._cost, self._reason))
        if self._saved != before and self._saved.texts != self.typed.texts and (turned or not focused):
            self._show(self._saved)
        self._draw()

    def _show(self, typed: ActionTyped) -> None:
        self._filling = True
        self._what.show_text(typed.what)
        self._reason.show_text(typed.reason)
        for field, text in ((self._owner, typed.owner), (self._due, typed.due), (self._cost, typed.cost)):
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
        self._state.setCurrentIndex(self._state.findData(ActionState(typed.state)))
        self._filling = False

    def _draw(self) -> None:
        row = self._row
        if row is None:
            return
        self.setVisible(row.is_unmet or row.action is not None or self._draft_key in self._live.drafts)
        able = self._live.may_write
        for field in (self._what, self._reason):
            field.setReadOnly(not able)
        for one in (self._owner, self._due, self._cost):
            one.setReadOnly(not able)
        self._state.setEnabled(able)
        self._fix.fill(row.line.criterion)
        self._say()

    def _say(self, *, aloud: bool = False) -> None:
        typed = self.typed
        self._asking["reason"].setVisible(typed.state == ActionState.DROPPED)
        self._asking["due"].say("bad", typed.wrong_day, aloud=aloud)
        self._asking["cost"].say("bad", typed.wrong_cost, aloud=aloud)
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
        return ActionTyped(
            what=self._what.content,
            owner=self._owner.text(),
            due=self._due.text(),
            cost=self._cost.text(),
            state=str(self._state.currentData() or ActionState.TO_DO),
            reason=self._reason.content,
        )

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
        for asking in self._asking.values():
            if asking.field.hasFocus() and asking.remark.sentence:
                self.wrong_said.emit(asking)

    def enter(self) -> None:
        """Take the focus: what will be done is said first."""
        self._what.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self) -> None:
        if not self._filling:
            self._pause.begin()

    def _on_state_changed(self, _place: int) -> None:
        if self._filling:
            return
        self._asking["reason"].setVisible(self.typed.state == ActionState.DROPPED)
        self._pause.begin()

    def _on_left(self) -> None:
        self._pause.end()
        self._live.left()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the short fields side by side where there is room."""
        super().resizeEvent(event)
        wide = event.size().width()
        self._arrange(next((many for least, many in _COLUMNS if wide >= self._look.px(least)), 1))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, name in enumerate(("due", "cost", "state")):
            where = Qt.AlignmentFlag.AlignTop
            self._short.addWidget(self._asking[name], place // columns, place % columns, where)
        for column in range(3):
            self._short.setColumnStretch(column, 1 if column < columns else 0)


def _waits(live: LiveAudit, key: tuple[str, str], kept: str) -> bool:
    return live.drafts.get(key) == kept


def _taken(audit: Audit, typed: ActionTyped, subject: str, action_id: str) -> Audit:
    return typed.taken(audit, subject, action_id)
