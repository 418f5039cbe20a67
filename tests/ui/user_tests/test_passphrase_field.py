"""A passphrase is hidden unless asked; what is wiped comes back by no undo."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from audit_app.ui.user_tests.passphrase_field import PassphraseField
from tests.ui.finding import described


def test_it_is_hidden_from_eyes_and_ears_until_asked(look, shown):
    asked = shown(PassphraseField(look, "Phrase de passe", "Quatre mots"))
    QTest.keyClicks(asked.field, "pile")
    heard = QAccessible.queryAccessibleInterface(asked.field)
    assert "pile" not in asked.field.displayText() + heard.text(QAccessible.Text.Value)
    assert asked.field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    asked.show_typed(shown=True)
    assert asked.field.displayText() == asked.text == "pile"


def test_what_is_wrong_is_heard_with_it_until_something_else_is_typed(look, shown):
    asked = shown(PassphraseField(look, "Phrase de passe"))
    QTest.keyClicks(asked.field, "pile")
    asked.say("Cette phrase n’ouvre pas.")
    assert (asked.text, described(asked.field)) == ("pile", "Cette phrase n’ouvre pas.")
    QTest.keyClicks(asked.field, "s")
    assert described(asked.field) == ""


def test_what_is_wiped_is_not_brought_back(look, shown):
    asked = shown(PassphraseField(look, "Phrase de passe"))
    asked.show_typed(shown=True)
    QTest.keyClicks(asked.field, "pile")
    asked.wipe()
    asked.field.undo()
    assert (asked.text, asked.field.isUndoAvailable()) == ("", False)


def test_enter_says_that_it_is_whole(look, shown, qtbot):
    asked = shown(PassphraseField(look, "Phrase de passe"))
    asked.enter()
    with qtbot.waitSignal(asked.entered):
        QTest.keyClick(asked.field, Qt.Key.Key_Return)
