"""How long names are kept, what happens then, what was erased; and erasing all of them now."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.names_file import NamesFile
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.wording.identities import gone_said, overdue_said


class KeptPart(QWidget):
    """Erasing needs no passphrase; whoever holds this asks before it is done."""

    due_asked = Signal()
    all_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._overdue = Remark(look, readable=True)
        self._gone = PlainLabel("", "small", readable=True)
        self.due = button(look, _("Erase what is due"), "trash-2")
        self.everything = button(look, _("Erase all names of this audit…"), "trash-2")
        held = QWidget()
        ways = Flow(held, look.px(10))
        ways.addWidget(self.due)
        ways.addWidget(self.everything)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(PlainLabel(_("Date of erasure"), "subheading"))
        column.addWidget(PlainLabel(what_then(), readable=True))
        for piece in (self._overdue, held, self._gone):
            column.addWidget(piece)
        self.due.clicked.connect(self.due_asked)
        self.everything.clicked.connect(self.all_asked)

    def show_file(self, names: NamesFile, on: date) -> None:
        """Show what is due and what was erased."""
        said = overdue_said(names.overdue(on))
        self._overdue.say("bad", said)
        self.due.setVisible(bool(said))
        self.everything.setVisible(bool(names.codes))
        gone = "\n".join(gone_said((one.tester, one.on, one.why) for one in names.gone))
        self._gone.setText(gone)
        self._gone.setVisible(bool(gone))
        for one in (self.due, self.everything):
            one.setEnabled(not names.is_busy)


def what_then() -> str:
    """Return what happens on a date of erasure."""
    return _(
        "Each name is kept until its date. From that day on it is erased as soon as Jauge is opened, by itself and for "
        "good. A consent taken back and an erased audit do the same at once."
    )
