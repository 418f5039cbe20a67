"""Fields of a passphrase: hidden until somebody wants to see, refused without losing what was typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from audit_app.ui.report.passphrases import Passphrases
from tests.ui.finding import described, named, texts


@pytest.fixture
def fields(look, qtbot):
    shown = Passphrases(look, ("Nouvelle phrase de passe", "Encore une fois la même"), "Au moins 12 caractères.")
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def first(fields):
    return named(fields, "Nouvelle phrase de passe", QLineEdit)


def test_what_is_typed_is_neither_seen_nor_heard_until_it_is_asked_for(fields):
    line = first(fields)
    QTest.keyClicks(line, "pile agrafe")
    heard = QAccessible.queryAccessibleInterface(line).text(QAccessible.Text.Value)
    assert "pile" not in heard
    assert "pile" not in line.displayText()
    assert line.inputMethodHints() & Qt.InputMethodHint.ImhHiddenText
    named(fields, "Montrer ce qui est tapé", QCheckBox).setChecked(True)
    assert {line.displayText() for line in fields.findChildren(QLineEdit)} == {"pile agrafe", ""}
    assert line.inputMethodHints() & Qt.InputMethodHint.ImhNoPredictiveText
    named(fields, "Montrer ce qui est tapé", QCheckBox).setChecked(False)
    assert "pile" not in line.displayText()


def test_a_line_break_pasted_at_the_end_is_no_part_of_it(fields):
    QGuiApplication.clipboard().setText("pile agrafe cheval\n")
    first(fields).paste()
    assert fields.typed == ("pile agrafe cheval", "")


def test_a_refusal_is_said_keeps_what_was_typed_and_goes_with_the_next_letter(fields):
    first(fields).setText("pile")
    fields.refuse("Trop courte.")
    assert "Trop courte." in texts(fields)
    assert "Trop courte." in described(first(fields))
    assert QApplication.focusWidget() is first(fields)
    assert first(fields).selectedText()
    QTest.keyClicks(first(fields), "x")
    assert "Trop courte." not in texts(fields)
    assert fields.typed == ("x", "")


def test_what_is_in_a_field_is_chosen_once_the_keyboard_has_come_to_it(fields, qapp):
    first(fields).setText("pile agrafe")
    named(fields, "Encore une fois la même", QLineEdit).setFocus()
    first(fields).setFocus(Qt.FocusReason.TabFocusReason)
    assert first(fields).selectedText() == ""  # or Orca says nothing of the field: it hears of the caret first
    qapp.processEvents()
    assert first(fields).hasSelectedText()


def test_enter_in_the_last_field_ends_it(fields, qtbot):
    with qtbot.assertNotEmitted(fields.finished):
        QTest.keyClick(first(fields), Qt.Key.Key_Return)
    with qtbot.waitSignal(fields.finished):
        QTest.keyClick(named(fields, "Encore une fois la même", QLineEdit), Qt.Key.Key_Return)


def test_nothing_is_kept_in_the_end(fields):
    first(fields).setText("pile agrafe cheval")
    fields.forget()
    assert fields.typed == ("", "")
