"""User tests in easy words: counts in words, and nothing that tells who tested."""

import pytest

from audit_app.domain.audit import ActionState, Verdict
from audit_app.domain.following_up import answered_for
from tests import builders
from tests.report import audits
from tests.report.easy_papers import said_in
from tests.report.tests_held import held


def test_counts_are_told_and_add_up():
    assert said_in(held(), "tests").splitlines() == [
        "## Des personnes ont testé",
        "Des personnes handicapées ont testé l’événement pour de vrai.",
        "Ce document ne dit pas qui elles sont.",
        "- 6 personnes ont testé.",
        "- Il y a eu 8 essais.",
        "- (good) 2 fois, cela a marché sans aide.",
        "- (partial) 2 fois, cela a marché avec de l’aide.",
        "- (bad) 3 fois, cela n’a pas marché.",
        "- (unknown) 1 fois, la fin n’est pas notée.",
        "- Il y a eu 4 problèmes.",
        "- (good) Nous avons répondu à 2 problèmes.",
        "- (bad) 1 problème bloque encore des personnes.",
        "C’est peu de personnes. Pour d’autres, cela peut être différent.",
    ]


def test_no_test_is_said_to_be_none():
    assert said_in(audits.empty("n1"), "tests", "en").splitlines() == [
        "## The tests",
        "(unknown) Nobody has tested the event yet.",
    ]


def test_where_enough_people_tested_it_is_not_said_to_be_few():
    few = said_in(held(), "tests", "en")
    assert few.endswith("These are few people. It may be different for others.")
    small = held()
    event = small.event.replaced(
        peak=small.event.peak.replaced(spectators=0, athletes=0, volunteers=0, staff=40), total_visitors=40
    )
    assert "These are few" not in said_in(small.replaced(event=event), "tests", "en")


def test_tests_that_are_said_and_not_written_down_are_not_said_to_be_none():
    told = audits.empty("n1").replaced(answers={"GOV-08": builders.an_answer()})
    assert said_in(told, "tests").splitlines() == [
        "## Les tests",
        "(unknown) Nous disons que des personnes ont testé l’événement. Mais nous n’avons noté aucun test.",
    ]


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (ActionState.TO_DO, "- (partial) We have planned a solution for 1 problem."),
        (ActionState.IN_PROGRESS, "- (partial) We are working on 1 problem."),
        (ActionState.DONE, "- (good) We have dealt with 1 problem."),
    ],
)
def test_a_problem_is_answered_once_its_solution_is_done(state, told):
    audit = held()
    finding = next(f for f in audit.findings.values() if f.testers and not f.decision and not f.mended)
    audit = audit.replaced(findings={finding.id: finding}, actions={})
    audit = answered_for(audit, finding.id, audits.an_id(950), what="Rampe", owner="C", due=audits.ON, state=state)
    assert told in said_in(audit, "tests", "en").splitlines()


def test_a_test_told_of_in_part_is_not_said_to_be_held_by_nobody():
    told = audits.empty("n1").replaced(answers={"GOV-08": builders.an_answer(Verdict.PARTIAL, reason="r")})
    assert "We say that people have tested the event." in said_in(told, "tests", "en")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "fr",
            [
                "## Des problèmes racontés",
                "Des personnes handicapées nous ont raconté des problèmes.",
                "Mais nous n’avons noté aucun test.",
                "Ce document ne dit pas qui elles sont.",
                "- Il y a eu 4 problèmes.",
            ],
        ),
        (
            "en",
            [
                "## Problems people told us",
                "Disabled people told us about problems.",
                "But we have written down no test.",
                "This paper does not say who they are.",
                "- There were 4 problems.",
            ],
        ),
    ],
)
def test_where_people_only_told_of_problems_nobody_is_said_to_have_tested(language, told):
    """The status, the letter and the grade count attempts alone: no number of testers is told either."""
    lines = said_in(held().replaced(observations={}), "tests", language).splitlines()
    assert lines[:5] == told
    assert not any("testé" in line or "really tried" in line or "few people" in line for line in lines)
