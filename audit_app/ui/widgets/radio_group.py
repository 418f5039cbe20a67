"""Radio buttons that behave as one: Tab lands on the chosen one, arrows move, assistive tools may toggle."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QGroupBox, QRadioButton

from audit_app.ui.theme.look import Look

_BY_TAB = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Roving(QObject):
    """Keeps a group of radio buttons at one stop of Tab: the chosen button, the first when none is.

    Qt alone lands on the first button whatever is chosen, and knows no way down along a row: every arrow moves here.
    Business code listens to `toggled`: assistive tools toggle without a click.
    """

    def __init__(self, buttons: Sequence[QRadioButton]) -> None:
        super().__init__(buttons[0])  # it goes when they go
        self._buttons = tuple(buttons)
        for shown in self._buttons:
            shown.toggled.connect(self.settle)
            shown.installEventFilter(self)
        self.settle()

    def settle(self) -> None:
        """Give Tab its one stop."""
        able = [shown for shown in self._buttons if shown.isEnabled()]
        stop = next((shown for shown in able if shown.isChecked()), able[0] if able else None)
        for shown in self._buttons:
            policy = Qt.FocusPolicy.StrongFocus if shown is stop else Qt.FocusPolicy.ClickFocus
            shown.setFocusPolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Land on the chosen button; with an arrow, go on where Qt finds no button that way."""
        if isinstance(event, QFocusEvent):
            # Qt makes whatever has the focus the stop, and the choice may have changed just as Tab was pressed.
            QTimer.singleShot(0, self, partial(self._on_focus_moved, event.reason()))
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._moved(watched, event)
        return False

    def _on_focus_moved(self, reason: Qt.FocusReason) -> None:
        self.settle()
        here = next((shown for shown in self._buttons if shown.hasFocus()), None)
        chosen = next((shown for shown in self._buttons if shown.isChecked() and shown.isEnabled()), None)
        if here and chosen and here is not chosen and reason in _BY_TAB:
            chosen.setFocus(reason)

    def _moved(self, watched: QObject, event: QKeyEvent) -> bool:
        key, able = Qt.Key(event.key()), [shown for shown in self._buttons if shown.isEnabled()]
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        here = next((place for place, shown in enumerate(able) if shown is watched), None)
        if key not in _STEPS or not bare or here is None or _any_that_way(able, able[here], key):
            return False
        following = able[(here + _STEPS[key]) % len(able)]
        following.click()
        following.setFocus(Qt.FocusReason.TabFocusReason)
        return True


def _any_that_way(buttons: Sequence[QRadioButton], here: QRadioButton, key: Qt.Key) -> bool:
    """Whether Qt finds a button in the direction of that arrow."""
    from_, others = here.geometry().center(), (shown.geometry().center() for shown in buttons)
    if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        return any((other.y() - from_.y()) * _STEPS[key] > 0 for other in others)
    return any((other.x() - from_.x()) * _STEPS[key] > 0 for other in others)


class RadioGroup(QGroupBox):
    """A choice of one among a few, by code; a group box, for its name is then said before that of a button."""

    chosen = Signal(str)
    """The code chosen by the user."""

    def __init__(self, look: Look, name: str, choices: Sequence[tuple[str, str]], columns: int = 1) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(look.px(4))
        grid.setHorizontalSpacing(look.px(18))
        for place, (code, words) in enumerate(choices):
            shown = QRadioButton(words)
            shown.toggled.connect(lambda on, code=code: self._on_toggled(code, on=on))
            self._buttons[code] = shown
            self._group.addButton(shown)
            grid.addWidget(shown, place // columns, place % columns)
        grid.setColumnStretch(columns, 1)
        self._roving = Roving(tuple(self._buttons.values()))
        self._silent = False

    def choose(self, code: str) -> None:
        """Mark a code as chosen without announcing it."""
        self._silent = True
        self._buttons[code].setChecked(True)
        self._silent = False

    def describe(self, told: str) -> None:
        """Say more of what is chosen: heard with its button, for what is said of the group alone is not."""
        for shown in self._buttons.values():
            shown.setAccessibleDescription(told if shown.isChecked() else "")

    def enter(self) -> None:
        """Take the focus where Tab would land."""
        stop = next((b for b in self._buttons.values() if b.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Have none chosen, without announcing it."""
        self._group.setExclusive(False)
        for shown in self._buttons.values():
            shown.setChecked(False)
        self._group.setExclusive(True)

    def _on_toggled(self, code: str, *, on: bool) -> None:
        if on and not self._silent:
            self.chosen.emit(code)
