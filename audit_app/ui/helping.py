"""Helping: F1 opens the guide of the screen in sight, and goes back to the very spot it was pressed at."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

HELP = "help"


class Window(Protocol):
    """What it goes round in."""

    current: str
    """The code of the screen shown."""

    def show_screen(self, code: str) -> None:
        """Show a screen; the focus stays where it is."""
        ...

    def enter(self, code: str) -> None:
        """Show a screen, its heading focused."""
        ...

    def go(self, code: str, place: object = None) -> None:
        """Show a screen at a place in it."""
        ...


class Helping:
    """Belongs to the window; what it was called from stays as it was, for a screen left is not thrown away."""

    def __init__(self, window: Window, shortcuts_of: QWidget) -> None:
        self._window = window
        self._left: tuple[str, QWidget | None] | None = None
        key = QShortcut(QKeySequence(Qt.Key.Key_F1), shortcuts_of)
        key.activated.connect(self._on_help_pressed)

    def _on_help_pressed(self) -> None:
        if self._window.current == HELP:
            self.go_back()
        else:
            self.open()

    def open(self) -> None:
        """Open the guide of the screen shown."""
        from audit_app.guides.screen_guides import guide_of

        left = self._window.current
        self._left = left, QApplication.focusWidget()
        self._window.go(HELP, ("guides", guide_of(left), True))

    def go_back(self) -> None:
        """Go back to the screen, and to the field, that the help was called from; else to the first screen."""
        left, focused = self._left or ("home", None)
        self._left = None
        self._window.show_screen(left)
        if focused is not None and isValid(focused) and focused.isVisible():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.enter(left)
