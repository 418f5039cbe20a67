"""The box that gives a zone another venue: its figures follow, what was said there stays."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.event import Zone
from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.shortening_combo import ShorteningCombo


def other_venues(audit: Audit, zone: Zone) -> list[str]:
    """Return the venues of the event that a zone does not belong to."""
    return [venue.name for venue in audit.event.venues if venue.name != zone.venue]


class VenueDialog(QDialog):
    """Asks for another venue; nothing is chosen that nobody chose, unless there is one alone."""

    def __init__(self, look: Look, zone: Zone, venues: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Another venue"))
        what = _("The figures to respect follow the venue. What was answered there stays: look at it again.")
        label = PlainLabel(_("Venue of “{name}”").format(name=zone.name), "label")
        self._venues = ShorteningCombo()
        self._move = button(look, _("Move there"), role="primary")
        keep = button(look, _("Cancel"))
        if len(venues) > 1:
            self._venues.addItem(_("Choose…"), "")
        for venue in venues:
            self._venues.addItem(venue, venue)
        self._venues.setMinimumWidth(look.px(320))
        self._venues.setAccessibleDescription(what)
        label.setBuddy(self._venues)
        row = Flow(spacing=look.px(10))
        row.addWidget(self._move)
        row.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(24),) * 4)
        column.setSpacing(look.px(10))
        column.addWidget(label)
        column.addWidget(self._venues)
        column.addWidget(PlainLabel(what, "small"))
        column.addLayout(row)
        self._venues.currentIndexChanged.connect(lambda _row: self._draw())
        self._move.clicked.connect(self.accept)
        keep.clicked.connect(self.reject)
        self._draw()
        self._venues.setFocus()

    def _draw(self) -> None:
        self._move.setEnabled(bool(self._venues.currentData()))

    def ask(self) -> str:
        """Show it and return the venue chosen, '' when the user gives up."""
        return str(self._venues.currentData()) if self.exec() else ""
