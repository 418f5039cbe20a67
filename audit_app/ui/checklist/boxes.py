"""The boxes that open over the checklist: the zones, lines given to somebody, the answers set aside."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.ui.checklist.line_list import LineList
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look


class Boxes(QObject):
    """Opens each box once what is being typed is saved; the box is thrown away when it closes."""

    opening = Signal()
    """A box is about to open: what is being typed is to be saved first."""

    done = Signal(str)
    """A sentence that says what was done in a box."""

    def __init__(self, look: Look, live: LiveAudit, lines: LineList, over: QWidget) -> None:
        super().__init__(over)
        self._look, self._live, self._lines, self._over = look, live, lines, over

    def zones(self, kind: str = "") -> None:
        """Open the zones, ready to add one of that kind."""
        from audit_app.ui.checklist.zones import ZonesDialog

        self.opening.emit()
        self._open(ZonesDialog(self._look, self._live, self._over, kind))

    def sharing(self) -> None:
        """Give lines to somebody: those selected, or those the list shows."""
        from audit_app.ui.checklist.sharing import SharingDialog

        self.opening.emit()
        box = SharingDialog(self._look, self._live, self._lines.view.selected, self._lines.shown_lines, self._over)
        box.shared.connect(self.done)
        self._open(box)

    def aside(self) -> None:
        """Show the answers set aside, to be taken back."""
        from audit_app.ui.checklist.aside_dialog import AsideDialog

        self.opening.emit()
        box = AsideDialog(self._look, self._live, self._over)
        box.emptied.connect(self.done)
        self._open(box)

    def evidence(self, line: str) -> None:
        """Show the evidence of a line that is not asked any more."""
        from audit_app.ui.checklist.kept_evidence import KeptEvidenceDialog

        self.opening.emit()
        box = KeptEvidenceDialog(self._look, self._live, line, self._over)
        self._open(box)
        box.evidence.tell()

    def _open(self, box: QDialog) -> None:
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
