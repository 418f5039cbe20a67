"""A field where one among a few is chosen, all of them in sight, with words that may need several lines."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.chosen_field import Choice, code_of
from audit_app.ui.user_tests.side_by_side import SideBySide
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.radio_group import Roving

_EACH = {1: 200, 2: 200, 3: 150, 4: 120}
"""Pixels at 100 % a choice needs beside another, by how many stand side by side: many have short words."""


class RadioField(QGroupBox):
    """One stop of Tab; `read` makes the value of a code, and the code '' is None. `columns`: side by side at most."""

    changed = Signal(object, bool)
    left = Signal()

    wrong = ""
    """Nothing that is chosen is wrong."""

    def __init__(
        self, look: Look, words: str, choices: Sequence[Choice], read: Callable[[str], Any] = str, columns: int = 1
    ) -> None:
        super().__init__()
        self._read = read
        self._silent = False
        self.setAccessibleName(words)
        self._rows = {code: _Choice(look, said) for code, said in choices}
        self._group = QButtonGroup(self)
        for code, row in self._rows.items():
            self._group.addButton(row.button)
            row.button.toggled.connect(lambda on, code=code: self._on_toggled(code, on=on))
        self._roving = Roving(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(5))
        column.addWidget(PlainLabel(words, "label"))
        column.addWidget(SideBySide(look, tuple(self._rows.values()), each=_EACH[columns], most=columns))

    @property
    def buttons(self) -> tuple[QRadioButton, ...]:
        """The buttons, in the order of the choices."""
        return tuple(row.button for row in self._rows.values())

    def show_value(self, value: Any, _kept: str = "", *, other: bool = True) -> None:  # noqa: ARG002  as every field
        """Show a value, without telling anybody."""
        code = code_of(value)
        self._silent = True
        if code in self._rows:
            self._rows[code].button.setChecked(True)
        else:
            self._group.setExclusive(False)
            for button in self.buttons:
                button.setChecked(False)
            self._group.setExclusive(True)
        self._silent = False

    def set_able(self, *, able: bool) -> None:
        """Let it be chosen, or only read."""
        for button in self.buttons:
            button.setEnabled(able)
        self._roving.settle()

    def flush(self) -> None:
        """Nothing waits here."""

    def enter(self) -> None:
        """Take the keyboard where Tab would land."""
        stop = next((one for one in self.buttons if one.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_toggled(self, code: str, *, on: bool) -> None:
        if on and not self._silent:
            self.changed.emit(self._read(code) if code else None, False)  # noqa: FBT003  a signal has no names


class _Choice(QWidget):
    """A button and its words, which may be clicked too."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self.button = QRadioButton()
        self.button.setAccessibleName(words)
        self.button.setMinimumSize(look.px(28), look.px(28))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, look.px(3), 0, 0)  # its first line is as high as the button
        beside.addWidget(PlainLabel(words))
        row.addLayout(beside, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose it by a click on its words."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.button.click()
        else:
            super().mouseReleaseEvent(event)
