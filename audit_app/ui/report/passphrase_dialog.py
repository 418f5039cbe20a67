"""Asking for the passphrase of the signing key; a wrong one is said, and asked for again."""

from PySide6.QtWidgets import QDialog, QWidget

from audit_app import signing
from audit_app.errors import Problem, WrongKeyPassphrase
from audit_app.i18n import _
from audit_app.report.sealing import Sealing, Signer
from audit_app.store.home import Home
from audit_app.ui import background
from audit_app.ui.background import Work
from audit_app.ui.report.passphrases import Passphrases
from audit_app.ui.report.signer_dialog import signer_said
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.aloud import Aloud
from audit_app.ui.widgets.box import BoxBody
from audit_app.ui.widgets.breakable import breakable
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import inset, ringed
from audit_app.wording.in_window import sentence_in_window

_WIDE = 480
"""Pixels at 100 % of the box."""


class PassphraseDialog(QDialog):
    """One field; the key is opened beside the window, for that takes a while on purpose."""

    def __init__(self, look: Look, home: Home, signer: Signer, parent: QWidget) -> None:
        super().__init__(parent)
        self._home = home
        self._opened: Sealing | None = None
        self._work: Work | None = None
        self.setWindowTitle(_("Sign this report"))
        self._who = ringed(PlainLabel(breakable(signer_said(signer)), readable=True))
        self._passphrases = Passphrases(look, (_("Passphrase"),))
        self._said = Aloud(look)
        self._sign = button(look, _("Sign"), role="primary")
        self._give_up = button(look, _("Cancel"))
        body = BoxBody(look, self, (self._sign, self._give_up), wide=_WIDE)
        body.column.addWidget(self._who)
        for piece in (self._passphrases, self._said):
            body.column.addLayout(inset(look, piece))
        body.column.addStretch(1)
        self._passphrases.grown.connect(body.grow)
        self._passphrases.finished.connect(self._on_sign_clicked)
        self._sign.clicked.connect(self._on_sign_clicked)
        self._give_up.clicked.connect(self.reject)
        self._passphrases.enter()

    def ask(self) -> Sealing | None:
        """Show it and return the key, ready to sign; None when the user gives up."""
        agreed = self.exec()
        self._passphrases.forget()
        self.deleteLater()
        return self._opened if agreed else None

    def _on_sign_clicked(self) -> None:
        if self._work is not None:
            return
        self._said.say("info", _("The key is being opened…"))
        self._sign.setEnabled(False)
        (typed,) = self._passphrases.typed
        work = background.run(lambda _work: signing.opened(self._home, typed), self)
        work.done.connect(self._on_work_done)
        work.refused.connect(self._on_work_refused)
        work.broke.connect(self._end)
        self._work = work

    def _end(self, *_bug: object) -> None:
        self._work = None
        self._said.clear()
        self._sign.setEnabled(True)

    def _on_work_done(self, sealing: Sealing) -> None:
        self._opened = sealing
        self.accept()

    def _on_work_refused(self, problem: Problem) -> None:
        self._end()
        if isinstance(problem, WrongKeyPassphrase):
            self._passphrases.refuse(sentence_in_window(problem))
        else:
            self._said.say("bad", sentence_in_window(problem))
