"""The rounds of tests: those planned and those over on one side, the one chosen on the other."""

from functools import cached_property, partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from audit_app.domain.recording import planned
from audit_app.domain.user_test import RoundKind, UserTest
from audit_app.i18n import _
from audit_app.identity import new_id
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.chosen_list import ChosenList, panes
from audit_app.ui.user_tests.round_form import PLANNED, RoundForm
from audit_app.ui.user_tests.words import round_row
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.nothing_there import NothingThere


class RoundsPage(QWidget):
    """A list and a form; a round is there as soon as it is asked for, and undo takes it back."""

    said = Signal(str, str)

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._look, self._live = look, live
        self._side = QStackedWidget()
        self.add = button(look, _("Plan a round of tests"), "plus")
        none = _("No round is planned yet. A round is a day on which testers try things: on site, or from home.")
        self.chosen = ChosenList(look, _("Rounds of tests"), NothingThere(look, "calendar-days", none), self.add)
        self._panes = panes(self, look, self.chosen, self._side, _("All rounds"))
        self.add.clicked.connect(self._on_add_clicked)
        self.chosen.moved.connect(self._on_moved)
        self.chosen.entered.connect(self.open_chosen)
        self.chosen.touched.connect(self._on_touched)

    @cached_property
    def form(self) -> RoundForm:
        """The round chosen; made once there is one."""
        made = RoundForm(self._look, self._live)
        made.said.connect(self.said)
        self._side.addWidget(made)
        return made

    def draw(self, code: str = "") -> None:
        """Show the rounds as the audit has them, the last first."""
        audit = self._live.audit
        tests = sorted(audit.user_tests.values(), key=lambda test: test.id, reverse=True)
        self.chosen.show_rows(tuple(round_row(audit, test) for test in tests), code)
        self.add.setVisible(self._live.may_write)
        if self.chosen.code or "form" in vars(self):
            self.form.show_round(self.chosen.code)

    @property
    def place(self) -> str:
        """The round the user is at."""
        return self.chosen.code

    def open_chosen(self) -> None:
        """Go into the round chosen with the keyboard."""
        if self.chosen.code:
            self._panes.show_second()
            self.form.enter()

    def leave(self) -> None:
        """Save what is being typed."""
        if "form" in vars(self):
            self.form.flush()
        self._live.left()

    def enter(self) -> None:
        """Take the keyboard where one chooses."""
        self._panes.show_first()
        self.chosen.enter()

    def _on_moved(self, code: str) -> None:
        self.leave()
        self.form.show_round(code)

    def _on_touched(self, code: str) -> None:
        self._on_moved(code)
        if self._panes.narrow:
            self.open_chosen()

    def _on_add_clicked(self) -> None:
        self.leave()
        made = UserTest(id=new_id(), kind=RoundKind.ON_SITE)
        if self._live.apply(PLANNED, partial(planned, test=made), made.id):
            self.draw(made.id)
            self._panes.show_second()
            self.form.fields.by_name["kind"].enter()
