"""User tests as the organiser holds them: rounds, testers and consents, attempts, who met what, names apart."""

from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget

from audit_app.domain.event import sizing
from audit_app.domain.trying import tried
from audit_app.i18n import _
from audit_app.session import Step
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.attempts_page import AttemptsPage
from audit_app.ui.user_tests.coverage_page import CoveragePage
from audit_app.ui.user_tests.coverage_topics import FINDING
from audit_app.ui.user_tests.names_page import NamesPage
from audit_app.ui.user_tests.rounds_page import RoundsPage
from audit_app.ui.user_tests.testers_page import TestersPage
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.part_tabs import PartTabs
from audit_app.ui.widgets.screen import Screen
from audit_app.wording.asked_tests import reached_said, tried_said
from audit_app.wording.figures import number

TABS = ("rounds", "testers", "attempts", "coverage", "names")

_ROOMY = 680
"""Pixels at 100 % from which all is said under the heading."""

_CONCERNED = (
    *("testers", "consents", "user_tests", "own_scenarios", "observations", "partings", "pays"),
    *("findings", "zones", "event", "state", "answers", "evidence", "checklist"),
)
"""Fields of the audit from which everything here follows."""


Part = RoundsPage | TestersPage | AttemptsPage | CoveragePage | NamesPage


class UserTestsScreen(Screen):
    """Five parts; each is drawn when it is seen, and again after something has changed."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__(look, _("User tests"))
        self._live = live
        self._tabs = PartTabs(look, self._names())
        self._stack = QStackedWidget()
        self._print = button(look, _("Documents…"), "printer")
        self._lay_out()
        self._tabs.currentChanged.connect(self._on_tab_changed)
        self._print.clicked.connect(self.open_documents)
        live.changed.connect(self._on_live_changed)
        live.saved.connect(self._on_live_saved)

    def _lay_out(self) -> None:
        self.corner.addWidget(self._print)
        self._tabs.setAccessibleName(_("Parts of the user tests"))
        self.body.addWidget(self._tabs)
        self.body.addWidget(self._stack, 1)

    def _names(self) -> tuple[str, ...]:
        return _("Rounds"), _("Testers"), _("Attempts"), _("Coverage"), _("Names")

    # The parts, each made the first time it is seen

    @cached_property
    def rounds(self) -> RoundsPage:
        """The rounds of tests."""
        page = RoundsPage(self.look, self._live)
        page.said.connect(self.said)
        self._stack.addWidget(page)
        return page

    @cached_property
    def testers(self) -> TestersPage:
        """The testers and what they agree to."""
        page = TestersPage(self.look, self._live)
        page.said.connect(self.said)
        self._stack.addWidget(page)
        return page

    @cached_property
    def attempts(self) -> AttemptsPage:
        """What was tried."""
        page = AttemptsPage(self.look, self._live)
        page.said.connect(self.said)
        page.finding_asked.connect(lambda attempt: self.asked.emit("finding", attempt))
        page.given.connect(self._on_given)
        self._stack.addWidget(page)
        return page

    @cached_property
    def coverage(self) -> CoveragePage:
        """Who met what."""
        page = CoveragePage(self.look, self._live)
        page.line_chosen.connect(self._on_line_chosen)
        self._stack.addWidget(page)
        return page

    @cached_property
    def names(self) -> NamesPage:
        """Who the testers are, in a file apart."""
        page = NamesPage(self.look, self._live)
        page.said.connect(self.said)
        page.untold.connect(self.untold)
        self._stack.addWidget(page)
        return page

    @property
    def _page(self) -> Part:
        """The part in sight."""
        page: Part = getattr(self, TABS[self._tabs.currentIndex()])
        return page

    # Drawing

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what has changed since it was last seen."""
        super().showEvent(event)
        self.draw()

    def draw(self) -> None:
        """Show the audit as it stands."""
        audit = self._live.audit
        self._draw_said()
        for place, held in enumerate((audit.user_tests, audit.testers, audit.observations)):
            name = self._names()[place]
            self._tabs.call(place, f"{name} ({number(len(held))})" if held else name)
        page = self._page
        page.draw()
        self._stack.setCurrentWidget(page)

    def _draw_said(self) -> None:
        """Say what the class asks for and how far it is; the last alone where there is little room; all is heard."""
        audit = self._live.audit
        so_far = tried(audit)
        said = tried_said(so_far, sizing(audit.event).size_class)
        self.set_subtitle(reached_said(so_far) if self.width() < self.look.px(_ROOMY) else said)
        self.title.setAccessibleDescription(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the parts where there is little."""
        super().resizeEvent(event)
        self._draw_said()

    # Places

    @property
    def place(self) -> tuple[str, str]:
        """The part, and the round, tester, attempt or topic the user is at."""
        return TABS[self._tabs.currentIndex()], self._page.place

    def go(self, place: object) -> None:
        """Go to a place given by `place`, or to a part by its code: rounds, testers, attempts or coverage."""
        code, at = place if isinstance(place, tuple) else (str(place), "")
        if code in TABS:
            self._tabs.setCurrentIndex(TABS.index(code))
        self.draw()
        page = self._page
        if isinstance(page, CoveragePage):
            page.go(at)
        elif at:
            page.draw(at)
        self.enter()

    def leave(self) -> None:
        """Save what is being typed, or keep it beside the audit."""
        for code in ("rounds", "testers", "attempts", "names"):
            if code in self.__dict__:  # a part nobody has seen has nothing typed
                getattr(self, code).leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back from a form to its list with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._page.enter()
        else:
            super().keyPressEvent(event)

    def open_documents(self) -> QDialog:
        """Open the box that prints what user tests hand out, with what is typed saved."""
        from audit_app.ui.user_tests.handout_dialog import HandoutDialog

        self.leave()
        dialog = HandoutDialog(self.look, self._live, self)
        dialog.printed.connect(lambda sentence: self.said.emit(sentence, "good"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def _on_tab_changed(self, _place: int) -> None:
        self.leave()
        self.draw()

    def _on_given(self, tester: str, test: str, scenario: str) -> None:
        """Give the screen to a tester for one scenario."""
        self.asked.emit("tester", (tester, test or None, (scenario,)))

    def _on_line_chosen(self, code: str) -> None:
        if code.startswith(FINDING):
            self.asked.emit("findings", code.removeprefix(FINDING))
        else:
            self.asked.emit("checklist", code)

    def _on_live_changed(self, step: Step) -> None:
        if self.isVisible() and step.touches(*_CONCERNED):
            page, held = self._page, QApplication.focusWidget()
            within = held is not None and page.isAncestorOf(held)
            self.draw()
            now = QApplication.focusWidget()
            if within and (now is None or not page.isAncestorOf(now)):
                page.enter()  # what had the keyboard is gone

    def _on_live_saved(self) -> None:
        if self.isVisible():
            self.draw()
