"""The signing key as its readers know it: who, since when, its fingerprint to give them."""

from PySide6.QtWidgets import QDialog, QWidget

from audit_app.i18n import _, language
from audit_app.report.sealing import Signer
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.box import BoxBody
from audit_app.ui.widgets.breakable import breakable
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.fingerprint import Fingerprint
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import inset, ringed
from audit_app.wording.figures import day
from audit_app.wording.fingerprint import in_fours, in_words

_WIDE = 560
"""Pixels at 100 % of the box."""


class SignerDialog(QDialog):
    """Shows; once the key is new, it asks whether the report is signed with it now."""

    def __init__(self, look: Look, signer: Signer, parent: QWidget, *, signs: bool = False) -> None:
        """`signs`: the key was just made, to sign with it."""
        super().__init__(parent)
        self.setWindowTitle(_("The signing key is made") if signs else _("The signing key"))
        self._who = ringed(PlainLabel(breakable(signer_said(signer)), "subheading", readable=True))
        self._fingerprint = Fingerprint(look)
        self._fingerprint.show_key(in_words(signer.fingerprint, language()), in_fours(signer.fingerprint))
        advice = _("Give the words to whoever receives your reports, by telephone or on your web site.")
        self._advice = ringed(PlainLabel(advice, readable=True))
        ends = [button(look, _("Not now") if signs else _("Close"), role="" if signs else "primary")]
        ends[0].clicked.connect(self.reject)
        if signs:
            ends.insert(0, button(look, _("Sign the report now"), role="primary"))
            ends[0].clicked.connect(self.accept)
        body = BoxBody(look, self, ends, wide=_WIDE)
        body.column.addWidget(self._who)
        body.column.addLayout(inset(look, self._fingerprint))
        body.column.addWidget(self._advice)
        body.column.addStretch(1)
        self._who.setFocus()

    def ask(self) -> bool:
        """Show it and return whether the report is signed now."""
        agreed = bool(self.exec())
        self.deleteLater()
        return agreed


def signer_said(signer: Signer) -> str:
    """Return who signs, and since when."""
    return _("{name}, key of {day}").format(name=signer.name, day=day(signer.since))
