"""The venues of the event, one at least: each has its own legal form, and so its own figures."""

import re
from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from audit_app.errors import Fault
from audit_app.i18n import _
from audit_app.ui.event.draft import VenueDraft
from audit_app.ui.event.field import Field
from audit_app.ui.event.venue_row import VenueRow
from audit_app.ui.event.words import fault_words
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import ScrolledBody

_MOST = 200
_PAGE = 10
"""Rows there are at once: each is costly to build and to lay out, and few events have more venues."""

_SHOWN = 24
"""Letters of a venue's name on the button that puts it back."""


class VenuesField(Field):
    """The rows of venues, with a button for one more; a removed one can be put back until the next change.

    Beyond one page of rows, the other venues wait behind a button before and one after: they are part of the value
    all the same.
    """

    def __init__(self, look: Look) -> None:
        self._rows: list[VenueRow] = []
        self._spare: list[VenueRow] = []
        self._earlier: tuple[VenueDraft, ...] = ()
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
        self._fewer = button(look, "", "chevron-up")
        self._more = button(look, "", "chevron-down")
        for piece in (self._fewer, self._more, self._add, self._back):
            self._column.addWidget(piece, 0, Qt.AlignmentFlag.AlignLeft)
        self._fewer.clicked.connect(lambda: self._on_page_clicked(-_PAGE))
        self._more.clicked.connect(lambda: self._on_page_clicked(_PAGE))
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
        return (*self._earlier, *(row.value() for row in self._rows), *self._rest)

    def show_value(self, value: object) -> None:
        """Show these venues, at the page that is open; rows that stay keep their place and what is typed there."""
        venues = [venue for venue in value if isinstance(venue, VenueDraft)] if isinstance(value, Iterable) else []
        self._show(venues, len(self._earlier))
        self._forget_removed()

    def show_faults(self, faults: list[Fault]) -> None:
        """Show what is wrong, each in its row; that there is no venue at all, in the first."""
        self._faults = faults
        by_row: dict[int, list[Fault]] = {}
        for fault in faults:
            found = re.match(r"venues\[(\d+)\]", fault.where)
            told = fault if found else Fault("missing", "venues[1].form", found="form")
            by_row.setdefault(int(found[1]) if found else 1, []).append(told)
        for place, row in enumerate(self._rows, start=len(self._earlier) + 1):
            row.show_faults(by_row.pop(place, []))
        self._show_first_waiting(by_row)

    def _show_first_waiting(self, faults: dict[int, list[Fault]]) -> None:
        """Say what is wrong with a venue of another page: else nothing would tell why the step is not done."""
        said, place = "", min(faults, default=0)
        if faults:
            called = _("Venue {number}").format(number=place)
            said = _("{place}: {said}").format(place=called, said=fault_words(faults[place][0]))
        before = place <= len(self._earlier)
        self._fewer.setAccessibleDescription(said if before else "")
        self._more.setAccessibleDescription("" if before else said)
        self.say("bad" if said else "muted", said, aloud=bool(said) and self.isVisible())

    def stop_of(self, where: str) -> QWidget:
        """Return the control that a place in the event is typed in."""
        found = re.match(r"venues\[(\d+)\]\.(\w+)", where)
        row = self._row_at(int(found[1]) - 1 if found else 0)
        return next((f.field for f in row.fields if found and f.code == found[2]), row.name.field)

    def _row_at(self, place: int) -> VenueRow:
        """Return the row of a venue, its page opened first; the last one beyond the end."""
        place = min(place, len(self.value()) - 1)
        if not 0 <= place - len(self._earlier) < len(self._rows):
            self._turn_to(place)
        return self._rows[place - len(self._earlier)]

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
            row = self._spare.pop() if self._spare else self._made_row()
            row.fill(venue)
            row.show_faults([])
            row.fold_up()
            row.set_read_only(read_only=self._read_only)
            self._rows.insert(at, row)
            self._column.insertWidget(at + 2, row)
            row.show()
        if aside:
            self.field.show()
        if venues:
            self._order()

    def _made_row(self) -> VenueRow:
        row = VenueRow(self.look)
        row.typed.connect(self._on_row_typed)
        row.left.connect(self._on_row_left)
        row.remove_asked.connect(self._on_row_remove_asked)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """Put its pieces in order: before it stands in its window, Qt does not know where Tab leads."""
        super().showEvent(event)
        self._order()

    def _order(self) -> None:
        """Have the rows and the buttons heard, and reached by Tab, in the order they are seen."""
        pieces = (self._fewer, *self._rows, self._more, self._add, self._back)
        for piece in pieces:
            piece.raise_()
        if not self.isVisible():
            return
        rows = [stop for row in self._rows for stop in row.tab_stops()]
        for before, after in pairwise([self._fewer, *rows, self._more, self._add, self._back]):
            QWidget.setTabOrder(before, after)

    def _show(self, venues: list[VenueDraft], since: int) -> None:
        """Show the page of these venues that begins at a place, or the last one there is."""
        since = max(0, min(since, (len(venues) - 1) // _PAGE * _PAGE))
        page = venues[since : since + _PAGE]
        self._earlier, self._rest = tuple(venues[:since]), tuple(venues[since + _PAGE :])
        while len(self._rows) > len(page):
            self._take_away(self._rows[-1])
        for row, venue in zip(self._rows, page, strict=False):
            if row.value() != venue:
                row.fill(venue)
        self._put(len(self._rows), *page[len(self._rows) :])
        self._number()

    def _turn_to(self, place: int) -> None:
        """Open the page that a venue stands on; its rows are used again."""
        self._show(list(self.value()), place // _PAGE * _PAGE)
        for row in self._rows:
            row.fold_up()
        self.show_faults(self._faults)

    def _take_away(self, row: VenueRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        self._spare.append(row)

    def _number(self) -> None:
        """Give the rows their numbers, and say which venues wait before and after them."""
        first, all_of_them = len(self._earlier) + 1, len(self._earlier) + len(self._rows) + len(self._rest)
        for place, row in enumerate(self._rows, start=first):
            row.number(place, all_of_them)
        after = first + len(self._rows)
        _name_page(self._fewer, max(1, first - _PAGE), first - 1)
        _name_page(self._more, after, min(all_of_them, after + _PAGE - 1))
        self._enable_add()

    def _enable_add(self) -> None:
        self._add.setEnabled(not self._read_only and len(self.value()) < _MOST)

    def _forget_removed(self) -> None:
        self._removed = None
        self._back.hide()

    def _on_row_typed(self) -> None:
        self._forget_removed()
        self.tell()

    def _on_row_left(self) -> None:
        if not self._silent:
            self.left.emit(self.code, "")

    def _on_page_clicked(self, turned: int) -> None:
        self._go_to(max(0, len(self._earlier) + turned))

    def _on_add_clicked(self) -> None:
        venues = [*self.value(), VenueDraft()]  # the new one comes last
        self._show(venues, (len(venues) - 1) // _PAGE * _PAGE)
        self._forget_removed()
        self.tell()
        self._go_to(len(venues) - 1)
        self._bring(self._rows[-1])

    def _go_to(self, place: int) -> None:
        self._row_at(place).name.edit.setFocus(Qt.FocusReason.TabFocusReason)

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
        place, venue = len(self._earlier) + self._rows.index(row), row.value()
        self._take_away(row)
        self._show(list(self.value()), len(self._earlier))  # the next one moves up
        self._go_to(place)
        self.tell_choice()
        if not venue.is_blank:
            self._removed = (place, venue)
            called = venue.name[:_SHOWN] or _("Venue {number}").format(number=place + 1)
            self._back.setText(_("Put back “{venue}”").format(venue=called))
            self._back.show()

    def _on_back_clicked(self) -> None:
        if self._removed:
            place, venue = self._removed
            venues = list(self.value())
            venues.insert(place, venue)
            self._show(venues, place // _PAGE * _PAGE)
            self._forget_removed()
            self.tell_choice()
            self._go_to(place)


def _name_page(shows: QPushButton, first: int, last: int) -> None:
    """Have a button say which venues it shows; without any it is hidden."""
    said = _("Show venue {first}") if first == last else _("Show venues {first} to {last}")
    shows.setText(said.format(first=first, last=last))
    shows.setVisible(first <= last)
