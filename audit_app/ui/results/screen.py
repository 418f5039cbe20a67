"""Results: the overall grade first, then grades, gaps and funding conditions; everything leads to a line."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from audit_app.domain.checklist import Level
from audit_app.domain.viewing import View
from audit_app.i18n import _
from audit_app.identity import today
from audit_app.session import Step
from audit_app.ui import background
from audit_app.ui.background import Work
from audit_app.ui.live import LiveAudit
from audit_app.ui.results.found import Found
from audit_app.ui.results.funding_topics import conditions_count, funding_topics
from audit_app.ui.results.gap_topics import gap_topics, gaps_count
from audit_app.ui.results.grade_topics import grade_topics
from audit_app.ui.results.other_side import CHOOSING, SIDES, SideButton
from audit_app.ui.results.overall import overall_said
from audit_app.ui.results.progress_topics import LEADS, progress_topics
from audit_app.ui.results.scheme_page import SchemePage
from audit_app.ui.results.tables import grade_table, progress_table
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.browser import Browser
from audit_app.ui.widgets.part_tabs import PartTabs
from audit_app.ui.widgets.plain_table import PlainTable, Table
from audit_app.ui.widgets.progress_corner import ProgressCorner
from audit_app.ui.widgets.row import Topic
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.untold_rows import TELL, told_at
from audit_app.wording.figures import number

TABS = ("grades", "gaps", "funding", "progress")

_ROOMY = 680
"""Pixels at 100 % from which all is said under the heading."""

_TOPICS: dict[str, Callable[[Found], tuple[Topic, ...]]] = {
    "grades": grade_topics,
    "gaps": gap_topics,
    "funding": funding_topics,
    "progress": progress_topics,
}

_TABLES: dict[str, Callable[[Found], Table]] = {"grades": grade_table, "progress": progress_table}

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
        self._tabs = PartTabs(look, self._names())
        self._side = SideButton(look)
        self._page: SchemePage | None = None
        self._tables: dict[str, PlainTable] = {}
        self._work: Work | None = None
        self._stack = QStackedWidget()
        self._progress = ProgressCorner(look)
        self._lay_out()
        self._tabs.setAccessibleName(_("Parts of the results"))
        self._tabs.currentChanged.connect(self._on_tab_changed)
        self._side.clicked.connect(self._on_side_clicked)
        live.changed.connect(self._on_live_changed)

    def _lay_out(self) -> None:
        self.corner.addWidget(self._progress)
        row = QHBoxLayout()
        row.addWidget(self._tabs, 1)
        row.addWidget(self._side)
        self.body.addLayout(row)
        self.body.addWidget(self._stack, 1)

    def _names(self) -> tuple[str, str, str, str]:
        return _("Grades"), _("Gaps"), _("Funding"), _("Progress")

    @property
    def _part(self) -> str:
        """The code of the part in sight."""
        return TABS[self._tabs.currentIndex()]

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
            "progress": _("What is left:"),
        }[code]
        back = {
            "grades": _("All grades"),
            "gaps": _("All gaps"),
            "funding": _("All conditions"),
            "progress": _("All ways to count"),
        }[code]
        browser = Browser(self.look, name, details, back)
        browser.line_chosen.connect(self._on_line_chosen)
        return browser

    # Drawing

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the parts where there is little."""
        super().resizeEvent(event)
        self._draw_said()
        self._draw_side()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what has changed since it was last seen, the day included."""
        super().showEvent(event)
        self.draw()

    def draw_ahead(self) -> None:
        """Work out what the audit comes to before somebody asks."""
        self.draw()

    def draw(self) -> None:
        """Show the audit as it stands today."""
        if self._found is None or self._found.audit is not self._live.audit or self._found.on != today():
            told = self._found.told if self._found else None
            self._found = Found.of(self._live.audit, today(), told)
            self._draw_head(self._found)
            self._work_out(self._found)
        code = self._part
        if self._drawn.get(code) is not self._found:
            self._drawn[code] = self._found
            self._browser(code).show_topics(_TOPICS[code](self._found))
        self._draw_side()
        self._stack.setCurrentWidget(self._other_side(code) if self._side.is_turned(code) else self._browser(code))

    def _work_out(self, found: Found) -> None:
        """Have a way that takes long worked out beside the window, and shown when it is there."""
        if self._work is not None:
            self._work.stop()
            self._work = None
        if found.goal is not None and found.way is None:
            self._work = background.run(lambda _work: replace(found, way=found.found_way()), self)
            self._work.done.connect(self._on_worked_out)

    def _on_worked_out(self, found: Found) -> None:
        if self._found is not None and found.audit is self._found.audit and found.on == self._found.on:
            self._found, self._work = found, None
            if self.isVisible():
                self.draw()

    def _other_side(self, code: str) -> QWidget:
        """Return the other side of a part as it stands, made the first time it is seen."""
        if SIDES[code] == CHOOSING:
            self._scheme_page().draw()
            return self._scheme_page()
        if code not in self._tables:
            self._tables[code] = PlainTable(self.look)
            self._stack.addWidget(self._tables[code])
        if self._found is not None:
            self._tables[code].show_table(_TABLES[code](self._found))
        return self._tables[code]

    def _draw_side(self) -> None:
        margins = self.body.contentsMargins()
        self._side.draw(self._part, self._tabs, self, margins.left() + margins.right())

    def _scheme_page(self) -> SchemePage:
        """Return the choice of the schemes, made the first time it is seen."""
        if self._page is None:
            self._page = SchemePage(self.look, self._live)
            self._page.said.connect(self.said)
            self._page.sentences_asked.connect(lambda scheme: self.asked.emit("mapping", scheme))
            self._stack.addWidget(self._page)
        return self._page

    def _draw_head(self, found: Found) -> None:
        tally = found.progress.by_level[Level.MANDATORY]
        self._draw_said()
        self._progress.draw(tally.checked, tally.total)
        counts = (None, gaps_count(found), conditions_count(found), None)
        for place, (name, count) in enumerate(zip(self._names(), counts, strict=True)):
            self._tabs.call(place, name if count is None else f"{name} ({number(count)})")

    def _draw_said(self) -> None:
        """Say under the heading how it stands, the first sentence alone where there is little room; all is heard."""
        narrow = self.width() < self.look.px(_ROOMY)
        self._progress.set_narrow(narrow=narrow)
        if self._found is not None:
            said = overall_said(self._found)
            self.set_subtitle(" ".join(said[:1] if narrow else said))
            self.title.setAccessibleDescription(" ".join(said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape from the other side of a part, where nothing there wants it."""
        if event.key() == Qt.Key.Key_Escape and self._side.is_turned(self._part):
            self._side.setFocus(Qt.FocusReason.OtherFocusReason)
            self._on_side_clicked()
        else:
            super().keyPressEvent(event)

    # Places

    @property
    def place(self) -> tuple[str, str, str]:
        """The part, the topic or the other side, and the line the user is at."""
        code = self._part
        return (code, SIDES[code], "") if self._side.is_turned(code) else (code, *self._browser(code).place)

    def go(self, place: object) -> None:
        """Go to a place given by `place`, or to a part by its code: grades, gaps, funding or progress."""
        code, topic, line = place if isinstance(place, tuple) else (str(place), "", "")
        if code in TABS:
            self._tabs.setCurrentIndex(TABS.index(code))
        self._side.turn(self._part, over=topic == SIDES.get(self._part, ""))
        self.draw()
        if self._side.is_turned(self._part):
            self._enter_side()
        elif topic:
            self._browser(self._part).go(topic, line)
        else:
            self.enter()

    def _enter_side(self) -> None:
        """Put the focus on the other side of the part in sight."""
        if SIDES[self._part] == CHOOSING:
            self._scheme_page().enter()
        else:
            self._tables[self._part].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_tab_changed(self, _place: int) -> None:
        self.draw()

    def _on_side_clicked(self) -> None:
        self._side.turn(self._part, over=not self._side.is_turned(self._part))
        self.draw()
        if self._side.is_turned(self._part):
            self._enter_side()

    def _on_line_chosen(self, code: str) -> None:
        """Go to a line; or to what is left of a theme or of a place."""
        if code.startswith(LEADS):
            self.asked.emit("checklist", (None, View.TO_DO.value, code.removeprefix(LEADS), "", False))
        elif code.startswith(TELL):
            self.asked.emit(*told_at(self._live.audit, code.removeprefix(TELL)))
        else:
            self.asked.emit("checklist", code)

    def _on_live_changed(self, step: Step) -> None:
        if self.isVisible() and step.touches(*_CONCERNED):
            self.draw()
