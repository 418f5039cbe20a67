"""The menu of an audit: opened by its button, each gesture chosen by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from audit_app.ui.home.audit_menu import AuditMenu


@pytest.fixture
def button(look, qtbot):
    made = AuditMenu(look)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize(("downs", "code"), [(0, "duplicate"), (1, "archive"), (2, "trash")])
def test_each_gesture_is_chosen_by_keyboard(button, qtbot, downs, code):
    qtbot.keyClick(button, Qt.Key.Key_Return)
    menu = button.findChild(QMenu)
    assert menu.isVisible()
    for _ in range(downs):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    with qtbot.waitSignal(button.chosen) as told:
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert told.args == [code]


def test_escape_chooses_nothing(button, qtbot):
    button.click()
    with qtbot.assertNotEmitted(button.chosen):
        qtbot.keyClick(button.findChild(QMenu), Qt.Key.Key_Escape)
    assert not button.findChild(QMenu).isVisible()


def test_the_menu_is_no_window_before_it_is_asked_for(button):
    assert button.findChild(QMenu) is None
