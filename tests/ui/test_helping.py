"""F1 opens the guide of the screen, and gives back the very field it was pressed in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from audit_app.ui import application
from tests.ui.finding import name_of, named


@pytest.fixture
def window(qapp, home, qtbot):
    shown = application.started(qapp, home, "fr", None)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    qtbot.waitUntil((home / "jauge.db").exists)
    yield shown
    shown.close()


def place(window):
    return window._screens["help"].place


def test_f1_opens_the_guide_of_the_screen_and_f1_again_gives_the_field_back(window, qtbot):
    window.enter("settings")
    field = named(window, "Votre nom ou vos initiales", QLineEdit)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_F1)
    assert (window.current, place(window)) == ("help", ("guides", "settings", True))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)
    assert (window.current, field.hasFocus()) == ("settings", True)


def test_escape_comes_back_too_and_a_new_event_has_the_guide_of_an_event(window, qtbot):
    window.go("new")
    before = QApplication.focusWidget()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert place(window)[1] == "event"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert (window.current, QApplication.focusWidget()) == ("new", before)


def test_after_another_look_it_comes_back_to_the_screen(window, qtbot):
    window.enter("settings")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    window.dress()
    assert place(window)[1] == "settings"
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert (window.current, name_of(QApplication.focusWidget())) == ("settings", "Réglages")


def test_help_entered_by_the_list_goes_back_to_the_first_screen(window, qtbot):
    window.enter("help")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.current == "home"
