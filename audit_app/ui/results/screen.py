"""Results: the overall grade first, then grades, gaps and funding conditions; everything leads to a line."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QWidget

from audit_app.domain.checklist import Level
from audit_app.i18n import _
from audit_app.identity import today
from audit_app.session import Step
from audit_app.ui.live import LiveAudit
from audit_app.ui.results.browser import Browser
from audit_app.ui.results.found import Found
from audit_app.ui.results.funding_topics import conditions_count, funding_topics
from audit_app.ui.results.gap_topics import gap_topics, gaps_count
from audit_app.ui.results.grade_topics import grade_topics
from audit_app.ui.results.overall import overall_said
from audit_app.ui.results.row import Topic
from audit_app.ui.results.scheme_page import SchemePage
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.progress_corner import ProgressCorner
from audit_app.ui.widgets.screen import Screen
from audit_app.wording.figures import number

TABS = ("grades", "gaps", "funding")

CHOOSING = "choose"
"""The topic of funding that is the choice of the schemes themselves."""

_ROOMY = 680
"""Pixels at 100 % from which all is said under the heading."""

_TOPICS: dict[str, Callable[[Found], tuple[Topic, ...]]] = {
    "grades": grade_topics,
    "gaps": gap_topics,
    "funding": funding_topics,
}

_CONCERNED = (
    *("answers", "evidence", "findings", "actions", "waivers", "event", "zones", "checklist", "contested"),
    *("schemes", "state"),
)
"""Fields of the audit from which everything here follows."""


class ResultsScreen(Screen):
    """Where the audit stands today. It is drawn when it is seen, and again only after something has changed."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__(look, _("Results"))
        self._live = live
        self._found: Found | None = None
        self._drawn: dict[str, Found] = {}
        self._browsers: dict[str, Browser] = {}
        self._choosing = False
        self._tabs = QTabBar()
        self._choose = button(look, "", role="quiet")
        self._page: SchemePage | None = None
        self._stack = QStackedWidget()
        self._progress = ProgressCorner(look)
        self._lay_out()
        self._tabs.setAccessibleName(_("Parts of the results"))
        self._tabs.currentChanged.connect(self._on_tab_changed)
        self._choose.clicked.connect(self._on_choose_clicked)
        live.changed.connect(self._on_live_changed)

    def _lay_out(self) -> None:
        self.corner.addWidget(self._progress)
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        for name in self._names():
            self._tabs.addTab(name)
        row = QHBoxLayout()
        row.addWidget(self._tabs)
        row.addStretch(1)
        row.addWidget(self._choose)
        self.body.addLayout(row)
        self.body.addWidget(self._stack, 1)

    def _names(self) -> tuple[str, str, str]:
        return _("Grades"), _("Gaps"), _("Funding")

    def _browser(self, code: str) -> Browser:
        """Return the lists of a part, made the first time it is seen."""
        if code not in self._browsers:
            self._browsers[code] = self._made_browser(code, self._names()[TABS.index(code)])
            self._stack.addWidget(self._browsers[code])
        return self._browsers[code]

    def _made_browser(self, code: str, name: str) -> Browser:
        details = {
            "grades": _("What holds back:"),
            "gaps": _("Lines concerned:"),
            "funding": _("Proof and what is missing:"),
        }[code]
        back = {
            "grades": _("All grades"),
            "gaps": _("All gaps"),
            "funding": _("All conditions"),
        }[code]
        browser = Browser(self.look, name, details, back)
        browser.line_chosen.connect(self._on_line_chosen)
        return browser

    # Drawing

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the parts where there is little."""
        super().resizeEvent(event)
        self._draw_said()
        self._draw_choose()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what has changed since it was last seen, the day included."""
        super().showEvent(event)
        self.draw()

    def draw(self) -> None:
        """Show the audit as it stands today."""
        if self._found is None or self._found.audit is not self._live.audit or self._found.on != today():
            self._found = Found.of(self._live.audit, today())
            self._draw_head(self._found)
        code = TABS[self._tabs.currentIndex()]
        if self._drawn.get(code) is not self._found:
            self._drawn[code] = self._found
            self._browser(code).show_topics(_TOPICS[code](self._found))
        shown: QWidget = self._browser(code)
        if self._chooses:
            shown = self._scheme_page()
            self._scheme_page().draw()
        self._draw_choose()
        self._stack.setCurrentWidget(shown)

    @property
    def _chooses(self) -> bool:
        """Whether the schemes are being chosen, in sight."""
        return self._choosing and TABS[self._tabs.currentIndex()] == "funding"

    def _draw_choose(self) -> None:
        """Offer to choose the schemes, or to go back to what they ask; in a word or an icon where there is no room."""
        look = self.look
        words = _("Back to the conditions") if self._choosing else _("Choose the schemes")
        short = _("Conditions") if self._choosing else _("Schemes")
        icon = "arrow-left" if self._choosing else "landmark"
        margins = self.body.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._tabs.sizeHint().width() - look.px(8)
        self._choose.setAccessibleName(words)
        for shown in (words, short, ""):
            self._choose.setText(shown)
            self._choose.setToolTip("" if shown == words else words)
            set_icon(self._choose, icon, look.tokens.text, look.px(18), look.px(6) if shown else 0)
            if self._choose.sizeHint().width() <= room:
                break
        self._choose.setVisible(TABS[self._tabs.currentIndex()] == "funding")

    def _scheme_page(self) -> SchemePage:
        """Return the choice of the schemes, made the first time it is seen."""
        if self._page is None:
            self._page = SchemePage(self.look, self._live)
            self._page.said.connect(self.said)
            self._stack.addWidget(self._page)
        return self._page

    def _draw_head(self, found: Found) -> None:
        tally = found.progress.by_level[Level.MANDATORY]
        self._draw_said()
        self._progress.draw(tally.checked, tally.total)
        counts = (None, gaps_count(found), conditions_count(found))
        for place, (name, count) in enumerate(zip(self._names(), counts, strict=True)):
            self._tabs.setTabText(place, name if count is None else f"{name} ({number(count)})")

    def _draw_said(self) -> None:
        """Say under the heading how it stands, the first sentence alone where there is little room; all is heard."""
        narrow = self.width() < self.look.px(_ROOMY)
        self._progress.set_narrow(narrow=narrow)
        if self._found is not None:
            said = overall_said(self._found)
            self.set_subtitle(" ".join(said[:1] if narrow else said))
            self.title.setAccessibleDescription(" ".join(said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape from the choice of the schemes to what they ask, where nothing there wants it."""
        if event.key() == Qt.Key.Key_Escape and self._chooses:
            self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
            self._on_choose_clicked()
        else:
            super().keyPressEvent(event)

    # Places

    @property
    def place(self) -> tuple[str, str, str]:
        """The part, the topic and the line the user is at."""
        code = TABS[self._tabs.currentIndex()]
        return (code, CHOOSING, "") if self._chooses else (code, *self._browser(code).place)

    def go(self, place: object) -> None:
        """Go to a place given by `place`, or to a part by its code: grades, gaps or funding."""
        code, topic, line = place if isinstance(place, tuple) else (str(place), "", "")
        if code in TABS:
            self._tabs.setCurrentIndex(TABS.index(code))
        self._choosing = topic == CHOOSING
        self.draw()
        if self._chooses:
            self._scheme_page().enter()
        elif topic:
            self._browser(TABS[self._tabs.currentIndex()]).go(topic, line)
        else:
            self.enter()

    def _on_tab_changed(self, _place: int) -> None:
        self.draw()

    def _on_choose_clicked(self) -> None:
        self._choosing = not self._choosing
        self.draw()
        if self._choosing:
            self._scheme_page().enter()

    def _on_line_chosen(self, line: str) -> None:
        self.asked.emit("checklist", line)

    def _on_live_changed(self, step: Step) -> None:
        if self.isVisible() and step.touches(*_CONCERNED):
            self.draw()
