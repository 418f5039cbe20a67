"""The field that lines of a sheet are typed in, one after another."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

from audit_app.ui.widgets.plain_line import PlainLine

_BEFORE_SHORTCUT = QEvent.Type.ShortcutOverride


class EntryLine(PlainLine):
    """Leaves undo to the audit while nothing is typed: Qt alone would bring back the words of a line saved already."""

    def event(self, event: QEvent) -> bool:
        """Claim no key that there is nothing here for."""
        pressed = isinstance(event, QKeyEvent) and event.type() == _BEFORE_SHORTCUT
        if pressed and event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():  # type: ignore[attr-defined]
            event.ignore()
            return True
        return super().event(event)

    def begin_anew(self) -> None:
        """Hold nothing, and nothing to take back."""
        self.setText("")
