"""A line for a passphrase or a key: hidden unless asked, learnt by no keyboard, and wiped for good."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from audit_app.ui.widgets.plain_line import PlainLine

_LONGEST = 1_024

SENSITIVE = (
    Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
)
"""What tells a keyboard on the screen to learn nothing of what is typed, and to change nothing in it."""


class SecretLine(PlainLine):
    """What is typed is seen as dots until `show_typed`; nothing can be dropped into it."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_LONGEST)
        self.setAcceptDrops(False)
        self.show_typed(shown=False)

    def show_typed(self, *, shown: bool) -> None:
        """Show the letters typed, or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.setInputMethodHints(SENSITIVE if shown else SENSITIVE | Qt.InputMethodHint.ImhHiddenText)

    def wipe(self) -> None:
        """Forget what was typed: `setText` drops what `clear` would leave to undo."""
        self.setText("")
