"""The register: what one chooses from on one side, the action chosen or those ticked on the other."""

from datetime import date
from functools import cached_property, partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from audit_app.domain.audit import OPEN_STATES, ActionState
from audit_app.domain.following_up import moved_on
from audit_app.domain.register import Followed
from audit_app.i18n import _
from audit_app.ui.actions.board import STATES
from audit_app.ui.actions.chooser import Chooser
from audit_app.ui.actions.panel import ActionPanel
from audit_app.ui.actions.several import Several
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.nothing_there import NothingThere
from audit_app.ui.widgets.two_panes import TwoPanes
from audit_app.wording.typography import composed
from audit_app.wording.values import word

_RESTS = 50
"""Milliseconds after which the action moved to is shown: an arrow held down moves in the list without a hitch."""


class RegisterPage(QWidget):
    """The list and the board with their panel."""

    line_asked = Signal(str)
    """The id of a line to go to."""

    said = Signal(str, str)
    """A sentence for the message bar, and its tone."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._live = live
        self._on = date.min
        self.chooser = Chooser(look)
        self._board = False
        self._none = NothingThere(look, "wrench", _("Choose an action to see it here."))
        self._side = QStackedWidget()
        self._side.addWidget(QWidget())  # until it is known whether one is chosen
        self._side.addWidget(self._none)
        self._look = look
        self._panes = TwoPanes(look, self.chooser, self._side, _("All actions"))
        self._showing = QTimer(self, singleShot=True, interval=_RESTS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panes)
        self._listen()

    def _listen(self) -> None:
        chooser = self.chooser
        chooser.moved.connect(lambda _code: self._showing.start())
        chooser.list.painted.connect(lambda: QTimer.singleShot(0, self, self.show_chosen))
        self._showing.timeout.connect(self.show_chosen)
        chooser.list.settled.connect(self._on_list_settled)
        chooser.entered.connect(lambda _code: self.open_chosen())
        chooser.touched.connect(self._on_chooser_touched)
        chooser.pushed.connect(self._on_chooser_pushed)
        chooser.put.connect(self.bring_to)
        chooser.several_asked.connect(self._on_several_asked)
        self._panes.turned.connect(self.chooser.enter)

    @cached_property
    def panel(self) -> ActionPanel:
        """The action chosen, at length; made once the list is painted, or when it is asked for."""
        made = ActionPanel(self._look, self._live)
        made.line_asked.connect(self.line_asked)
        self._side.addWidget(made)
        return made

    def flush(self) -> None:
        """Save what is being typed in the action, or keep it beside the audit."""
        if "panel" in vars(self):
            self.panel.form.flush()

    @cached_property
    def _several(self) -> Several:
        """What changes those ticked, made the first time that is asked for."""
        made = Several(self._look, self._live)
        made.done.connect(self._on_several_done)
        made.given_up.connect(self._leave_several)
        self._side.addWidget(made)
        return made

    @property
    def _changes_several(self) -> bool:
        return "_several" in vars(self) and self._side.currentWidget() is self._several

    @property
    def chosen(self) -> Followed | None:
        """The action chosen."""
        return next((one for one in self.chooser.shown if one.action.id == self.chooser.code), None)

    def take(self, on: date, *, turned: bool) -> None:
        """Show the audit as it stands on a day; `turned`: a step was taken back or done again."""
        self._on = on
        self.chooser.take(self._live.audit, on)
        self._share_room()
        if "panel" in vars(self):
            self.show_chosen(turned=turned)
        elif self.chooser.list.is_seen:
            self._showing.start()

    def show_chosen(self, *, turned: bool = False) -> None:
        """Show the action chosen beside; those ticked stay shown while they are being changed."""
        self._showing.stop()
        one = self.chosen
        if self._changes_several:
            if self.chooser.ticks.codes:
                return
            self._panes.show_first()
        if one is None:
            self.flush()
            self._panes.show_first()
        else:
            self.panel.show_action(one, self._on, turned=turned)
        self._side.setCurrentWidget(self.panel if one else self._none)

    def show_board(self, *, board: bool) -> None:
        """Show the board over all the room, or the list with the action beside."""
        self._board = board
        self._panes.show_first()
        self._share_room()
        self.chooser.show_board(board=board)

    def _share_room(self) -> None:
        """Leave all of it to the board, and to what says that there is no action yet: nothing can be beside."""
        self._panes.set_alone(alone=self._board or not self.chooser.whole)

    def open_chosen(self, part: str = "") -> None:
        """Go into the action chosen with the keyboard."""
        if self._changes_several:
            self._side.setCurrentWidget(self.panel)
        self.show_chosen()
        if self.chosen:
            self._panes.show_second()
            self.panel.enter(part)

    def search(self) -> None:
        """Go to the search."""
        self._panes.show_first()
        self.chooser.filters.search.enter()

    def go(self, code: str) -> None:
        """Be at an action."""
        self.chooser.go(code)
        self.show_chosen()

    # Moving an action between states

    def bring_to(self, code: str, state: object) -> None:
        """Bring an action to a state; one that is done or dropped is opened, for it asks for something."""
        if not isinstance(state, ActionState) or not self._live.may_write:
            return
        self.chooser.go(code)
        one = self.chosen
        if one is None or one.action.state is state:
            return
        self.show_chosen()
        if state in OPEN_STATES:
            self._live.apply("action_moved", partial(moved_on, action_id=code, state=state), one.line)
            self.said.emit(_("Moved to: {state}.").format(state=composed(word(state))), "good")
            return
        self.open_chosen()
        self.panel.move_to(state)

    def _on_chooser_pushed(self, code: str, step: int) -> None:
        one = self.chosen
        place = STATES.index(one.action.state) + step if one and one.action.id == code else -1
        if 0 <= place < len(STATES):
            self.bring_to(code, STATES[place])

    def _on_list_settled(self) -> None:
        """Show the action chosen before the keyboard is in it: what is typed never goes to the one before."""
        if self._showing.isActive():
            self.show_chosen()

    def _on_chooser_touched(self, _code: str) -> None:
        self.show_chosen()
        if self._panes.narrow:
            self.open_chosen()

    # Several at once

    def _on_several_asked(self) -> None:
        self.flush()
        self._several.show_codes(sorted(self.chooser.ticks.codes))
        self._side.setCurrentWidget(self._several)
        self._panes.show_second()
        self._several.enter()

    def _on_several_done(self, said: str) -> None:
        self.said.emit(said, "good")
        self._leave_several()

    def _leave_several(self) -> None:
        self._side.setCurrentWidget(self.panel)
        self.chooser.ticks.put(())
        self._panes.show_first()
        self.show_chosen()
        self.chooser.enter()
