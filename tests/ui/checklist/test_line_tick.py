"""A line to tick: heard whole, turned by a click on its words."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox

from audit_app.ui.checklist.line_tick import LineTick
from tests.ui.finding import named


@pytest.fixture
def tick(show, look):
    return show(LineTick(look, "SAN-01@b", "La porte est large", "Bloc B"), 400, 80)


def test_it_is_one_box_with_name_and_statement(tick, qtbot):
    box = named(tick, "SAN-01, Bloc B, La porte est large", QCheckBox)
    with qtbot.waitSignal(tick.turned):
        box.click()
    assert box.isChecked()


def test_a_click_on_its_words_turns_it(tick, qtbot):
    with qtbot.waitSignal(tick.turned):
        qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(200, 12))
    qtbot.mouseClick(tick, Qt.MouseButton.RightButton, pos=QPoint(200, 12))
    assert tick.box.isChecked()


def test_its_state_is_shown_without_a_word(tick, qtbot):
    with qtbot.assertNotEmitted(tick.turned):
        tick.show_state(ticked=True, able=False)
    assert tick.box.isChecked()
    assert not tick.box.isEnabled()
