"""Fields that are chosen, not typed: one of a list, several ticks; each choice is told at once."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.side_by_side import SideBySide
from audit_app.ui.user_tests.tick import Tick
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.shortening_combo import ShorteningCombo

_EACH = {2: 230, 3: 150}
"""Pixels at 100 % a tick needs beside another, by how many stand side by side."""

Choice = tuple[str, str]
"""A code and its words; the code '' stands for nothing chosen."""


class ComboField(QWidget):
    """One of a list; the list may be another each time."""

    changed = Signal(object, bool)
    left = Signal()
    wrong = ""

    def __init__(self, look: Look, words: str, hint: str = "", read: Callable[[str], Any] = str) -> None:
        super().__init__()
        self._read = read
        self.combo = ShorteningCombo()
        self.asking = Labelled(look, words, self.combo, hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.asking)
        self.combo.currentIndexChanged.connect(self._on_combo_changed)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer these; what is chosen stays where it is among them."""
        with QSignalBlocker(self.combo):
            chosen = self.code
            self.combo.clear()
            for code, words in choices:
                self.combo.addItem(words, code)
            self.combo.setCurrentIndex(max(0, self.combo.findData(chosen)))

    @property
    def code(self) -> str:
        """The code chosen."""
        return str(self.combo.currentData() or "")

    def show_value(self, value: Any, _kept: str = "", *, other: bool = True) -> None:  # noqa: ARG002  as every field
        """Show a value, without telling anybody."""
        with QSignalBlocker(self.combo):
            self.combo.setCurrentIndex(max(0, self.combo.findData(code_of(value))))

    def set_able(self, *, able: bool) -> None:
        """Let it be chosen, or only read."""
        self.combo.setEnabled(able)

    def flush(self) -> None:
        """Nothing waits here."""

    def enter(self) -> None:
        """Take the keyboard."""
        self.combo.setFocus()

    def _on_combo_changed(self, _row: int) -> None:
        self.changed.emit(self._read(self.code) if self.code else None, False)  # noqa: FBT003  a signal has no names


class TicksField(QGroupBox):
    """Any number of a few; the value is a tuple in the order shown."""

    changed = Signal(object, bool)
    left = Signal()
    wrong = ""

    def __init__(
        self, look: Look, words: str, choices: Sequence[Choice], read: Callable[[str], Any] = str, columns: int = 2
    ) -> None:
        super().__init__()
        self._read = read
        self.ticks = {code: Tick(look, said) for code, said in choices}
        self.setAccessibleName(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(5))
        column.addWidget(PlainLabel(words, "label"))
        column.addWidget(SideBySide(look, tuple(self.ticks.values()), each=_EACH[columns], most=columns))
        for tick in self.ticks.values():
            tick.turned.connect(self._on_tick_turned)

    def show_value(self, value: Any, _kept: str = "", *, other: bool = True) -> None:  # noqa: ARG002  as every field
        """Show a value, without telling anybody."""
        chosen = {code_of(one) for one in value}
        for code, tick in self.ticks.items():
            tick.show_state(ticked=code in chosen, able=tick.box.isEnabled())

    def set_able(self, *, able: bool) -> None:
        """Let them be ticked, or only read."""
        for tick in self.ticks.values():
            tick.show_state(ticked=tick.ticked, able=able)

    def flush(self) -> None:
        """Nothing waits here."""

    def enter(self) -> None:
        """Take the keyboard at the first."""
        next(iter(self.ticks.values())).box.setFocus()

    def _on_tick_turned(self) -> None:
        value = tuple(self._read(code) for code, tick in self.ticks.items() if tick.ticked)
        self.changed.emit(value, False)  # noqa: FBT003  a signal has no names


def code_of(value: Any) -> str:
    """Return the code of a value: yes and no for what is either, the code itself, '' for nothing."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
