"""Ten fingers and nothing else: keys go to whatever has the focus, and what is focused is known by its name."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_MOST = 150
"""Presses of Tab after which a name is not there."""


def focused() -> QWidget:
    """Return the widget that has the focus."""
    found = QApplication.focusWidget()
    assert found is not None, "nothing has the focus"
    return found


def name() -> str:
    """Return what a screen reader calls it, with plain spaces."""
    said = QAccessible.queryAccessibleInterface(focused()).text(QAccessible.Text.Name)
    return said.replace("\u00a0", " ").replace("\u202f", " ")


def press(*keys: str) -> None:
    """Press keys or chords one after the other, as "Tab", "Ctrl+Enter"."""
    for chord in keys:
        QTest.keySequence(focused(), QKeySequence(chord))
        settle()


def type_in(text: str) -> None:
    """Type a text, whatever its letters."""
    for letter in text:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(focused(), event)
    settle()


def replace_with(text: str) -> None:
    """Type over what a field holds."""
    press("Ctrl+A")
    type_in(text)


def tab_to(wanted: str, *, back: bool = False) -> None:
    """Press Tab until something whose name begins so has the focus."""
    met = []
    for _ in range(_MOST):
        if name().startswith(wanted):
            return
        met.append(name())
        press("Shift+Tab" if back else "Tab")
    raise AssertionError(f"Tab never comes to {wanted!r}; it comes to {sorted(set(met))}")


def until(true: Callable[[], object], seconds: float = 20.0) -> None:
    """Let the window work until something holds."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come about"
        QTest.qWait(10)


def in_box(do: Callable[[], None], opens: Callable[[], None]) -> None:
    """Do something with the keys in the box that `opens` opens; a box holds up whoever opens it."""
    done: list[BaseException | None] = []

    def work() -> None:
        if QApplication.activeModalWidget() is None or QApplication.focusWidget() is None:
            QTimer.singleShot(20, work)
            return
        try:
            do()
            done.append(None)
        except BaseException as fault:  # noqa: BLE001  raised again below, outside the box
            done.append(fault)
            box = QApplication.activeModalWidget()
            if box is not None:
                box.close()

    window = QApplication.activeWindow()
    QTimer.singleShot(20, work)
    opens()
    until(lambda: done and QApplication.activeModalWidget() is None)
    if done[0] is not None:
        raise done[0]
    if window is not None and QApplication.focusWidget() is None:
        window.activateWindow()  # as a window manager does once the box is gone
        QTest.qWaitForWindowActive(window)


def settle() -> None:
    """Let what was posted happen."""
    for _ in range(2):
        QApplication.processEvents()
