"""A row selected by an assistive tool is gone to, as if it had been clicked; one rolled away is brought back."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtWidgets import QListWidget

from audit_app.ui.widgets.selection import bring_back, follow
from tests.ui.instruments.seeded import window_with


@pytest.fixture
def rows(look, qtbot):
    made = QListWidget()
    made.addItems(["Accueil", "Grille", "Rapport"])
    made.setCurrentRow(0)
    follow(made)
    made.window_kept = window_with(qtbot, made)
    return made


def spoken(rows, place):
    return QAccessible.queryAccessibleInterface(rows).child(place)


def test_a_row_toggled_by_an_assistive_tool_becomes_the_current_one(rows, qtbot):
    with qtbot.waitSignal(rows.currentRowChanged) as told:
        spoken(rows, 2).actionInterface().doAction("Toggle")
    assert told.args == [2]
    assert rows.currentRow() == 2


def test_keys_move_once(rows, qtbot):
    moved = []
    rows.currentRowChanged.connect(moved.append)
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.wait(20)
    assert moved == [1]


def test_unselecting_goes_nowhere(rows, qtbot):
    rows.clearSelection()
    qtbot.wait(20)
    assert rows.currentRow() == 0


def test_where_several_can_be_selected_the_one_added_by_an_assistive_tool_is_gone_to_alone(rows, qtbot):
    rows.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
    spoken(rows, 2).actionInterface().doAction("Toggle")
    qtbot.waitUntil(lambda: rows.currentRow() == 2)
    assert [row.text() for row in rows.selectedItems()] == ["Rapport"]


def test_a_range_made_by_keys_stays_one(rows, qtbot):
    rows.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
    rows.setFocus()
    for _row in range(2):
        qtbot.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        qtbot.wait(10)
    assert [row.text() for row in rows.selectedItems()] == ["Accueil", "Grille", "Rapport"]


@pytest.mark.parametrize(("reason", "stays"), [("TabFocusReason", False), ("MouseFocusReason", True)])
def test_a_row_rolled_away_is_seen_again_as_the_keyboard_comes_and_a_click_rolls_nothing(rows, reason, stays):
    rows.addItems([f"Rang {place}" for place in range(60)])
    rows.scrollToBottom()
    bring_back(rows, QFocusEvent(QEvent.Type.FocusIn, getattr(Qt.FocusReason, reason)))
    assert (rows.verticalScrollBar().value() > 0) is stays
