"""What a tester is paid or given back: a log for the organiser's accounts, which no report prints."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from audit_app.domain.observation import Pay
from audit_app.domain.recording import paid
from audit_app.i18n import _
from audit_app.identity import new_id, today
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.readings import EUROS, NAME, up_to
from audit_app.ui.user_tests.side_by_side import SideBySide, emptied, in_order
from audit_app.ui.user_tests.typed_field import TypedField
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.wording.figures import day, euros
from audit_app.wording.user_tests import what_for

GESTURE = "paid"

_SUM = up_to(EUROS, 1_000_000, lambda: _("That is more than a million: write what one tester is paid."))


class PayLog(QWidget):
    """A line for each sum, what is owed first noted then marked as paid."""

    said = Signal(str, str)

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._look, self._live = look, live
        self._tester = ""
        self._shown: tuple[Pay, ...] | None = None
        self._before: QWidget | None = None
        held = QWidget()  # of its own, or what is added later would be read last
        self._rows = QVBoxLayout(held)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(look.px(4))
        self.what = TypedField(
            look, _("What for"), _("The journey, the ticket, a meal, the helper’s ticket, the time.")
        )
        self.amount = TypedField(look, _("Amount in euros"), reading=_SUM)
        self._note = button(look, _("Note as owed"), "plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addWidget(PlainLabel(_("Pay and travel"), "subheading"))
        column.addWidget(
            PlainLabel(_("For your accounts alone: no report prints it. The same for everybody."), "small")
        )
        column.addWidget(held)
        column.addWidget(SideBySide(look, (self.what, self.amount)))
        column.addWidget(self._note, 0, Qt.AlignmentFlag.AlignLeft)
        self._note.clicked.connect(self._on_note_clicked)

    def follow(self, before: QWidget) -> None:
        """Have Tab come here after that widget."""
        self._before = before

    def show_pays(self, tester: str, *, able: bool) -> None:
        """Show what a tester is owed and was paid."""
        if tester != self._tester:
            for field in (self.what, self.amount):
                field.show_value(None)
        self._tester = tester
        pays = tuple(pay for _id, pay in sorted(self._live.audit.pays.items()) if pay.tester == tester)
        for piece in (self.what, self.amount, self._note):
            piece.setVisible(able)
        if pays == self._shown:
            return
        self._shown = pays
        emptied(self._rows)
        rows = [self._row(pay, able=able) for pay in pays]
        for row in rows:
            self._rows.addWidget(row)
        stops = (stop for row in rows for stop in row.findChildren(QWidget))
        in_order(*([self._before] if self._before else []), *stops, self.what.field)

    def _row(self, pay: Pay, *, able: bool) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(self._look.px(8))
        across.addWidget(PlainLabel(pay_said(pay), readable=True), 1)
        if pay.paid_on is None and able:
            done = button(self._look, _("Paid today"), "check", role="quiet")
            done.setAccessibleName(_("Paid today: {what}").format(what=what_for(pay)))
            done.clicked.connect(partial(self._settle, pay))
            across.addWidget(done)
        return row

    def _settle(self, pay: Pay) -> None:
        done = pay.replaced(paid_on=today())
        if self._live.apply(GESTURE, partial(paid, pay=done), pay.id):
            self.what.enter()
            self.said.emit(pay_said(done), "good")

    def _on_note_clicked(self) -> None:
        what, amount = NAME.read(self.what.text), _SUM.read(self.amount.text)
        self.what.asking.say("bad", "" if what else _("Say what it is for."), aloud=not what)
        missing = _SUM.wrong(self.amount.text) or ("" if amount is not None else _("Write the amount in euros."))
        self.amount.asking.say("bad", missing, aloud=bool(what and missing))
        if not what or amount is None:
            (self.amount if what else self.what).enter()
            return
        made = Pay(id=new_id(), tester=self._tester, what=what, amount=amount)
        if self._live.apply(GESTURE, partial(paid, pay=made), made.id):
            for field in (self.what, self.amount):
                field.show_value(None)
            self.what.enter()
            self.said.emit(pay_said(made), "good")


def pay_said(pay: Pay) -> str:
    """Return one line of the log: what for, how much, paid or owed."""
    when = _("paid on {day}").format(day=day(pay.paid_on)) if pay.paid_on else _("owed")
    return _("{what}: {amount}, {when}").format(what=what_for(pay), amount=euros(pay.amount), when=when)
