"""Actions: the register as a list and on a board, the gaps that wait for one, what it all costs, and its files."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from audit_app.domain.progress import LineStanding
from audit_app.domain.register import unanswered_gaps
from audit_app.i18n import _, ngettext
from audit_app.identity import today
from audit_app.session import Step
from audit_app.ui.actions.costs_page import CostsPage
from audit_app.ui.actions.exporting import Exporting
from audit_app.ui.actions.gaps_page import GapsPage
from audit_app.ui.actions.register_page import RegisterPage
from audit_app.ui.actions.standing import standing_said
from audit_app.ui.dialogs import file_to_save
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.part_tabs import PartTabs
from audit_app.ui.widgets.screen import Screen
from audit_app.wording.figures import number

TABS = ("list", "board", "gaps", "costs")

_ROOMY = 760
"""Pixels at 100 % from which the buttons of the heading have their words."""

_CONCERNED = ("actions", "answers", "evidence", "findings", "contested", "event", "zones", "checklist", "state")
"""Fields of the audit from which everything here follows."""


class ActionsScreen(Screen):
    """Where actions are followed up until each is done or dropped."""

    yields = True

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__(look, _("Actions"))
        self.day: Callable[[], date] = today
        """What day it is."""
        self._live = live
        self._drawn: tuple[object, date] | None = None
        self._tabs = PartTabs(look, self._names())
        self._register = RegisterPage(look, live)
        self._waiting: tuple[LineStanding, ...] = ()
        """Gaps without an action."""
        self._stack = QStackedWidget()
        self._exporting = Exporting(live, self)
        self._calendar = button(look, "", "calendar-days")
        self._table = button(look, "", "download")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for shown in (self._calendar, self._table):
            self.corner.addWidget(shown, 0, Qt.AlignmentFlag.AlignBottom)
        self._tabs.setAccessibleName(_("Ways to see the actions"))
        self._stack.addWidget(self._register)
        self.body.addWidget(self._tabs)
        self.body.addWidget(self._stack, 1)
        self._draw_buttons()

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._on_tab_changed)
        self._calendar.clicked.connect(self._on_calendar_clicked)
        self._table.clicked.connect(self._on_table_clicked)
        self._exporting.said.connect(self.said)
        self._register.said.connect(self.said)
        self._register.line_asked.connect(self._on_line_asked)
        self._register.chooser.narrowed.connect(self._draw_buttons)
        self._register.chooser.gaps_asked.connect(self._on_gaps_asked)
        self._live.changed.connect(self._on_live_changed)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._on_search_pressed)

    def _names(self) -> tuple[str, str, str, str]:
        return _("List"), _("Board"), _("Gaps without action"), _("Costs")

    # The parts that are made the first time they are seen

    @cached_property
    def _gaps(self) -> GapsPage:
        page = GapsPage(self.look, self._live)
        page.line_asked.connect(self._on_line_asked)
        page.begun.connect(self._on_gaps_begun)
        self._stack.addWidget(page)
        return page

    @cached_property
    def _costs(self) -> CostsPage:
        page = CostsPage(self.look)
        self._stack.addWidget(page)
        return page

    # Drawing

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what has changed since it was last seen, the day included."""
        super().showEvent(event)
        self.draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the heading where there is little."""
        super().resizeEvent(event)
        self._draw_buttons()

    def draw_ahead(self) -> None:
        """List the actions before somebody asks."""
        self.draw()

    def draw(self, *, turned: bool = False) -> None:
        """Show the audit as it stands today; `turned`: a step was taken back or done again."""
        audit, on = self._live.audit, self.day()
        if self._drawn is None or self._drawn[0] is not audit or self._drawn[1] != on:
            self._drawn = (audit, on)
            self._register.take(on, turned=turned)
            self._waiting = unanswered_gaps(audit)
            self.set_subtitle(standing_said(self._register.chooser.whole, on))
            self.title.setAccessibleDescription(self.subtitle.text())
            for place, count in ((0, len(audit.actions)), (2, len(self._waiting))):
                self._tabs.call(place, f"{self._names()[place]} ({number(count)})")
        self._show_page()

    def _show_page(self) -> None:
        code = TABS[self._tabs.currentIndex()]
        shown: QWidget = self._register
        if code == "gaps":
            shown = self._gaps
            self._gaps.take(self._waiting, self.day())
        elif code == "costs":
            shown = self._costs
            self._costs.draw(self._live.audit)
        self._stack.setCurrentWidget(shown)

    def _draw_buttons(self) -> None:
        """Name what the two buttons write; by their icons alone where there is little room."""
        roomy = self.width() >= self.look.px(_ROOMY)
        able = bool(self._register.chooser.shown)
        for shown, icon, words, told in (
            (self._calendar, "calendar-days", _("Calendar…"), _("Write the actions shown to a calendar file")),
            (self._table, "download", _("Excel, CSV…"), _("Write the actions shown to a table: Excel or CSV")),
        ):
            shown.setText(words if roomy else "")
            shown.setAccessibleName(told)
            shown.setToolTip(told)
            shown.setEnabled(able)
            set_icon(shown, icon, self.look.tokens.text, self.look.px(18), self.look.px(6) if roomy else 0)

    # Places

    @property
    def place(self) -> tuple[str, str]:
        """The part, and the action or the gap the user is at."""
        code = TABS[self._tabs.currentIndex()]
        return code, self._gaps.list.code if code == "gaps" else self._register.chooser.code

    def go(self, place: object) -> None:
        """Go to a place given by `place`, or to a part by its code: list, board, gaps or costs."""
        code, at = place if isinstance(place, tuple) else (str(place), "")
        if code in TABS:
            self._tabs.setCurrentIndex(TABS.index(code))
        self.draw()
        if at and code == "gaps":
            self._gaps.go(at)
        elif at:
            self._register.go(at)
        self.enter()

    def leave(self) -> None:
        """Save what is being typed, or keep it beside the audit."""
        self._register.flush()
        if "_gaps" in vars(self):
            self._gaps.beginning.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back from an action or a gap to the list with Escape."""
        if event.key() == Qt.Key.Key_Escape and self._tabs.currentIndex() < TABS.index("costs"):
            page = self._gaps if TABS[self._tabs.currentIndex()] == "gaps" else self._register.chooser
            page.enter()
        else:
            super().keyPressEvent(event)

    def _on_tab_changed(self, _place: int) -> None:
        code = TABS[self._tabs.currentIndex()]
        self.leave()
        if code in ("list", "board"):
            self._register.show_board(board=code == "board")
        self.draw()

    def _on_search_pressed(self) -> None:
        if TABS[self._tabs.currentIndex()] not in ("list", "board"):
            self._tabs.setCurrentIndex(0)
        self._register.search()

    def _on_line_asked(self, line: str) -> None:
        self.asked.emit("checklist", line)

    def _on_gaps_asked(self) -> None:
        self._tabs.setCurrentIndex(TABS.index("gaps"))
        self.draw()
        self._gaps.enter()

    def _on_gaps_begun(self, code: str) -> None:
        """Stay at the gaps while some are left, at the next; after the last, show the action in the list."""
        self.draw()
        if left := len(self._waiting):
            said = ngettext("Action created. {count} gap is left.", "Action created. {count} gaps are left.", left)
            self._gaps.go_on()
            self.said.emit(said.format(count=number(left)), "good")
            return
        self._tabs.setCurrentIndex(0)
        self.draw()
        self._register.go(code)
        self._register.open_chosen()
        self.said.emit(_("Action created: it is in the list."), "good")

    def _on_live_changed(self, step: Step) -> None:
        if self.isVisible() and step.touches(*_CONCERNED):
            self.draw(turned=step.target is not None)

    # Files

    def _on_calendar_clicked(self) -> None:
        self._export(_("Write the calendar"), "actions.ics", _("Calendar (*.ics)"), (".ics",))

    def _on_table_clicked(self) -> None:
        kinds = _("Excel table (*.xlsx);;CSV table (*.csv)")
        self._export(_("Write the table"), "actions.xlsx", kinds, (".xlsx", ".csv"))

    def _export(self, title: str, suggested: str, kinds: str, endings: tuple[str, ...]) -> None:
        self.leave()
        out = file_to_save(self, title, suggested, kinds)
        if out is None:
            return
        if out.suffix.lower() not in endings:
            out = Path(f"{out}{endings[0]}")
        self._exporting.begin(self._register.chooser.shown, self.day(), out)
