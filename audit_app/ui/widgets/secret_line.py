"""A line for a passphrase or a key: hidden unless asked, learnt by no keyboard, and wiped for good."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

_LONGEST = 1_024

SENSITIVE = (
    Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
)
"""What tells a keyboard on the screen to learn nothing of what is typed, and to change nothing in it."""


class SecretLine(QLineEdit):
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select what is typed only once Tab has come: else Orca hears of the caret first, and never says the name."""
        super().focusInEvent(QFocusEvent(event.type(), Qt.FocusReason.OtherFocusReason))
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            QTimer.singleShot(0, self, partial(self._select, self.text()))

    def _select(self, typed: str) -> None:
        if self.text() == typed and self.hasFocus():
            self.selectAll()
