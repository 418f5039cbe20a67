"""The tester's style sheet: rings seen from afar, targets for any hand, and only in the tester's own window."""

import re

import pytest
from PySide6.QtWidgets import QMainWindow, QPushButton, QVBoxLayout, QWidget

from audit_app.ui.tester_mode.sheet import NAME, dressed, ring
from audit_app.ui.theme.sheet import style_sheet


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_what_is_pressed_is_larger_than_a_thumb_with_the_focus_or_without(look, qtbot, percent):
    worn = look._replace(percent=percent, large=True)
    window, held, one, other = QMainWindow(), QWidget(), QPushButton("A +"), QPushButton("Continuer")
    window.setObjectName(NAME)
    other.setProperty("step", "true")
    column = QVBoxLayout(held)
    window.setCentralWidget(held)
    column.addWidget(one)
    column.addWidget(other)
    window.setStyleSheet(dressed(worn))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    for shown in (one, other):
        before = shown.height()
        shown.setFocus()
        assert shown.height() == before >= 44
        assert shown.width() >= 44


def test_the_ring_is_wider_than_elsewhere(look):
    assert ring(look) >= 4 > look.line


def test_nothing_is_said_of_other_windows(look):
    added = dressed(look).removeprefix(style_sheet(look))
    selectors = re.findall(r"([^{}]+)\{", added)
    assert selectors
    assert [part for rule in selectors for part in rule.split(",") if f"QMainWindow#{NAME}" not in part] == []
