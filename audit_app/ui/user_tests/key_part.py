"""The recovery key, shown once: copied, printed, then hidden for good."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests import key_page
from audit_app.ui.user_tests.secret_copy import copied, taken_away
from audit_app.ui.user_tests.tick import Tick
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.ui.widgets.surfaces import card


class KeyPart(QWidget):
    """Stays until somebody says that it is noted."""

    noted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._key = ""
        self._once = Remark(look, readable=True)
        self.shown = PlainLabel("", "subheading", readable=True)
        self.shown.setAccessibleDescription(_("Recovery key"))
        self._copy = button(look, _("Copy the key"), "copy")
        self._print = button(look, _("Print the key…"), "printer")
        self.have = Tick(look, _("I have it on paper, away from this computer"))
        self._hide = button(look, _("Hide it for good"), "eye-off", role="primary")
        self._missing = Remark(look)
        self._lay_out(look)
        self._copy.clicked.connect(lambda: copied(self._key))
        self._print.clicked.connect(lambda: key_page.printed(self._key, self))
        self._hide.clicked.connect(self._on_hide_clicked)

    def _lay_out(self, look: Look) -> None:
        frame, within = card(look, margin=14, role="note")
        within.addWidget(self.shown)
        held = QWidget()
        ways = Flow(held, look.px(10))
        ways.addWidget(self._copy)
        ways.addWidget(self._print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(14))
        for piece in (self._once, frame, held, self.have, self._missing):
            column.addWidget(piece)
        column.addWidget(self._hide, 0, Qt.AlignmentFlag.AlignLeft)
        self._once.say(
            "fair",
            _(
                "This key is shown this once and kept nowhere. Write it down or print it. Without the passphrase and "
                "without this key, nobody reads the names again."
            ),
        )

    def show_key(self, key: str) -> None:
        """Show it; '' wipes it, from the clipboard too."""
        if key == self._key:
            return
        taken_away(self._key)
        self._key = key
        self.shown.setText(key_page.grouped(key))
        self.have.box.setChecked(False)
        self._missing.clear()

    def enter(self) -> None:
        """Take the keyboard where the key is heard."""
        self.shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_hide_clicked(self) -> None:
        if self.have.ticked:
            self.noted.emit()
        else:
            self._missing.say("bad", _("Tick that you have it first: it is not shown again."))
            self.have.box.setFocus()
