"""The field of quick entry: what is typed in it is its own to take back; once it is saved, undo is the audit's."""

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from audit_app.ui.checklist.entry_line import EntryLine
from tests.ui.checklist.keyboard import type_in


@pytest.fixture
def undone(qtbot):
    """Show the field in a window that has an undo of its own, and give what is counted of it, and the field."""
    around, counted = QWidget(), []
    field = EntryLine(around)
    undo = QAction(around)
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    undo.triggered.connect(lambda: counted.append(1))
    around.addAction(undo)
    qtbot.addWidget(around)
    with qtbot.waitExposed(around):
        around.show()
    around.activateWindow()
    yield counted, field


def test_what_is_typed_is_taken_back_in_the_field(undone):
    counted, field = undone
    type_in(field, "K7F9 C")
    QTest.keySequence(field, QKeySequence("Ctrl+Z"))
    assert not counted
    assert field.text() != "K7F9 C"


def test_once_it_is_saved_undo_goes_to_the_audit_and_the_words_do_not_come_back(undone):
    counted, field = undone
    type_in(field, "K7F9 C")
    field.begin_anew()
    QTest.keySequence(field, QKeySequence("Ctrl+Z"))
    assert counted == [1]
    assert field.text() == ""
