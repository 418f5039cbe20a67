"""Opening the file of names: by its passphrase, or by the recovery key; and giving it another passphrase."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.errors import Problem, WeakPassphrase
from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.new_passphrase import NewPassphrase
from audit_app.ui.user_tests.passphrase_field import PassphraseField
from audit_app.ui.user_tests.tick import Tick
from audit_app.ui.widgets.buttons import button
from audit_app.wording.problems import sentence


class OpenNames(QWidget):
    """One field for both ways in; a wrong one is said below it, and what was typed stays."""

    asked = Signal(str)
    """The passphrase or the recovery key."""

    recovery_asked = Signal(str, str)
    """The recovery key, and another passphrase."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.typed = PassphraseField(look, _("Passphrase or recovery key"))
        self.shown = Tick(look, _("Show what is typed"))
        self.open = button(look, _("Open the file of names"), "lock", role="primary")
        self.other = button(look, _("Give it another passphrase…"), role="quiet")
        hint = _("It begins with AGE-SECRET-KEY-1. Spaces do not matter.")
        self.key = PassphraseField(look, _("Recovery key"), hint)
        self.passphrase = NewPassphrase(look)
        self.recover = button(look, _("Take this passphrase from now on"), "check")
        self._pieces = (self.key, self.passphrase, self.recover)
        self._lay_out(look)
        self._connect()

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        left = Qt.AlignmentFlag.AlignLeft
        column.addWidget(self.typed)
        column.addWidget(self.shown)
        column.addWidget(self.open, 0, left)
        column.addWidget(self.other, 0, left)
        column.addWidget(self.key)
        column.addWidget(self.passphrase)
        column.addWidget(self.recover, 0, left)
        self._show_recovery(shown=False)

    def _connect(self) -> None:
        self.shown.turned.connect(lambda shown: self.typed.show_typed(shown=shown))
        self.open.clicked.connect(self._on_open_clicked)
        self.typed.entered.connect(self._on_open_clicked)
        self.other.clicked.connect(self._on_other_clicked)
        self.key.entered.connect(self.passphrase.enter)
        self.passphrase.entered.connect(self._on_recover_clicked)
        self.recover.clicked.connect(self._on_recover_clicked)

    @property
    def recovering(self) -> bool:
        """Whether another passphrase is being given."""
        return not self.key.isHidden()

    def refuse(self, problem: Problem) -> None:
        """Say why it stays closed, where it was typed."""
        if not self.recovering:
            asked = self.typed
        else:
            asked = self.passphrase.first if isinstance(problem, WeakPassphrase) else self.key
        asked.say(sentence(problem))
        asked.enter()

    def wipe(self) -> None:
        """Forget all that was typed."""
        for one in (self.typed, self.key, self.passphrase):
            one.wipe()
        self.shown.box.setChecked(False)
        self._show_recovery(shown=False)

    def _show_recovery(self, *, shown: bool) -> None:
        for piece in self._pieces:
            piece.setVisible(shown)
        self.other.setVisible(not shown)

    def _on_open_clicked(self) -> None:
        if self.typed.text:
            self.asked.emit(self.typed.text)
        else:
            self.typed.say(_("Type the passphrase or the recovery key."))
            self.typed.enter()

    def _on_other_clicked(self) -> None:
        self._show_recovery(shown=True)
        self.key.enter()

    def _on_recover_clicked(self) -> None:
        if not self.key.text:
            self.key.say(_("Type the recovery key: without it, the passphrase cannot be changed."))
            self.key.enter()
        elif typed := self.passphrase.taken():
            self.recovery_asked.emit(self.key.text, typed)
