"""Where are you? The places of the event, in the place of the list, until one is chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.visiting import stops
from audit_app.i18n import _
from audit_app.ui.checklist.stop_list import StopList
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.plain_label import PlainLabel


class HerePage(QWidget):
    """Asks where the user stands; ways out: back to the list, or the zones, to name one that is missing."""

    stood = Signal(str)
    """The place where the user stands."""

    left = Signal()
    """The user wants the list back."""

    zones_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._title = PlainLabel(_("Where are you?"), "heading")
        self._none = PlainLabel(_("No line of this event is about one place."), readable=True)
        self.stops = StopList(look)
        self._zones = button(look, _("Zones…"), "map-pin")
        self._back = button(look, _("Back to the list"), "arrow-left")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self._title)
        column.addWidget(self._none)
        column.addWidget(self.stops, 1)
        row = QWidget()
        feet = Flow(row, look.px(8))
        feet.addWidget(self._back)
        feet.addWidget(self._zones)
        column.addWidget(row)
        self._zones.setAccessibleDescription(_("List, add, rename or remove the places where lines repeat."))
        self.stops.setAccessibleDescription(_("Enter shows the lines of the place you stand in."))
        self.stops.chosen.connect(self.stood)
        self._back.clicked.connect(self.left)
        self._zones.clicked.connect(self.zones_asked)

    def draw(self, audit: Audit, recent: str) -> None:
        """Show the places as the audit has them, the one stood in last first."""
        known = stops(audit)
        self.stops.show_stops(audit, known, recent)
        self.stops.setVisible(bool(known))
        self._none.setVisible(not known)

    def enter(self) -> None:
        """Take the keyboard."""
        (self.stops if self.stops.count() else self._none).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the list back with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
