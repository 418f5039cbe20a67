"""Typing as people do, accents too: Qt's own `keyClicks` ends the process at the first one."""

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.finding import name_of


def type_in(widget: QWidget, text: str, *, instead: bool = True) -> None:
    """Give a field the focus and type a text in it, instead of what it holds."""
    widget.setFocus()
    if instead:
        widget.selectAll()
    if widget.isReadOnly():
        QTest.keyClicks(widget, text)
        return
    for letter in text:
        typed = QInputMethodEvent()
        typed.setCommitString(letter)
        QApplication.sendEvent(widget, typed)


def focused() -> str:
    """Return the name of what has the focus."""
    return name_of(QApplication.focusWidget())
