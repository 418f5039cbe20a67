"""The screens of the window: which there are, and how each is made, importing what it needs only then."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from audit_app.i18n import _
from audit_app.ui.preferences import Preferences
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.navigation import Way
from audit_app.ui.widgets.screen import Screen

if TYPE_CHECKING:
    from audit_app.ui.desk import Desk
    from audit_app.ui.home.screen import HomeScreen
    from audit_app.ui.live import LiveAudit
    from audit_app.ui.making_ahead import MakingAhead
    from audit_app.ui.widgets.shell import Shell

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

    @property
    def opened(self) -> "LiveAudit | None":
        """The audit that lies open, if one does."""
        ...


def ways(*, with_audit: bool) -> tuple[Way, ...]:
    """Return the screens one can go to: those of an audit only when one is open."""
    home = Way("home", _("Home"), "house")
    settings = Way("settings", _("Settings"), "settings")
    helping = Way("help", _("Help"), "book-open")
    if not with_audit:
        return (home, helping, settings)
    return (
        home,
        Way("event", _("Event"), "calendar-days"),
        Way("checklist", _("Checklist"), "list-checks", holds=("findings", "entry")),
        Way("plan", _("Plan"), "map"),
        Way("tests", _("User tests"), "users"),
        Way("actions", _("Actions"), "wrench"),
        Way("results", _("Results"), "award", holds=("mapping",)),
        Way("report", _("Report"), "file-text", holds=("closing",)),
        helping,
        settings,
    )


class Screens(QObject):
    """Makes screens, and passes on what they ask for."""

    audit_chosen = Signal(str)
    """The id of an audit to open."""

    sample_asked = Signal()
    resumed = Signal(str, str)
    put_asked = Signal(str, str)
    next_asked = Signal(str, str, object)
    everything_asked = Signal(object)
    renewed = Signal()
    finding_asked = Signal(str)
    """The user met something and wants to note it; the id of the attempt it was met in, or ''."""

    tests_asked = Signal(str)
    """The user wants to record a test: in the open audit, else in the one of that id."""

    tester_asked = Signal(object)
    """The screen is to be given to a tester: their code or None, the round or None, the scenarios to try."""

    begun = Signal(object)
    """An Event whose audit begins."""

    help_closed = Signal()
    tour_asked = Signal()
    look_changed = Signal()
    author_changed = Signal(str)
    asked = Signal(str, object)
    said = Signal(str, str)
    told_of = Signal(str, str, str)
    untold = Signal(str)

    ahead: "MakingAhead | None" = None
    """Makes screens before they are asked for, once that has begun."""

    def begin_ahead(self, ground: Ground, shell: "Shell", made: Mapping[str, Screen]) -> None:
        """Make the screens of a frame before they are asked for, but those `made` already."""
        from audit_app.ui.making_ahead import MakingAhead, awaited

        self.ahead = self.ahead or MakingAhead(self, lambda code: self._fresh(code, ground))
        audit = ground.opened.audit.id if ground.opened else None
        self.ahead.begin((code for code in awaited(ground.folder, audit) if code not in made), shell)

    def made(self, code: str, ground: Ground) -> Screen:
        """Return a screen of that code: the one made ahead, else a new one."""
        return (self.ahead.take(code) if self.ahead else None) or self._fresh(code, ground)

    def _fresh(self, code: str, ground: Ground) -> Screen:
        makers = (
            *(self._home, self._settings, self._help, self._event, self._new, self._checklist, self._findings),
            *(self._entry, self._actions, self._plan, self._tests, self._results, self._report, self._closing),
            *(self._mapping, self._care, self._verifying),
        )
        screen = {maker.__name__[1:]: maker for maker in makers}[code](ground)
        screen.asked.connect(self._on_asked)
        screen.said.connect(self.said)
        screen.told_of.connect(self.told_of)
        screen.untold.connect(self.untold)
        return screen

    def _on_asked(self, code: str, place: object) -> None:
        """Pass on the screen asked for; `finding` and `tester` are none, but a box beside it and a window before it."""
        if code == "finding":
            self.finding_asked.emit(place if isinstance(place, str) else "")
        elif code == "tester":
            self.tester_asked.emit(place)
        else:
            self.asked.emit(code, place)

    def list_audits(self, made: Mapping[str, Screen], ground: Ground) -> None:
        """List what the data folder holds in those screens, made already, that show it."""
        from audit_app.errors import Problem
        from audit_app.ui.home.screen import HomeScreen

        home = made.get("home")
        if isinstance(home, HomeScreen):
            try:
                self._list_recent(home, ground)
            except Problem:
                home.show_unread()
                raise
            self._show_interrupted(home, ground)
        if "care" in made:
            from audit_app.ui.care.screen import CareScreen

            if isinstance(care := made["care"], CareScreen):
                care.draw()

    def _list_recent(self, home: "HomeScreen", ground: Ground) -> None:
        recent, opened = ground.desk.recent(RECENT), ground.opened
        put_away = not recent and bool(ground.desk.workspace.summaries(put_away=True))
        home.offer_tour(offered=ground.preferences.offers_tour)  # it may have been taken from the help meanwhile
        home.show_audits(recent, opened.audit.id if opened else "", put_away=put_away)

    def _show_interrupted(self, home: "HomeScreen", ground: Ground) -> None:
        from audit_app.ui.event.draft_file import DraftFile

        found = ground.desk.cut_off() if ground.opened is None else None
        spot = ground.preferences.spot(found.summary.id) if found else None
        kept = DraftFile(ground.folder).read()
        begun = None if kept.draft.is_blank else (kept.draft.name, kept.step)
        home.show_interrupted(found, spot[0] if spot else "", begun)

    def resume(self, shown: Screen) -> None:
        """Put the focus on the way back to what was interrupted, if the first screen shows one."""
        from audit_app.ui.home.screen import HomeScreen

        if isinstance(shown, HomeScreen):
            shown.resume()

    def _home(self, ground: Ground) -> Screen:
        from audit_app.ui.home.screen import HomeScreen

        screen = HomeScreen(ground.look, offers_tour=ground.preferences.offers_tour)
        screen.opened.connect(self.audit_chosen)
        screen.sample_asked.connect(self.sample_asked)
        screen.tests_asked.connect(self.tests_asked)
        screen.resumed.connect(self.resumed)
        screen.put_asked.connect(self.put_asked)
        screen.next_asked.connect(self.next_asked)
        screen.tour_asked.connect(self.tour_asked)
        settle, put_off = ground.preferences.settle_tour, ground.preferences.put_tour_off
        screen.tour_settled.connect(lambda for_good: settle() if for_good else put_off())
        return screen

    def _care(self, ground: Ground) -> Screen:
        from audit_app.ui.care.screen import CareScreen

        screen = CareScreen(ground.look, ground.desk)
        screen.opened.connect(self.audit_chosen)
        screen.put_asked.connect(self.put_asked)
        screen.everything_asked.connect(self.everything_asked)
        screen.renewed.connect(self.renewed)
        return screen

    def _verifying(self, ground: Ground) -> Screen:
        from audit_app.ui.verifying.screen import VerifyingScreen

        return VerifyingScreen(ground.look)

    def _settings(self, ground: Ground) -> Screen:
        from audit_app.ui.settings.screen import SettingsScreen

        screen = SettingsScreen(ground.look, ground.preferences)
        screen.look_changed.connect(self.look_changed)
        screen.author_changed.connect(self.author_changed)
        return screen

    def _help(self, ground: Ground) -> Screen:
        from audit_app.ui.help.screen import HelpScreen
        from audit_app.ui.help.shortcuts import shortcuts

        screen = HelpScreen(ground.look, shortcuts(), ground.opened)
        screen.closed.connect(self.help_closed)
        screen.tour_asked.connect(self.tour_asked)
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
        screen.large_asked.connect(partial(self._on_large_asked, preferences))
        if spot := preferences.spot(audit):
            screen.come_back(*spot)
        return screen

    def _on_large_asked(self, preferences: Preferences, large: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        preferences.large_targets = large
        on, off = _("Large targets are on. Ctrl+G turns them off."), _("Large targets are off. Ctrl+G turns them on.")
        self.look_changed.emit()  # the window is drawn anew before it is said, or it would be read out twice
        QTimer.singleShot(0, self, lambda: self.said.emit(on if large else off, "info"))

    def _findings(self, ground: Ground) -> Screen:
        from audit_app.ui.checklist.findings import FindingsScreen

        return FindingsScreen(ground.look, ground.live)

    def _entry(self, ground: Ground) -> Screen:
        from audit_app.ui.checklist.quick_entry import EntryScreen

        return EntryScreen(ground.look, ground.live)

    def _actions(self, ground: Ground) -> Screen:
        from audit_app.ui.actions.screen import ActionsScreen

        return ActionsScreen(ground.look, ground.live)

    def _plan(self, ground: Ground) -> Screen:
        from audit_app.ui.plan.screen import PlanScreen

        return PlanScreen(ground.look, ground.live)

    def _tests(self, ground: Ground) -> Screen:
        from audit_app.ui.user_tests.screen import UserTestsScreen

        return UserTestsScreen(ground.look, ground.live)

    def _results(self, ground: Ground) -> Screen:
        from audit_app.ui.results.screen import ResultsScreen

        return ResultsScreen(ground.look, ground.live)

    def _report(self, ground: Ground) -> Screen:
        from audit_app.ui.report.screen import ReportScreen

        return ReportScreen(ground.look, ground.live)

    def _closing(self, ground: Ground) -> Screen:
        from audit_app.ui.closing.screen import ClosingScreen

        return ClosingScreen(ground.look, ground.live)

    def _mapping(self, ground: Ground) -> Screen:
        from audit_app.ui.mapping.screen import MappingScreen

        return MappingScreen(ground.look, ground.live)
