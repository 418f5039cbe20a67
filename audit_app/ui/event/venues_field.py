"""The venues of the event, one at least: each has its own legal form, and so its own figures."""

import re
from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from audit_app.errors import Fault
from audit_app.i18n import _
from audit_app.ui.event.draft import VenueDraft
from audit_app.ui.event.field import Field
from audit_app.ui.event.venue_row import VenueRow
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import ScrolledBody

_MOST = 200
_SHOWN = 24
"""Letters of a venue's name on the button that puts it back."""


class VenuesField(Field):
    """The rows of venues, with a button for one more; a removed one can be put back until the next change."""

    def __init__(self, look: Look) -> None:
        self._rows: list[VenueRow] = []
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
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._add.clicked.connect(self._on_add_clicked)
        self._back.clicked.connect(self._on_back_clicked)
        self.show_value((VenueDraft(),))

    @property
    def rows(self) -> tuple[VenueRow, ...]:
        """The rows as they stand."""
        return tuple(self._rows)

    def stops(self) -> list[QWidget]:
        """Return where Enter leads."""
        return [stop for row in self._rows for stop in row.stops()]

    def value(self) -> tuple[VenueDraft, ...]:
        """Return the venues as typed."""
        return tuple(row.value() for row in self._rows)

    def show_value(self, value: object) -> None:
        """Show these venues; rows that stay keep their place, and what is being typed there stays."""
        venues = [venue for venue in value if isinstance(venue, VenueDraft)] if isinstance(value, Iterable) else []
        while len(self._rows) > len(venues):
            self._take_away(self._rows[-1])
        while len(self._rows) < len(venues):
            self._put(len(self._rows), VenueDraft())
        for row, venue in zip(self._rows, venues, strict=True):
            if row.value() != venue:
                row.fill(venue)
        self._forget_removed()
        self._number()

    def show_faults(self, faults: list[Fault]) -> None:
        """Show what is wrong, each in its row; that there is no venue at all, in the first."""
        by_row: dict[int, list[Fault]] = {}
        for fault in faults:
            found = re.match(r"venues\[(\d+)\]", fault.where)
            told = fault if found else Fault("missing", "venues[1].form", found="form")
            by_row.setdefault(int(found[1]) if found else 1, []).append(told)
        for place, row in enumerate(self._rows, start=1):
            row.show_faults(by_row.get(place, []))

    def stop_of(self, where: str) -> QWidget:
        """Return the control that a place in the event is typed in."""
        found = re.match(r"venues\[(\d+)\]\.(\w+)", where)
        row = self._rows[min(int(found[1]), len(self._rows)) - 1] if found else self._rows[0]
        return next((f.field for f in row.fields if found and f.code == found[2]), row.name.field)

    def set_read_only(self, *, read_only: bool) -> None:
        """Let it be read but not changed."""
        self._read_only = read_only
        for row in self._rows:
            row.set_read_only(read_only=read_only)
        self._add.setEnabled(not read_only and len(self._rows) < _MOST)

    @property
    def is_being_typed(self) -> bool:
        """Whether somebody is typing the name of a venue."""
        focused = QApplication.focusWidget()
        return isinstance(focused, QLineEdit) and self.isAncestorOf(focused)

    def _put(self, place: int, venue: VenueDraft) -> VenueRow:
        row = VenueRow(self.look)
        row.fill(venue)
        row.typed.connect(self._on_row_typed)
        row.left.connect(self._on_row_left)
        row.remove_asked.connect(self._on_row_remove_asked)
        row.set_read_only(read_only=self._read_only)
        self._rows.insert(place, row)
        self._column.insertWidget(place + 1, row)
        row.show()
        self._order()
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """Put its pieces in order: before it stands in its window, Qt does not know where Tab leads."""
        super().showEvent(event)
        self._order()

    def _order(self) -> None:
        """Have the rows and the buttons heard, and reached by Tab, in the order they are seen."""
        for piece in (*self._rows, self._add, self._back):
            piece.raise_()
        if not self.isVisible():
            return
        stops = [stop for row in self._rows for stop in row.tab_stops()]
        for before, after in pairwise([*stops, self._add, self._back]):
            QWidget.setTabOrder(before, after)

    def _take_away(self, row: VenueRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _number(self) -> None:
        for place, row in enumerate(self._rows, start=1):
            row.number(place, len(self._rows))
        self._add.setEnabled(not self._read_only and len(self._rows) < _MOST)

    def _forget_removed(self) -> None:
        self._removed = None
        self._back.hide()

    def _on_row_typed(self) -> None:
        self._forget_removed()
        self.tell()

    def _on_row_left(self) -> None:
        if not self._silent:
            self.left.emit(self.code, "")

    def _on_add_clicked(self) -> None:
        row = self._put(len(self._rows), VenueDraft())
        self._forget_removed()
        self._number()
        self.tell()
        row.name.edit.setFocus(Qt.FocusReason.TabFocusReason)
        self._bring(row)

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
        self._number()
        near = self._rows[min(place, len(self._rows) - 1)]
        near.name.edit.setFocus(Qt.FocusReason.TabFocusReason)
        self.tell_choice()
        if not venue.is_blank:
            self._removed = (place, venue)
            called = venue.name[:_SHOWN] or _("Venue {number}").format(number=place + 1)
            self._back.setText(_("Put back “{venue}”").format(venue=called))
            self._back.show()

    def _on_back_clicked(self) -> None:
        if self._removed:
            row = self._put(*self._removed)
            self._forget_removed()
            self._number()
            self.tell_choice()
            row.name.edit.setFocus(Qt.FocusReason.TabFocusReason)
