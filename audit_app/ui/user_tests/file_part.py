"""The file of names itself: made, its key noted, opened, closed, emptied."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from audit_app.errors import Problem
from audit_app.i18n import _
from audit_app.identity import today
from audit_app.ui.dialogs import Choice
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.begin_names import BeginNames
from audit_app.ui.user_tests.kept_part import KeptPart
from audit_app.ui.user_tests.key_part import KeyPart
from audit_app.ui.user_tests.names_file import NamesFile
from audit_app.ui.user_tests.open_names import OpenNames
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, inset, ringed
from audit_app.wording.problems import sentence


class FilePart(ScrolledBody):
    """Shows one of four: there is none, its key is to be noted, it is closed, it is open."""

    said = Signal(str, str)

    def __init__(self, look: Look, names: NamesFile) -> None:
        super().__init__(look, margin=18 - RING, spacing=14)
        self._look, self._names = look, names
        self._title = ringed(PlainLabel(_("Names, kept apart"), "heading", readable=True))
        self._stands = ringed(PlainLabel("", readable=True))
        self._busy = Remark(look)
        self.begin, self.key, self.open = BeginNames(look), KeyPart(look), OpenNames(look)
        self.close_it = button(look, _("Close the file of names"), "lock", role="primary")
        self.kept = KeptPart(look)
        self.column.addWidget(self._title)
        self.column.addWidget(self._stands)
        for piece in (self._busy, self.begin, self.key, self.open):
            self.column.addLayout(inset(look, piece))
        self.column.addLayout(inset(look, self.close_it, Qt.AlignmentFlag.AlignLeft))
        self.column.addLayout(inset(look, self.kept))
        self.column.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        names = self._names
        self.begin.asked.connect(names.begin)
        self.key.noted.connect(self._on_key_noted)
        self.open.asked.connect(names.open)
        self.open.recovery_asked.connect(names.recover)
        self.close_it.clicked.connect(self._on_close_clicked)
        self.kept.due_asked.connect(names.erase_due)
        self.kept.all_asked.connect(self._on_all_asked)
        names.refused.connect(self._on_refused)

    def draw(self) -> None:
        """Show how the file stands."""
        names = self._names
        is_open, closed = names.people is not None, names.is_there and names.people is None and not names.key
        if names.is_there or names.key:
            self.begin.passphrase.wipe()
        was_noting = self.key.isVisible()
        self._stands.setText(_stands(names))
        self._busy.say("info", _("One moment: a passphrase takes a few seconds.") if names.is_busy else "")
        for piece, shown in (
            (self.begin, not names.is_there and not names.key),
            (self.key, bool(names.key)),
            (self.open, closed),
            (self.close_it, is_open and not names.key),
            (self.kept, names.is_there and not names.key),
        ):
            piece.setVisible(shown)
        self.key.show_key(names.key)
        for one in (self.begin.make, self.open.open, self.open.recover):
            one.setEnabled(not names.is_busy)
        self.kept.show_file(names, today())
        if names.key and self.isVisible() and not was_noting:
            self.key.enter()

    def enter(self) -> None:
        """Take the keyboard at the heading."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def wipe(self) -> None:
        """Forget what was typed, and take the key out of sight."""
        self.begin.passphrase.wipe()
        self.open.wipe()
        self.key.show_key("")

    def _on_refused(self, problem: Problem) -> None:
        """Say it where it was typed; of a file that cannot be made, in the message bar too."""
        if self.isVisible() and not self.open.isHidden():
            self.open.refuse(problem)
        else:
            self.said.emit(sentence(problem), "bad")

    def _on_key_noted(self) -> None:
        self._names.noted()
        self.enter()

    def _on_close_clicked(self) -> None:
        self._names.close()
        self.enter()

    def _on_all_asked(self) -> None:
        if erasure_agreed(self._look, _("the names of all testers of this audit"), self):
            self._names.erase()
            self.enter()


def erasure_agreed(look: Look, what: str, parent: QWidget) -> bool:
    """Ask before names are erased; whether that is wanted."""
    question = _("Erase {what}? Nothing brings them back, “Undo” does not either.").format(what=what)
    return Choice(look, _("Erase names"), question, (_("Erase for good"), _("Keep")), parent).ask() == 0


def _stands(names: NamesFile) -> str:
    if names.key:
        return _("The file is made. First put its recovery key in a safe place.")
    if not names.is_there:
        return _(
            "Testers are known by a code. Who they are, and how to reach them, is kept here: in one encrypted file, "
            "outside every audit, in no copy and in no report."
        )
    if names.people is None:
        return _("The file is closed. A name can be added without opening it; to read names, open it.")
    return _(
        "The file is open. It closes by itself when you leave this part, and after 10 minutes without a key or the "
        "mouse: you are warned a minute before, and what is typed is not lost."
    )
