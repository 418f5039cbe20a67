"""The one label: what was typed is shown as typed, and can be heard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from audit_app.ui.widgets.plain_label import PlainLabel
from tests.ui.finding import name_of


def test_markup_is_shown_as_it_was_typed(look, qtbot):
    label = PlainLabel("<b>gras</b> &amp; <img src='x'>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert name_of(label) == "<b>gras</b> &amp; <img src='x'>"


def test_a_text_to_hear_is_a_stop_of_tab_and_others_are_not(look, qtbot):
    heard, plain = PlainLabel("Pourquoi", readable=True), PlainLabel("Pourquoi")
    for label in (heard, plain):
        qtbot.addWidget(label)
    assert heard.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not plain.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert QAccessible.queryAccessibleInterface(heard).state().focusable


def test_a_tone_colours_the_words(look, qtbot):
    label = PlainLabel("Atteint")
    qtbot.addWidget(label)
    label.show()
    label.set_tone("good")
    assert label.palette().windowText().color().name().upper() == look.tokens.good
    label.set_tone("")
    assert label.palette().windowText().color().name().upper() == look.tokens.text
