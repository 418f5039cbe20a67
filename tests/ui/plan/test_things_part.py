"""The list beside the plan offers what can be done with each row, and Enter does the first of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from audit_app.ui.plan.things_part import ThingsPart
from tests.ui.finding import named, texts
from tests.ui.plan.conftest import ALLEY, BLOCK


@pytest.fixture
def part(show, look, live, plan):
    made = ThingsPart(look)
    made.show_plan(live.audit, plan.id)
    made.draw(live.audit, plan.id, writes=True)
    return show(made, 400, 600)


def act(part, name):
    return named(part, name, QPushButton)


def choose(part, live, plan, code, *, writes=True):
    part.rows.go(code)
    part.draw(live.audit, plan.id, writes=writes)


def test_what_is_on_the_plan_is_moved_and_taken_off(part, live, plan, qtbot):
    choose(part, live, plan, ALLEY)
    for name, asked in (("Déplacer sur le plan", part.place_asked), ("Retirer du plan", part.unpin_asked)):
        with qtbot.waitSignal(asked) as heard:
            act(part, name).click()
        assert heard.args == [ALLEY]


def test_what_is_not_on_it_yet_is_placed_by_enter(part, live, plan, qtbot):
    choose(part, live, plan, BLOCK)
    assert not act(part, "Retirer du plan").isEnabled()
    assert act(part, "Poser sur le plan").isEnabled()
    with qtbot.waitSignal(part.place_asked) as heard:
        qtbot.keyClick(part.rows, Qt.Key.Key_Return)
    assert heard.args == [BLOCK]


def test_a_piece_of_evidence_leads_to_its_one_line(part, live, plan, qtbot):
    (piece,) = live.audit.evidence
    choose(part, live, plan, f"evidence/{piece}")
    with qtbot.waitSignal(part.lines_asked) as heard:
        act(part, "Aller à sa ligne").click()
    assert heard.args == [f"evidence/{piece}"]


def test_where_nothing_may_be_changed_enter_goes_to_the_lines(part, live, plan, qtbot):
    choose(part, live, plan, BLOCK, writes=False)
    assert [b.text() for b in part.findChildren(QPushButton) if b.isVisible()] == ["Aller à ses lignes"]
    with qtbot.waitSignal(part.lines_asked):
        qtbot.keyClick(part.rows, Qt.Key.Key_Return)


def test_a_site_without_places_says_where_they_are_added(part, live, plan):
    part.show_plan(live.audit.replaced(zones={}, evidence={}, pins={}), plan.id)
    assert "dans la grille" in texts(part)


def test_a_button_leads_to_the_plan_where_it_is_not_seen_beside(part, qtbot):
    part.set_alone(alone=True)
    with qtbot.waitSignal(part.plan_asked):
        act(part, "Voir le plan").click()
    part.set_alone(alone=False)
    assert "Voir le plan" not in [b.text() for b in part.findChildren(QPushButton) if b.isVisible()]
