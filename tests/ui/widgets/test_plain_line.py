"""A field of one line: a caret that moves before the focus is told makes Orca silent."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from audit_app.ui.checklist.entry_line import EntryLine
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.ui.widgets.search_field import SearchField
from audit_app.ui.widgets.secret_line import SecretLine

UI = Path(__file__).parents[3] / "audit_app" / "ui"


@pytest.fixture
def moved_by_tab(qtbot):
    """Return what tells where the caret of a field goes before Tab has come to it."""

    def told(field):
        moves, page = [], QWidget()
        column = QVBoxLayout(page)
        page.before = QPushButton("Avant")
        column.addWidget(page.before)
        column.addWidget(field)
        qtbot.addWidget(page)
        page.before.setFocus()
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        field.cursorPositionChanged.connect(lambda before, now: moves.append((before, now)))
        qtbot.keyClick(page.before, Qt.Key.Key_Tab)
        assert field.hasFocus()
        told.page = page
        return moves

    return told


def half_read(field):
    """Return a field that was read by its arrows, and left in the middle of it."""
    field.setText("Vu avec Anne")
    field.setCursorPosition(3)
    return field


def test_the_caret_does_not_move_before_the_focus_is_told(look, moved_by_tab):
    for made in (PlainLine(), PlainLine("Vu"), half_read(PlainLine()), SecretLine(), EntryLine()):
        assert moved_by_tab(made) == [], made.text()
    assert moved_by_tab(SearchField(look, "Chercher", "Chercher une ligne (Ctrl+F)")) == []


def test_what_it_holds_is_selected_once_tab_has_come(qtbot, moved_by_tab):
    field = half_read(PlainLine())
    moved_by_tab(field)
    qtbot.waitUntil(lambda: field.selectedText() == "Vu avec Anne", timeout=2_000)


def test_a_letter_typed_at_once_takes_the_place_of_what_is_there(qtbot, moved_by_tab):
    field = half_read(PlainLine())
    moved_by_tab(field)
    qtbot.keyClicks(field, "Non")
    assert field.text() == "Non"
    QApplication.processEvents()
    assert field.selectedText() == ""


def test_a_field_of_qt_itself_tells_of_its_caret_first(moved_by_tab):
    """Once this is red, Qt tells of the focus first, and `PlainLine` is needed no more."""
    assert moved_by_tab(QLineEdit())
    assert moved_by_tab(half_read(QLineEdit()))


def test_no_field_is_made_otherwise():
    made = [path.name for path in UI.rglob("*.py") if " QLineEdit(" in path.read_text("utf-8")]
    assert made == []
