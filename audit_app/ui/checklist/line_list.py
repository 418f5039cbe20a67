"""The left side of the checklist: the filters, the list they leave, and a way out when they leave nothing."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.progress import LineStanding
from audit_app.domain.viewing import View, next_unchecked, shown
from audit_app.i18n import _, language, ngettext
from audit_app.ui.checklist.aside import Aside
from audit_app.ui.checklist.counting import themes_said, zones_said
from audit_app.ui.checklist.filters import Filter, Filters
from audit_app.ui.checklist.line_model import LineModel
from audit_app.ui.checklist.line_view import LineView
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import card
from audit_app.wording.typography import told

_ANNOUNCED_AFTER = 700
"""Milliseconds of quiet before the number of lines found is said: not at each letter."""

_TALL = 320
"""Pixels at 100 % from which there is a picture over the words that nothing was found."""


class LineList(QWidget):
    """Which line is worked on, and which others are shown around it."""

    moved = Signal(str)
    """The id of the line the user is on now."""

    line_entered = Signal()
    """The user wants to work on the line."""

    line_touched = Signal()
    """The user clicked a line."""

    settled = Signal()
    """The user stops moving in the list: whatever comes next is about its current line."""

    zones_asked = Signal()

    def __init__(self, look: Look, audit: Audit) -> None:
        super().__init__()
        self._look = look
        self.line: str | None = None
        """The line worked on; a search may hide it from the list for a while."""
        self._audit = audit
        self._standings: Mapping[str, LineStanding] = {}
        self._model = LineModel({domain.id: told(domain.title) for domain in audit.checklist.domains}, self)
        self._zones = button(look, _("Zones…"), "map-pin")
        self.filters = Filters(look, self._zones)
        self._found = PlainLabel("", "small")
        self.view = LineView(look, self._model)
        self.aside = Aside(look)
        self._quiet = QTimer(self, singleShot=True, interval=_ANNOUNCED_AFTER)
        self._lay_out(look)
        self._zones.setAccessibleDescription(_("List, add, rename or remove the places where lines repeat."))
        self._zones.clicked.connect(self.zones_asked)
        self.filters.sought.connect(self._on_filters_sought)
        self.filters.chosen.connect(self._on_filters_chosen)
        self.filters.left_down.connect(self.enter)
        self.view.chosen.connect(self._on_view_chosen)
        self.view.line_entered.connect(self.line_entered)
        self.view.touched.connect(self.line_touched)
        self.view.settled.connect(self.settled)
        self._way_out.clicked.connect(self._on_way_out_clicked)
        self._quiet.timeout.connect(self._on_quiet_timeout)

    def _lay_out(self, look: Look) -> None:
        self._nothing = self._made_nothing(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.filters)
        column.addWidget(self._found)
        column.addWidget(self.view, 1)
        column.addWidget(self._nothing, 1)
        column.addWidget(self.aside)

    def _made_nothing(self, look: Look) -> QFrame:
        frame, column = card(look)
        self._why_nothing = PlainLabel("", readable=True)
        self._why_nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._way_out = button(look, "")
        self._picture = DrawnIcon(look, 40)
        self._picture.show_icon("search", "muted")
        column.addStretch(1)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._why_nothing)
        column.addWidget(self._way_out, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return frame

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the words where there is little."""
        super().resizeEvent(event)
        self._picture.setVisible(self.height() >= self._look.px(_TALL))

    # What is shown

    def take(self, audit: Audit, standings: Mapping[str, LineStanding]) -> None:
        """Take the audit as it stands: rows that differ are drawn anew; other lines, another list."""
        same = list(standings) == list(self._standings)
        self._audit, self._standings = audit, standings
        if same:
            # A line just answered stays in its place, even where the filter would no longer find it.
            self._model.update(standings)
            return
        if self.line not in standings:
            self.line = self._heir()
        self.count()
        self._show(keep=self.line)

    def count(self) -> None:
        """Say how much is left in each place, and what stands aside."""
        rows = tuple(self._standings.values())
        self.filters.offer(themes_said(self._audit, rows), zones_said(self._audit, rows))
        self.aside.draw(self._audit, sum(row.contested for row in rows))

    def _heir(self) -> str | None:
        """Return the line that follows one that is gone: of the same criterion, else at the same place of the list."""
        near = self._model.line_at(self._model.place_of(self.line) + 1)
        if same := self._first_of(self.line or ""):
            return same
        return near if near in self._standings else next(iter(self._standings), None)

    def _first_of(self, line: str) -> str | None:
        """Return the first line of the criterion a line id speaks of, None when it is not asked."""
        criterion = line.partition("@")[0]
        return next((other for other in self._standings if other.partition("@")[0] == criterion), None)

    def _show(self, keep: str | None = None) -> None:
        """Show the lines the filters ask for, and `keep` among them in any case."""
        asked = self.filters.value
        found = {row.line.id for row in self._passing(asked)} | {keep}
        rows = [row for line, row in self._standings.items() if line in found]
        self.view.show_lines(rows, by_zone=asked.zone is not None, keep=self.line)
        self.view.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._why_nothing.setText(_why_nothing(asked))
        self._way_out.setText(_("Clear the search") if asked.text else _("Show all lines"))
        said = ngettext("{count} line of {total}", "{count} lines of {total}", len(rows))
        self._found.setText(said.format(count=len(rows), total=len(self._standings)))
        self._found.setVisible(bool(rows) and asked != Filter())

    def _passing(self, asked: Filter) -> tuple[LineStanding, ...]:
        return shown(
            self._standings.values(),
            asked.view,
            domain=asked.theme,
            zone=asked.zone,
            text=asked.text,
            language=language(),
            domains=self._audit.checklist.domains,
            assigned=self._audit.assigned,
        )

    def set_filter(self, asked: Filter) -> None:
        """Show other lines, as if the user had asked for them; the line worked on stays."""
        self.filters.set_value(asked)
        self._show()

    # Moving

    def select(self, line: str) -> bool:
        """Go to a line, or to the first of its criterion, and return whether there is one.

        One that the filters hide is shown all the same, without them.
        """
        asked = line if line in self._standings else self._first_of(line)
        if asked is None:
            return False
        if self._model.place_of(asked) < 0:
            self.filters.set_value(Filter())
            self._show()
        self.line = asked
        self.view.select(asked)
        return True

    def return_to(self, line: str) -> bool:
        """Go back to a line and return whether the list shows it: one just answered still stands there, as it did."""
        if line not in self._standings:
            return False
        self.line = line
        if not self.filters.value.text:
            self._show(keep=line)
        self.view.select(line)
        return self._model.place_of(line) >= 0

    def first(self) -> None:
        """Go to the first line to check, the first of all when none is left."""
        rows = self._model.rows
        if rows:
            self.select(next_unchecked(rows) or rows[0].line.id)

    def step(self, by: int) -> bool:
        """Go to the line before or after; return whether there is one."""
        here = self._model.place_of(self.line)
        target = self._model.line_at(0 if here < 0 else here + by)
        if target is None:
            return False
        self._go(target)
        return True

    def next_to_check(self) -> str | None:
        """Go to the next line to check among those shown, round from the end to the top; None when none is left."""
        target = next_unchecked(self._model.rows, self.line)
        if target is not None:
            self._go(target)
        return target

    def left_elsewhere(self) -> int:
        """Return how many lines are still to check in the whole audit."""
        return sum(row.is_unknown for row in self._standings.values())

    def _go(self, line: str) -> None:
        """Go on to a line; those answered meanwhile leave the list now, if the filters do not ask for them."""
        self.line = line
        self.view.select(line)
        if len(self._model.rows) != len({row.line.id for row in self._passing(self.filters.value)} | {line}):
            self._show(keep=line)

    def enter(self) -> None:
        """Take the keyboard to the current row, the first when there is none."""
        if not self._model.rows:
            self._why_nothing.setFocus()
            return
        self.view.setFocus()

    def _on_view_chosen(self, line: str) -> None:
        self.line = line
        self.moved.emit(line)

    def _on_filters_sought(self) -> None:
        self._show()
        self._quiet.start()

    def _on_filters_chosen(self) -> None:
        """Show other lines, and go to the first to check among them: what is on the right must be one of them."""
        self._show()
        self._quiet.start()
        rows = self._model.rows
        if rows and self._model.place_of(self.line) < 0:
            self.view.setCurrentIndex(self._model.index(self._model.place_of(next_unchecked(rows) or rows[0].line.id)))

    def _on_way_out_clicked(self) -> None:
        asked = self.filters.value
        self.set_filter(Filter(asked.view, asked.where) if asked.text else Filter())
        self.enter()

    def _on_quiet_timeout(self) -> None:
        announce(self.view, self._found.text() if self._model.rows else self._why_nothing.text())


def _why_nothing(asked: Filter) -> str:
    """Return why no line is shown."""
    if asked.text:
        return _("No line matches “{text}”.").format(text=asked.text)
    if asked.view is View.TO_DO:
        return _("Nothing is left to check here.")
    if asked.view is View.GAPS:
        return _("No gap and no contradiction here so far.")
    return _("There is no such line here.")
