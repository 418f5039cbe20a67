"""A field of yes or no that is ticked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.tick import Tick


class TickField(QWidget):
    """Its value is whether it is ticked; told at once."""

    changed = Signal(object, bool)
    left = Signal()
    wrong = ""

    def __init__(self, look: Look, words: str, more: str = "") -> None:
        super().__init__()
        self.tick = Tick(look, words, more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tick)
        self.tick.turned.connect(self._on_tick_turned)

    def show_value(self, value: object, _kept: str = "", *, other: bool = True) -> None:  # noqa: ARG002  as every field
        """Show a value, without telling anybody."""
        self.tick.show_state(ticked=bool(value), able=self.tick.box.isEnabled())

    def set_able(self, *, able: bool) -> None:
        """Let it be ticked, or only read."""
        self.tick.show_state(ticked=self.tick.ticked, able=able)

    def flush(self) -> None:
        """Nothing waits here."""

    def enter(self) -> None:
        """Take the keyboard."""
        self.tick.box.setFocus()

    def _on_tick_turned(self, ticked: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        self.changed.emit(ticked, False)  # noqa: FBT003  a signal has no names
