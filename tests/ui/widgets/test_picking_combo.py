"""A list from which things are picked: keys open it, and nothing is picked before Enter."""

import pytest
from PySide6.QtCore import Qt

from audit_app.ui.widgets.picking_combo import PickingCombo


@pytest.fixture
def combo(look, qtbot):
    made = PickingCombo()
    made.addItems(["Choisir…", "GOV-01", "SAN-01"])
    made.picked = []
    made.activated.connect(made.picked.append)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hidePopup()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_End])
def test_an_arrow_opens_it_and_picks_nothing(combo, qtbot, key):
    qtbot.keyClick(combo, key)
    qtbot.waitUntil(combo.view().isVisible)
    assert combo.picked == []
    assert combo.currentIndex() == 0


def test_a_letter_goes_on_to_what_begins_with_it_and_enter_picks_it(combo, qtbot):
    qtbot.keyClick(combo, "s")
    qtbot.waitUntil(combo.view().isVisible)
    assert combo.view().currentIndex().row() == 2
    assert combo.picked == []
    qtbot.keyClick(combo.view(), Qt.Key.Key_Return)
    assert combo.picked == [2]


def test_tab_and_escape_are_left_alone(combo, qtbot):
    qtbot.keyClick(combo, Qt.Key.Key_Escape)
    assert not combo.view().isVisible()
    assert combo.picked == []
