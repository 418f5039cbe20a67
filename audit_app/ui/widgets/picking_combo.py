"""A list from which things are picked one after the other: it shows none of them afterwards."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from audit_app.ui.widgets.shortening_combo import ShorteningCombo

_OPENS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}


class PickingCombo(ShorteningCombo):
    """Opened by its keys, for an arrow or a letter in a closed list would pick what nobody has heard yet."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list instead of moving in it; a letter goes on to what begins with it."""
        letters = event.text() if event.text().isalnum() else ""
        if Qt.Key(event.key()) not in _OPENS and not letters:
            super().keyPressEvent(event)
            return
        self.showPopup()
        if letters:
            self.view().keyboardSearch(letters)

    def _tell_chosen(self, place: int) -> None:
        """Have what was picked heard, and not that none is shown any more."""
        if place > 0:
            super()._tell_chosen(place)
