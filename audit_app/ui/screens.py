"""The screens of the window: which there are, and how each is made, importing what it needs only then."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from audit_app.i18n import _
from audit_app.ui.preferences import Preferences
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.navigation import Way
from audit_app.ui.widgets.screen import Screen

if TYPE_CHECKING:
    from audit_app.ui.desk import Desk
    from audit_app.ui.live import LiveAudit

RECENT = 50
"""Audits listed on the first screen."""


class Ground(Protocol):
    """What a screen is made from: the window gives it."""

    look: Look
    preferences: Preferences
    folder: Path

    @property
    def desk(self) -> "Desk":
        """The desk, opened the first time."""
        ...

    @property
    def live(self) -> "LiveAudit":
        """The audit that lies open."""
        ...


def ways(*, with_audit: bool) -> tuple[Way, ...]:
    """Return the screens one can go to: those of an audit only when one is open."""
    home = Way("home", _("Home"), "house")
    settings = Way("settings", _("Settings"), "settings")
    if not with_audit:
        return (home, settings)
    return (
        home,
        Way("event", _("Event"), "calendar-days"),
        Way("checklist", _("Checklist"), "list-checks"),
        Way("results", _("Results"), "award"),
        Way("report", _("Report"), "file-text"),
        settings,
    )


def shortcuts() -> tuple[tuple[str, str], ...]:
    """Return the keys of the window with what they do."""
    return (
        ("Alt+1 … Alt+6", _("go to a screen, in the order of the list")),
        ("F6", _("move between the list of screens, the message and the screen")),
        (_("Ctrl+Z, Ctrl+Shift+Z"), _("undo, redo")),
        (_("Ctrl+F"), _("search the list")),
        (_("Ctrl+1 … Ctrl+6"), _("give a verdict to the line shown, in the order of the buttons")),
        (_("Ctrl+Shift+A"), _("go to the corrective action of the line shown")),
        (_("Ctrl+Enter"), _("go to the next line to check")),
        (_("Ctrl+Up, Ctrl+Down"), _("go to the line before or after")),
    )


class Screens(QObject):
    """Makes screens, and passes on what they ask for."""

    audit_chosen = Signal(str)
    """The id of an audit to open."""

    sample_asked = Signal()
    begun = Signal(object)
    """An Event whose audit begins."""

    look_changed = Signal()
    author_changed = Signal(str)
    asked = Signal(str, object)
    said = Signal(str, str)
    told_of = Signal(str, str, str)
    untold = Signal(str)

    def made(self, code: str, ground: Ground) -> Screen:
        """Return a new screen of that code."""
        make = {
            "home": self._home,
            "settings": self._settings,
            "event": self._event,
            "new": self._new,
            "checklist": self._checklist,
            "results": self._results,
            "report": self._report,
        }[code]
        screen = make(ground)
        screen.asked.connect(self.asked)
        screen.said.connect(self.said)
        screen.told_of.connect(self.told_of)
        screen.untold.connect(self.untold)
        return screen

    def list_audits(self, home: Screen | None, desk: "Desk") -> None:
        """List in the first screen, if it is made already, the audits worked on lately."""
        from audit_app.ui.home.screen import HomeScreen

        if isinstance(home, HomeScreen):
            home.show_audits(desk.recent(RECENT))

    def _home(self, ground: Ground) -> Screen:
        from audit_app.ui.home.screen import HomeScreen

        screen = HomeScreen(ground.look)
        screen.opened.connect(self.audit_chosen)
        screen.sample_asked.connect(self.sample_asked)
        return screen

    def _settings(self, ground: Ground) -> Screen:
        from audit_app.ui.settings.screen import SettingsScreen

        screen = SettingsScreen(ground.look, ground.preferences, shortcuts())
        screen.look_changed.connect(self.look_changed)
        screen.author_changed.connect(self.author_changed)
        return screen

    def _new(self, ground: Ground) -> Screen:
        from audit_app.ui.event.screen import EventScreen

        screen = EventScreen(ground.look, None, ground.folder)
        screen.begun.connect(self.begun)
        return screen

    def _event(self, ground: Ground) -> Screen:
        from audit_app.ui.event.screen import EventScreen

        return EventScreen(ground.look, ground.live, ground.folder)

    def _checklist(self, ground: Ground) -> Screen:
        from audit_app.ui.checklist.screen import ChecklistScreen

        audit, preferences = ground.live.audit.id, ground.preferences
        screen = ChecklistScreen(ground.look, ground.live, partial(preferences.keep_spot, audit))
        if spot := preferences.spot(audit):
            screen.come_back(*spot)
        return screen

    def _results(self, ground: Ground) -> Screen:
        from audit_app.ui.results.screen import ResultsScreen

        return ResultsScreen(ground.look, ground.live)

    def _report(self, ground: Ground) -> Screen:
        from audit_app.ui.report.screen import ReportScreen

        return ReportScreen(ground.look, ground.live)
