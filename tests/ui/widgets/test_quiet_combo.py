"""A list in a body that scrolls: the wheel over it scrolls the body, keys and assistive tools change it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from audit_app.ui.widgets.quiet_combo import QuietCombo
from tests.ui.finding import described, walked


def test_the_wheel_changes_nothing_and_the_keys_do(look, qtbot):
    combo = QuietCombo()
    combo.addItems(["À faire", "En cours"])
    qtbot.addWidget(combo)
    combo.show()
    spot, turned = QPointF(combo.rect().center()), QPoint(0, -120)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    turn = QWheelEvent(spot, combo.mapToGlobal(spot), turned, turned, *none)
    QApplication.sendEvent(combo, turn)
    assert combo.currentText() == "À faire"
    assert not turn.isAccepted()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentText() == "En cours"


@pytest.fixture
def combo(look, qtbot):
    made = QuietCombo()
    made.addItems(["À faire", "En cours", "Faite"])
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def toggle(combo, name):
    """Do with a choice all that an assistive tool can."""
    for found in walked(QAccessible.queryAccessibleInterface(combo)):
        if found.role() == QAccessible.Role.ListItem and found.text(QAccessible.Text.Name) == name:
            assert found.actionInterface().actionNames() == ["Toggle"]
            found.actionInterface().doAction("Toggle")
            return
    raise AssertionError(name)


@pytest.mark.parametrize("is_open", [False, True])
def test_a_choice_that_an_assistive_tool_selects_is_chosen_and_told_once(combo, qtbot, is_open):
    told = []
    combo.currentIndexChanged.connect(told.append)
    for place, name in ((1, "En cours"), (2, "Faite"), (1, "En cours"), (0, "À faire")):
        if is_open:
            combo.showPopup()
            qtbot.waitUntil(combo.view().isVisible)
        toggle(combo, name)
        qtbot.waitUntil(lambda place=place: combo.currentIndex() == place)
        assert not combo.view().isVisible()
    assert told == [1, 2, 1, 0]


def test_arrows_in_the_open_list_choose_nothing_until_enter(combo, qtbot):
    combo.showPopup()
    qtbot.waitUntil(combo.view().isVisible)
    qtbot.keyClick(combo.view(), Qt.Key.Key_Down)
    qtbot.wait(20)
    assert combo.currentIndex() == 0
    assert combo.view().isVisible()
    qtbot.keyClick(combo.view(), Qt.Key.Key_Return)
    assert combo.currentText() == "En cours"


def test_what_may_not_be_changed_is_not_changed_from_outside_either(combo, qtbot):
    combo.setEnabled(False)
    toggle(combo, "Faite")
    qtbot.wait(20)
    assert combo.currentText() == "À faire"


def test_choices_that_change_choose_nothing(combo, qtbot):
    toggle(combo, "Faite")
    qtbot.waitUntil(lambda: combo.currentIndex() == 2)
    told = []
    combo.clear()
    combo.addItems(["Un", "Deux", "Trois"])
    combo.currentIndexChanged.connect(told.append)
    combo.removeItem(2)
    qtbot.wait(20)
    assert told == []
    assert combo.currentText() == "Un"


def labels(combo):
    """Return the labels a screen reader finds for it, which name it on Linux."""
    heard = QAccessible.queryAccessibleInterface(combo)
    return [label.text(QAccessible.Text.Name) for label, _kind in heard.relations(QAccessible.RelationFlag.Label)]


def test_without_a_label_beside_it_it_is_named_all_the_same_wherever_it_is_put(look, qtbot):
    combo = QuietCombo()
    combo.call("Montrer")
    places = [QWidget(), QWidget()]
    for around in places:
        qtbot.addWidget(around)
        combo.setParent(around)
        assert labels(combo) == ["Montrer"]
    combo.call("Où")
    assert labels(combo) == ["Où"]
    places[-1].show()
    assert [label.text() for label in places[-1].findChildren(QLabel) if label.isVisible()] == []


def test_what_an_arrow_chooses_in_the_closed_list_is_heard_until_it_is_left(combo, qtbot):
    combo.setAccessibleDescription("Comme convenu.")
    combo.activateWindow()
    combo.setFocus()
    qtbot.waitUntil(combo.hasFocus)
    for name in ("En cours", "Faite"):
        qtbot.keyClick(combo, Qt.Key.Key_Down)
        assert described(combo) == name
    combo.clearFocus()
    qtbot.waitUntil(lambda: described(combo) == "Comme convenu.")
    combo.setCurrentIndex(0)
    assert described(combo) == "Comme convenu.", "what is chosen from elsewhere is told by whoever chose it"


def test_what_is_said_of_a_choice_by_its_owner_stays(combo, qtbot):
    combo.activateWindow()
    combo.setFocus()
    qtbot.waitUntil(combo.hasFocus)
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    combo.setAccessibleDescription("Cela change deux lignes.")
    combo.clearFocus()
    qtbot.wait(20)
    assert described(combo) == "Cela change deux lignes."
