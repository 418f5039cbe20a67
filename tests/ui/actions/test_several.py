"""Several actions changed at once, in one step, with what is left empty unchanged."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from audit_app.ui.actions.several import Several
from audit_app.ui.unsaved import would_be_lost
from tests.ui.actions.conftest import LATE, LATER, SOON
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import named, texts


@pytest.fixture
def several(look, shown, live):
    made = shown(Several(look, live), (500, 500))
    made.show_codes([LATE, LATER])
    made.enter()
    return made


def test_another_owner_for_all_of_them_is_one_step(several, live, qtbot):
    type_in(named(several, "Nouveau responsable", QLineEdit), "Anne")
    with qtbot.waitSignal(several.done) as done:
        named(several, "Changer", QPushButton).click()
    assert done.args == ["2 actions changées."]
    owners = [live.audit.actions[code].owner for code in (LATE, SOON, LATER)]
    assert owners == ["Anne", "Club", "Anne"]
    live.undo()
    assert [live.audit.actions[code].owner for code in (LATE, LATER)] == ["Ville", "Club"]


def test_another_day_leaves_their_owners(several, live, qtbot):
    day = named(several, "Nouvelle échéance", QLineEdit)
    type_in(day, "10 mai 2027")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert {live.audit.actions[code].due.isoformat() for code in (LATE, LATER)} == {"2027-05-10"}
    assert live.audit.actions[LATE].owner == "Ville"


def test_a_wrong_day_changes_nothing_at_all(several, live, qtbot):
    type_in(named(several, "Nouveau responsable", QLineEdit), "Anne")
    type_in(named(several, "Nouvelle échéance", QLineEdit), "31/02/2027")
    named(several, "Changer", QPushButton).click()
    assert "Le 31 février n’existe pas." in texts(several)
    assert live.audit.actions[LATE].owner == "Ville"


def test_nothing_typed_says_what_to_do(several, live, qtbot):
    with qtbot.assertNotEmitted(several.done):
        named(several, "Changer", QPushButton).click()
    assert "Écrivez d’abord un nouveau responsable ou une nouvelle échéance." in texts(several)


def test_what_is_typed_and_not_applied_is_there_again_and_said_so(several, look, shown, live):
    type_in(named(several, "Nouveau responsable", QLineEdit), "Anne")
    type_in(named(several, "Nouvelle échéance", QLineEdit), "10 mai")
    again = shown(Several(look, live), (500, 500))
    again.show_codes([LATER])
    again.enter()
    assert named(again, "Nouveau responsable", QLineEdit).text() == "Anne"
    assert named(again, "Nouvelle échéance", QLineEdit).text() == "10 mai"
    assert "Voici ce que vous aviez écrit, pas encore appliqué." in texts(again)
    assert would_be_lost(live).startswith("Un changement de plusieurs actions est écrit et pas appliqué.")


@pytest.mark.parametrize("ending", ["Changer", "Ne rien changer"])
def test_once_applied_or_given_up_nothing_of_it_is_left(several, live, ending):
    type_in(named(several, "Nouveau responsable", QLineEdit), "Anne")
    named(several, ending, QPushButton).click()
    assert would_be_lost(live) == ""
    several.enter()
    assert named(several, "Nouveau responsable", QLineEdit).text() == ""
    assert "pas encore appliqué" not in texts(several)


def test_it_can_be_given_up(several, qtbot):
    with qtbot.waitSignal(several.given_up):
        named(several, "Ne rien changer", QPushButton).click()
