"""Funding conditions counted by outcome, what is missing from them, and the figure they were judged on."""

import ast

import pytest

from audit_app.domain.funding import Figure, Judged, Missing, Outcome, judged
from audit_app.i18n import in_language
from audit_app.wording.conditions import (
    WORST_FIRST,
    counted,
    counts_said,
    figure_said,
    left_out_said,
    missing_counted,
    missing_of_event,
)
from tests.report import audits
from tests.wording.speaking import both, called, modules, texts

OF_LINES = {
    "verdict",
    "evidence",
    "promise",
    "planned_entry",
    "commitment",
    "action",
    "overdue",
    "left_out",
    "unasked",
    "absent",
}


def whys_in_the_source() -> set[str]:
    """Return every reason the domain gives for what is missing of an event: second of `Missing`, or yielded."""
    found = set()
    for tree in modules("domain"):
        for call in called(tree, "Missing"):
            found |= texts(call.args[1]) if len(call.args) > 1 else set()
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef) and function.name == "_undeclared":
                found |= {t for node in ast.walk(function) if isinstance(node, ast.Yield) for t in texts(_why(node))}
    return found


def _why(node: ast.Yield) -> ast.expr:
    assert isinstance(node.value, ast.Tuple), "an outcome and a reason"
    return node.value.elts[1]


OF_EVENT = sorted(whys_in_the_source() - OF_LINES)


def test_every_outcome_has_its_place_and_a_plural():
    assert set(WORST_FIRST) == set(Outcome)
    with in_language("fr"):
        assert [counted(outcome, 2) for outcome in WORST_FIRST] == [
            "2 non remplies",
            "2 non démontrées",
            "2 remplies avec réserve",
            "2 levées",
            "2 remplies",
        ]


def test_outcomes_are_counted_the_worst_first_and_the_absent_left_out():
    with in_language("fr"):
        said = counts_said(judged(audits.small(), audits.a_scheme(), audits.ON))
    assert said == "3 conditions – 1 non remplie, 1 non démontrée, 1 remplie"


def test_what_lines_lack_is_counted():
    with in_language("en"):
        assert len({missing_counted(why, 1) for why in OF_LINES}) == len(OF_LINES)
        assert missing_counted("action", 3) == "3 gaps without action"


def test_the_reasons_are_found_in_the_source():
    assert {"declaration", "programme", "families", "spending", "budget", "planned", "invoice", "least"} <= set(
        OF_EVENT
    )
    assert not OF_LINES & set(OF_EVENT)


@pytest.mark.parametrize("why", OF_EVENT)
def test_what_is_missing_of_the_event_itself_has_words_and_is_not_counted(why):
    french, english = both(lambda: missing_of_event(why))
    assert french != english
    assert both(lambda: missing_counted(why, 3)) == (french, english)


def test_a_line_left_out_is_named_with_its_reason():
    missing = (Missing("CIR-02", "left_out", "Aucun escalier."), Missing("CIR-03", "verdict"))
    found = Judged(audits.a_scheme().conditions[0], Outcome.NOT_SHOWN, (), missing)
    assert both(lambda: "".join(left_out_said(found))) == (
        "CIR-02 laissée de côté, sans objet : Aucun escalier.",
        "CIR-02 left out, not applicable: Aucun escalier.",
    )
    with in_language("en"):
        assert left_out_said(found, str.lower)[0].startswith("cir-02 left out")


def test_the_families_nobody_has_counted_are_named_where_they_are_known():
    for said in (missing_of_event, lambda why, reason="": missing_counted(why, 1, reason)):
        assert both(lambda said=said: said("families")) == (
            "familles de besoins à compter parmi les testeurs",
            "families of needs to count among the testers",
        )
        assert both(lambda said=said: said("families", "motor, visual")) == (
            "familles de besoins à compter parmi les testeurs (moteur ; visuel)",
            "families of needs to count among the testers (motor; visual)",
        )


def test_two_things_missing_are_not_said_alike():
    assert len({both(lambda why=why: missing_of_event(why)) for why in OF_EVENT}) == len(OF_EVENT)


@pytest.mark.parametrize(
    ("figure", "french", "english"),
    [
        (Figure(22, 30, None, "%"), "22 %, demandé : au moins 30 %", "22%, at least 30% asked"),
        (Figure(15_000.01, None, 15_000, "EUR"), "15 000,01 €, demandé : au plus 15 000 €", "€15,000.01, at most"),
        (Figure(25, 20, 30, "%"), "25 %, demandé : au moins 20 %, demandé : au plus 30 %", "25%, at least 20%"),
        (Figure(1, 3, None, "lines"), "1 ligne, demandé : au moins 3 lignes", "1 line, at least 3 lines asked"),
        (Figure(40, None, None, "%"), "40 %", "40%"),
    ],
)
def test_a_figure_is_said_with_what_was_asked(figure, french, english):
    found = both(lambda: figure_said(figure))
    assert found[0] == french
    assert found[1].startswith(english)


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (Figure(29.99, 30, None, "%"), "29.9%"),
        (Figure(30.01, None, 30, "%"), "30.1%"),
        (Figure(1.1, None, 1, "%"), "1.1%"),
        (Figure(100 / 3, 30, None, "%"), "33.3%"),
        (Figure(200 / 3, 30, None, "%"), "66.7%"),
        (Figure(99.994, 100, None, "EUR"), "€99.99"),
        (Figure(5e18, 1, None, "%"), "5,000,000,000,000,000,000%"),
    ],
)
def test_a_figure_that_misses_its_bound_is_never_rounded_to_it(figure, said):
    _, english = both(lambda: figure_said(figure))
    assert english.startswith(f"{said}, ")


def test_testers_that_lack_are_counted_with_the_audiences_nobody_stood_for():
    said = both(lambda: missing_of_event("tests", "2/6, 1/4, athletes"))
    assert said == (
        "testeurs pour les tests usagers (2 testeurs sur 6, 1 profil sur 4, personne encore parmi : athlètes)",
        "testers for the user tests (2 testers of 6, 1 profile of 4, nobody yet among: athletes)",
    )
    assert missing_counted("tests", 1, "2/6, 1/4") == missing_of_event("tests", "2/6, 1/4")
