"""What actions cost and what is there for them, in sentences."""

from fractions import Fraction

from audit_app.domain.costing import AccessBudget, Costs
from audit_app.wording.costing import budget_said, costs_said, euros, owner_said
from tests.wording.speaking import both


def some(open_=Fraction(300), done=Fraction(20), dropped=Fraction(0), unknown=0):
    return Costs(open_, done, dropped, unknown, 4)


def sentences(said):
    return both(lambda: " ".join(said()))


def test_an_amount_has_its_sign_and_its_decimals_where_it_has_some():
    assert both(lambda: euros(Fraction("1500.5"))) == ("1 500,50 €", "€1,500.50")


def test_what_is_planned_is_told_in_done_and_open_and_nothing_that_is_nothing():
    french, english = sentences(lambda: costs_said(some()))
    assert (
        french == "Les actions prévues coûtent 320 € : 20 € pour celles qui sont faites, 300 € pour celles qui restent."
    )
    assert english.startswith("Planned actions come to €320")


def test_what_is_not_known_and_what_is_dropped_is_said():
    french, _english = sentences(lambda: costs_said(some(dropped=Fraction(9), unknown=2)))
    assert "2 actions n’ont pas encore de coût." in french
    assert "devaient coûter 9 €" in french


def test_a_budget_that_does_not_reach_says_by_how_much():
    french, english = sentences(
        lambda: budget_said(some(), AccessBudget(Fraction(850), Fraction(80), Fraction(100), 3))
    )
    assert "il manque 200 € pour les actions qui restent" in french
    assert "€200 less than what open actions ask for" in english


def test_a_budget_that_reaches_says_so_to_the_euro():
    enough = AccessBudget(Fraction(850), Fraction(0), Fraction(300), 3)
    assert "assez pour" in sentences(lambda: budget_said(some(), enough))[0]


def test_without_a_budget_one_is_told_where_it_is_declared():
    french, _english = sentences(lambda: budget_said(some(), AccessBudget(Fraction(0), Fraction(0), Fraction(0), 0)))
    assert "dernière étape" in french


def test_each_owner_has_a_sentence():
    french, _english = both(lambda: owner_said("Ville", some()))
    assert french.startswith("Ville : 4 actions, 300 € à payer")
