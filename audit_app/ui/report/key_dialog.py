"""Making the signing key: what a signature proves and what it does not, who signs, a passphrase typed twice."""

from functools import partial

from pydantic import TypeAdapter
from PySide6.QtWidgets import QDialog, QWidget

from audit_app import signing
from audit_app.domain.record import Name, is_blank
from audit_app.errors import Problem, WeakPassphrase
from audit_app.i18n import _
from audit_app.report.sealing import Sealing
from audit_app.store.home import Home
from audit_app.store.signing_key import LEAST
from audit_app.ui import background
from audit_app.ui.background import Work
from audit_app.ui.report.passphrases import Passphrases
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.aloud import Aloud
from audit_app.ui.widgets.box import BoxBody
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.ui.widgets.surfaces import inset, ringed
from audit_app.wording.in_window import sentence_in_window

_WIDE, _LONGEST_NAME = 560, 300
"""Pixels at 100 % of the box; letters of a name."""


class KeyDialog(QDialog):
    """Three fields; the key is made beside the window, and nothing is before that button is pressed."""

    def __init__(self, look: Look, home: Home, who: str, parent: QWidget) -> None:
        """`who`: who signs, as long as nobody types another name."""
        super().__init__(parent)
        self._look, self._home = look, home
        self._made: Sealing | None = None
        self._work: Work | None = None
        self.setWindowTitle(_("Make the signing key"))
        self._what = tuple(ringed(PlainLabel(said, readable=True)) for said in _what())
        self._line = PlainLine(who)
        self._line.setMaxLength(_LONGEST_NAME)
        self._who = Labelled(look, _("Who signs"), self._line, _("An organisation or a person, as reports print it."))
        self._passphrases = Passphrases(look, (_("New passphrase"), _("The same again")), _hint())
        self._said = Aloud(look)
        self._make = button(look, _("Make the key"), "fingerprint", role="primary")
        self._give_up = button(look, _("Cancel"))
        self._lay_out()
        self._line.textChanged.connect(lambda _text: self._who.say("info", ""))
        self._passphrases.finished.connect(self._on_make_clicked)
        self._make.clicked.connect(self._on_make_clicked)
        self._give_up.clicked.connect(self.reject)
        self._what[0].setFocus()

    def _lay_out(self) -> None:
        body = BoxBody(self._look, self, (self._make, self._give_up), wide=_WIDE)
        for words in self._what:
            body.column.addWidget(words)
        for piece in (self._who, self._passphrases, self._said):
            body.column.addLayout(inset(self._look, piece))
        body.column.addStretch(1)
        self._passphrases.grown.connect(body.grow)

    def ask(self) -> Sealing | None:
        """Show it and return the key made, ready to sign; None when the user gives up."""
        self.exec()
        self._passphrases.forget()
        self.deleteLater()
        return self._made

    def reject(self) -> None:
        """Give up, unless the key is being written just now: that takes less than a second."""
        if self._work is None:
            super().reject()

    def _on_make_clicked(self) -> None:
        first, again = self._passphrases.typed
        if self._work is not None:
            return
        if is_blank(self._line.text()):
            self._who.say("bad", _("Say who signs: it is printed in the reports."), aloud=True)
            self._line.setFocus()
        elif first != again:
            self._passphrases.refuse(_("The two passphrases are not the same."))
        else:
            self._begin(TypeAdapter(Name).validate_python(self._line.text()), first)

    def _begin(self, who: str, passphrase: str) -> None:
        self._said.say("info", _("The key is being made…"))
        self._able(able=False)
        work = background.run(lambda _work: signing.made(self._home, who, passphrase), self)
        work.done.connect(self._on_work_done)
        work.refused.connect(self._on_work_refused)
        work.broke.connect(partial(self._able, able=True))
        self._work = work

    def _able(self, *_bug: object, able: bool) -> None:
        if able:
            self._work = None
            self._said.clear()
        self._make.setEnabled(able)
        self._give_up.setEnabled(able)

    def _on_work_done(self, sealing: Sealing) -> None:
        self._made, self._work = sealing, None
        self.accept()

    def _on_work_refused(self, problem: Problem) -> None:
        self._able(able=True)
        if isinstance(problem, WeakPassphrase):
            self._passphrases.refuse(sentence_in_window(problem))
        else:
            self._said.say("bad", sentence_in_window(problem))


def _what() -> tuple[str, str]:
    return (
        _("A signature proves that nothing in a report was changed since you signed it. The key is made once."),
        _(
            "It does not prove who you are: no authority vouches for this key. Your readers compare the twelve words "
            "of its fingerprint with those you give them, by telephone or on your web site."
        ),
    )


def _hint() -> str:
    said = _(
        "{least} characters at least, a few words say. It is asked for at each signature. Nobody can find it again: "
        "without it you would make another key."
    )
    return said.format(least=LEAST)
