"""A field of a step: its label, its hint, what is typed, and below it what was understood or what is wrong."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QWidget

from audit_app.domain.record import plain
from audit_app.errors import Fault
from audit_app.ui.event.words import fault_words
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_line import PlainLine


class Field(Labelled):
    """The base of every field; `code` is its name in the draft."""

    typed = Signal(str, object)
    """The user changed it: its code and what it holds now."""

    left = Signal(str, str)
    """The focus went out of it, or a choice is made: its code, and the text it held when it was entered."""

    def __init__(self, look: Look, code: str, words: str, control: QWidget, hint: str = "") -> None:
        super().__init__(look, words, control, hint)
        self.look = look
        self.code = code
        self._silent = False
        self._before = ""
        self._wrong = False
        self._told = ("muted", "")
        self.column.addStretch(1)
        if control.focusPolicy() == Qt.FocusPolicy.NoFocus:
            self.label.setBuddy(None)  # type: ignore[arg-type]  # a group is named by its own name
        control.installEventFilter(self)

    def stops(self) -> list[QWidget]:
        """Return where Enter leads, in order."""
        return [self.field]

    def value(self) -> object:
        """Return what is typed or chosen."""
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Put the value into the control."""
        raise NotImplementedError

    def fill(self, value: object) -> None:
        """Show a value of the draft without telling anybody."""
        self._silent = True
        self.show_value(value)
        self._silent = False
        self._note()

    def show_faults(self, faults: list[Fault]) -> None:
        """Show what is wrong here, said aloud when it is new; an empty list clears it."""
        self._wrong = bool(faults)
        if faults:
            self.say("bad", fault_words(faults[0]), aloud=self.isVisible())
        else:
            self.say(*self._told)

    def tell_understood(self, sentence: str) -> None:
        """Say below it what was understood; what is wrong goes first."""
        self._told = ("muted", sentence)
        if not self._wrong:
            self.say("muted", sentence)

    def set_read_only(self, *, read_only: bool) -> None:
        """Let it be read but not changed."""
        self.field.setEnabled(not read_only)

    @property
    def is_being_typed(self) -> bool:
        """Whether somebody is typing text here: it is not to be filled then."""
        focused = QApplication.focusWidget()
        return isinstance(focused, QLineEdit) and self.isAncestorOf(focused)

    def tell(self) -> None:
        """Tell that the user changed it; filling it is no change."""
        if not self._silent:
            self.typed.emit(self.code, self.value())

    def tell_choice(self) -> None:
        """Tell that the user chose: nothing more is to be waited for."""
        if not self._silent:
            self.tell()
            self.left.emit(self.code, "")

    def _note(self) -> None:
        """Note the text it holds, to be told when it is left."""
        value = self.value()
        self._before = value if isinstance(value, str) else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what the field holds when it is entered, and tell when it is left."""
        if event.type() == QEvent.Type.FocusIn:
            self._note()
        elif event.type() == QEvent.Type.FocusOut:
            self.left.emit(self.code, self._before)
        return super().eventFilter(watched, event)


class TextField(Field):
    """One line of text."""

    def __init__(
        self, look: Look, code: str, words: str, hint: str = "", *, example: str = "", most: int = 300
    ) -> None:
        self.edit = PlainLine()
        super().__init__(look, code, words, self.edit, hint)
        self.edit.setMaxLength(most)
        self.edit.setPlaceholderText(example)
        self.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit.textChanged.connect(self._on_text_changed)

    def value(self) -> str:
        """Return the text as it is typed."""
        return str(plain(self.edit.text()))

    def show_value(self, value: object) -> None:
        """Show a text, from its beginning."""
        if self.edit.text() != value:
            self.edit.setText(str(value))
            self.edit.setCursorPosition(0)

    def set_read_only(self, *, read_only: bool) -> None:
        """Let it be read, and copied, but not changed."""
        self.edit.setReadOnly(read_only)

    def _on_text_changed(self, _text: str) -> None:
        self.tell()
