"""The facilitator's sheet on paper."""

from audit_app.checklists.loading import shipped_scenarios
from audit_app.domain.observation import Success
from audit_app.domain.typing_back import OF_ATTEMPTS
from audit_app.i18n import in_language
from audit_app.report.blocks import PageBreak, Passage
from audit_app.report.content.observation_sheet import observation_sheet, whose
from tests.report.outlines import plain_lines
from tests.report.tests_held import held

LIBRARY = {scenario.id: scenario for scenario in shipped_scenarios()}


def sheet(scenario="S8", audit=None):
    with in_language("fr"):
        return plain_lines(tuple(observation_sheet(audit or held(), scenario, LIBRARY.get(scenario), 74)))


def test_the_script_the_risk_and_the_time_of_reference_come_first():
    said = sheet()
    assert "Dites : " in said
    assert "Ce qui peut mal se passer : " in said
    assert "Temps de repère : 10 min" in said
    assert "silence" in said


def test_every_end_and_every_level_of_help_can_be_ticked():
    said = sheet()
    assert said.count("(box)") == len(Success) + 5 + 2 + 5 + 3 + 3
    assert "☐" not in said
    assert "Aide (S8L) = (box) 0, aucune / (box) 1, un encouragement" in said
    assert "Personnel (S8Q) = (box) 1, très mauvais" in said
    assert "Comment cela s’est terminé (S8K) = (box) 1. Réussi sans aide / (box) 2. Réussi avec de l’aide" in said


def test_each_thing_to_note_bears_the_code_it_is_typed_back_with():
    said = sheet()
    asked = [letter for letter in OF_ATTEMPTS if letter in "KLMNPQRSTU"]
    assert [letter for letter in asked if f"(S8{letter})" in said] == asked
    assert "(X1K)" in sheet("X1")
    assert "- (box) peut être cité\n- (box) ne peut pas être cité\n- (box) traduit de la langue des signes" in said


def test_the_lines_a_problem_would_touch_are_proposed_those_the_checklist_has():
    assert "(box) SAN-" in sheet()
    audit = held()
    without = audit.checklist.replaced(criteria=tuple(c for c in audit.checklist.criteria if c.domain != "SAN"))
    assert "(box) SAN-" not in sheet(audit=audit.replaced(checklist=without))


def test_where_letters_are_large_words_have_a_page_of_their_own_and_room():
    with in_language("fr"):
        told = tuple(observation_sheet(held(), "S8", LIBRARY["S8"], 54, apart=True))
    turn = told.index(PageBreak())
    assert told[turn + 1] == whose()
    assert told[turn + 2].anchor == "seen-S8-facts"
    assert sum(isinstance(block, Passage) for block in told[turn:]) == 11


def test_no_line_is_cut_short():
    assert "…" not in sheet()


def test_a_scenario_of_the_organisers_own_has_no_script():
    said = sheet("X1")
    assert "Dites :" not in said
    assert "Lignes qu’un problème" not in said
    assert "silence" in said
