"""Cards by keyboard, by pointer and by assistive tools."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from audit_app.ui.actions.card import action_card
from audit_app.ui.actions.card_model import Ticks
from audit_app.ui.actions.card_view import CardView
from tests.ui.actions.conftest import LATE, LATER, ON, SOON, an_acted_audit, followed, heard

CTRL = Qt.KeyboardModifier.ControlModifier


def cards(*codes):
    audit = an_acted_audit()
    return [action_card(audit, followed(code, audit), ON) for code in codes]


@pytest.fixture
def view(look, shown, qapp):
    made = CardView(look, "Actions", Ticks(qapp))
    shown(made, (420, 500))
    made.show_cards(cards(LATE, SOON, LATER))
    made.setFocus()
    return made


def test_arrows_go_from_card_to_card_and_enter_goes_into_one(view, qtbot):
    with qtbot.waitSignal(view.moved) as moved:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert moved.args == [SOON]
    with qtbot.waitSignal(view.entered) as entered:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert entered.args == [SOON]


def test_space_ticks_and_a_screen_reader_knows_it(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_Space)
    row = QAccessible.queryAccessibleInterface(view).child(0)
    assert row.state().checked
    assert row.state().checkable
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert not row.state().checked


def test_all_are_ticked_at_once(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_A, CTRL)
    assert view._ticks.codes == {LATE, SOON, LATER}


def test_ctrl_and_an_arrow_push_a_card_to_another_state(view, qtbot):
    with qtbot.waitSignal(view.pushed) as pushed:
        qtbot.keyClick(view, Qt.Key.Key_Right, CTRL)
    assert pushed.args == [LATE, 1]
    with qtbot.waitSignal(view.pushed) as pushed:
        qtbot.keyClick(view, Qt.Key.Key_Left, CTRL)
    assert pushed.args == [LATE, -1]


def test_a_click_on_the_tick_ticks_and_one_on_the_card_goes_there(view, qtbot):
    index = view.model().index(1, 0)
    tick = view.itemDelegate().figure(index).tick.translated(view.visualRect(index).topLeft())
    with qtbot.assertNotEmitted(view.touched):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=tick.center())
    assert view._ticks.codes == {SOON}
    with qtbot.waitSignal(view.touched) as touched:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    assert touched.args == [SOON]
    assert view._ticks.codes == {SOON}


def test_each_card_is_heard_whole(view):
    assert heard(view)[0].startswith("Poser une rampe, En retard de 6 jours")


def test_the_card_chosen_stays_so_and_one_that_goes_leaves_its_place_to_the_next(view):
    view.go(SOON)
    view.show_cards(cards(SOON, LATER), SOON)
    assert view.code == SOON
    view.show_cards(cards(LATER), SOON)
    assert view.code == LATER
    view.show_cards([])
    assert view.code == ""


def test_a_column_of_a_board_is_as_tall_as_its_cards_and_goes_sideways(look, shown, qapp, qtbot):
    column = shown(CardView(look, "À faire", Ticks(qapp), framed=True), (240, 500))
    column.show_cards(cards(LATE, LATER), LATER)
    assert column.height() == column.visualRect(column.model().index(1, 0)).bottom() + 1
    with qtbot.waitSignal(column.aside) as aside:
        qtbot.keyClick(column, Qt.Key.Key_Right)
    assert aside.args == [1]
    column.show_cards(cards(LATE, LATER), "")
    assert column.code == ""
    assert column.currentIndex().isValid(), "a list without a current row is read as empty"


def test_a_column_the_keyboard_comes_to_tells_which_card_it_is_at(look, shown, qapp, qtbot):
    column = shown(CardView(look, "À faire", Ticks(qapp), framed=True), (240, 500))
    column.clearFocus()
    column.show_cards(cards(LATE, LATER), "")
    with qtbot.waitSignals([column.moved, column.arrived]):
        column.setFocus()
    assert column.code == LATE


def test_it_tells_once_that_it_is_seen(look, shown, qtbot):
    view, told = CardView(look, "Actions"), []
    view.painted.connect(lambda: told.append(view.is_seen))
    shown(view)
    qtbot.waitUntil(lambda: bool(told))
    view.viewport().repaint()
    assert told == [True]
