"""Comparing a key with the one that was told by another way: typed or pasted, in words or in digits."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_line import PlainLine

_WORDS, _DIGITS = 12, 64
"""What a fingerprint has."""

_LONGEST = 500
"""Signs: twelve words, or 64 digits however they are spaced."""


class Comparing(QWidget):
    """A field and a button; another file has another key, so that what is typed is for one file."""

    asked = Signal()
    """The file is to be verified again, with what is typed now."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._line = PlainLine()
        self._line.setMaxLength(_LONGEST)
        hint = _("Twelve words, or 64 digits: Jauge then compares them for you.")
        self._field = Labelled(look, _("Fingerprint the organiser gave you"), self._line, hint)
        self._compare = button(look, _("Compare"), "fingerprint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self._field)
        column.addWidget(self._compare, 0, Qt.AlignmentFlag.AlignLeft)
        self._line.textChanged.connect(lambda _text: self._field.say("info", ""))
        self._line.returnPressed.connect(self._on_compare_clicked)
        self._compare.clicked.connect(self._on_compare_clicked)

    @property
    def typed(self) -> str:
        """What is typed, '' = nothing is compared."""
        return self._line.text().strip()

    def put_back(self, typed: str) -> None:
        """Hold what is compared now, '' = nothing."""
        self._line.setText(typed)

    def _on_compare_clicked(self) -> None:
        if _may_be_one(self.typed):
            self.asked.emit()
            return
        missing = _("Type or paste the words the organiser gave you.")
        short = _("It takes all twelve words, or all 64 digits: look at what is typed.")
        self._field.say("bad", short if self.typed else missing, aloud=True)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)


def _may_be_one(typed: str) -> bool:
    """Whether it is as long as a fingerprint: what is cut short tells nothing of whose key it is."""
    digits = re.sub(r"[\s:]", "", typed)
    return bool(re.fullmatch(rf"[0-9A-Fa-f]{{{_DIGITS}}}", digits)) or len(re.findall(r"\w+", typed)) == _WORDS
