"""Making the file of names: what it is for, a passphrase typed twice, what nobody can find again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.new_passphrase import NewPassphrase
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.remark import Remark


class BeginNames(QWidget):
    """Asks; whoever holds the file makes it."""

    asked = Signal(str)
    """The passphrase, typed twice."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._lost = Remark(look, readable=True)
        self.passphrase = NewPassphrase(look)
        self.make = button(look, _("Make the file of names"), "lock", role="primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(14))
        column.addWidget(self._lost)
        column.addWidget(self.passphrase)
        column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        self._lost.say(
            "info",
            _(
                "A passphrase that is lost cannot be found again. A recovery key is shown once the file is made: "
                "it is then the only way to the names."
            ),
        )
        self.make.clicked.connect(self._on_make_clicked)
        self.passphrase.entered.connect(self._on_make_clicked)

    def _on_make_clicked(self) -> None:
        if typed := self.passphrase.taken():
            self.asked.emit(typed)
