"""User tests in easy words: counts in words, and nothing that tells who tested."""

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
