"""A field that is typed in: its value is told a moment after the last key, and at once when it is left."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.readings import NAME, Reading
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.pause import Pause
from audit_app.ui.widgets.plain_edit import PlainEdit
from audit_app.ui.widgets.plain_line import PlainLine

_LONGEST = 300


class TypedField(QWidget):
    """One line, or `lines` lines, with its label; what cannot be read is said below it and stays typed."""

    changed = Signal(object, bool)
    """Another value, and whether it joins the one before: always here, for it is typed letter by letter."""

    left = Signal()
    """The focus went elsewhere: what comes next is a change of its own."""

    def __init__(self, look: Look, words: str, hint: str = "", *, lines: int = 0, reading: Reading = NAME) -> None:
        super().__init__()
        self._reading = reading
        self._value: Any = None
        self.field: PlainEdit | QLineEdit = PlainEdit(look, lines=lines) if lines else _line()
        self.asking = Labelled(look, words, self.field, hint)
        self._pause = Pause(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.asking)
        if isinstance(self.field, PlainEdit):
            self.field.textChanged.connect(self._on_typed)
            self.field.left.connect(self._on_left)
        else:
            self.field.textEdited.connect(self._on_typed)
            self.field.editingFinished.connect(self._on_left)
        self._pause.over.connect(self._on_pause_over)

    @property
    def text(self) -> str:
        """What it holds, as typed."""
        return self.field.content if isinstance(self.field, PlainEdit) else self.field.text()

    @property
    def wrong(self) -> str:
        """What is typed and cannot be read, '' when it can."""
        return self.text if self._reading.wrong(self.text) else ""

    def show_value(self, value: Any, kept: str = "", *, other: bool = True) -> None:
        """Show a value, or a text kept because it cannot be read; what is being typed stays unless it is of `other`."""
        before, self._value = self._value, value
        if other:
            self._pause.drop()
        elif self._pause.running or self.wrong or (self.field.hasFocus() and before == value):
            return
        text = kept or self._reading.written(value)
        if isinstance(self.field, PlainEdit):
            self.field.show_text(text)
        elif self.field.text() != text and (other or self._reading.read(self.field.text()) != value):
            self.field.setText(text)
            self.field.setCursorPosition(0)
        self.say_wrong(aloud=False)

    def set_able(self, *, able: bool) -> None:
        """Let it be filled, or only read."""
        self.field.setReadOnly(not able)

    def say_wrong(self, *, aloud: bool) -> None:
        """Say below it what cannot be read."""
        self.asking.say("bad", self._reading.wrong(self.text), aloud=aloud)

    def flush(self) -> None:
        """Tell what is typed now."""
        self._pause.end()

    def enter(self) -> None:
        """Take the keyboard."""
        self.field.setFocus()

    def _on_typed(self) -> None:
        if self.asking.remark.sentence and not self.wrong:
            self.say_wrong(aloud=False)
        self._pause.begin()

    def _on_left(self) -> None:
        self._pause.end()
        self.left.emit()

    def _on_pause_over(self) -> None:
        self.say_wrong(aloud=True)
        value = self._reading.read(self.text)
        if not self.wrong and value != self._value:
            self._value = value
            self.changed.emit(value, True)  # noqa: FBT003  a signal has no names


def _line() -> QLineEdit:
    field = PlainLine()
    field.setMaxLength(_LONGEST)
    field.setAcceptDrops(False)
    return field
