"""The checklist: the list on the left, the line being answered on the right; one of them where there is no room."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QSizePolicy

from audit_app.domain.progress import standings
from audit_app.domain.viewing import View
from audit_app.i18n import _
from audit_app.session import Step
from audit_app.ui.checklist.counting import checked_said, mandatory_counted, standing_said
from audit_app.ui.checklist.filters import Filter
from audit_app.ui.checklist.line_list import LineList
from audit_app.ui.checklist.moving_words import all_checked_said, end_said
from audit_app.ui.checklist.panel import LinePanel
from audit_app.ui.checklist.spot import Spot
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.progress_corner import ProgressCorner
from audit_app.ui.widgets.screen import Screen

_BOTH, _BETWEEN, _LIST = 860, 20, 380
"""Pixels at 100 % below which the list and the line never stand side by side; those between them; those the list has at
least: titles wrap, and yet are read at a glance."""

_RESTS = 50
"""Milliseconds after which what follows from a key is drawn: an arrow held down moves in the list without a hitch."""

_SHOWN = ("answers", "assigned", "evidence", "actions", "findings", "contested", "event", "zones", "checklist")
"""What of an audit the list shows; notes are the panel's alone."""


class ChecklistScreen(Screen):
    """Where lines are answered."""

    def __init__(self, look: Look, live: LiveAudit, remember: Callable[[str, str, str], None] | None = None) -> None:
        super().__init__(look, _("Checklist"))
        self._live = live
        self._remember = remember
        """Told the line, the view and the place shown when the screen is left: to come back to another day."""
        self._narrow = False
        self._list = LineList(look, live.audit)
        self._panel = LinePanel(look, live)
        self._progress = ProgressCorner(look)
        self._showing = QTimer(self, singleShot=True, interval=_RESTS)
        self._counting = QTimer(self, singleShot=True, interval=_RESTS)
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
        self._list.line_entered.connect(self._on_line_entered)
        self._list.line_touched.connect(self._on_line_touched)
        self._list.zones_asked.connect(self.open_zones)
        self._list.aside.aside_asked.connect(self._on_aside_asked)
        self._list.aside.contested_asked.connect(self._on_contested_asked)
        self._panel.moved.connect(self.move_on)
        self._panel.zone_asked.connect(self.open_zones)
        self._panel.said.connect(self.said)
        self._panel.told_of.connect(self.told_of)
        self._panel.untold.connect(self.untold)
        self._live.changed.connect(self._on_live_changed)

    def _lay_out(self) -> None:
        self.corner.addWidget(self._progress)
        row = QHBoxLayout()
        row.setSpacing(self.look.px(_BETWEEN))
        for part, share in ((self._list, 4), (self._panel, 6)):
            # The shares hold only for parts that do not ask for a width of their own.
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            row.addWidget(part, share)
        self._list.setMinimumWidth(self.look.px(_LIST))
        self.body.addLayout(row, 1)

    def _keys(self) -> None:
        for keys, does in (
            ("Ctrl+F", self._on_search_pressed),
            ("Ctrl+Down", lambda: self.move_on("next")),
            ("Ctrl+Up", lambda: self.move_on("previous")),
            ("Ctrl+Return", lambda: self.move_on("to_check")),
            ("Ctrl+Enter", lambda: self.move_on("to_check")),
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
        self.set_subtitle(checked_said(rows) if self._narrow else whole)
        self._progress.draw(*mandatory_counted(rows))
        self.title.setAccessibleDescription(f"{whole}. {self._progress.said}")
        self._list.count()

    def _show_line(self) -> None:
        """Show on the right the line of the list, if it is another."""
        self._showing.stop()
        if self._panel.line == self._list.line:
            return
        first = self._panel.parts is None
        self._panel.show_line(self._list.line)
        if first:
            self._fit()  # only now is known how wide a line has to be

    # Moving

    def move_on(self, towards: str) -> None:
        """Go `to_check`, `next`, `previous`, or back to the `list`; say so where there is nothing there."""
        if towards == "list":
            self._show_part(panel=False)
            self._list.enter()
            return
        from_list = self._list.isAncestorOf(QApplication.focusWidget() or self)
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
        before = self._list.line
        line = self._list.next_to_check()
        if line is not None and (line != before or self._panel.line != line):
            return True
        if line is not None:
            self.said.emit(_("This line is the only one left to check in this list."), "info")
        else:
            self.said.emit(all_checked_said(self._list.left_elsewhere()), "good")
        return False

    def _enter_panel(self) -> None:
        self._show_line()
        self._show_part(panel=True)
        self._panel.enter()

    def _on_line_entered(self) -> None:
        self._enter_panel()

    def _on_line_touched(self) -> None:
        if self._narrow:
            self._enter_panel()

    def _on_search_pressed(self) -> None:
        self._show_part(panel=False)
        self._list.filters.search.enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back from the line to the list with Escape, where nothing in the line wants it."""
        if event.key() == Qt.Key.Key_Escape and self._in_panel:
            self.move_on("list")
        else:
            super().keyPressEvent(event)

    # The two parts

    def _show_part(self, *, panel: bool) -> None:
        """Show the line or the list where there is room for one only; both else."""
        self._panel.setVisible(panel or not self._narrow)
        self._list.setVisible(not panel or not self._narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both parts where there is room; else the one the keyboard is in."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < self._room_for_both
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._panel.set_narrow(narrow)
        self._progress.set_narrow(narrow=narrow)
        self._count()
        self._show_part(panel=self._in_panel)

    @property
    def _room_for_both(self) -> int:
        """Width from which both parts stand side by side with nothing of the line cut off."""
        margins = self.body.contentsMargins()
        beside = margins.left() + margins.right() + self.look.px(_LIST + _BETWEEN)
        return max(self.look.px(_BOTH), beside + self._panel.minimumSizeHint().width())

    @property
    def _in_panel(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self._panel.isAncestorOf(focused)

    # Zones, answers set aside, two answers

    def open_zones(self, kind: str = "") -> None:
        """Open the zones, ready to add one of that kind."""
        from audit_app.ui.checklist.zones import ZonesDialog

        self._panel.flush()
        self._open(ZonesDialog(self.look, self._live, self, kind))

    def _on_aside_asked(self) -> None:
        from audit_app.ui.checklist.aside import AsideDialog

        self._open(AsideDialog(self.look, self._live.audit, self))

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_contested_asked(self) -> None:
        contested = next((row.line.id for row in standings(self._live.audit).values() if row.contested), None)
        if contested:
            self.go(contested)

    # What the window asks for

    def _on_live_changed(self, step: Step) -> None:
        if step.touches(*_SHOWN):
            self._draw()

    @property
    def place(self) -> Spot:
        """The line, the filters, and whether the keyboard is in the line."""
        asked = self._list.filters.value
        return Spot(self._list.line, asked.view.value, asked.where, asked.text, self._in_panel)

    def go(self, place: object) -> None:
        """Open a line by its id, whatever the filters hide; or come back to a Spot."""
        if isinstance(place, str):
            self._go_to_line(place)
        elif isinstance(place, tuple):
            self._return_to(Spot(*place))

    def _return_to(self, spot: Spot) -> None:
        self._list.set_filter(Filter(View(spot.view), spot.where, spot.text))
        seen = self._list.return_to(spot.line) if spot.line else True
        self._show_line()
        if spot.inside:
            self._enter_panel()
            return
        self._show_part(panel=False)
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
        if self._remember and self._list.line:
            asked = self._list.filters.value
            self._remember(self._list.line, asked.view.value, asked.where)

    def come_back(self, line: str, view: str, where: str) -> None:
        """Show what was shown another day, the focus where it is; what is there no more is passed over."""
        if view in {known.value for known in View}:
            self._list.set_filter(Filter(View(view), where))
        self._list.return_to(line)
        self._show_line()
