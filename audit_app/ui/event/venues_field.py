"""The venues of the event, one at least: each has its own legal form, and so its own figures."""

import re
from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from audit_app.errors import Fault
from audit_app.i18n import _, ngettext
from audit_app.ui.event.draft import VenueDraft
from audit_app.ui.event.field import Field
from audit_app.ui.event.venue_row import VenueRow
from audit_app.ui.event.words import fault_words
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import ScrolledBody

_MOST = 200
_FIRST = 20
"""Rows shown at once: each is costly to build, and few events have more venues."""

_SHOWN = 24
"""Letters of a venue's name on the button that puts it back."""


class VenuesField(Field):
    """The rows of venues, with a button for one more; a removed one can be put back until the next change.

    Beyond the first rows, venues wait without one behind a button: they are part of the value all the same.
    """

    def __init__(self, look: Look) -> None:
        self._rows: list[VenueRow] = []
        self._rest: tuple[VenueDraft, ...] = ()
        self._faults: list[Fault] = []
        self._removed: tuple[int, VenueDraft] | None = None
        self._read_only = False
        body = QWidget()
        super().__init__(look, "venues", _("Venues"), body)
        why = PlainLabel(_("A hall, a street, a marquee: one line for each place with its own rules."), "small")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(10))
        self._column.addWidget(why)
        self._add = button(look, _("Add a venue"), "plus")
        self._back = button(look, "", "undo-2", role="quiet")
        self._more = button(look, "", "chevron-down")
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._more.clicked.connect(self._on_more_clicked)
        self._add.clicked.connect(self._on_add_clicked)
        self._back.clicked.connect(self._on_back_clicked)
        self.show_value((VenueDraft(),))

    @property
    def rows(self) -> tuple[VenueRow, ...]:
        """The rows shown, as they stand."""
        return tuple(self._rows)

    def stops(self) -> list[QWidget]:
        """Return where Enter leads."""
        rows = [stop for row in self._rows for stop in row.stops()]
        return [*rows, self._more] if self._rest else rows

    def value(self) -> tuple[VenueDraft, ...]:
        """Return the venues as typed."""
        return (*(row.value() for row in self._rows), *self._rest)

    def show_value(self, value: object) -> None:
        """Show these venues; rows that stay keep their place, and what is being typed there stays."""
        venues = [venue for venue in value if isinstance(venue, VenueDraft)] if isinstance(value, Iterable) else []
        rows = len(self._rows)
        all_asked = rows > _FIRST and not self._rest
        shown = len(venues) if all_asked else min(len(venues), max(_FIRST, rows))
        while len(self._rows) > shown:
            self._take_away(self._rows[-1])
        for row, venue in zip(self._rows, venues, strict=False):
            if row.value() != venue:
                row.fill(venue)
        self._put(len(self._rows), *venues[len(self._rows) : shown])
        self._rest = tuple(venues[shown:])
        self._forget_removed()
        self._number()

    def show_faults(self, faults: list[Fault]) -> None:
        """Show what is wrong, each in its row; that there is no venue at all, in the first."""
        self._faults = faults
        by_row: dict[int, list[Fault]] = {}
        for fault in faults:
            found = re.match(r"venues\[(\d+)\]", fault.where)
            told = fault if found else Fault("missing", "venues[1].form", found="form")
            by_row.setdefault(int(found[1]) if found else 1, []).append(told)
        for place, row in enumerate(self._rows, start=1):
            row.show_faults(by_row.get(place, []))
        self._show_first_waiting({place: told for place, told in by_row.items() if place > len(self._rows)})

    def _show_first_waiting(self, faults: dict[int, list[Fault]]) -> None:
        """Say what is wrong with a venue that has no row yet: else nothing would tell why the step is not done."""
        said = ""
        if faults:
            place = min(faults)
            called = _("Venue {number}").format(number=place)
            said = _("{place}: {said}").format(place=called, said=fault_words(faults[place][0]))
        self._more.setAccessibleDescription(said)
        self.say("bad" if said else "muted", said, aloud=bool(said) and self.isVisible())

    def stop_of(self, where: str) -> QWidget:
        """Return the control that a place in the event is typed in."""
        found = re.match(r"venues\[(\d+)\]\.(\w+)", where)
        if found and int(found[1]) > len(self._rows):
            self._show_rest()
        row = self._rows[min(int(found[1]), len(self._rows)) - 1] if found else self._rows[0]
        return next((f.field for f in row.fields if found and f.code == found[2]), row.name.field)

    def set_read_only(self, *, read_only: bool) -> None:
        """Let it be read but not changed."""
        self._read_only = read_only
        for row in self._rows:
            row.set_read_only(read_only=read_only)
        self._enable_add()

    @property
    def is_being_typed(self) -> bool:
        """Whether somebody is typing the name of a venue."""
        focused = QApplication.focusWidget()
        return isinstance(focused, QLineEdit) and self.isAncestorOf(focused)

    def _put(self, place: int, *venues: VenueDraft) -> None:
        """Make the rows of venues, the first of them at a place; the others find theirs once, at the end."""
        # Each row that is shown would have them all laid out; hidden with the others, they are once.
        aside = len(venues) > 1 and not self.field.isHidden() and not self.is_being_typed
        if aside:
            self.field.hide()
        for at, venue in enumerate(venues, start=place):
            row = VenueRow(self.look)
            row.fill(venue)
            row.typed.connect(self._on_row_typed)
            row.left.connect(self._on_row_left)
            row.remove_asked.connect(self._on_row_remove_asked)
            row.set_read_only(read_only=self._read_only)
            row.number(at + 1, _MOST)
            self._rows.insert(at, row)
            self._column.insertWidget(at + 1, row)
            row.show()
        if aside:
            self.field.show()
        if venues:
            self._order(place)

    def showEvent(self, event: QShowEvent) -> None:
        """Put its pieces in order: before it stands in its window, Qt does not know where Tab leads."""
        super().showEvent(event)
        self._order()

    def _order(self, since: int = 0) -> None:
        """Have the rows and the buttons heard, and reached by Tab, in the order they are seen; from a row on."""
        buttons = (self._more, self._add, self._back)
        for piece in (*self._rows[since:], *buttons):
            piece.raise_()
        if not self.isVisible():
            return
        stops = [stop for row in self._rows[max(0, since - 1) :] for stop in row.tab_stops()]
        for before, after in pairwise([*stops, *buttons]):
            QWidget.setTabOrder(before, after)

    def _show_rest(self) -> None:
        """Make the rows of the venues that wait, all in one go."""
        since, rest, self._rest = len(self._rows), self._rest, ()
        self._put(since, *rest)
        self._number(since)
        self.show_faults(self._faults)

    def _take_away(self, row: VenueRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _number(self, since: int = 0) -> None:
        """Give the rows their numbers from one on, and say how many venues wait."""
        waiting = len(self._rest)
        for place, row in enumerate(self._rows[since:], start=since + 1):
            row.number(place, len(self._rows) + waiting)
        more = ngettext("Show {count} more venue", "Show the {count} other venues", waiting)
        self._more.setText(more.format(count=waiting))
        self._more.setVisible(waiting > 0)
        self._enable_add()

    def _enable_add(self) -> None:
        self._add.setEnabled(not self._read_only and len(self._rows) + len(self._rest) < _MOST)

    def _forget_removed(self) -> None:
        self._removed = None
        self._back.hide()

    def _on_row_typed(self) -> None:
        self._forget_removed()
        self.tell()

    def _on_row_left(self) -> None:
        if not self._silent:
            self.left.emit(self.code, "")

    def _on_more_clicked(self) -> None:
        first = len(self._rows)
        self._show_rest()
        self._go_to(first)

    def _on_add_clicked(self) -> None:
        self._show_rest()  # the new one comes last
        last = len(self._rows)
        self._put(last, VenueDraft())
        self._forget_removed()
        self._number(last if last > 1 else 0)  # the only one could not be removed
        self.tell()
        self._go_to(last)
        self._bring(self._rows[last])

    def _go_to(self, place: int) -> None:
        self._rows[place].name.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _bring(self, row: VenueRow) -> None:
        """Scroll until the whole row is seen, and what has the focus in it whatever its height."""
        body = self.parentWidget()
        while body is not None and not isinstance(body, ScrolledBody):
            body = body.parentWidget()
        if body is not None:
            body.settle()
            body.bring(row)
            body.bring(row.name.edit)

    def _on_row_remove_asked(self, row: VenueRow) -> None:
        place, venue = self._rows.index(row), row.value()
        self._take_away(row)
        if self._rest:  # the next one moves up
            following, *rest = self._rest
            self._rest = tuple(rest)
            self._put(len(self._rows), following)
        self._number()
        self._go_to(min(place, len(self._rows) - 1))
        self.tell_choice()
        if not venue.is_blank:
            self._removed = (place, venue)
            called = venue.name[:_SHOWN] or _("Venue {number}").format(number=place + 1)
            self._back.setText(_("Put back “{venue}”").format(venue=called))
            self._back.show()

    def _on_back_clicked(self) -> None:
        if self._removed:
            place, venue = self._removed
            self._put(place, venue)
            self._forget_removed()
            self._number()
            self.tell_choice()
            self._go_to(place)
