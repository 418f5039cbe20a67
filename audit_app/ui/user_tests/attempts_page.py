"""The attempts on one side, the last first; one being noted, or another one to begin, on the other."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from audit_app.domain.observation import Observation
from audit_app.domain.recording import observed
from audit_app.i18n import _
from audit_app.identity import new_id, today
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.attempt_form import OBSERVED, AttemptForm
from audit_app.ui.user_tests.begin_attempt import BeginAttempt
from audit_app.ui.user_tests.chosen_list import ChosenList, panes
from audit_app.ui.user_tests.words import attempt_row
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.nothing_there import NothingThere
from audit_app.ui.widgets.surfaces import RING, ScrolledBody


class AttemptsPage(QWidget):
    """A list and a form; an attempt is there as soon as it is begun, and undo takes it back."""

    said = Signal(str, str)

    finding_asked = Signal(str)
    """The id of the attempt from which a finding is to be noted."""

    given = Signal(str, str, str)
    """Tester, round and scenario: the tester answers alone on the screen."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._live = live
        self._begins = False
        self.add = button(look, _("Note an attempt"), "plus")
        none = NothingThere(look, "circle-dashed", _("Nobody has tried anything yet."))
        self.chosen = ChosenList(look, _("Attempts"), none, self.add)
        self.form = AttemptForm(look, live)
        self.beginning = BeginAttempt(look)
        begun = ScrolledBody(look, margin=18 - RING)
        begun.column.addWidget(self.beginning)
        begun.column.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(begun)
        self._stack.addWidget(self.form)
        self._panes = panes(self, look, self.chosen, self._stack, _("All attempts"), begins=True)
        self._connect()

    def _connect(self) -> None:
        self.add.clicked.connect(self.begin)
        self.beginning.begun.connect(self._on_begun)
        self.beginning.given.connect(self.given)
        self.chosen.moved.connect(self._on_moved)
        self.chosen.entered.connect(self.open_chosen)
        self.chosen.touched.connect(self._on_touched)
        self.form.finding_asked.connect(self.finding_asked)
        self.form.photos.said.connect(self.said)
        key = QShortcut(QKeySequence("Ctrl+T"), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self._on_time_pressed)

    def draw(self, code: str = "") -> None:
        """Show the attempts as the audit has them; one being begun stays in sight."""
        audit, able = self._live.audit, self._live.may_write
        attempts = sorted(audit.observations.values(), key=lambda one: one.id, reverse=True)
        self.chosen.show_rows(tuple(attempt_row(audit, one) for one in attempts), code)
        self.add.setVisible(able)
        self.beginning.offer(audit)
        self.form.show_attempt(self.chosen.code)
        self._begins = not code and (self._begins or not attempts)
        self._stack.setCurrentIndex(0 if self._begins else 1)
        self._stack.setVisible(able or bool(attempts))

    def begin(self) -> None:
        """Choose who tries what."""
        self.leave()
        self._begins = True
        self._stack.setCurrentIndex(0)
        self._panes.show_second()
        self.beginning.enter()

    @property
    def place(self) -> str:
        """The attempt the user is at."""
        return self.chosen.code

    def open_chosen(self) -> None:
        """Go into the attempt chosen with the keyboard."""
        if self.chosen.code:
            self._show(self.chosen.code)
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

    def _show(self, code: str) -> None:
        self._begins = False
        self.form.show_attempt(code)
        self._stack.setCurrentIndex(1)

    def _on_moved(self, code: str) -> None:
        self.leave()
        self._show(code)

    def _on_touched(self, code: str) -> None:
        self._on_moved(code)
        if self._panes.narrow:
            self.open_chosen()

    def _on_time_pressed(self) -> None:
        """Start or stop the stopwatch of the attempt shown, wherever the keyboard is."""
        if self._stack.currentWidget() is self.form and self.form.isVisible() and self._live.may_write:
            self.form.time.turn.click()

    def _on_begun(self, tester: str, scenario: str, zone: str, test: str) -> None:
        made = Observation(
            id=new_id(), tester=tester, scenario=scenario, zone=zone or None, test=test or None,
            by=self._live.by, on=today(),
        )  # fmt: skip
        if self._live.apply(OBSERVED, partial(observed, observation=made), made.id):
            self.draw(made.id)
            self.form.enter()
