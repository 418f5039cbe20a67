"""A framed list is as high as its rows, however their words wrap."""

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QListWidgetItem, QStyle, QStyleOptionViewItem

from audit_app.ui.widgets.framed_rows import FramedRows

LONG = "Rampe · matériel · 300 € prévus · 280,10 € dépensés · vise surtout l’accessibilité"


@pytest.fixture
def rows(look, qtbot):
    shown = FramedRows(look, 4)
    shown.addItems([LONG, "Conseil"])
    shown.fit()
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def heights(rows):
    return [rows.visualItemRect(rows.item(place)).height() for place in range(rows.count())]


@pytest.mark.parametrize("width", [900, 300])
def test_all_rows_are_seen_without_scrolling_at_any_width(rows, width, qtbot):
    rows.resize(width, rows.height())
    qtbot.wait(1)
    assert rows.verticalScrollBar().maximum() == 0
    assert sum(heights(rows)) <= rows.height() <= sum(heights(rows)) + 12
    assert rows.visualItemRect(rows.item(0)).width() <= rows.viewport().width()
    wrapped = heights(rows)[0] > heights(rows)[1]
    assert wrapped == (width == 300)


def test_more_rows_than_are_to_be_seen_scroll(rows, qtbot):
    rows.addItems([f"Ligne {number}" for number in range(20)])
    rows.fit()
    qtbot.wait(1)
    assert rows.verticalScrollBar().maximum() > 0
    assert rows.height() < sum(heights(rows)[:5]) + 12


def test_the_current_row_is_chosen_once_the_keyboard_is_there(rows):
    rows.setCurrentRow(1, QItemSelectionModel.SelectionFlag.Clear)
    assert rows.selectedItems() == []
    QApplication.sendEvent(rows, QFocusEvent(QEvent.Type.FocusIn))
    assert [row.text() for row in rows.selectedItems()] == ["Conseil"]


def test_a_row_with_a_tick_leaves_it_room_at_every_width(look, qtbot):
    shown, bare = (FramedRows(look, 4, ticked=ticked) for ticked in (True, False))
    for rows in (shown, bare):
        qtbot.addWidget(rows)
        row = QListWidgetItem(LONG)
        rows.addItem(row)
        if rows is shown:
            row.setCheckState(Qt.CheckState.Unchecked)
        rows.show()
    taller = set()
    for width in range(300, 700, 5):
        for rows in (shown, bare):
            rows.resize(width, 200)
            rows.fit()
        taller.add(heights(shown)[0] - heights(bare)[0])
        option = QStyleOptionViewItem()
        shown.initViewItemOption(option)
        shown.itemDelegate().initStyleOption(option, shown.indexFromItem(shown.item(0)))
        option.rect = shown.visualItemRect(shown.item(0))
        words = shown.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, shown)
        needed = shown.fontMetrics().boundingRect(words, Qt.TextFlag.TextWordWrap, LONG)
        assert needed.height() <= option.rect.height() - 8, width
    assert len(taller) > 1


def test_a_new_height_is_no_change_of_a_row(rows, qtbot):
    changed = []
    rows.itemChanged.connect(changed.append)
    rows.resize(300, rows.height())
    qtbot.wait(1)
    assert changed == []
