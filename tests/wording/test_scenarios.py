"""A scenario in words: everything it holds, and conditions as people say them."""

import pytest

from audit_app.checklists.loading import shipped_checklist, shipped_scenarios
from audit_app.domain.condition import Condition
from audit_app.wording.scenarios import at_length, condition, in_one_line
from tests.builders import a_checklist
from tests.wording.speaking import both

KNOWN = shipped_checklist()
S7 = next(one for one in shipped_scenarios() if one.id == "S7")


def test_every_head_of_a_scenario_is_in_both_languages():
    count = len(list(at_length(KNOWN, S7)))
    heads = [both(lambda at=at: list(at_length(KNOWN, S7))[at][0]) for at in range(count)]
    assert all(french != english for french, english in heads)
    assert len({english for _, english in heads}) == count == 12


def test_a_scenario_in_one_line_says_whom_it_is_for_and_how_long_it_takes():
    french, english = both(lambda: in_one_line(S7))
    assert french.endswith("(spectateurs, 5 min)")
    assert english == "S7  Follow the action when people stand (spectators, 5 min)"


def test_families_places_and_lines_touched_are_said():
    french, _ = both(lambda: "\n".join(f"{head} = {text}" for head, text in at_length(KNOWN, S7)))
    assert "Familles de besoins = moteur, visuel, auditif" in french
    assert "= tribune ou secteur assis, plateforme ou zone réservée" in french
    assert "PLA-06  Depuis chaque emplacement fauteuil" in french
    assert "= du public assis ou du public debout" in french


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "every event"),
        ("toilets", "toilets provided by the organiser"),
        ("sport_event and (toilets or showers)", "sport and (toilets provided by the organiser or showers)"),
        ("not (night and snow)", "not: (an activity after dark and snow)"),
        ("not night or snow", "not: an activity after dark or snow"),
        ("unheard_of", "unheard_of"),
    ],
)
def test_a_condition_is_said_in_the_words_of_the_features(text, said):
    assert both(lambda: condition(KNOWN, Condition.read(text)))[1] == said


def test_a_line_that_another_checklist_does_not_have_keeps_its_id():
    heads = dict(at_length(a_checklist(), S7))
    assert "PLA-06" in "\n".join(heads.values()).split()
