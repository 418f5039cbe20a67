"""A gap nobody answers for yet: what may be done about it, and an action ready to be created by one gesture."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.audit import Action, Audit
from audit_app.domain.progress import LineStanding
from audit_app.domain.register import likely_day, likely_owner
from audit_app.i18n import _
from audit_app.identity import new_id
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.signs import standing_sign
from audit_app.ui.widgets.action_fields import ActionFields
from audit_app.ui.widgets.action_typed import ActionTyped
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.chip import Chip
from audit_app.ui.widgets.day_text import typed_day
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.packed import packed, unpacked
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, inset, ringed
from audit_app.wording.helping import mended
from audit_app.wording.lines import place_of, title_of
from audit_app.wording.typography import capital, composed, told
from audit_app.wording.values import word

GESTURE = "action_taken"
"""The same as on the line: what is begun there and not saved is found here, and the other way round."""


class Beginning(ScrolledBody):
    """A form filled with what is likely; nothing is saved before the button is pressed."""

    begun = Signal(str)
    """The id of the action created."""

    line_asked = Signal(str)
    """The id of a line to go to."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__(look, margin=18 - RING, spacing=12)
        self._live = live
        self._row: LineStanding | None = None
        self._likely = ActionTyped()
        self._place = PlainLabel("", "kicker")
        self._title = ringed(PlainLabel("", "heading", readable=True))
        self._verdict, self._blocking = Chip(look), Chip(look)
        self._advice = ringed(PlainLabel("", readable=True))
        self._fields = ActionFields(look)
        self._told = Remark(look, readable=True)
        self._create = button(look, _("Create the action"), "plus", role="primary")
        self._to_line = button(look, _("Go to the line"), "list-checks")
        self._lay_out(look)
        self._create.clicked.connect(self._on_create_clicked)
        self._to_line.clicked.connect(self._on_to_line_clicked)
        self._fields.typed_in.connect(self._say)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            key = QShortcut(QKeySequence(keys), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(self._on_create_clicked)

    def _lay_out(self, look: Look) -> None:
        words = QVBoxLayout()
        words.setSpacing(look.px(4))
        words.addLayout(inset(look, self._place))
        words.addWidget(self._title)
        row = QWidget()
        chips = Flow(row, look.px(8))
        chips.addWidget(self._verdict)
        chips.addWidget(self._blocking)
        below = QWidget()
        buttons = Flow(below, look.px(10))
        buttons.addWidget(self._create)
        buttons.addWidget(self._to_line)
        self.column.addLayout(words)
        self.column.addLayout(inset(look, row))
        self.column.addWidget(self._advice)
        self.column.addLayout(inset(look, self._fields))
        self.column.addLayout(inset(look, self._told))
        self.column.addLayout(inset(look, below))
        self.column.addStretch(1)

    @property
    def line(self) -> str:
        """The id of the line shown, '' when none is."""
        return self._row.line.id if self._row else ""

    def show_gap(self, row: LineStanding, on: date) -> None:
        """Show a gap with an action that is likely; what is begun already of one goes before."""
        if self.line == row.line.id:
            self._row = row
            return
        self.flush()
        self._row = row
        criterion = row.line.criterion
        self._place.setText(place_of(self._live.audit, row))
        self._title.setText(title_of(row))
        sign = standing_sign(row)
        self._verdict.say(sign.icon, capital(composed(word(row.counts_as))), sign.tone)
        self._blocking.say("octagon-alert", _("Blocking") if criterion.blocking else "", "bad")
        heads = (_("Today"), _("For good"), _("Meanwhile, announce"))
        around = (self._place.text(), *(chip.words for chip in (self._verdict, self._blocking) if chip.words))
        self._title.setAccessibleDescription(". ".join(around))
        said = zip(heads, (text for _long, text in mended(criterion)), strict=False)
        advice = (_("{place}: {said}").format(place=head, said=text) for head, text in said)
        self._advice.setText("\n".join((*_dropped_said(self._live.audit.action_of(row.line.id)), *advice)))
        self._advice.setVisible(bool(self._advice.text()))
        self._likely = ActionTyped(
            what=told(criterion.fix.lasting) if criterion.fix else "",
            owner=likely_owner(self._live.audit, row),
            due=typed_day(likely_day(row, on)),
        )
        self._fields.show_typed(self._likely)
        self._likely = self._fields.typed  # as a field holds it: Qt makes spaces that do not break plain ones
        if kept := unpacked(self._live.drafts.get((GESTURE, row.line.id))):
            self._fields.show_typed(ActionTyped.read(kept))
        self._fields.set_able(able=self._live.may_write)
        self._create.setEnabled(self._live.may_write)
        self._to_line.setAccessibleDescription(self._place.text())
        self._say()
        self.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        """Show nothing: there is no gap left."""
        self.flush()
        self._row = None

    def flush(self) -> None:
        """Keep what is typed beside the audit while that is open: it is not saved before it is asked for."""
        if self._row is None:
            return
        key, typed = (GESTURE, self.line), self._fields.typed
        if typed.texts == self._likely.texts or not typed.is_begun:
            self._live.drafts.pop(key, None)
        else:
            self._live.drafts[key] = packed(typed.texts)

    def enter(self) -> None:
        """Take the focus at the heading."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        typed = self._fields.typed
        self._fields.say_wrong()
        if typed.corrections:
            self._told.say("fair", typed.corrections)
        elif typed.missing:
            self._told.say("fair", _("Missing: {things}.").format(things=", ".join(typed.missing)))
        elif typed.texts == self._likely.texts:
            self._told.say("info", _("This is a proposal: change what you want, then create the action."))
        else:
            self._told.say("info", _("Not saved before the action is created."))

    def _on_create_clicked(self) -> None:
        row, typed = self._row, self._fields.typed
        self._fields.say_wrong(aloud=True)
        if row is None or not self._live.may_write:
            return
        if not typed.is_whole:
            self._fields.enter(_first_wrong(typed))
            return
        # The draft goes first: what is saved is announced before `apply` returns.
        kept = self._live.drafts.pop((GESTURE, self.line), None)
        self._row = None
        change = partial(_taken, typed=typed, subject=row.line.id, action_id=new_id())
        if self._live.apply(GESTURE, change, row.line.id):
            self._live.left()
            made = self._live.audit.action_of(row.line.id)  # one that was dropped is taken up again
            self.begun.emit(made.id if made else "")
            return
        self._row = row
        self._live.drafts[GESTURE, self.line] = kept or packed(typed.texts)

    def _on_to_line_clicked(self) -> None:
        if self._row:
            self.line_asked.emit(self.line)


def _dropped_said(before: Action | None) -> Iterator[str]:
    """Yield that an action was dropped here, and why: it is taken up again as what is created says."""
    if before is not None:
        said = _("An action was dropped here: “{what}”, because “{reason}”. The one you create takes its place.")
        yield said.format(what=before.what.rstrip("."), reason=before.reason.rstrip("."))


def _first_wrong(typed: ActionTyped) -> str:
    """Return the field that keeps an action from being whole."""
    blank = [name for name in ("what", "owner", "due", "reason") if not getattr(typed, name).strip()]
    return "due" if typed.wrong_day else "cost" if typed.wrong_cost else blank[0]


def _taken(audit: Audit, typed: ActionTyped, subject: str, action_id: str) -> Audit:
    return typed.taken(audit, subject, action_id)
