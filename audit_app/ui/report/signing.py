"""Signed or not: a box that is off until somebody ticks it, who signs then, and the way to the key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from audit_app import signing
from audit_app.errors import NoKey, Problem
from audit_app.i18n import _
from audit_app.report.sealing import Sealing, Signer
from audit_app.store.home import Home
from audit_app.ui import background
from audit_app.ui.report.key_dialog import KeyDialog
from audit_app.ui.report.passphrase_dialog import PassphraseDialog
from audit_app.ui.report.signer_dialog import SignerDialog, signer_said
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.breakable import breakable
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.wording.in_window import sentence_in_window


class Signing(QWidget):
    """What it says of the key is read from the disk when it is asked for: the command may have made one meanwhile."""

    changed = Signal()
    """The box was ticked, or not any more."""

    def __init__(self, look: Look, home: Home, who: str) -> None:
        """`who`: who signs, as long as nobody says otherwise."""
        super().__init__()
        self._look, self._home, self._suggested = look, home, who
        self._is_warm = False
        self.box = QCheckBox(_("Sign this report"))
        self._said = PlainLabel("", "muted")
        self._refusal = Remark(look)
        self._key = button(look, _("Make the key…"), "fingerprint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        for piece in (self.box, self._said, self._refusal):
            column.addWidget(piece)
        column.addWidget(self._key, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.toggled.connect(self._on_box_toggled)
        self._key.clicked.connect(self._on_key_clicked)
        self.draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the key once beside the window: what reads certificates is slow to import, and the box is near."""
        super().showEvent(event)
        if not self._is_warm:
            self._is_warm = True
            background.run(lambda _work: self._found(), self)

    @property
    def wanted(self) -> bool:
        """Whether it is to be signed."""
        return self.box.isChecked()

    def put_back(self, *, wanted: bool) -> None:
        """Choose as before."""
        self.box.setChecked(wanted)

    def check(self) -> bool:
        """Return whether it can be done, or is not wanted; else say aloud why not, and go there."""
        self.draw()
        refused = self._refusal.sentence
        if refused:
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self.box, refused, urgent=True)
        return not refused

    def ask(self) -> Sealing | None:
        """Have the key opened, made first where there is none; None when the user gives up."""
        signer, _refused = self._found()
        sealing = PassphraseDialog(self._look, self._home, signer, self).ask() if signer else self._make(signs=True)
        self.draw()
        return sealing

    def draw(self) -> None:
        """Say what a signature is for, then who signs; ask for a key where there is none."""
        signer, refused = self._found() if self.wanted else (None, "")
        if not self.wanted:
            said = _("Optional: its readers can then check that nothing in it was changed.")
        elif signer:
            said = _("With the key of {who}. Its passphrase is asked for.").format(who=signer.name)
        else:
            said = "" if refused else _("There is no signing key here yet: it is made once, in a minute.")
        self._said.setText(breakable(said))
        self._said.setVisible(bool(said))
        self._refusal.say("bad", refused)
        self.box.setAccessibleDescription(refused or said)
        self._key.setText(_("Show its fingerprint…") if signer else _("Make the key…"))
        self._key.setVisible(self.wanted and not refused)
        self._key.setAccessibleDescription(signer_said(signer) if signer else "")

    def _found(self) -> tuple[Signer | None, str]:
        """Return who signs here, and what is wrong with the key; None and '' where there is no key yet."""
        try:
            return signing.signer(self._home), ""
        except NoKey:
            return None, ""
        except Problem as problem:
            return None, sentence_in_window(problem)

    def _make(self, *, signs: bool) -> Sealing | None:
        made = KeyDialog(self._look, self._home, self._suggested, self).ask()
        if made is None:
            return None
        agreed = SignerDialog(self._look, made.signer, self, signs=signs).ask()
        return made if agreed else None

    def _on_box_toggled(self, _ticked: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        self.draw()
        self.changed.emit()

    def _on_key_clicked(self) -> None:
        signer, _refused = self._found()
        if signer:
            SignerDialog(self._look, signer, self).ask()
        else:
            self._make(signs=False)
        self.draw()
        self._key.setFocus(Qt.FocusReason.OtherFocusReason)
