"""What is still owed to testers who left: a sum for a code, marked as paid once it is."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from audit_app.domain.observation import Pay
from audit_app.domain.recording import paid
from audit_app.i18n import _
from audit_app.identity import today
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.pay_log import GESTURE
from audit_app.ui.user_tests.side_by_side import emptied, in_order
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import RING, ringed
from audit_app.wording.figures import euros


class OwedPart(QWidget):
    """Seen while something is owed to somebody who takes no part any more; of the others it stands in their form."""

    said = Signal(str, str)

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._look, self._live = look, live
        self._shown: tuple[tuple[Pay, ...], bool] | None = None
        self._title = ringed(PlainLabel(_("Still owed to testers who left"), "subheading", readable=True))
        held = QWidget()  # of its own, or what is added later would be read last
        self._rows = QVBoxLayout(held)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(look.px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(self._title)
        column.addWidget(held)
        self.hide()  # until it is drawn: it has no window yet

    def draw(self) -> None:
        """Show what is owed now."""
        audit, able = self._live.audit, self._live.may_write
        owed = (pay for _id, pay in sorted(audit.pays.items()) if pay.paid_on is None)
        pays = tuple(pay for pay in owed if pay.tester not in audit.testers)
        self.setVisible(bool(pays))
        if (pays, able) == self._shown:
            return
        self._shown = pays, able
        emptied(self._rows)
        rows = [self._row(pay, able=able) for pay in pays]
        for row in rows:
            self._rows.addWidget(row)
        in_order(self._title, *(stop for row in rows for stop in row.findChildren(QWidget)))

    def _row(self, pay: Pay, *, able: bool) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(self._look.px(RING), 0, 0, 0)
        across.setSpacing(self._look.px(8))
        across.addWidget(PlainLabel(owed_said(pay), readable=True), 1)
        if able:
            done = button(self._look, _("Paid today"), "check", role="quiet")
            done.setAccessibleName(_("Paid today: {what}").format(what=owed_said(pay)))
            done.clicked.connect(partial(self._settle, pay))
            across.addWidget(done)
        return row

    def _settle(self, pay: Pay) -> None:
        if self._live.apply(GESTURE, partial(paid, pay=pay.replaced(paid_on=today())), pay.id):
            self._live.left()
            said = _("{code}: {amount} paid today.")
            self.said.emit(said.format(code=pay.tester, amount=euros(pay.amount)), "good")
            if self.isVisible():
                self._title.setFocus()


def owed_said(pay: Pay) -> str:
    """Return how much is owed to which code."""
    return _("{code}: {amount} owed").format(code=pay.tester, amount=euros(pay.amount))
