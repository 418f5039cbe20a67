"""Taking consents back: which, what goes with them, that nothing brings it back; asked before it is done."""

from collections.abc import Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.consent import Use
from audit_app.domain.removal import removal
from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.tick import Tick
from audit_app.ui.widgets.box import BoxBody
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.ui.widgets.surfaces import inset, ringed
from audit_app.wording.removing import removed_said
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

_WIDE = 472
"""Pixels at 100 % of the box."""


class WithdrawDialog(QDialog):
    """The uses agreed to, those taken back ticked; what stands out is the way that changes nothing."""

    def __init__(self, look: Look, audit: Audit, tester: str, uses: Iterable[Use], on: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._audit, self._tester, self._on = audit, tester, on
        self.setWindowTitle(_("Consents of {code} taken back").format(code=tester))
        agreed = [use for use in Use if audit.said_yes(tester, use)]
        self.ticks = {use: Tick(look, _said(use)) for use in agreed}
        self._going = Remark(look, readable=True)
        self._for_good = ringed(PlainLabel(_for_good(tester), readable=True))
        self._do = button(look, _("Take back for good"), "trash-2")
        self._keep = button(look, _("Keep everything"), role="primary")
        self._lay_out(look)
        self._alone = set(uses) - {Use.TAKE_PART}
        for use, tick in self.ticks.items():
            tick.show_state(ticked=use in set(uses), able=True)
            tick.turned.connect(partial(self._on_tick_turned, use))
        self._do.clicked.connect(self.accept)
        self._keep.clicked.connect(self.reject)
        self._draw()
        self._for_good.setFocus()

    def _lay_out(self, look: Look) -> None:
        body = self._body = BoxBody(look, self, (self._do, self._keep), wide=_WIDE, spacing=10)
        body.column.addWidget(self._for_good)
        body.column.addLayout(inset(look, PlainLabel(_("What is taken back"), "label")))
        for tick in self.ticks.values():
            body.column.addLayout(inset(look, tick))
        body.column.addLayout(inset(look, self._going))
        body.column.addStretch(1)

    @property
    def uses(self) -> frozenset[Use]:
        """The uses ticked; taking no part any more takes all the others back."""
        ticked = {use for use, tick in self.ticks.items() if tick.ticked}
        return frozenset(Use) if Use.TAKE_PART in ticked else frozenset(ticked)

    def ask(self) -> frozenset[Use]:
        """Show it and return what is taken back; nothing when the user keeps everything."""
        return self.uses if self.exec() else frozenset()

    def _draw(self, *, aloud: bool = False) -> None:
        everything = Use.TAKE_PART in self.uses
        for use, tick in self.ticks.items():
            if use is not Use.TAKE_PART:  # all of them go with it: those ticked before come back with their choice
                tick.show_state(ticked=everything or use in self._alone, able=not everything)
        gone = removal(self._audit, self._tester, self.uses, self._on)
        said = removed_said(gone) if self.uses else _("Nothing is ticked.")
        if everything:
            named = _("If a name is kept for {code}, it goes too.").format(code=self._tester)
            said = f"{said}\n{named}"
        self._going.say("info" if gone.is_nothing else "bad", said)
        self._do.setEnabled(bool(self.uses))
        QTimer.singleShot(0, self, self._body.grow)
        if aloud:
            announce(self, said)

    def _on_tick_turned(self, use: Use, _ticked: bool) -> None:  # noqa: FBT001  as its signal gives it
        if use is not Use.TAKE_PART:
            self._alone ^= {use}
        self._draw(aloud=True)


def _said(use: Use) -> str:
    if use is Use.TAKE_PART:
        return _("Everything: takes no part any more")
    return capital(composed(word(use)))


def _for_good(code: str) -> str:
    return _(
        "What these consents of {code} cover is removed here, from the history and from the copies on this computer. "
        "Nothing brings it back: “Undo” does not either. Reports already sent cannot be called back: they are listed."
    ).format(code=code)
