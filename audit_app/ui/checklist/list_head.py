"""What stands above the list: what it is to show, and what is done with places and with what it shows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.checklist.filters import Filters
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button


class ListHead(QWidget):
    """The filters with three buttons among them."""

    here_asked = Signal()
    """The user wants to say where they stand."""

    sharing_asked = Signal()
    """The user wants to give lines to somebody."""

    zones_asked = Signal()
    """The user wants to see the zones."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._writes, self._found = True, True
        where = button(look, _("I am here…"), "map-pin")
        self.share = button(look, _("Give…"), "users")
        zones = button(look, _("Zones…"))
        self.filters = Filters(look, where, self.share, zones)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.filters)
        where.setToolTip(_("Ctrl+L"))
        where.setAccessibleDescription(_("Choose the place you stand in: its lines alone are shown."))
        self.share.setAccessibleDescription(
            _("Give the lines of this list, or those selected, to somebody. Shift and the arrows select several.")
        )
        zones.setAccessibleDescription(_("List, add, rename or remove the places where lines repeat."))
        where.clicked.connect(self.here_asked)
        self.share.clicked.connect(self.sharing_asked)
        zones.clicked.connect(self.zones_asked)

    def show_sharing(self, *, writes: bool | None = None, found: bool | None = None) -> None:
        """Offer to give lines where the audit may be changed and the list shows some; None = as it was."""
        self._writes = self._writes if writes is None else writes
        self._found = self._found if found is None else found
        self.share.setEnabled(self._writes and self._found)
