"""Scenarios are ticked from those that make sense, each with what may go wrong."""

from audit_app.domain.recording import scenario_written
from audit_app.domain.user_test import OwnScenario
from audit_app.ui.user_tests.scenario_part import ScenarioPart
from tests.ui.finding import described, name_of, texts
from tests.ui.user_tests.examples import ROUND


def part_of(look, live, shown):
    part = shown(ScenarioPart(look))
    part.show_round(live.audit, live.audit.user_tests[ROUND], able=True)
    return part


def test_those_of_the_round_are_ticked_each_with_its_risk(look, live, shown):
    part = part_of(look, live, shown)
    assert [code for code, tick in part.ticks.items() if tick.ticked] == ["S6", "S8"]
    assert part.risks["S8"].text == "Sol mouillé : Anne reste à côté."
    assert name_of(part.risks["S6"].field).startswith("S6 – ")
    assert described(part.risks["S6"].field), "the library says what may go wrong"


def test_ticking_and_writing_a_risk_are_told(look, live, shown, qtbot):
    part = part_of(look, live, shown)
    with qtbot.waitSignal(part.changed) as changed:
        part.ticks["S1"].box.click()
    assert changed.args == ["scenarios", ("S1", "S6", "S8"), False]
    part.risks["S6"].enter()
    part.risks["S6"].field.insertPlainText("Foule")
    with qtbot.waitSignal(part.changed) as changed:
        part.flush()
    name, value, joins = changed.args
    assert (name, joins) == ("risks", True)
    assert value == {"S6": "Foule", "S8": "Sol mouillé : Anne reste à côté."}


def test_one_of_our_own_stands_with_the_others(look, live, shown, qtbot):
    part = part_of(look, live, shown)
    own = OwnScenario(id="X1", title="Emprunter une boucle", goal="Empruntez une boucle.")
    audit = scenario_written(live.audit, own)
    test = audit.user_tests[ROUND].replaced(scenarios=("S8", "X1"))
    part.show_round(audit, test, able=False)
    assert name_of(part.ticks["X1"].box) == "X1 – Emprunter une boucle"
    assert list(part.risks) == ["S8", "X1"]
    qtbot.waitUntil(lambda: "Les nôtres" in texts(part))  # what is added is shown at the next turn of the loop
    assert not part.ticks["S1"].box.isEnabled()
    assert part.own.isHidden()
    part.show_round(audit, test, able=True)
    part.enter()
    with qtbot.waitSignal(part.own_asked):
        part.own.click()
