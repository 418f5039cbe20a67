"""The tester's own words: told after a pause, at once when the page is left, and kept letter for letter."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from audit_app.ui.tester_mode.words_field import WordsField
from audit_app.ui.widgets.plain_edit import PlainEdit
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import named


def shown(look, qtbot, text=""):
    field, told = WordsField(look, text), []
    qtbot.addWidget(field)
    field.show()
    field.written.connect(told.append)
    return field, told


def test_words_are_told_after_a_pause(look, qtbot):
    field, told = shown(look, qtbot)
    type_in(named(field, "Votre réponse", PlainEdit), "C’était  très\nloin 🚶")
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["C’était  très\nloin 🚶"]


def test_words_are_told_at_once_when_the_page_is_left_and_only_once(look, qtbot):
    field, told = shown(look, qtbot, "Loin")
    type_in(named(field, "Votre réponse", PlainEdit), "Très loin")
    field.settle()
    field.settle()
    assert told == ["Très loin"]


def test_what_is_shown_is_not_told(look, qtbot):
    field, told = shown(look, qtbot, "Loin")
    type_in(named(field, "Votre réponse", PlainEdit), "Loin")
    field.settle()
    assert told == []


def test_an_arrow_leads_out_where_there_is_no_other_line(look, qtbot):
    field, _told = shown(look, qtbot, "Un\nDeux")
    edit = named(field, "Votre réponse", PlainEdit)
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    for stays in (True, False):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        assert field.eventFilter(edit, event) != stays
        edit.moveCursor(QTextCursor.MoveOperation.Down)
    marks = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert not field.eventFilter(edit, marks)
