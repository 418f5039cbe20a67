"""A table of words as somebody hears it, walks in it and copies it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest

from audit_app.ui.widgets.plain_table import PlainTable, Table

GRADES = Table(
    "Paliers", ("Famille", "Palier", "En place"), (("Moteur", "Socle", "3 sur 3"), ("Visuel", "–", "1 sur 3"))
)


@pytest.fixture
def table(look, qtbot):
    shown = PlainTable(look)
    qtbot.addWidget(shown)
    shown.show_table(GRADES)
    shown.resize(600, 300)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.setFocus()
    return shown


def test_a_cell_is_heard_with_its_row_and_its_column(table):
    heard = table.model().index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Visuel, En place: 1 sur 3"
    assert table.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Visuel"
    assert table.accessibleName() == "Paliers"


def test_the_arrows_walk_and_tab_leaves(table):
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 1)
    assert not table.tabKeyNavigation()


def test_ctrl_c_copies_the_whole_for_a_spreadsheet_or_the_rows_chosen(table):
    QTest.keySequence(table, QKeySequence(QKeySequence.StandardKey.Copy))
    whole = QGuiApplication.clipboard().text().splitlines()
    assert whole == ["Famille\tPalier\tEn place", "Moteur\tSocle\t3 sur 3", "Visuel\t–\t1 sur 3"]
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(table.copied().splitlines()) == 3


def test_another_table_keeps_the_place_of_the_keyboard(table):
    table.setCurrentIndex(table.model().index(1, 1))
    table.show_table(Table("Paliers", GRADES.heads, GRADES.rows[:1]))
    assert (table.currentIndex().row(), table.currentIndex().column()) == (0, 1)
    table.show_table(Table("Vide", ("Famille",), ()))
    assert table.model().rowCount() == 0


def test_the_last_head_is_never_cut_and_fills_the_room_there_is(table, qtbot):
    header, last = table.horizontalHeader(), len(GRADES.heads) - 1
    before, after = header.sectionSize(0) + header.sectionSize(1), header.sectionSizeHint(last)
    for width in (600, before + after - 20):
        table.resize(width, 300)
        qtbot.wait(1)
        assert header.sectionSize(last) >= header.sectionSizeHint(last)
    table.resize(900, 300)
    qtbot.wait(1)
    assert header.length() >= table.viewport().width()


def test_columns_of_the_same_sort_share_the_room_and_none_is_cut_where_there_is_little(table, qtbot):
    table.show_table(replace(GRADES, even=True))
    header = table.horizontalHeader()
    table.resize(900, 300)
    qtbot.wait(1)
    assert abs(header.sectionSize(1) - header.sectionSize(2)) <= 1
    assert header.length() == table.viewport().width()
    table.resize(120, 300)
    qtbot.wait(1)
    assert all(header.sectionSize(column) >= header.sectionSizeHint(column) for column in range(3))
