"""Ticking the lines that prove a sentence, by keyboard and search."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from audit_app.ui.mapping.criteria_picker import CriteriaPicker
from tests.builders import a_checklist


@pytest.fixture
def picker(look, qtbot):
    shown = CriteriaPicker(look, a_checklist())
    qtbot.addWidget(shown)
    shown.resize(500, 400)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def in_sight(picker):
    rows = (picker.list.item(row) for row in range(picker.list.count()))
    return [shown.text().partition(" ")[0] for shown in rows if not shown.isHidden()]


def test_ticked_ones_come_first_then_the_likely_ones_then_all_others(picker):
    every = [one.id for one in a_checklist().criteria]
    picker.show_choice([every[2]], [every[1]])
    assert in_sight(picker)[:2] == [every[2], every[1]]
    assert sorted(in_sight(picker)) == sorted(every)


def test_the_space_bar_ticks_and_what_is_ticked_is_told_in_the_order_of_the_checklist(picker, qtbot):
    every = [one.id for one in a_checklist().criteria]
    picker.show_choice([every[2]], [every[0]])
    picker.list.setFocus()
    QTest.keyClick(picker.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.picked) as picked:
        QTest.keyClick(picker.list, Qt.Key.Key_Space)
    assert picked.args[0] == (every[0], every[2])


def test_a_search_hides_rows_and_unticks_none(picker, qtbot):
    every = [one.id for one in a_checklist().criteria]
    picker.show_choice([every[0]], [])
    search = picker.findChild(QLineEdit)
    QTest.keyClicks(search, every[1].lower())
    assert in_sight(picker) == [every[1]]
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert picker.list.hasFocus()
    with qtbot.waitSignal(picker.picked) as picked:
        QTest.keyClick(picker.list, Qt.Key.Key_Space)
    assert set(picked.args[0]) == {every[0], every[1]}
