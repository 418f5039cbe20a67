"""The note: saved as it is typed, plain text alone, ten thousand characters, shown as it was kept."""

import time

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import described, named, texts

CTRL = Qt.KeyboardModifier.ControlModifier
TOO_LONG = "10 000 caractères au plus : le reste n’a pas été pris."


@pytest.fixture
def note(panel):
    panel.show_line("INF-01")
    return named(panel, "Note", QPlainTextEdit)


def paste(qtbot, note, **brought):
    mime = QMimeData()
    mime.setText(brought["text"])
    if "html" in brought:
        mime.setHtml(brought["html"])
    QGuiApplication.clipboard().setMimeData(mime)
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_V, CTRL)


def test_it_is_saved_a_moment_after_the_last_key_as_one_step(note, live, qtbot):
    type_in(note, "Vu")
    qtbot.waitUntil(lambda: live.audit.notes.get("INF-01") == "Vu")
    type_in(note, " ce matin", instead=False)
    qtbot.waitUntil(lambda: live.audit.notes.get("INF-01") == "Vu ce matin")
    live.undo()
    assert "INF-01" not in live.audit.notes
    assert note.toPlainText() == ""


def test_it_is_saved_at_once_when_it_is_left(note, live, qtbot):
    type_in(note, "Vu")
    qtbot.keyClick(note, Qt.Key.Key_Tab)
    assert live.audit.notes["INF-01"] == "Vu"


def test_it_is_emptied_like_it_is_written(panel, live, qtbot):
    panel.show_line("ACC-01")
    note = named(panel, "Note", QPlainTextEdit)
    note.setFocus()
    note.selectAll()
    qtbot.keyClick(note, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "ACC-01" not in live.audit.notes)


def test_only_the_text_of_what_is_pasted_comes_in(note, qtbot):
    paste(qtbot, note, text="gras", html="<b>gras</b><script>alert(1)</script>")
    assert note.toPlainText() == "gras"
    paste(qtbot, note, text=" <b>et</b>")
    assert note.toPlainText() == "gras <b>et</b>"


def test_ten_megabytes_do_not_stop_the_window_and_are_cut_with_a_sentence(panel, note, live, qtbot):
    began = time.perf_counter()
    paste(qtbot, note, text="é" * 10_000_000)
    assert time.perf_counter() - began < 60  # no freeze; its speed is 0.2 s on a quiet machine
    assert len(note.toPlainText()) == 10_000
    assert TOO_LONG in texts(panel)
    assert TOO_LONG in described(note).replace("\u202f", " ").replace("\u00a0", " ")
    panel.flush()
    assert live.audit.notes["INF-01"] == "é" * 10_000


def test_a_letter_too_many_is_not_taken(panel, note, qtbot):
    paste(qtbot, note, text="x" * 10_000)
    assert TOO_LONG not in texts(panel)
    type_in(note, "y", instead=False)
    assert note.toPlainText() == "x" * 10_000
    assert TOO_LONG in texts(panel)
    qtbot.keyClick(note, Qt.Key.Key_Backspace)
    assert TOO_LONG not in texts(panel)


def test_control_characters_are_dropped_and_what_was_kept_is_shown_on_leaving(note, live, qtbot):
    paste(qtbot, note, text="Porte\x00 ou\x07verte\u202e !\nfin")
    qtbot.keyClick(note, Qt.Key.Key_Tab)
    assert live.audit.notes["INF-01"] == note.toPlainText() == "Porte ouverte !\nfin"


def test_letters_that_grow_when_composed_are_saved_all_the_same(note, live, panel, qtbot):
    paste(qtbot, note, text="\u0958" * 9_000)
    panel.flush()
    assert len(live.audit.notes["INF-01"]) == 10_000


def test_it_grows_with_what_it_holds(note, qtbot):
    before = note.height()
    paste(qtbot, note, text="\n".join("abcdefgh"))
    qtbot.waitUntil(lambda: note.height() > before)


def test_tab_goes_on_and_writes_nothing(note, qtbot):
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_Tab)
    assert note.toPlainText() == ""
    assert not note.hasFocus()
