"""Words heard with the field that takes the focus as a screen is entered: where one is, before what is asked."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class Introduced(QObject):
    """Puts words before the description of a field, and takes them away once the field is left."""

    def __init__(self, stop: QWidget, words: str) -> None:
        super().__init__(stop)
        self._words = f"{words} "
        stop.setAccessibleDescription(self._words + stop.accessibleDescription())
        stop.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the words away when the focus leaves."""
        if event.type() == QEvent.Type.FocusOut and isinstance(watched, QWidget):
            watched.setAccessibleDescription(watched.accessibleDescription().removeprefix(self._words))
            watched.removeEventFilter(self)
            self.deleteLater()
        return False
