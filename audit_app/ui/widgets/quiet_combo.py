"""A list to choose from that a turn of the wheel over it does not change: it stands in a body that scrolls."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox


class QuietCombo(QComboBox):
    """Changed by its keys, its list and assistive tools alone.

    An assistive tool selects a row of the list, open or not, and has no way to say “this one” after that: Qt alone
    would select it and choose nothing. Here what such a tool selects is chosen.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._on_selected)
        self._listen()

    def setView(self, view: QAbstractItemView) -> None:
        """Show the choices in this list."""
        super().setView(view)
        self._listen()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the body it stands in."""
        event.ignore()

    def _listen(self) -> None:
        # Looked at once all is done: what was selected goes first, and only then comes what is.
        self.view().selectionModel().selectionChanged.connect(lambda _now, _before: self._looking.start())

    def _on_selected(self) -> None:
        """Choose the row that is selected and that no key or pointer went to: those move the current row along."""
        rows = self.view().selectionModel().selectedRows()
        if rows and rows[0] != self.view().currentIndex() and self.isEnabled():
            self.view().setCurrentIndex(rows[0])
            self.setCurrentIndex(rows[0].row())
            self.hidePopup()
