"""One among a few: one stop of Tab, arrows move, words wrap, nothing chosen is None."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from audit_app.ui.user_tests.radio_field import RadioField
from tests.ui.finding import name_of

CHOICES = [("", "Non noté"), ("1", "1, un mot d’encouragement"), ("2", "2, un indice")]


def test_each_choice_is_told_at_once_and_the_first_is_nothing(look, shown, qtbot):
    field = shown(RadioField(look, "Aide", CHOICES, int, columns=2))
    field.show_value(None)
    assert [name_of(one) for one in field.buttons] == [words for _code, words in CHOICES]
    assert field.buttons[0].isChecked()
    field.enter()
    with qtbot.waitSignal(field.changed) as changed:
        QTest.keyClick(field.buttons[0], Qt.Key.Key_Down)
    assert changed.args == [1, False]
    with qtbot.waitSignal(field.changed) as changed:
        field.buttons[0].click()
    assert changed.args == [None, False]
    field.flush()


def test_a_value_nobody_offers_leaves_none_chosen(look, shown, qtbot):
    field = shown(RadioField(look, "Oui ou non", [("yes", "Oui"), ("no", "Non")]))
    with qtbot.assertNotEmitted(field.changed):
        field.show_value(False)
        assert field.buttons[1].isChecked()
        field.show_value(None)
    assert not any(one.isChecked() for one in field.buttons)
    field.set_able(able=False)
    field.enter()
    assert not field.buttons[0].hasFocus()


def test_words_are_clicked_as_the_button_is(look, shown, qtbot):
    field = shown(RadioField(look, "Aide", CHOICES, int))
    words = field.buttons[2].parentWidget()
    with qtbot.waitSignal(field.changed):
        QTest.mouseClick(words, Qt.MouseButton.LeftButton, pos=words.rect().center())
    assert field.buttons[2].isChecked()
    QTest.mouseClick(words, Qt.MouseButton.RightButton, pos=words.rect().center())
