import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from audit_app.ui.event.step_delegate import StepState
from audit_app.ui.event.step_list import StepList
from audit_app.ui.event.words import steps


@pytest.fixture
def listed(look, qtbot):
    made = StepList(look, steps())
    qtbot.addWidget(made)
    made.resize(250, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.show_current(1)
    return made


def heard(listed, place: int) -> str:
    return listed.item(place - 1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_step_is_heard_with_its_number_its_name_and_where_it_stands(listed):
    assert heard(listed, 3) == "Étape 3 sur 6\u00a0: Où, à compléter"
    listed.show_state(3, StepState.COMPLETE)
    assert heard(listed, 3) == "Étape 3 sur 6\u00a0: Où, complète"
    listed.show_state(3, StepState.WRONG)
    assert heard(listed, 3) == "Étape 3 sur 6\u00a0: Où, à corriger"
    assert listed.state_of(3) is StepState.WRONG


def test_arrows_show_a_step_and_enter_goes_into_it(listed):
    chosen, entered = [], []
    listed.chosen.connect(chosen.append)
    listed.entered.connect(entered.append)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    assert (chosen, entered) == ([2], [])
    QTest.keyClick(listed, Qt.Key.Key_Return)
    QTest.keyClick(listed, Qt.Key.Key_Space)
    assert entered == [2, 2]


def test_a_click_goes_into_a_step(listed):
    entered = []
    listed.entered.connect(entered.append)
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=listed.visualItemRect(listed.item(4)).center())
    assert entered == [5]


def test_marking_the_step_that_is_shown_asks_for_nothing(listed):
    chosen = []
    listed.chosen.connect(chosen.append)
    listed.show_current(4)
    assert chosen == []
    assert listed.currentRow() == 3


def test_with_little_room_the_steps_are_six_signs_in_a_row(listed):
    listed.fit(narrow=True)
    QTest.qWait(1)
    rects = [listed.visualItemRect(listed.item(place)) for place in range(6)]
    assert len({rect.top() for rect in rects}) == 1
    assert rects[-1].right() <= listed.viewport().width()
    assert "Où" in listed.item(2).toolTip()
