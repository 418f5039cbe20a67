"""The testers by code on one side, what one agrees to and tells on the other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from audit_app.i18n import _
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.chosen_list import ChosenList, panes
from audit_app.ui.user_tests.owed_part import OwedPart
from audit_app.ui.user_tests.tester_form import TesterForm
from audit_app.ui.user_tests.words import tester_row
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.nothing_there import NothingThere


class TestersPage(QWidget):
    """A list and a form; whoever is welcomed joins the list once they agree to take part."""

    said = Signal(str, str)

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._live = live
        self.add = button(look, _("Welcome a tester"), "plus")
        none = _("No tester yet. Each is known by a code alone; names stay apart.")
        self.owed = OwedPart(look, live)
        self.chosen = ChosenList(look, _("Testers"), NothingThere(look, "users", none), self.add, below=self.owed)
        self.form = TesterForm(look, live)
        self._panes = panes(self, look, self.chosen, self.form, _("All testers"))
        self.add.clicked.connect(self.welcome)
        self.chosen.moved.connect(self._on_moved)
        self.chosen.entered.connect(self.open_chosen)
        self.chosen.touched.connect(self._on_touched)
        self.form.said.connect(self.said)
        self.owed.said.connect(self.said)
        self.form.welcomed.connect(self.draw)
        self.form.gone.connect(self.enter)  # or the next press would be for somebody else

    def draw(self, code: str = "") -> None:
        """Show the testers as the audit has them; somebody being welcomed stays in the form."""
        audit = self._live.audit
        testers = sorted(audit.testers.values(), key=lambda one: (len(one.id), one.id))
        self.chosen.show_rows(tuple(tester_row(audit, one) for one in testers), code)
        self.add.setVisible(self._live.may_write)
        self.owed.draw()
        if code or not self.form.is_new:
            self.form.show_tester(self.chosen.code)

    def welcome(self) -> None:
        """Begin with somebody new."""
        self.leave()
        self.form.show_new()
        self._panes.show_second()
        self.form.enter()

    @property
    def place(self) -> str:
        """The tester the user is at."""
        return self.chosen.code

    def open_chosen(self) -> None:
        """Go into the tester chosen with the keyboard."""
        if self.chosen.code:
            self.form.show_tester(self.chosen.code)
            self._panes.show_second()
            self.form.enter()

    def leave(self) -> None:
        """Save what is being typed."""
        self.form.flush()
        self._live.left()

    def enter(self) -> None:
        """Take the keyboard where one chooses."""
        self._panes.show_first()
        self.chosen.enter()

    def _on_moved(self, code: str) -> None:
        self.leave()
        self.form.show_tester(code)

    def _on_touched(self, code: str) -> None:
        self._on_moved(code)
        if self._panes.narrow:
            self.open_chosen()
