"""A tile: chosen by space, Enter, a press anywhere on it or an assistive tool; never unchosen by pressing again."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from audit_app.ui.tester_mode.tile import Tile
from audit_app.wording.replies import Reply
from tests.ui.finding import name_of


@pytest.fixture
def tile(look, qtbot):
    made = Tile(look, Reply(4, "Ni difficile ni facile", "4, ni difficile ni facile"))
    qtbot.addWidget(made)
    made.resize(300, 80)
    made.show()
    made.setFocus()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_it_is_chosen_by_key_and_stays_so(tile, key):
    QTest.keyClick(tile, key)
    assert tile.isChecked()
    QTest.keyClick(tile, key)
    assert tile.isChecked()


def test_enter_on_the_one_chosen_goes_on_and_a_key_held_down_does_not(tile, qtbot):
    QTest.keyClick(tile, Qt.Key.Key_Return)
    gone = []
    tile.confirmed.connect(lambda: gone.append(True))
    QTest.simulateEvent(tile, True, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", True)
    assert gone == []
    QTest.keyClick(tile, Qt.Key.Key_Return)
    assert gone == [True]
    QTest.keyClick(tile, Qt.Key.Key_Space)
    assert gone == [True]


def test_it_is_pressed_anywhere(tile):
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=QPoint(tile.width() - 4, tile.height() - 4))
    assert tile.isChecked()


@pytest.mark.parametrize("action", ["Press", "Toggle"])
def test_it_is_heard_as_a_radio_button_with_all_its_words(tile, qtbot, action):
    heard = QAccessible.queryAccessibleInterface(tile)
    assert heard.role() == QAccessible.Role.RadioButton
    assert name_of(tile) == "4, ni difficile ni facile"
    heard.actionInterface().doAction(action)
    qtbot.waitUntil(tile.isChecked)


def test_it_is_marked_by_a_sign_and_not_by_a_colour_alone(tile):
    plain = tile._mark.grab().toImage()
    tile.show_chosen(chosen=True)
    assert tile._mark.grab().toImage() != plain
    tile.show_chosen(chosen=False)
    assert tile._mark.grab().toImage() == plain


def test_it_is_never_smaller_than_a_thumb_and_grows_with_its_words(look, qtbot):
    short, long = Tile(look, Reply(1, "1"), upright=True), Tile(look, Reply(1, "Très difficile " * 8))
    for one in (short, long):
        qtbot.addWidget(one)
        one.show()
    assert min(short.minimumSizeHint().toTuple()) >= 44
    assert long.heightForWidth(150) > long.heightForWidth(600)
    assert long.hasHeightForWidth()
