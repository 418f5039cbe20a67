"""A field for the tester's own words: saved as they are typed, kept as they are written."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.pause import Pause
from audit_app.ui.widgets.plain_edit import PlainEdit

_LINES = {Qt.Key.Key_Down: QTextCursor.MoveOperation.Down, Qt.Key.Key_Up: QTextCursor.MoveOperation.Up}


class WordsField(QWidget):
    """A large field; what is typed is told a moment after the last key, and at once when the page is left."""

    written = Signal(str)
    """What the field holds now."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        self._edit = PlainEdit(look, 4, 8)
        self._edit.show_text(text)
        self._told = text
        self._pause = Pause(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Labelled(look, _("Your answer"), self._edit))
        self._edit.installEventFilter(self)
        self._edit.textChanged.connect(self._pause.begin)
        self._edit.left.connect(self.settle)
        self._pause.over.connect(self._tell)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let an arrow lead out of the field where there is no other line: who has one key comes out as well."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.key() not in _LINES:
            return False
        if event.modifiers() or self._edit.textCursor().movePosition(_LINES[Qt.Key(event.key())]):
            return False
        event.ignore()
        return True

    def settle(self) -> None:
        """Tell what is typed now: the page is about to be left."""
        self._pause.end()

    def _tell(self) -> None:
        if self._edit.content != self._told:
            self._told = self._edit.content
            self.written.emit(self._told)
