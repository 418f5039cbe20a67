"""A field with its label: named by it, described by its hint and by what there is to say of it."""

import pytest
from PySide6.QtWidgets import QLineEdit

from audit_app.ui.widgets.labelled import Labelled
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
