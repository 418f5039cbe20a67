"""The window: the list of screens, the state of the audit, the message bar, and the screen shown."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from audit_app.ui.caring import Caring
from audit_app.ui.helping import Helping
from audit_app.ui.leaving import Leaving
from audit_app.ui.preferences import Preferences
from audit_app.ui.returning import Returning
from audit_app.ui.screens import Screens, ways
from audit_app.ui.telling import Telling, with_problems_told
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.sheet import style_sheet
from audit_app.ui.touring import Touring
from audit_app.ui.widgets.porthole import Porthole
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.shell import Shell

if TYPE_CHECKING:
    from audit_app.ui.desk import Desk
    from audit_app.ui.live import LiveAudit

_FRAME = QSize(16, 48)
"""Pixels left on a small screen for what the system draws around a window, which is not known before it is shown."""


class MainWindow(QMainWindow):
    """One window, one audit at a time. Built at once with the first screen; the rest is built when it is asked for."""

    painted = Signal()
    """The window is seen for the first time: what takes time may begin."""

    def __init__(self, look: Look, preferences: Preferences, folder: Path, dress: Callable[[], Look]) -> None:
        super().__init__()
        self.look, self.preferences, self.folder = look, preferences, folder
        self._dress, self._seen, self.current = dress, False, "home"
        self._desk: Desk | None = None
        self._telling, self._helping = Telling(self), Helping(self, self)
        self._leaving, self.touring = Leaving(self), Touring(self, self)
        for speaks in (self._leaving, self.touring):
            speaks.said.connect(self._telling.tell)
        self._places: dict[str, object] = {}
        self._making = Screens(self)
        self._returning = Returning(self, self._making, lambda: self._shell.shown)
        self._caring = Caring(self, self._telling.tell, partial(with_problems_told, self))
        self.revive = self._caring.revive
        self._listen(self._making)
        self.setMinimumSize(640, 480)
        self.setStyleSheet(style_sheet(look))
        self._porthole = Porthole()
        self.setCentralWidget(self._porthole)
        self._build()
        if not self.restoreGeometry(preferences.geometry):
            self.resize(QSize(1280, 900).boundedTo(self.screen().availableSize() - _FRAME))

    def _listen(self, screens: Screens) -> None:
        for asked, does in (
            (screens.audit_chosen, self.open_audit),
            (screens.sample_asked, self.open_sample),
            (screens.begun, self._caring.begin),
            (screens.resumed, self._caring.resume),
            (screens.tests_asked, self._caring.record_test),
            (screens.put_asked, self._caring.put),
            (screens.next_asked, self._caring.next_edition),
            (screens.everything_asked, self._caring.put_everything_back),
            (screens.help_closed, self._helping.go_back),
            (screens.tour_asked, self.touring.begin),
            (screens.author_changed, self._on_author_changed),
            (screens.said, self._telling.tell),
            (screens.told_of, self._telling.tell_of),
            (screens.untold, self._telling.take_back),
        ):
            asked.connect(does)
        # Whoever asks for these is thrown away by them: not before they have finished.
        screens.renewed.connect(lambda: QTimer.singleShot(0, self, self.renew))
        screens.look_changed.connect(lambda: QTimer.singleShot(0, self, self.dress))

    def _build(self, *, anew: bool = True) -> None:
        """Build what depends on the look, the language or the open audit; not `anew`: in the frame, empty as yet."""
        leads_to = ways(with_audit=self.opened is not None)
        if anew:
            self._frame(Shell(self.look, leads_to))
        else:
            self._shell.show_ways(leads_to, self.current)
        if self.opened:
            from audit_app.ui.widgets.step_bar import StepBar

            bar = StepBar(self.look, self.opened)
            bar.turned.connect(self._telling.tell_turned)
            self._shell.add_on_top(bar)
            self._returning.dress(bar, self.opened)
        self.touring.dress(self._shell)
        self._name_window()
        self._shell.fit(self._porthole.wide(self.width()))  # first, or what is shown would be laid out twice
        if self._making.ahead:
            self.make_ahead()  # first: what was made ahead belongs to the frame before
        if self._seen:
            self.show_screen(self.current)

    def make_ahead(self) -> None:
        """Make the other screens from now on while nobody waits for them, in each frame anew."""
        self._making.begin_ahead(self, self._shell, self._screens)

    def _frame(self, shell: Shell) -> None:
        self._shell, self.navigation, self.message = shell, shell.navigation, shell.message
        self.navigation.show_current(self.current)  # before it gets the focus, and a row of its own choice with it
        for goes, does in ((self.navigation.chosen, self.show_screen), (self.navigation.entered, self.enter)):
            goes.connect(does)
            goes.connect(self._returning.forget)
        self._screens: dict[str, Screen] = {}
        self._porthole.hold(self.look, self._shell)
        self._shell.setVisible(True)  # at once, not at the next turn of the loop: what is hidden takes no focus

    def _name_window(self) -> None:
        """Bear the name of the open audit, but not over a screen of something else."""
        shown, opened = self._shell.shown, self.opened
        event = opened.audit.event if opened and (shown is None or shown.of_audit) else None
        self.setWindowTitle(f"{event.name} – {event.edition} – Jauge" if event else "Jauge")

    def show_screen(self, code: str) -> None:
        """Show a screen; the focus stays where it is. The one of copies is not shown while the data cannot be read."""
        if code == "care" and self._shell.shown and not with_problems_told(self, lambda: self.desk):
            return
        self.current = code
        if code not in self._screens:
            self._screens[code] = self._making.made(code, self)
            if (place := self._places.pop(code, None)) is not None:
                self._screens[code].go(place)
        if code == "home" and self._desk:
            self.lay_out_desk()
        if self._shell.shown not in {None, self._screens[code]}:
            self._telling.pass_on()
        self._shell.show_screen(self._screens[code])
        self._name_window()
        self.navigation.show_current(code)

    def enter(self, code: str) -> None:
        """Show a screen and put the focus on its heading, which is heard first."""
        self.go(code)

    def go(self, code: str, place: object = None) -> None:
        """Show a screen at a place in it, as another screen asked."""
        self.show_screen(code)
        if place is not None and self.current == code:
            self._screens[code].go(place)
        else:
            self._screens[self.current].enter()

    def dress(self) -> None:
        """Draw everything anew: the look or the language was changed. The user stays where they were."""
        for screen in self._screens.values():
            screen.leave()
        self._places |= {code: screen.place for code, screen in self._screens.items()}
        here, said = self._places.pop(self.current, None), self.message.said
        self._screens = {}
        self._shell.deleteLater()  # at once: a new style sheet is worked out for every widget that still lives
        QCoreApplication.sendPostedEvents(self._shell, QEvent.Type.DeferredDelete)
        self.look = self._dress()
        self.setStyleSheet(style_sheet(self.look))
        self._build()
        self.go(self.current, here)
        if self.focusWidget() is None:
            self.go(self.current)
        self._telling.tell_again(said)
        self._telling.tell_unkept(self.preferences)

    @property
    def desk(self) -> "Desk":
        """The desk, opened the first time it is needed; raise what opening the workspace raises."""
        if self._desk is None:
            from audit_app.ui.desk import Desk

            self._desk = Desk(self.folder, self)
            self._desk.refused.connect(self.tell)
            self._desk.nearly_full.connect(self._telling.tell_nearly_full)
            self._desk.clock_back.connect(self._telling.tell_clock_back)
        return self._desk

    @property
    def opened(self) -> "LiveAudit | None":
        """The audit that lies open, if one does."""
        return self._desk.live if self._desk else None

    @property
    def live(self) -> "LiveAudit":
        """The audit that lies open."""
        if self.desk.live is None:
            raise RuntimeError("no audit is open")
        return self.desk.live

    def lay_out_desk(self) -> None:
        """Open the data folder and list what is in it; done once the window is painted."""
        with_problems_told(self, lambda: self._making.list_audits(self._screens, self))

    def let_go(self) -> bool:
        """Let the open audit go, unless something of it would be lost; return whether none is open any more."""
        if self.opened is not None and self._may_leave():
            self.desk.let_go()
            self._places = {}
            self._build()
            self.enter(self.current)  # what had the focus is gone
        return self.opened is None

    def renew(self) -> None:
        """Open the data folder anew: what is in it is another."""
        if self._desk:
            self._desk.close(replaced=True)
            self._desk.deleteLater()
        self._desk, said = None, self.message.said
        self._build()
        if self.current == "home":  # the user is there already: its list would stand empty
            self.lay_out_desk()
        self.enter(self.current)
        self._telling.tell_again(said)

    def open_audit(self, audit_id: str) -> None:
        """Open a saved audit at its checklist."""
        by = self.preferences.author or None
        self.lay("checklist", lambda: self.desk.open(self.desk.workspace.find(audit_id), by))

    def open_sample(self) -> None:
        """Open the sample, built the first time."""
        self.lay("checklist", lambda: self.desk.sample(by=self.preferences.author or None))

    def begin(self, asked: str | None) -> None:
        """Show what was named on the command line, else the first screen with the audits of the data folder."""
        if asked:
            self.take(asked)
        if self._shell.shown is None:
            self.show_screen(self.current)
            self.lay_out_desk()
            self._making.resume(self._screens[self.current])

    def take(self, asked: str) -> None:
        """Open what was named on the command line: the file of an event, or the beginning of an audit's id."""
        from audit_app.ui.taking import take

        take(self, asked)

    def lay(self, code: str, open_it: Callable[[], object]) -> bool:
        """Open an audit, show it, and return whether it is; nothing unsaved of the one before goes without asking."""
        if not self._may_leave() or not with_problems_told(self, open_it):
            return False
        self.live.changed.connect(self._on_live_changed)
        self.live.refused.connect(self.tell)
        self.live.saved.connect(lambda: self.message.clear())  # that of now: it is another after each new look
        self.current, self._places = code, {}
        self._build(anew=self._shell.shown is not None)
        self.enter(code)
        self._telling.tell_opened(partial(self._making.finding_asked.emit, ""))
        return True

    def _may_leave(self) -> bool:
        """Whether the open audit may be let go: everything is in it and saved, or the user gives it up knowingly."""
        if shown := self._screens.get(self.current):
            shown.leave()
        return self._leaving.agreed(self.look, self.opened)

    def _on_live_changed(self, _step: object) -> None:
        self._telling.give_way()  # first of all who hear of a step: what is said of it comes after
        self._name_window()

    def _on_author_changed(self, author: str) -> None:
        if live := self.opened:
            live.by = author or None
        self._telling.tell_unkept(self.preferences)

    def tell(self, problem: object) -> None:
        """Say a Problem in the message bar: what happened, and what to do."""
        self._telling.tell_problem(problem)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Go on once the window is seen for the first time: it comes up empty, so that it comes up at once."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose what fits."""
        super().resizeEvent(event)
        self._shell.fit(self._porthole.wide(self.width()))

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
