"""How long an attempt takes: a stopwatch told in words, started and stopped by one button, and the minutes to mend."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.observation import Observation
from audit_app.i18n import _
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.readings import MINUTES
from audit_app.ui.user_tests.stopwatch import Stopwatches
from audit_app.ui.user_tests.typed_field import TypedField
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.ui.widgets.scenario_names import minutes_of
from audit_app.wording.facilitating import minutes_said
from audit_app.wording.figures import number

_A_MINUTE = 60_000


class TimePart(QWidget):
    """Nothing moves: the time is shown anew each minute, and said when it is asked for."""

    stopped = Signal(float)
    """The stopwatch was stopped, at so many minutes."""

    other_stopped = Signal(str, float)
    """Starting this one stopped that of another attempt, at so many minutes."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._look = look
        self._watches = Stopwatches.of(live)
        self._attempt = ""
        self._noted: float | None = None
        self._reference: float | None = None
        self.state = Remark(look, readable=True)
        self.turn = button(look, _("Start the stopwatch"), "clock")
        self.tell = button(look, _("Say the time"), role="quiet")
        self.minutes = TypedField(
            look, _("Time in minutes"), _("7.5 or 3:30. They can be written without the stopwatch."), reading=MINUTES
        )
        self._clock = QTimer(self, interval=_A_MINUTE)
        held = QWidget()
        row = Flow(held, look.px(10))
        row.addWidget(self.turn)
        row.addWidget(self.tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(PlainLabel(_("Time"), "label"))
        column.addWidget(self.state)
        column.addWidget(held)
        column.addSpacing(look.px(8))
        column.addWidget(self.minutes)
        self.turn.clicked.connect(self._on_turn_clicked)
        self.tell.clicked.connect(lambda: announce(self.tell, self._said()))
        self.tell.clicked.connect(self.draw)
        self._clock.timeout.connect(self.draw)

    def show_attempt(self, audit: Audit, attempt: Observation, *, able: bool) -> None:
        """Show how long an attempt took, or takes."""
        self._attempt, self._noted = attempt.id, attempt.minutes
        self._reference = minutes_of(audit, attempt.scenario)
        self.turn.setVisible(able)
        self.draw()

    def draw(self) -> None:
        """Show the time as it is now."""
        runs = self._watches.runs(self._attempt)
        self.state.say("info" if runs else "muted", self._said(), "clock")
        if runs:
            said = _("Stop the stopwatch")
        else:
            said = _("Start the stopwatch") if self._noted is None else _("Go on with the stopwatch")
        self.turn.setText(said)
        self.tell.setVisible(runs)
        self.minutes.setEnabled(not runs)
        (self._clock.start if runs else self._clock.stop)()

    def _said(self) -> str:
        if self._watches.runs(self._attempt):
            so_far = number(self._watches.minutes(self._attempt))
            return _("The stopwatch runs: {minutes} min so far.").format(minutes=so_far)
        if self._noted is None:
            return _("The stopwatch is stopped. No time is noted yet.")
        took = minutes_said(self._noted, self._reference)
        return _("The stopwatch is stopped. {took}.").format(took=took)

    def _on_turn_clicked(self) -> None:
        if self._watches.runs(self._attempt):
            self.stopped.emit(self._watches.stop(self._attempt))
        else:
            ran = self._watches.start(self._attempt, self._noted)
            if ran:
                self.other_stopped.emit(ran, self._watches.minutes(ran))
        self.draw()
        announce(self.turn, self.state.sentence)
