"""The action chosen, at length: the line it mends, how pressing it is, and the form that changes it."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.audit import ActionState
from audit_app.domain.register import Followed
from audit_app.i18n import _
from audit_app.ui.actions.card import pressing
from audit_app.ui.actions.form import ActionForm
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.signs import action_sign, standing_sign
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.chip import Chip
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, inset, ringed
from audit_app.wording import figures
from audit_app.wording.lines import place_of, title_of
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word


class ActionPanel(ScrolledBody):
    """Scrolls; what is said of what is typed comes into sight with it."""

    line_asked = Signal(str)
    """The id of a line to go to."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__(look, margin=18 - RING, spacing=12)
        self._look, self._live = look, live
        self._one: Followed | None = None
        self._place = PlainLabel("", "kicker")
        self._title = ringed(PlainLabel("", "heading", readable=True))
        self._state, self._verdict, self._pressing, self._blocking = (Chip(look) for _place in range(4))
        self._to_line = button(look, _("Go to the line"), "list-checks")
        self.form = ActionForm(look, live)
        words = QVBoxLayout()
        words.setSpacing(look.px(4))
        words.addLayout(inset(look, self._place))
        words.addWidget(self._title)
        row = QWidget()
        chips = Flow(row, look.px(8))
        for chip in (self._pressing, self._state, self._verdict, self._blocking):
            chips.addWidget(chip)
        self.column.addLayout(words)
        self.column.addLayout(inset(look, row))
        self.column.addLayout(inset(look, self._to_line, Qt.AlignmentFlag.AlignLeft))
        self.column.addLayout(inset(look, self.form))
        self.column.addStretch(1)
        self._to_line.clicked.connect(self._on_to_line_clicked)
        self.form.wrong_said.connect(self._on_wrong_said)

    @property
    def code(self) -> str:
        """The id of the action shown, '' when none is."""
        return self._one.action.id if self._one else ""

    def show_action(self, one: Followed, on: date, *, turned: bool) -> None:
        """Show an action; `turned`: a step was taken back or done again."""
        same = self._one is not None and self._one.action.id == one.action.id
        if not same:
            self.form.flush()
        self._one = one
        self._draw(one, on)
        if same:
            self.form.redraw(one, on, turned=turned)
        else:
            self.form.fill(one, on)
            self.verticalScrollBar().setValue(0)
        self.settle()

    def _draw(self, one: Followed, on: date) -> None:
        line = place_of(self._live.audit, one.row) if one.row else one.line
        self._place.setText(line)
        gone = _("This line is no longer asked: the action can still be done or dropped.")
        self._title.setText(title_of(one.row) if one.row else gone)
        state = action_sign(one.action.state)
        self._state.say(state.icon, capital(composed(word(one.action.state))), state.tone)
        said, sign = pressing(self._live.audit, one, on)
        when = "" if sign is None else f"{said} · {figures.day(one.action.due)}"
        self._pressing.say(sign.icon if sign else "", when, sign.tone if sign else "muted")
        self._blocking.say("octagon-alert", _("Blocking") if one.is_blocking else "", "bad")
        if one.row:
            stands = standing_sign(one.row)
            self._verdict.say(stands.icon, capital(composed(word(one.row.counts_as))), stands.tone)
        else:
            self._verdict.say("", "")
        self._to_line.setVisible(one.row is not None)
        self._to_line.setAccessibleDescription(line)
        # The title has the focus on arrival: what stands around it is heard with it.
        chips = (self._pressing, self._state, self._verdict, self._blocking)
        around = (line, *(chip.words for chip in chips if chip.words))
        self._title.setAccessibleDescription(". ".join(around))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have everything take its place at once for another width."""
        super().resizeEvent(event)
        self.settle()

    def enter(self, part: str = "") -> None:
        """Take the focus: at the heading, or at a part of the form."""
        if part:
            self.form.enter(part)
        else:
            self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def move_to(self, state: ActionState) -> None:
        """Choose a state in the form, and go where it asks for something: the proof, or the reason."""
        self.form.propose(state)
        part = {ActionState.DONE: "proof", ActionState.DROPPED: "reason"}.get(state, "state")
        QTimer.singleShot(0, self, lambda: self.form.enter(part))

    def _on_wrong_said(self, part: QWidget) -> None:
        self.bring(part)

    def _on_to_line_clicked(self) -> None:
        if self._one and self._one.row:
            self.line_asked.emit(self._one.line)
