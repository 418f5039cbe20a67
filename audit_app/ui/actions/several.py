"""Several actions at once: another owner, another day, for all that are ticked, as one step."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from audit_app.domain.following_up import given_anew
from audit_app.domain.record import is_blank
from audit_app.i18n import _, ngettext
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.aloud import Aloud
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.day_text import day_refused, read_day
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.packed import packed, unpacked
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, inset, ringed
from audit_app.wording.figures import number

_DRAFT = "several"
"""Where what is typed is kept until it is applied or given up, among the drafts of the open audit."""


class Several(ScrolledBody):
    """Two fields; what is left empty changes nothing."""

    done = Signal(str)
    """They are changed, in a sentence."""

    given_up = Signal()
    """The user changes nothing."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__(look, margin=18 - RING, spacing=12)
        self._live = live
        self._codes: tuple[str, ...] = ()
        self._heading = ringed(PlainLabel("", "heading", readable=True))
        self._owner, self._due = PlainLine(), PlainLine()
        self._owner.setMaxLength(300)
        self._due.setMaxLength(40)
        unchanged = _("Left empty, nothing of it changes.")
        self._who = Labelled(look, _("New owner"), self._owner, unchanged)
        self._when = Labelled(look, _("New day"), self._due, unchanged)
        self._told = Aloud(look)
        self._apply = button(look, _("Change them"), "check", role="primary")
        back = button(look, _("Change nothing"))
        below = QWidget()
        buttons = Flow(below, look.px(10))
        buttons.addWidget(self._apply)
        buttons.addWidget(back)
        self.column.addWidget(self._heading)
        for piece in (self._who, self._when, self._told, below):
            self.column.addLayout(inset(look, piece))
        self.column.addStretch(1)
        self._apply.clicked.connect(self._on_apply_clicked)
        back.clicked.connect(self._on_back_clicked)
        for field in (self._owner, self._due):
            field.textEdited.connect(self._on_edited)
            field.returnPressed.connect(self._on_apply_clicked)

    def show_codes(self, codes: Sequence[str]) -> None:
        """Be about these actions."""
        self._codes = tuple(codes)
        said = ngettext("Change {count} action", "Change {count} actions", len(codes))
        self._heading.setText(said.format(count=number(len(codes))))
        self._apply.setEnabled(self._live.may_write)

    def enter(self) -> None:
        """Take the focus at the heading; what was typed before and not applied is there again, and said so."""
        typed = unpacked(self._live.drafts.get((_DRAFT, "")))
        self._owner.setText(typed.get("owner", ""))
        self._due.setText(typed.get("due", ""))
        self._when.say("info", "")
        self._told.say("fair", _("Here is what you typed before, not applied yet.") if typed else "")
        self._heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self, _text: str) -> None:
        self._told.clear()
        typed = {"owner": self._owner.text(), "due": self._due.text()}
        begun = any(not is_blank(text) for text in typed.values())
        self._live.keep(_DRAFT, "", packed(typed) if begun else "")

    def _on_back_clicked(self) -> None:
        self._live.keep(_DRAFT, "", "")
        self.given_up.emit()

    def _on_apply_clicked(self) -> None:
        owner, typed = self._owner.text(), self._due.text()
        wrong = day_refused(typed)
        self._when.say("bad", wrong, aloud=True)
        if wrong:
            self._due.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        who, when = None if is_blank(owner) else owner, read_day(typed)
        if who is None and when is None:
            self._told.say("fair", _("Type a new owner or a new day first."))
            self._owner.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        change = partial(given_anew, action_ids=self._codes, owner=who, due=when)
        if self._live.apply("actions_given", change):
            self._live.keep(_DRAFT, "", "")
            said = ngettext("{count} action changed.", "{count} actions changed.", len(self._codes))
            self.done.emit(said.format(count=number(len(self._codes))))
