"""The costs, each in a sentence; the bars only show them again."""

import pytest

from audit_app.ui.actions.cost_bar import CostBar
from audit_app.ui.actions.costs_page import CostsPage
from tests.builders import an_event
from tests.domain.examples import spent
from tests.ui.actions.conftest import an_acted_audit
from tests.ui.finding import texts


@pytest.fixture
def page(look, shown):
    return shown(CostsPage(look), (900, 600))


def test_every_figure_is_in_a_sentence(page):
    page.draw(an_acted_audit())
    told = texts(page)
    assert "Les actions prévues coûtent 105 € : 5 € pour celles qui sont faites, 100 € pour celles qui restent." in told
    assert "1 action n’a pas encore de coût." in told
    assert "L’événement ne déclare aucune dépense pour l’accès" in told
    assert told.index("Ville : 1 action, 70 € à payer") < told.index("Club : 2 actions, 30 € à payer")
    assert "Loueur : 1 action, 0 € à payer, 5 € pour celles qui sont faites" in told


def test_the_budget_of_the_event_stands_beside(page, qtbot):
    page.draw(an_acted_audit())
    bars = len(page.findChildren(CostBar))
    page.draw(an_acted_audit(event=an_event(spending=(spent(300, spent=None), spent(80, aim=1)))))
    assert "L’événement prévoit 300 € surtout pour l’accès, et 80 € en partie." in texts(page)
    assert "assez pour les actions qui restent" in texts(page)
    qtbot.waitUntil(lambda: len(page.findChildren(CostBar)) == bars + 1)


def test_what_has_not_changed_is_not_drawn_again(page):
    page.draw(an_acted_audit())
    before = page.findChildren(CostBar)
    page.draw(an_acted_audit())
    assert page.findChildren(CostBar) == before


def test_without_actions_it_says_so(page):
    page.draw(an_acted_audit(actions={}))
    assert "Pas encore d’action." in texts(page)
