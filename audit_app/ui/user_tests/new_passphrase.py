"""A new passphrase, typed twice: long enough, and twice the same."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.errors import WeakPassphrase
from audit_app.i18n import _
from audit_app.store import identities
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.passphrase_field import PassphraseField
from audit_app.ui.user_tests.tick import Tick
from audit_app.wording.problems import sentence


class NewPassphrase(QWidget):
    """Two fields, and a tick that shows what is typed in them."""

    entered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        hint = _("{least} characters at least: four words picked at random are easy to keep in mind.")
        self.first = PassphraseField(look, _("New passphrase"), hint.format(least=identities.LEAST))
        self.again = PassphraseField(look, _("The same again"))
        self.shown = Tick(look, _("Show what is typed"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        for piece in (self.first, self.again, self.shown):
            column.addWidget(piece)
        self.shown.turned.connect(self._on_shown_turned)
        self.first.entered.connect(self.again.enter)
        self.again.entered.connect(self.entered)

    def taken(self) -> str:
        """Return the passphrase; '' once what is wrong with it was said where it stands."""
        first, again = self.first, self.again
        if len(first.text) < identities.LEAST:
            first.say(sentence(WeakPassphrase(identities.LEAST)))
            first.enter()
        elif first.text != again.text:
            again.say(_("The two passphrases are not the same."))
            again.enter()
        else:
            return first.text
        return ""

    def wipe(self) -> None:
        """Forget what was typed."""
        self.first.wipe()
        self.again.wipe()
        self.shown.box.setChecked(False)

    def enter(self) -> None:
        """Take the keyboard."""
        self.first.enter()

    def _on_shown_turned(self, shown: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        for one in (self.first, self.again):
            one.show_typed(shown=shown)
