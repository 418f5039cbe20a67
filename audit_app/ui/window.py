"""The window: the list of screens, the state of the audit, the message bar, and the screen shown."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from audit_app.i18n import _
from audit_app.ui.preferences import Preferences
from audit_app.ui.screens import Screens, ways
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.shell import Shell

if TYPE_CHECKING:
    from audit_app.ui.desk import Desk
    from audit_app.ui.live import LiveAudit


class MainWindow(QMainWindow):
    """One window, one audit at a time. Built at once with the first screen; the rest is built when it is asked for."""

    painted = Signal()
    """The window is seen for the first time: what takes time may begin."""

    def __init__(self, look: Look, preferences: Preferences, folder: Path, dress: Callable[[], Look]) -> None:
        super().__init__()
        self.look = look
        self.preferences = preferences
        self.folder = folder
        self._dress = dress
        self._desk: Desk | None = None
        self._current = "home"
        self._seen = False
        self._screens: dict[str, Screen] = {}
        self._places: dict[str, object] = {}
        self._making = Screens(self)
        self._making.audit_chosen.connect(self.open_audit)
        self._making.sample_asked.connect(self.open_sample)
        self._making.begun.connect(self.begin_audit)
        self._making.look_changed.connect(lambda: QTimer.singleShot(0, self, self.dress))
        self._making.author_changed.connect(self._on_author_changed)
        self._making.asked.connect(self.go)
        self._making.said.connect(self._on_screen_said)
        self.setMinimumSize(640, 480)
        self._build()
        if not self.restoreGeometry(preferences.geometry):
            self.resize(1280, 900)

    # Building

    def _build(self) -> None:
        """Build everything that depends on the look, on the language or on which audit is open."""
        self._shell = Shell(self.look, ways(with_audit=self._has_audit))
        self.navigation, self.message = self._shell.navigation, self._shell.message
        self.navigation.show_current(self._current)  # before it gets the focus, and a row of its own choice with it
        self.navigation.chosen.connect(self.show_screen)
        self.navigation.entered.connect(self.enter)
        self._screens = {}
        self.setCentralWidget(self._shell)
        self._shell.setVisible(True)  # at once, not at the next turn of the loop: what is hidden takes no focus
        if self._desk and self._desk.live:
            self._add_step_bar(self._desk.live)
        self._name_window()
        if self._seen:
            self.show_screen(self._current)
        self._shell.fit(self.width())

    def _add_step_bar(self, live: "LiveAudit") -> None:
        from audit_app.ui.widgets.step_bar import StepBar

        self._shell.add_on_top(StepBar(self.look, live))

    def _name_window(self) -> None:
        live = self._desk.live if self._desk else None
        self.setWindowTitle(f"{live.audit.event.name} – Jauge" if live else "Jauge")

    # Going from screen to screen

    def show_screen(self, code: str) -> None:
        """Show a screen; the focus stays where it is."""
        self._current = code
        if code not in self._screens:
            self._screens[code] = self._making.made(code, self)
            if (place := self._places.pop(code, None)) is not None:
                self._screens[code].go(place)
        if code == "home" and self._desk:
            self.lay_out_desk()
        self._shell.show_screen(self._screens[code])
        self.navigation.show_current(code)

    def enter(self, code: str) -> None:
        """Show a screen and put the focus on its heading, which is heard first."""
        self.show_screen(code)
        self._screens[code].enter()

    def go(self, code: str, place: object = None) -> None:
        """Show a screen at a place in it, as another screen asked."""
        self.show_screen(code)
        if place is not None:
            self._screens[code].go(place)
        else:
            self._screens[code].enter()

    def dress(self) -> None:
        """Draw everything anew: the look or the language was changed. The user stays where they were."""
        for screen in self._screens.values():
            screen.leave()
        self._places = {code: screen.place for code, screen in self._screens.items()}
        here = self._places.pop(self._current, None)
        self._take_down()
        self.look = self._dress()
        self._build()
        self.go(self._current, here)
        if self.focusWidget() is None:
            self.enter(self._current)

    def _take_down(self) -> None:
        """Be rid of what is shown, at once: a new style sheet is worked out for every widget that still lives."""
        self._screens = {}
        self._shell.deleteLater()
        QCoreApplication.sendPostedEvents(self._shell, QEvent.Type.DeferredDelete)

    # The audit

    @property
    def desk(self) -> "Desk":
        """The desk, opened the first time it is needed; raise what opening the workspace raises."""
        if self._desk is None:
            from audit_app.ui.desk import Desk

            self._desk = Desk(self.folder, self)
            self._desk.refused.connect(self.tell)
            self._desk.nearly_full.connect(self._on_desk_nearly_full)
        return self._desk

    @property
    def _has_audit(self) -> bool:
        return self._desk is not None and self._desk.live is not None

    @property
    def live(self) -> "LiveAudit":
        """The audit that lies open."""
        if self.desk.live is None:
            raise RuntimeError("no audit is open")
        return self.desk.live

    def lay_out_desk(self) -> None:
        """Open the data folder and list what is in it; done once the window is painted."""
        with_problems_told(self, self._list_audits)

    def _list_audits(self) -> None:
        self._making.list_audits(self._screens.get("home"), self.desk)

    def open_audit(self, audit_id: str) -> None:
        """Open a saved audit at its checklist."""
        self._lay("checklist", partial(self._opened, audit_id))

    def _opened(self, audit_id: str) -> None:
        self.desk.open(self.desk.workspace.find(audit_id), by=self.preferences.author or None)

    def open_sample(self) -> None:
        """Open the sample, built the first time."""
        self._lay("checklist", lambda: self.desk.sample())

    def begin_audit(self, event: object) -> None:
        """Begin the audit of an Event and open it at its checklist."""
        from audit_app.domain.event import Event

        if isinstance(event, Event):
            self._lay("checklist", partial(self.desk.begin, event, by=self.preferences.author or None))

    def begin(self, asked: str | None) -> None:
        """Show what was named on the command line, else the first screen with the audits of the data folder."""
        if asked:
            self.take(asked)
        if self._shell.shown is None:
            self.show_screen(self._current)
            self.lay_out_desk()

    def take(self, asked: str) -> None:
        """Open what was named on the command line: the file of an event, or the beginning of an audit's id."""
        if Path(asked).is_file():
            with_problems_told(self, lambda: self._take_file(Path(asked)))
        else:
            self.open_audit(asked)

    def _take_file(self, path: Path) -> None:
        """Show what the file declares in the six steps, for the user to look at before the audit begins."""
        from audit_app.checklists.loading import shipped_checklist
        from audit_app.exchange import event_file

        self.go("new", event_file.read(path, shipped_checklist()))

    def _lay(self, code: str, open_it: Callable[[], object]) -> None:
        """Open an audit and show it; nothing of the one before is thrown away unsaved without asking."""
        if not self._may_leave():
            return
        if not with_problems_told(self, open_it):
            return
        self.live.changed.connect(self._on_live_changed)
        self.live.refused.connect(self.tell)
        self.live.saved.connect(self._on_live_saved)
        self._current = code
        self._places = {}
        self._build()
        self.enter(code)
        if self.live.holder is not None:
            self.tell(self.live.holder)

    def _may_leave(self) -> bool:
        """Whether the open audit may be let go: everything typed is saved, or the user gives it up knowingly."""
        shown = self._screens.get(self._current)
        if shown:
            shown.leave()
        live = self._desk.live if self._desk else None
        if live is None or not live.pending or live.retry():
            return True
        from audit_app.ui.dialogs import Choice

        asked = Choice(
            self.look,
            _("Not everything is saved"),
            _("What you typed last could not be saved. Give it up, or stay and try again?"),
            (_("Give it up"), _("Stay")),
            self,
        )
        return asked.ask() == 0

    def _on_live_changed(self, _step: object) -> None:
        self._name_window()

    def _on_live_saved(self) -> None:
        self.message.clear()  # that of now: it is another after each new look

    def _on_desk_nearly_full(self) -> None:
        self.message.say(_("The disk is nearly full. Everything is saved so far: make room before going on."), "fair")

    def _on_author_changed(self, author: str) -> None:
        if self._desk and self._desk.live:
            self._desk.live.by = author or None

    # Messages

    def _on_screen_said(self, sentence: str, tone: str) -> None:
        self.message.say(sentence, tone)

    def tell(self, problem: object) -> None:
        """Say a Problem in the message bar: what happened, and what to do."""
        from audit_app.errors import Problem
        from audit_app.wording.in_window import sentence_in_window

        if not isinstance(problem, Problem):
            return

        live = self._desk.live if self._desk else None
        if live and live.pending:
            self.message.say(sentence_in_window(problem), "bad", _("Try again"), live.retry)
        else:
            self.message.say(sentence_in_window(problem), "bad")

    # Size, end

    def paintEvent(self, event: QPaintEvent) -> None:
        """Go on once the window is seen for the first time: it comes up empty, so that it comes up at once."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose what fits."""
        super().resizeEvent(event)
        self._shell.fit(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """End, with everything saved; what could not be saved asks first."""
        if not self._may_leave():
            event.ignore()
            return
        self.preferences.geometry = self.saveGeometry()
        if self._desk:
            self._desk.close()
            self._desk = None
        event.accept()


def with_problems_told(window: MainWindow, work: Callable[[], object]) -> bool:
    """Do some work and return whether it went well; a Problem is said in the message bar."""
    from audit_app.errors import Problem  # thirty classes: not before the window is painted

    try:
        work()
    except Problem as problem:
        window.tell(problem)
        return False
    return True
