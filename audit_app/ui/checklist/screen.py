"""The checklist: the list on the left, the line being answered on the right; one of them where there is no room."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from audit_app.domain.express import express
from audit_app.domain.progress import standings
from audit_app.domain.viewing import View
from audit_app.i18n import _
from audit_app.session import Step
from audit_app.ui.checklist.abreast import Abreast
from audit_app.ui.checklist.boxes import Boxes
from audit_app.ui.checklist.corner import Corner
from audit_app.ui.checklist.counting import checked_said, mandatory_counted, standing_said
from audit_app.ui.checklist.filters import Filter
from audit_app.ui.checklist.line_list import LineList
from audit_app.ui.checklist.moving_words import all_checked_said, end_said
from audit_app.ui.checklist.noting import Noting
from audit_app.ui.checklist.panel import LinePanel
from audit_app.ui.checklist.rounds import Rounds
from audit_app.ui.checklist.spot import PLAN, TO_SORT, Spot
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.untold_rows import TELL
from audit_app.wording.rounds import proved_said

_RESTS = 50
"""Milliseconds after which what follows from a key is drawn: an arrow held down moves in the list without a hitch."""

_SHOWN = ("answers", "assigned", "evidence", "actions", "findings", "contested", "event", "zones", "state", "checklist")
"""What of an audit the list shows; notes are the panel's alone."""


