"""A column of the board: its name and number, and dropping a card on it."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from audit_app.domain.audit import ActionState
from audit_app.ui.actions.card import action_card
from audit_app.ui.actions.card_model import DRAGGED, Ticks
from audit_app.ui.actions.column import Column
from tests.ui.actions.conftest import LATE, ON, an_acted_audit, followed
from tests.ui.finding import name_of, texts
from tests.wording.speaking import plain

ANY = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def column(look, shown, qapp):
    return shown(Column(look, ActionState.TO_DO, Ticks(qapp)), (260, 400))


def test_it_says_its_state_and_how_many(column):
    column.show_cards([action_card(an_acted_audit(), followed(LATE), ON)], LATE)
    assert "À faire (1)" in texts(column)
    assert plain(name_of(column.view)) == "À faire : 1 action"


def test_an_empty_one_says_so_and_is_no_stop_of_tab(column):
    column.show_cards([], "")
    assert "Aucune action ici." in texts(column)
    assert column.view.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_an_action_dropped_on_it_is_told_and_anything_else_is_not_taken(column, qtbot):
    dragged = QMimeData()
    dragged.setData(DRAGGED, LATE.encode())
    enter = QDragEnterEvent(QPoint(5, 5), ANY[0], dragged, *ANY[1:])
    QApplication.sendEvent(column, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(column.dropped) as dropped:
        QApplication.sendEvent(column, QDropEvent(QPointF(5, 5), ANY[0], dragged, *ANY[1:]))
    assert dropped.args == [LATE]
    other = QMimeData()
    other.setText("autre chose")
    enter = QDragEnterEvent(QPoint(5, 5), ANY[0], other, *ANY[1:])
    enter.ignore()
    QApplication.sendEvent(column, enter)
    assert not enter.isAccepted()
