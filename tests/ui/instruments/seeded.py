"""A small window to seed faults in, dressed as the application is."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.ui.instruments.screens_shown import settle


def window_with(qtbot, *pieces: QWidget, size: tuple[int, int] = (640, 480)) -> QWidget:
    """Return a window that is shown and active, with these pieces one below the other."""
    window = QWidget()
    window.setProperty("role", "page")
    column = QVBoxLayout(window)
    for piece in pieces:
        column.addWidget(piece)
    column.addStretch(1)
    window.resize(*size)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    settle()
    return window
