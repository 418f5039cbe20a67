"""A field with its label: named by it, described by its hint and by what there is to say of it."""

import pytest
from PySide6.QtWidgets import QLineEdit

from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_edit import MOST, PlainEdit
from tests.ui.finding import described, name_of, texts


@pytest.fixture
def asking(look, qtbot):
    shown = Labelled(look, "Pour quand", QLineEdit(), "10/05/2027 ou 2027-05-10")
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_the_field_bears_its_label_and_is_described_by_its_hint(asking):
    assert name_of(asking.field) == "Pour quand"
    assert described(asking.field) == "10/05/2027 ou 2027-05-10"
    assert asking.label.buddy() is asking.field


def test_what_is_wrong_is_seen_below_marked_and_heard_first(asking):
    asking.say("bad", "Ce n’est pas une date.", aloud=True)
    assert "Ce n’est pas une date." in texts(asking)
    assert described(asking.field) == "Ce n’est pas une date. 10/05/2027 ou 2027-05-10"
    assert asking.field.property("wrong") == "true"
    asking.say("bad", "")
    assert asking.field.property("wrong") == "false"
    assert described(asking.field) == "10/05/2027 ou 2027-05-10"


def test_another_name_leaves_nothing_of_the_first(asking):
    asking.name("Qui")
    assert texts(asking) == "Qui"
    assert (name_of(asking.field), described(asking.field)) == ("Qui", "")


def plain_texts(shown):
    return texts(shown).replace("\u202f", " ").replace("\u00a0", " ")


def test_a_line_too_long_is_cut_with_a_sentence_that_goes_once_there_is_room(asking):
    asking.field.setMaxLength(5)
    asking.field.insert("12345678")
    said = "5 caractères au plus : le reste n’a pas été pris."
    assert said in plain_texts(asking)
    assert said in described(asking.field).replace("\u202f", " ").replace("\u00a0", " ")
    asking.field.backspace()
    assert said not in plain_texts(asking)


def test_several_lines_too_long_are_cut_with_a_sentence_that_goes_with_the_text(look, qtbot):
    shown = Labelled(look, "Motif", PlainEdit(look))
    qtbot.addWidget(shown)
    shown.show()
    shown.field.insertPlainText("x" * (MOST + 1))
    said = "10 000 caractères au plus : le reste n’a pas été pris."
    assert said in plain_texts(shown)
    shown.say("fair", "")
    assert said in plain_texts(shown)
    shown.say("bad", "Pas enregistré.")
    assert "Pas enregistré." in plain_texts(shown)
    shown.say("bad", "")
    shown.field.show_text("Autre ligne")
    assert said not in plain_texts(shown)
