"""Returning: one key back to where a link was followed from, with what was settled there taken off the list."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from audit_app.ui.screens import Screens, ways
from audit_app.ui.touring import Touring
from audit_app.ui.widgets.screen import Screen

if TYPE_CHECKING:
    from audit_app.ui.live import LiveAudit
    from audit_app.ui.widgets.step_bar import StepBar

_MOST = 20
"""Links one after another that are gone back through."""


class Window(Protocol):
    """What it goes back in."""

    current: str
    """The code of the screen shown."""

    touring: Touring
    """The tour, whose keys are the same: none is led back while it is taken."""

    def show_screen(self, code: str) -> None:
        """Show a screen; the focus stays where it is."""
        ...

    def go(self, code: str, place: object = None) -> None:
        """Show a screen at a place in it."""
        ...


class _Left(NamedTuple):
    """Where a link was followed: the screen, its name, the place in it, and what had the keyboard."""

    code: str
    name: str
    place: object
    focused: QWidget | None


class Returning:
    """Belongs to the window: remembers the screens that links were followed from, the last first to go back to.

    Whoever goes to a screen of their own accord is not brought back from it.
    """

    def __init__(self, window: Window, screens: Screens, shown: Callable[[], Screen | None]) -> None:
        """`shown` returns the screen in sight."""
        self._window, self._shown = window, shown
        self._trail: list[_Left] = []
        self._live: LiveAudit | None = None
        self._bar: StepBar | None = None

        screens.asked.connect(self.follow)
        window.touring.begun.connect(self.forget)  # its keys are the same

    def follow(self, code: str, place: object) -> None:
        """Go where a screen asks; where it names a place in another one, with the way back."""
        left, trail = self._left_now(), self._trail
        self._window.go(code, place)
        if trail and trail[-1].code == self._window.current:  # back there already: nobody goes round in a ring
            trail = trail[:-1]
        elif place is not None and left is not None and left.code != self._window.current:
            trail = [*trail, left][-_MOST:]
        self._trail = trail
        self._draw()

    def _left_now(self) -> "_Left | None":
        """Return where the user is, None where they are not brought back to it."""
        code, focused = self._window.current, QApplication.focusWidget()
        screen = self._shown()
        if screen is None or not screen.of_audit or self._window.touring.place is not None:
            return None
        inside = focused is not None and screen.isAncestorOf(focused)
        return _Left(code, screen.accessibleName(), screen.place, focused if inside else None)

    def forget(self, _code: str = "") -> None:
        """Lead back nowhere: the user went to a screen of their own accord, or the audit is another."""
        self._trail = []
        self._draw()

    def dress(self, bar: "StepBar", live: "LiveAudit | None") -> None:
        """Stand in the bar above the screens, which is another after each new look; of another audit, with no way."""
        bar.back_asked.connect(self.go_back)
        self._bar = bar
        if live is not self._live:
            self._live, self._trail = live, []
        self._draw()

    def _draw(self) -> None:
        if self._bar is not None and isValid(self._bar):
            left = self._trail[-1] if self._trail else None
            self._bar.lead_back(left.name if left else "", seen=left is not None and not self._has_its_own(left.code))

    def _has_its_own(self, before: str) -> bool:
        """Whether the screen shown has a button of its own that leads to that one."""
        return any(self._window.current in way.holds for way in ways(with_audit=True) if way.code == before)

    def go_back(self) -> None:
        """Go back to where the last link was followed, at the very row or field if it is still there."""
        if not self._trail:
            return
        *trail, left = self._trail
        self._window.show_screen(left.code)
        if left.focused is not None and isValid(left.focused) and left.focused.isVisible():
            left.focused.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.go(left.code, left.place)
        self._trail = trail
        self._draw()
