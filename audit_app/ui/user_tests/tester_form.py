"""One tester: a code, what they agree to, what they tell of themselves, what they are paid; or somebody to welcome."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal

from audit_app.domain.asking import free_code
from audit_app.domain.audit import Audit
from audit_app.domain.consent import Consent, Use, key_of
from audit_app.domain.recording import agreed, asked_again, represented, to_ask_again, welcomed
from audit_app.domain.recording import guarded as guarding
from audit_app.domain.removal import removal
from audit_app.domain.tester import Guarded, Tester
from audit_app.i18n import _
from audit_app.identity import today
from audit_app.store import tester_places
from audit_app.store.home import Home
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.codes import code_wrong
from audit_app.ui.user_tests.consents_part import ConsentsPart
from audit_app.ui.user_tests.fields import as_typed
from audit_app.ui.user_tests.needs_part import NeedsPart
from audit_app.ui.user_tests.pay_log import PayLog
from audit_app.ui.user_tests.typed_field import TypedField
from audit_app.ui.user_tests.withdraw_dialog import WithdrawDialog
from audit_app.ui.user_tests.words import tester_title
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, inset, ringed, rule
from audit_app.wording.finding import opened_again_said
from audit_app.wording.problems import sentence
from audit_app.wording.user_tests import covered_said

TESTER, CONSENT = "tester", "consent"


class TesterForm(ScrolledBody):
    """A new tester is there once they agree to take part; of whoever refuses nothing is noted."""

    said = Signal(str, str)

    welcomed = Signal(str)
    """The code of somebody who takes part from now on."""

    gone = Signal()
    """Somebody takes no part any more: the form is of another from now on."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__(look, margin=18 - RING, spacing=14)
        self._look, self._live = look, live
        self._tester = ""
        self._guarded = Guarded.ADULT
        self._title = ringed(PlainLabel("", "heading", readable=True))
        self.code = TypedField(look, _("Code"), _("Letters and a number, never a name. Names stay apart."))
        self._told = Remark(look, readable=True)
        self.consents = ConsentsPart(look)
        self.needs = NeedsPart(look, live, self)
        self.pays = PayLog(look, live)
        self._withdraw = button(look, _("Take consents back…"), "trash-2")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        look = self._look
        self._between = rule()
        self.column.addWidget(self._title)
        for piece in (self.code, self._told, self.consents, self.needs, self._between, self.pays):
            self.column.addLayout(inset(look, piece))
        self.column.addLayout(inset(look, self._withdraw, Qt.AlignmentFlag.AlignLeft))
        self.column.addStretch(1)
        self.pays.follow(self.needs.last)

    def _connect(self) -> None:
        self.code.changed.connect(lambda _value, _joins: self._say_code())
        self.consents.answered.connect(self._on_answered)
        self.consents.again_asked.connect(self._on_again_asked)
        self.consents.represented_too.connect(self._on_represented)
        self.consents.represented_no_more.connect(self._on_represented_no_more)
        self.consents.guarded_changed.connect(self._on_guarded_changed)
        self.needs.changed.connect(self._on_needs_changed)
        self.pays.said.connect(self.said)
        self._withdraw.clicked.connect(lambda: self.take_back(frozenset()))  # nothing comes back: each is ticked

    # Showing

    @property
    def is_new(self) -> bool:
        """Whether somebody is being welcomed, who has no code in the audit yet."""
        return not self._tester and not self.isHidden()

    def show_tester(self, code: str) -> None:
        """Speak of another tester, or of the same one as they are now; '' = of none."""
        if code != self._tester:
            self.flush()
            self.verticalScrollBar().setValue(0)
        audit = as_typed(self._live, code)
        tester = audit.testers.get(code)
        self._tester = code if tester else ""
        self.setVisible(tester is not None)
        if tester:
            self._guarded = tester.guarded
            self._draw(tester, audit)
            self.settle()

    def show_new(self) -> None:
        """Welcome somebody: a code is suggested, the first question asked."""
        self.flush()
        self._tester, self._guarded = "", Guarded.ADULT
        self.setVisible(True)
        begun = tester_places.begun(Home(self._live.files.home), self._live.audit.id)
        self.code.show_value(free_code(self._live.audit, begun))
        self._title.setText(_("Welcome a tester"))
        self._told.say("info", _("Nothing is noted before they agree to take part."))
        self.consents.show_consents({}, self._guarded, able=self._live.may_write, new=True)
        for piece in (self.needs, self._between, self.pays, self._withdraw):
            piece.setVisible(False)
        self.code.setVisible(True)
        self.verticalScrollBar().setValue(0)

    def _draw(self, tester: Tester, audit: Audit) -> None:
        able = self._live.may_write
        held = {use: audit.consents[key_of(tester.id, use)] for use in Use if key_of(tester.id, use) in audit.consents}
        self._title.setText(tester_title(tester))
        self._told.clear()
        self.code.setVisible(False)
        for piece in (self.needs, self._between, self.pays):
            piece.setVisible(True)
        again = bool(to_ask_again(audit, tester.id, today()))
        self.consents.show_consents(held, tester.guarded, able=able, new=False, again=again)
        self.needs.show_tester(tester, able=able, agreed=audit.agreed(tester.id, Use.NEEDS))
        self.pays.show_pays(tester.id, able=able)
        self._withdraw.setVisible(self._live.holder is None)  # in a closed audit too

    def flush(self) -> None:
        """Save what is typed."""
        self.needs.flush()

    def enter(self) -> None:
        """Take the keyboard at the heading: a field filled a moment ago takes the focus unheard."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    # Consents

    def _on_answered(self, use: Use, given: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        if self.is_new:
            self._welcome(given=given)
        elif not given and self._live.audit.said_yes(self._tester, use):
            self._refuse(use)
        else:
            self._record(use, given=given)

    def _record(self, use: Use, *, given: bool) -> None:
        change = partial(agreed, tester=self._tester, use=use, consent=self._consent(given=given))
        if not self._live.apply(CONSENT, change, self._tester):
            self.consents.questions[use].put_back()

    def _refuse(self, use: Use) -> None:
        """Take a consent back: without a word where nothing depends on it, else once what goes is read."""
        nothing = removal(self._live.audit, self._tester, (use,), today()).is_nothing
        if nothing and use is not Use.TAKE_PART:
            self._take_back(frozenset({use}))
        else:
            self.take_back(frozenset({use}))
            self._redraw_soon()

    def _consent(self, *, given: bool) -> Consent:
        how, too = self.consents.how
        return Consent(given=given, on=today(), asking=how, represented=given and too, by=self._live.by)

    def _welcome(self, *, given: bool) -> None:
        code = self.code.text.strip().upper()
        self._say_code()
        if not given or code_wrong(self._live.audit, code):
            self.consents.questions[Use.TAKE_PART].put_back()
            if given:
                self.code.enter()
            else:
                self.said.emit(_("They do not take part: nothing is noted of them."), "info")
            return
        tester = Tester(id=code, guarded=self._guarded)
        change = partial(welcomed, tester=tester, consents={Use.TAKE_PART: self._consent(given=True)})
        if self._live.apply(TESTER, change, code):
            self.welcomed.emit(code)
            self.consents.go_on(Use.TAKE_PART)
        else:
            self.consents.questions[Use.TAKE_PART].put_back()

    def _say_code(self) -> None:
        wrong = code_wrong(self._live.audit, self.code.text.strip().upper())
        self.code.asking.say("bad", wrong, aloud=bool(wrong))

    def _on_again_asked(self) -> None:
        uses = to_ask_again(self._live.audit, self._tester, today())
        change = partial(_confirmed, tester=self._tester, uses=uses, on=today())
        if self._live.apply(CONSENT, change, self._tester):
            self.said.emit(_("{code} confirmed today what they agreed to.").format(code=self._tester), "good")
            self._redraw_soon()

    def _on_guarded_changed(self, guarded: Guarded) -> None:
        self._guarded = guarded
        if self.is_new:
            self.consents.show_consents({}, guarded, able=self._live.may_write, new=True)
        else:
            before = self._live.audit
            change = partial(guarding, tester=self._tester, by=guarded)
            self._live.apply(TESTER, change, self._tester)
            if opened := opened_again_said(before, self._live.audit):
                self.said.emit(opened, "fair")
            self._redraw_soon()

    def _on_represented(self) -> None:
        """Note at once that whoever has to agree as well does, of somebody who is there already."""
        if self._tester:
            self._live.apply(CONSENT, partial(represented, tester=self._tester), self._tester)
            self._redraw_soon()

    def _on_represented_no_more(self) -> None:
        """Show again what is noted, and say how it is taken back: that removes things, so no tick does it."""
        if self._tester:
            self.said.emit(_("Their agreement stays noted. To take it back, use “Take consents back”."), "info")
            self._redraw_soon()

    def take_back(self, uses: frozenset[Use]) -> None:
        """Ask what is taken back, these uses ticked; do it once it is agreed."""
        self.flush()
        box = WithdrawDialog(self._look, self._live.audit, self._tester, uses, today(), self)
        taken = box.ask()
        box.deleteLater()
        if taken:
            self._take_back(taken)

    def _take_back(self, uses: frozenset[Use]) -> None:
        code = self._tester
        done = self._live.withdraw(code, uses, today())
        if done is not None:
            told = uses if Use.TAKE_PART not in uses else frozenset({Use.TAKE_PART})
            clean = done.unclean is None
            left = (done.beside, done.owed, done.names)
            said = covered_said(code, told, done.issues, done.files, *left, clean=clean, in_window=True)
            said = f"{said}\n{sentence(done.unclean)}" if done.unclean else said
            self.said.emit(said, "fair" if done.issues or done.unclean else "good")
            self._redraw_soon()
            if code not in self._live.audit.testers:
                self.gone.emit()

    def _redraw_soon(self) -> None:
        """Show what is recorded, once the group whose answer was changed has finished telling it."""
        QTimer.singleShot(0, self, lambda: self.show_tester(self._tester) if self._tester else None)

    def _on_needs_changed(self, name: str, value: Any, joins: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        if self._tester:
            change = partial(_rewritten, code=self._tester, name=name, value=value)
            self._live.apply(TESTER, change, self._tester, coalesce=joins and not self._live.pending)


def _rewritten(audit: Audit, code: str, name: str, value: object) -> Audit:
    return welcomed(audit, audit.testers[code].replaced(**{name: value}))


def _confirmed(audit: Audit, tester: str, uses: Iterable[Use], on: date) -> Audit:
    for use in uses:
        audit = asked_again(audit, tester, use, on)
    return audit
