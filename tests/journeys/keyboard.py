"""Ten fingers and nothing else: keys go to whatever has the focus, and what is focused is known by its name."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from audit_app.ui.screens import ways

USUAL = (1280, 900, 100)
"""Width and height of the window, in pixels, and the text size in per cent."""

LITTLE_ROOM = (1024, 700, 200)
"""The least that everything must be usable at: one thing of a screen is seen at a time."""

at_both_sizes = pytest.mark.parametrize("seen", [USUAL, LITTLE_ROOM], ids=["usual", "little room"], indirect=True)
"""Run a journey in a low window with large text too: those whose steps are other screens, boxes and pages there."""

_MOST = 150
"""Presses of Tab after which a name is not there."""


def focused() -> QWidget:
    """Return the widget that has the focus."""
    found = QApplication.focusWidget()
    assert found is not None, "nothing has the focus"
    return found


def _hears() -> QWidget:
    """Return the widget that keys go to: a menu or a list that is open over the others comes first."""
    over = QApplication.activePopupWidget()
    return focused() if over is None else over.focusWidget() or over


def name() -> str:
    """Return what a screen reader calls it, with plain spaces; a choice by its label: Qt on Linux gives its value."""
    found = focused()
    heard = QAccessible.queryAccessibleInterface(found).text(QAccessible.Text.Name)
    said = found.accessibleName() if isinstance(found, QComboBox) else heard
    return said.replace("\u00a0", " ").replace("\u202f", " ")


def rows() -> list[str]:
    """Return the rows of the list that has the keyboard, as they are heard, with plain spaces."""
    model = focused().model()  # type: ignore[attr-defined]
    heard = (model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount()))
    return [said.replace("\u00a0", " ").replace("\u202f", " ") for said in heard]


def go_down_to(wanted: str) -> None:
    """Go to the row of the list that has the keyboard whose words begin so."""
    press("Home", *("Down",) * next(at for at, row in enumerate(rows()) if row.startswith(wanted)))


def press(*keys: str) -> None:
    """Press keys or chords one after the other, as "Tab", "Ctrl+Enter"."""
    for chord in keys:
        QTest.keySequence(_hears(), QKeySequence(chord))
        settle()


def type_in(text: str) -> None:
    """Type a text, whatever its letters."""
    for letter in text:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(_hears(), event)
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
    """Do something with the keys in the box that `opens` opens; a box holds up whoever opens it.

    A box opened in a box is waited for in its turn.
    """
    done: list[BaseException | None] = []
    around = QApplication.activeModalWidget()

    def work() -> None:
        box, here = QApplication.activeModalWidget(), QApplication.focusWidget()
        if box is around or here is None or here.window() is not box:
            QTimer.singleShot(20, work)
            return
        try:
            do()
            done.append(None)
        except BaseException as fault:  # noqa: BLE001  raised again below, outside the box
            done.append(fault)
            for box in iter(QApplication.activeModalWidget, around):
                box.close()

    window = QApplication.activeWindow()
    QTimer.singleShot(20, work)
    opens()
    until(lambda: done and QApplication.activeModalWidget() is around)
    if done[0] is not None:
        raise done[0]
    if window is not None and QApplication.focusWidget() is None:
        to_front(window)


def to_front(window: QWidget) -> None:
    """Bring a window to the front, as a window manager does once the box over it is gone."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    settle()


def choose_file(path: Path) -> None:
    """Type a path in the box that Space opens."""
    in_box(lambda: (replace_with(str(path)), press("Return")), lambda: press("Space"))


def choose_file_on(path: Path) -> None:
    """Type a path in the box that Space opens, where another box follows it: no end of boxes can be waited for."""

    def work() -> None:
        if QApplication.activeModalWidget() is None or QApplication.focusWidget() is None:
            QTimer.singleShot(20, work)
            return
        replace_with(str(path))
        press("Return")

    QTimer.singleShot(20, work)
    press("Space")


def way_to(code: str) -> str:
    """Return the keys that go to a screen of an audit."""
    return f"Alt+{(1 + [way.code for way in ways(with_audit=True)].index(code)) % 10}"


def settle() -> None:
    """Let what was posted happen."""
    for _ in range(2):
        QApplication.processEvents()
