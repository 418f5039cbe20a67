"""A notice: framed, reached by Tab, with its button where something can be done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from audit_app.ui.widgets.notice import Notice
from tests.ui.finding import named, texts


@pytest.fixture
def page(look, qtbot):
    shown = QWidget()
    column = QVBoxLayout(shown)
    shown.bare, shown.useful = Notice(look, "bad"), Notice(look, "info", "map-pin", "Ajouter une zone")
    column.addWidget(shown.bare)
    column.addWidget(shown.useful)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_it_takes_no_room_while_it_says_nothing(page):
    assert texts(page) == ""
    page.bare.say("Lecture seule.")
    assert texts(page) == "Lecture seule."
    assert page.bare.words.focusPolicy() & Qt.FocusPolicy.TabFocus
    page.bare.say("")
    assert texts(page) == ""


def test_its_button_can_be_pressed_and_is_not_there_where_nothing_may_be_done(page, qtbot):
    page.useful.say("Aucune zone.")
    button = named(page, "Ajouter une zone", QPushButton)
    with qtbot.waitSignal(page.useful.pressed):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    page.useful.offer(able=False)
    assert not button.isVisible()
    page.useful.offer(able=True)
    assert button.isVisible()


def test_no_button_is_shown_where_there_is_nothing_to_do(page):
    page.bare.say("Lecture seule.")
    assert not [b for b in page.bare.findChildren(QPushButton) if b.isVisible()]
