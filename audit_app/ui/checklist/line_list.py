"""The left side of the checklist: the filters, the list they leave, and a way out when they leave nothing."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.audit import Audit, Verdict
from audit_app.domain.express import express
from audit_app.domain.progress import LineStanding
from audit_app.domain.viewing import View, next_unchecked, ordered, shown
from audit_app.i18n import is_easy, language, ngettext
from audit_app.ui.checklist.aside import Aside
from audit_app.ui.checklist.counting import people_said, themes_said, zones_said
from audit_app.ui.checklist.filters import Filter
from audit_app.ui.checklist.line_model import Group, LineModel
from audit_app.ui.checklist.line_view import LineView
from audit_app.ui.checklist.list_head import ListHead
from audit_app.ui.checklist.nothing_found import NothingFound
from audit_app.ui.checklist.round_band import RoundBand
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.wording.rounds import express_said
from audit_app.wording.typography import told

_ANNOUNCED_AFTER = 700
"""Milliseconds of quiet before the number of lines found is said: not at each letter."""

_TALL = 370
"""Pixels at 100 % from which the choices stand unfolded, and a picture over the words that nothing was found."""

_LOW = 275
"""Pixels at 100 % below which the band gives way to the list."""


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

    asked_anew = Signal()
    """Other lines are asked for by the filters, or by the place one stands in."""

    def __init__(self, look: Look, audit: Audit, me: Callable[[], str] = str) -> None:
        super().__init__()
        self._me = me
        self._tall, self._low = look.px(_TALL), look.px(_LOW)
        self.line: str | None = None
        """The line worked on; a search may hide it from the list for a while."""
        self._audit = audit
        self._standings: Mapping[str, LineStanding] = {}
        self._model = LineModel({domain.id: told(domain.title) for domain in audit.checklist.domains}, self)
        self.here = ""
        """The place whose lines are shown alone, whatever the filters say; '' = what they say."""
        self.head = ListHead(look)
        self.filters = self.head.filters
        self.band = RoundBand(look)
        self._found = PlainLabel("", "small")
        self.view = LineView(look, self._model)
        self.nothing = NothingFound(look)
        self.aside = Aside(look)
        self._quiet = QTimer(self, singleShot=True, interval=_ANNOUNCED_AFTER)
        self._lay_out(look)
        self.filters.sought.connect(self._on_filters_sought)
        self.filters.chosen.connect(self._on_filters_chosen)
        self.filters.left_down.connect(self.enter)
        self.filters.unfolded.connect(self.view.set_tight)
        self.view.chosen.connect(self._on_view_chosen)
        self.view.line_entered.connect(self.line_entered)
        self.view.touched.connect(self.line_touched)
        self.view.settled.connect(self.settled)
        self.nothing.left.connect(self._on_way_out_taken)
        self._quiet.timeout.connect(self._on_quiet_timeout)

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.band)
        column.addWidget(self.head)
        column.addWidget(self._found)
        column.addWidget(self.view, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.aside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the words where there is little."""
        super().resizeEvent(event)
        self.filters.set_folded(folded=self.height() < self._tall)
        self.nothing.set_low(low=self.height() < self._tall)
        self.aside.set_low(low=self.height() < self._tall)
        self.band.set_low(low=self.height() < self._low)
        self.view.set_room(self.height())

    # What is shown

    def take(self, audit: Audit, standings: Mapping[str, LineStanding]) -> None:
        """Take the audit as it stands: rows that differ are drawn anew; other lines, another list."""
        same, given = list(standings) == list(self._standings), audit.assigned is not self._audit.assigned
        self._audit, self._standings = audit, standings
        if same:
            # A line just answered stays in its place, even where the filter would no longer find it.
            self._model.update(standings)
            if given and self.asked.person is not None:
                self._show(keep=self.line)
            return
        if self.line not in standings:
            self.line = self._heir()
        self.count()
        self._show(keep=self.line)

    def count(self) -> None:
        """Say how much is left in each place, and what stands aside."""
        rows = tuple(self._standings.values())
        self.filters.offer(themes_said(self._audit, rows), zones_said(self._audit, rows))
        self.filters.offer_people(*people_said(self._audit, self._standings, self._me()))
        self._say_found()
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
        asked = self.asked
        found = {row.line.id for row in self._passing(asked)} | {keep}
        rows = ordered((row for line, row in self._standings.items() if line in found), asked.view)
        by = Group.ZONE if asked.zone else Group.PHASE if asked.view is View.BLOCKING else Group.THEME
        self.view.show_lines(rows, by, keep=self.line)
        self.view.setVisible(bool(rows))
        self.head.show_sharing(found=bool(rows))
        self.nothing.setVisible(not rows)
        self.nothing.say(asked)
        self._found.setVisible(bool(rows) and asked != Filter() and not self.here)
        self._say_found()

    def _say_found(self) -> None:
        """Say how many lines are shown; of the express path, how far it is."""
        if self.asked == Filter(View.BLOCKING):
            self._found.setText(express_said(express(self._standings.values())))
            return
        rows = self._model.rows
        said = ngettext("{count} line of {total}", "{count} lines of {total}", len(rows))
        self._found.setText(said.format(count=len(rows), total=len(self._standings)))

    def _passing(self, asked: Filter) -> tuple[LineStanding, ...]:
        return shown(
            self._standings.values(),
            asked.view,
            domain=asked.theme,
            zone=asked.zone,
            person=asked.person,
            text=asked.text,
            language=language(),
            easy=is_easy(),
            domains=self._audit.checklist.domains,
            assigned=self._audit.assigned,
        )

    @property
    def asked(self) -> Filter:
        """What the list shows: the place one stands in, else what the filters ask for."""
        return Filter(where=self.here) if self.here else self.filters.value

    def stand(self, place: str) -> None:
        """Show the lines of a place alone, '' = what the filters ask for; the line worked on stays."""
        self.here = place
        self.head.setVisible(not place)
        self._show()
        self.asked_anew.emit()

    @property
    def shown_lines(self) -> tuple[str, ...]:
        """The ids of the lines the list shows."""
        return tuple(row.line.id for row in self._model.rows)

    def set_filter(self, asked: Filter) -> None:
        """Show other lines, as if the user had asked for them; the line worked on stays."""
        self.filters.set_value(asked)
        self.stand("")

    # Moving

    def select(self, line: str) -> bool:
        """Go to a line, or to the first of its criterion, and return whether there is one.

        One that the filters hide is shown all the same, without them.
        """
        asked = line if line in self._standings else self._first_of(line)
        if asked is None:
            return False
        if self._model.place_of(asked) < 0:
            self.set_filter(Filter())
        self.line = asked
        self.view.select(asked)
        return True

    def return_to(self, line: str) -> bool:
        """Go back to a line and return whether the list shows it: one just answered still stands there, as it did."""
        if line not in self._standings:
            return False
        self.line = line
        if not self.asked.text:
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

    @property
    def is_to_check(self) -> bool:
        """Whether the line worked on is among those shown, and nobody looked at it yet."""
        row = next((row for row in self._model.rows if row.line.id == self.line), None)
        return row is not None and row.counts_as is Verdict.NOT_CHECKED

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
        if len(self._model.rows) != len({row.line.id for row in self._passing(self.asked)} | {line}):
            self._show(keep=line)

    def enter(self) -> None:
        """Take the keyboard to the current row, the first when there is none."""
        if not self._model.rows:
            self.nothing.why.setFocus()
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
            self.view.move_to(self._model.place_of(next_unchecked(rows) or rows[0].line.id))
        self.asked_anew.emit()

    def _on_way_out_taken(self) -> None:
        asked = self.asked
        self.set_filter(replace(asked, text="") if asked.text else Filter())
        self.enter()

    def _on_quiet_timeout(self) -> None:
        announce(self.view, self._found.text() if self._model.rows else self.nothing.why.text())
