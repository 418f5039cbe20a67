"""A line for secrets: dots until asked, nothing learnt, nothing left once it is wiped."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from audit_app.ui.widgets.secret_line import SENSITIVE, SecretLine


def test_what_is_typed_is_dots_until_it_is_shown(qtbot):
    line = SecretLine()
    qtbot.addWidget(line)
    qtbot.keyClicks(line, "cheval pile agrafe")
    assert line.displayText() == "●" * 18
    line.show_typed(shown=True)
    assert line.displayText() == "cheval pile agrafe"
    line.show_typed(shown=False)
    assert line.displayText() == "●" * 18


def test_a_keyboard_on_the_screen_learns_nothing_shown_or_not(qtbot):
    line = SecretLine()
    qtbot.addWidget(line)
    for shown in (False, True):
        line.show_typed(shown=shown)
        assert line.inputMethodHints() & SENSITIVE == SENSITIVE
    assert not line.acceptDrops()


def test_no_undo_brings_back_what_was_wiped(qtbot):
    line = SecretLine()
    qtbot.addWidget(line)
    line.show_typed(shown=True)
    qtbot.keyClicks(line, "secret")
    line.wipe()
    line.undo()
    assert line.text() == ""
    assert not line.isUndoAvailable()


def test_tab_selects_what_is_typed_only_once_it_has_come(qtbot):
    page = QWidget()
    column = QVBoxLayout(page)
    before, line = QLineEdit(), SecretLine()
    column.addWidget(before)
    column.addWidget(line)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    line.setText("secret")
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert line.hasFocus()
    assert line.selectedText() == ""
    qtbot.waitUntil(lambda: line.selectionLength() == len("secret"))
