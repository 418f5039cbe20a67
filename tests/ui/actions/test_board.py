"""The board by keyboard: columns left and right, one card chosen in all of it, always in sight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from audit_app.domain.audit import ActionState
from audit_app.ui.actions.board import STATES, Board
from audit_app.ui.actions.card import action_card
from audit_app.ui.actions.card_model import Ticks
from audit_app.ui.actions.card_view import CardView
from audit_app.ui.actions.column import Column
from tests.ui.actions.conftest import DONE, LATE, LATER, ON, SOON, an_acted_audit, followed


def cards(audit=None):
    known = audit or an_acted_audit()
    each = [followed(code, known) for code in (LATE, SOON, LATER, DONE)]
    return {state: [action_card(known, one, ON) for one in each if one.action.state is state] for state in STATES}


@pytest.fixture
def board(look, shown, qapp):
    made = shown(Board(look, Ticks(qapp)), (1040, 500))
    made.show_cards(cards(), LATE)
    made.enter(LATE)
    return made


def press(qtbot, key):
    qtbot.keyClick(QApplication.focusWidget(), key)


def test_left_and_right_go_from_column_to_column_past_empty_ones(board, qtbot):
    for key, code in (
        (Qt.Key.Key_Right, SOON),
        (Qt.Key.Key_Right, DONE),
        (Qt.Key.Key_Right, DONE),
        (Qt.Key.Key_Left, SOON),
        (Qt.Key.Key_Left, LATE),
    ):
        press(qtbot, key)
        assert board.code == code


def test_one_card_is_chosen_in_all_of_the_board(board, qtbot):
    press(qtbot, Qt.Key.Key_Right)
    assert [view.code for view in board.findChildren(CardView) if view.code] == [SOON]


def test_four_columns_stand_side_by_side_where_there_is_room_else_two_or_one(board, qtbot):
    columns = board.findChildren(Column)

    def abreast():
        qtbot.wait(10)
        return len({column.mapTo(board, column.rect().topLeft()).x() for column in columns})

    assert abreast() == 4
    board.resize(720, 500)
    assert abreast() == 2
    board.resize(300, 500)
    assert abreast() == 1


def test_the_card_gone_to_is_scrolled_into_sight(look, shown, qapp, qtbot):
    audit = an_acted_audit()
    many = {f"0193{n:04x}-0000-7000-8000-000000000000": n for n in range(100, 130)}
    one = audit.actions[LATE]
    known = audit.replaced(actions={key: one.replaced(id=key, what=f"Action {n}") for key, n in many.items()})
    made = shown(Board(look, Ticks(qapp)), (1040, 300))
    keys = list(many)
    made.show_cards({ActionState.TO_DO: [action_card(known, followed(key, known), ON) for key in keys]}, keys[0])
    made.enter(keys[0])
    for _ in range(12):
        press(qtbot, Qt.Key.Key_Down)
    qtbot.wait(10)
    view = QApplication.focusWidget()
    card = view.visualRect(view.currentIndex())
    top = view.viewport().mapTo(made.viewport(), card.topLeft()).y()
    assert made.code == keys[12]
    assert 0 <= top <= top + card.height() <= made.viewport().height()


def test_what_is_dropped_tells_its_action_and_its_column(board, qtbot):
    with qtbot.waitSignal(board.put) as put:
        board.findChildren(Column)[2].dropped.emit(LATE)
    assert put.args == [LATE, ActionState.DONE]
