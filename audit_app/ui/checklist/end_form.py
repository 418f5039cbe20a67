"""Closing a finding without follow-up: why, and who decides; both are printed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from audit_app.domain.record import is_blank
from audit_app.i18n import _
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.packed import packed, unpacked
from audit_app.ui.widgets.plain_line import PlainLine

_DRAFT = "decided"
"""Where what is typed and not given yet is kept, among the drafts of the open audit."""


class EndForm(QWidget):
    """Keeps the reason typed for each finding until it is given."""

    ended = Signal(str, str)
    """The reason and who decides."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._live = live
        self._subject, self._author = "", ""
        self.reason, self.author = PlainLine(), PlainLine()
        self.reason.setMaxLength(2_000)
        self.author.setMaxLength(300)
        self._why = Labelled(look, _("Nothing follows, because"), self.reason)
        self._who = Labelled(look, _("Who decides"), self.author)
        self._end = button(look, _("Close without follow-up"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addWidget(self._why)
        column.addWidget(self._who)
        column.addWidget(self._end, 0, Qt.AlignmentFlag.AlignLeft)
        for field in (self.reason, self.author):
            field.textEdited.connect(self._on_edited)
            field.returnPressed.connect(self._on_end_clicked)
        self._end.clicked.connect(self._on_end_clicked)

    def fill(self, subject: str, author: str) -> None:
        """Speak of another finding."""
        self._subject, self._author = subject, author
        typed = unpacked(self._live.drafts.get((_DRAFT, subject)))
        self.reason.setText(typed.get("reason", ""))
        self.author.setText(typed.get("author", author))
        self._why.say("info", "")
        self._who.say("info", "")

    def suggest(self, author: str) -> None:
        """Suggest another one to decide, where nobody else was typed."""
        if self.author.text() == self._author:
            self.author.setText(author)
        self._author = author

    def forget(self, subject: str) -> None:
        """Let go of what was typed for a finding: it is closed."""
        self._live.keep(_DRAFT, subject, "")

    def ask_author(self) -> None:
        """Ask who decides, and go there."""
        self._who.say("bad", _("Say who decides: the report prints it."), aloud=True)
        self.author.setFocus()

    def _on_edited(self, _text: str) -> None:
        typed = {"reason": self.reason.text(), "author": self.author.text()}
        begun = not is_blank(typed["reason"]) or typed["author"] != self._author
        self._live.keep(_DRAFT, self._subject, packed(typed) if begun else "")

    def _on_end_clicked(self) -> None:
        lacking: list[QLineEdit] = []
        for asking, field, words in (
            (self._why, self.reason, _("Say why nothing follows: the report prints it.")),
            (self._who, self.author, _("Say who decides: the report prints it.")),
        ):
            lacks = is_blank(field.text())
            asking.say("bad", words if lacks else "", aloud=lacks and not lacking)
            lacking += [field] if lacks else []
        if lacking:
            lacking[0].setFocus()
            return
        self.ended.emit(self.reason.text(), self.author.text())
