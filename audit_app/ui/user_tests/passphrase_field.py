"""Where a passphrase or a recovery key is typed: hidden unless asked, and wiped so that no undo brings it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.secret_line import SecretLine


class PassphraseField(QWidget):
    """One line; Enter in it says that it is whole."""

    entered = Signal()

    def __init__(self, look: Look, words: str, hint: str = "") -> None:
        super().__init__()
        self.field = SecretLine()
        self.asking = Labelled(look, words, self.field, hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.asking)
        self.field.textEdited.connect(lambda _text: self.say(""))
        self.field.returnPressed.connect(self.entered)

    @property
    def text(self) -> str:
        """What is typed, as it is."""
        return self.field.text()

    def show_typed(self, *, shown: bool) -> None:
        """Show the letters typed, or dots."""
        self.field.show_typed(shown=shown)

    def say(self, sentence: str) -> None:
        """Say below it what is wrong, and have it heard; what is typed stays."""
        self.asking.say("bad", sentence, aloud=True)

    def wipe(self) -> None:
        """Forget what was typed, and what was said of it."""
        self.field.wipe()
        self.say("")

    def enter(self) -> None:
        """Take the keyboard."""
        self.field.setFocus()
