"""A field of one line that is heard whenever Tab comes to it."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

_BY_KEY = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}

_TYPING = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.InputMethod}


class PlainLine(QLineEdit):
    """Selects what it holds only once Tab has come.

    Qt does so before the focus is told: Orca then hears of the caret first, takes it that it was there already, and
    never says the name.
    """

    _is_arriving = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without moving the caret yet."""
        by_key = event.reason() in _BY_KEY
        reason = Qt.FocusReason.OtherFocusReason if by_key else event.reason()
        super().focusInEvent(QFocusEvent(event.type(), reason))
        self._is_arriving = by_key
        if by_key:
            QTimer.singleShot(0, self, self._arrive)

    def event(self, event: QEvent) -> bool:
        """Be arrived where something is typed: the first letter may come at once, and takes the place of the rest."""
        if event.type() in _TYPING:
            self._arrive()
        return super().event(event)

    def _arrive(self) -> None:
        if self._is_arriving and self.hasFocus() and not self.hasSelectedText():
            self.selectAll()
        self._is_arriving = False
