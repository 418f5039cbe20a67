"""The card of a scenario: goal, end, and the facilitator's words."""

from audit_app.domain.recording import scenario_written
from audit_app.domain.user_test import OwnScenario
from audit_app.ui.user_tests.card import Card
from tests import builders
from tests.ui.finding import texts


def test_it_says_the_goal_the_end_and_what_the_facilitator_says(look, shown):
    card = shown(Card(look))
    card.show_scenario(builders.a_busy_audit(), "S8")
    assert [line.split(" : ")[0] for line in texts(card).split("\n")] == ["But", "Départ", "La fin", "Vous dites"]


def test_one_of_our_own_has_its_goal_and_one_nobody_knows_nothing(look, shown):
    card = shown(Card(look))
    own = OwnScenario(id="X1", title="Boucle", goal="Empruntez une boucle.")
    card.show_scenario(scenario_written(builders.a_busy_audit(), own), "X1")
    assert texts(card) == "But : Empruntez une boucle."
    card.show_scenario(builders.a_busy_audit(), "X9")
    assert card.isHidden()
