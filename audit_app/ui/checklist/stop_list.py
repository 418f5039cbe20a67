"""The list of places one can stand in: kind after kind, with what is left at each; the last one first."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from audit_app.domain.audit import Audit
from audit_app.domain.visiting import Stop
from audit_app.i18n import _
from audit_app.ui.checklist.zone_delegate import FACTS, HEADING, NAME, ZoneDelegate
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.selection import follow
from audit_app.wording.rounds import kind_said, left_said, stop_said
from audit_app.wording.typography import capital

_PLACE = Qt.ItemDataRole.UserRole


class StopList(QListWidget):
    """Arrows move, Enter or a press goes there."""

    chosen = Signal(str)
    """The place where the user stands."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "framed")
        self.setItemDelegate(ZoneDelegate(look, self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(look.px(90))
        self.setAccessibleName(_("Places of the event"))
        self.setTabKeyNavigation(False)
        self.itemClicked.connect(lambda row: self.chosen.emit(row.data(_PLACE)))
        follow(self)

    def show_stops(self, audit: Audit, stops: Iterable[Stop], recent: str) -> None:
        """List these places; the one stood in last comes first, and is the current row unless another is."""
        here, known = self.place or recent, tuple(stops)
        first = [stop for stop in known if stop.place == recent]
        others = [stop for stop in known if stop.place != recent]
        self.clear()
        for stop in first:
            self._add(audit, stop, _("Last place"))
        kind = ""
        for stop in others:
            # Without a zone it bears the name of its kind.
            self._add(audit, stop, kind_said(audit, stop) if stop.zone and stop.kind != kind else "")
            kind = stop.kind
        places = [self.item(row).data(_PLACE) for row in range(self.count())]
        self.setCurrentRow(places.index(here) if here in places else 0)

    def _add(self, audit: Audit, stop: Stop, heading: str) -> None:
        name, left = stop_said(audit, stop), left_said(stop.left)
        venue = stop.zone.venue if stop.zone else None
        row = QListWidgetItem(name)
        row.setData(_PLACE, stop.place)
        row.setData(NAME, name)
        row.setData(FACTS, capital(" · ".join(part for part in (left, venue) if part)))
        row.setData(HEADING, heading)
        kind = kind_said(audit, stop) if stop.zone else ""
        row.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in (name, left, kind, venue) if part))
        self.addItem(row)

    @property
    def place(self) -> str:
        """The place of the current row, '' when there is none."""
        row = self.currentItem()
        return row.data(_PLACE) if row else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a place with Enter; everything else moves in the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.place:
            self.chosen.emit(self.place)
            return
        super().keyPressEvent(event)