class ChecklistScreen(Screen):
    """Where lines are answered."""

    yields = True
    large_asked = Signal(bool)
    """Whether the user wants large targets from now on."""

    def __init__(self, look: Look, live: LiveAudit, remember: Callable[..., None] | None = None) -> None:
        super().__init__(look, _("Checklist"))
        self._live = live
        self._entered: str | None = None
        """The line the keyboard was brought to last."""
        self._list = LineList(look, live.audit, lambda: live.by or "")
        self._panel = LinePanel(look, live)
        self._rounds = Rounds(look, live, self._list)
        self._parts = Abreast(look, self._rounds, self._panel)
        self._corner = Corner(look, self.asked.emit)
        self.boxes = Boxes(look, live, self._list, self)
        self._showing, self._counting = (QTimer(self, singleShot=True, interval=_RESTS) for _timer in range(2))
        self._noting = Noting(self, remember, self._noted)
        self._lay_out()
        self._keys()
        self._connect()
        self._list.take(live.audit, standings(live.audit))
        self._list.first()
        self._counting.start()

    def _connect(self) -> None:
        self._list.moved.connect(lambda _line: self._showing.start())
        self._list.settled.connect(self._show_line)
        self._list.view.painted.connect(self._showing.start)  # the list is there first: it is what was asked for
        self._showing.timeout.connect(self._show_line)
        self._counting.timeout.connect(self._count)
        self._list.line_entered.connect(self._enter_panel)
        self._list.line_touched.connect(self._on_line_touched)
        self._list.head.zones_asked.connect(self.boxes.zones)
        self._rounds.zones_asked.connect(self.boxes.zones)
        self._rounds.moved.connect(self._show_line)
        self._rounds.going.connect(lambda: self.untold.emit(""))
        self._list.head.sharing_asked.connect(self.boxes.sharing)
        self._list.aside.aside_asked.connect(self.boxes.aside)
        self._list.aside.contested_asked.connect(self._on_contested_asked)
        self._parts.turned.connect(self._on_parts_turned)
        self._corner.large_asked.connect(self.large_asked)
        self._list.aside.findings_asked.connect(lambda: self.asked.emit("findings", TO_SORT))
        self._panel.moved.connect(self.move_on)
        self._panel.zone_asked.connect(self.boxes.zones)
        self._panel.finding_asked.connect(lambda finding: self.asked.emit("findings", finding))
        self.boxes.opening.connect(self._panel.flush)
        self.boxes.done.connect(lambda sentence: self.said.emit(sentence, "good"))
        self._panel.said.connect(self.said)
        self._panel.told_of.connect(self.told_of)
        self._panel.untold.connect(self.untold)
        self._live.changed.connect(self._on_live_changed)

    def _lay_out(self) -> None:
        self.corner.addWidget(self._corner)
        self.body.addWidget(self._parts, 1)

    def _keys(self) -> None:
        for keys, does in (
            ("Ctrl+F", self._on_search_pressed),
            ("Ctrl+Down", lambda: self.move_on("next")),
            ("Ctrl+Up", lambda: self.move_on("previous")),
            *((enter, lambda: self.move_on("to_check")) for enter in ("Ctrl+Return", "Ctrl+Enter")),
            ("Ctrl+G", self._corner.turn),
            ("Ctrl+L", self._on_where_pressed),
            ("Ctrl+M", self._on_measure_pressed),
        ):
            key = QShortcut(QKeySequence(keys), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(does)

    def _draw(self) -> None:
        """Show the audit as it stands."""
        self._list.take(self._live.audit, standings(self._live.audit))
        self._show_line()
        self._counting.start()

    def _count(self) -> None:
        """Say how far it is: under the heading, beside the bar, in the choice of places.

        In short where there is little room, whole to who hears the heading. Done once the gesture is on the screen.
        """
        rows = tuple(standings(self._live.audit).values())
        whole = standing_said(rows)
        self.set_subtitle(checked_said(rows) if self._parts.narrow else whole)
        self._corner.progress.draw(*mandatory_counted(rows))
        self.title.setAccessibleDescription(f"{whole}. {self._corner.progress.said}")
        self._list.count()
        self._rounds.draw()
        self._list.head.show_sharing(writes=self._live.may_write)

    def _show_line(self) -> None:
        """Show on the right the line of the list, if it is another."""
        self._showing.stop()
        if self._panel.line == self._list.line:
            return
        self._noting.soon()
        first = self._panel.parts is None
        self._panel.show_line(self._list.line)
        if first:
            self._parts.fit()  # only now is known how wide a line has to be

    # Moving

    def move_on(self, towards: str) -> None:
        """Go `to_check`, `next`, `previous`, or back to the `list`; say so where there is nothing there."""
        if towards == "list":
            self._parts.show_part(panel=False)
            self._rounds.enter()
            return
        from_list = self._parts.in_lines
        self._panel.flush()
        if towards == "to_check":
            if not self._went_to_check():
                return
        elif not self._list.step(1 if towards == "next" else -1):
            self.said.emit(end_said(towards), "info")
            return
        self._show_line()
        if towards == "to_check" or not from_list:
            self._enter_panel()

    def _went_to_check(self) -> bool:
        """Go to the next line to check; else say why there is none, and return False."""
        begun = self._parts.in_panel or self._parts.in_lines or self._entered == self._list.line
        if (self._panel.isHidden() or not begun) and self._list.is_to_check:
            return True  # nobody was at it yet
        before, line = self._list.line, self._list.next_to_check()
        if line is not None and (line != before or self._panel.line != line):
            return True
        if line is not None:
            self.said.emit(_("This line is the only one left to check in this list."), "info")
        elif (self._list.asked.text or self._list.asked.person == "") and not self._list.nothing.isHidden():
            self.said.emit(self._list.nothing.why.text(), "info")
        elif end := self._end_said():
            self.said.emit(end, "good")
        return False

    def _end_said(self) -> str:
        """Return what is said where the list has nothing left to check, '' = it is seen; at a place, one goes on."""
        if self._list.here:
            self._parts.show_part(panel=False)
            return self._rounds.enter_end()
        rows = standings(self._live.audit)
        if self._list.asked == Filter(View.BLOCKING) and (path := express(rows.values())).is_done:
            return proved_said(self._live.audit, path)
        return all_checked_said(self._list.left_elsewhere())

    def _on_where_pressed(self) -> None:
        self._panel.flush()
        self._parts.show_part(panel=False)
        self._rounds.ask_where()

    def _on_measure_pressed(self) -> None:
        self._show_line()
        self._parts.show_part(panel=True)
        self._panel.answer()

    def _enter_panel(self) -> None:
        self._show_line()
        self._entered = self._list.line
        self._parts.show_part(panel=True)
        self._panel.enter()

    def _on_line_touched(self) -> None:
        if self._parts.narrow:
            self._enter_panel()

    def _on_search_pressed(self) -> None:
        self._parts.show_part(panel=False)
        if self._list.here:
            self._list.stand("")
        self._rounds.setCurrentWidget(self._list)
        self._list.filters.search.enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back from the line to the list with Escape, where nothing in it wants it; paste evidence from the list."""
        if event.key() == Qt.Key.Key_Escape and self._parts.in_panel:
            self.move_on("list")
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._show_line()
            self._panel.paste()
        else:
            super().keyPressEvent(event)

    def _on_parts_turned(self, narrow: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        """Leave the room to what is shown where one of both is."""
        self._panel.set_narrow(narrow)
        self._corner.set_narrow(narrow=narrow)
        self._count()

    # Two answers

    def _on_contested_asked(self) -> None:
        if contested := next((row.line.id for row in standings(self._live.audit).values() if row.contested), None):
            self.go(contested)

    # What the window asks for

    def _on_live_changed(self, step: Step) -> None:
        if step.touches(*_SHOWN):
            self._draw()

    @property
    def place(self) -> Spot:
        """The line, the filters, and whether the keyboard is in the line."""
        asked, inside = self._list.filters.value, self._parts.in_panel
        here, recent = self._list.here, self._rounds.recent
        return Spot(self._list.line, asked.view.value, asked.where, asked.text, inside, asked.person, here, recent)

    def go(self, place: object) -> None:
        """Open a line by its id, whatever the filters hide, after PLAN or TELL at what it wants; or back to a Spot."""
        if isinstance(place, str):
            line = place.removeprefix(PLAN).removeprefix(TELL)
            if place.startswith(TELL) and line not in standings(self._live.audit):
                self.boxes.evidence(line)
                return
            self._go_to_line(line)
            if line != place and self._panel.line == line:
                (self._panel.tell if place.startswith(TELL) else self._panel.plan)()
        elif isinstance(place, tuple):
            self._return_to(Spot(*place))

    def _return_to(self, spot: Spot) -> None:
        self._list.set_filter(Filter(View(spot.view), spot.where, spot.text, spot.person))
        self._rounds.come_back(spot.here, spot.recent)
        seen = self._list.return_to(spot.line) if spot.line else True
        self._show_line()
        if spot.inside:
            self._enter_panel()
            return
        self._parts.show_part(panel=False)
        if seen:
            self._list.enter()
        else:
            self.enter()

    def _go_to_line(self, line: str) -> None:
        if not self._list.select(line):
            self.said.emit(_("The line {line} is not asked of this event any more.").format(line=line), "info")
            self.enter()
            return
        self._enter_panel()

    def leave(self) -> None:
        """Save what is being typed."""
        self._show_line()
        self._panel.flush()
        self._live.left()
        self._noting.now()

    def _noted(self) -> tuple[str, ...]:
        asked = self._list.filters.value
        return self._list.line or "", asked.view.value, asked.where, self._list.here, self._rounds.recent

    def come_back(self, line: str, view: str, where: str, here: str = "", recent: str = "") -> None:
        """Show what was shown another day, the focus where it is; what is there no more is passed over."""
        if view in {known.value for known in View}:
            self._list.set_filter(Filter(View(view), where))
        self._rounds.come_back(here, recent)
        self._list.return_to(line)
        self._show_line()
