"""The fingerprint of a key: twelve words set to be read aloud, the same in digits, and a way to copy them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.aloud import Aloud
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import inset, ringed

_A_LINE = 4
"""Words of a line: as many as one says in a breath."""


class Fingerprint(QFrame):
    """A framed note; words and digits are stops of Tab, so that they are heard."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "note")
        self._copied = ""
        self.words = ringed(PlainLabel("", "aloud", readable=True))
        self._digits = ringed(PlainLabel("", "small", readable=True))
        self._copy = button(look, _("Copy these words"), "copy")
        self._said = Aloud(look, readable=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(look.px, (8, 10, 8, 12)))
        column.setSpacing(look.px(6))
        column.addLayout(inset(look, PlainLabel(_("Fingerprint of the key, in words"), "label")))
        column.addWidget(self.words)
        column.addWidget(self._digits)
        column.addLayout(inset(look, self._copy, Qt.AlignmentFlag.AlignLeft))
        column.addLayout(inset(look, self._said))
        self._copy.clicked.connect(self._on_copy_clicked)

    def show_key(self, words: str, digits: str) -> None:
        """Show the words of a fingerprint, '' where they are not known, and its digits in groups."""
        self._copied = words or digits
        said = words.split()
        lines = [said[at : at + _A_LINE] for at in range(0, len(said), _A_LINE)]
        self.words.setText("\n".join("  ".join(line) for line in lines))
        heard = "; ".join(", ".join(line) for line in lines)
        self.words.setAccessibleName(_("Fingerprint in words: {words}").format(words=heard))
        self.words.setVisible(bool(words))
        self._digits.setText(_("Fingerprint in digits (SHA-256): {digits}").format(digits=digits))
        self._said.clear()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._copied)
        self._said.say("good", _("The fingerprint is copied."))
