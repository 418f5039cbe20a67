"""Funding conditions counted by outcome, and what is missing from them."""

from audit_app.domain.funding import Outcome, judged
from audit_app.i18n import in_language
from audit_app.wording.conditions import WORST_FIRST, counted, counts_said, missing_counted
from tests.report import audits


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


def test_what_is_missing_is_counted():
    whys = ("verdict", "evidence", "promise", "commitment", "action", "declaration")
    with in_language("en"):
        assert len({missing_counted(why, 1) for why in whys}) == len(whys)
        assert missing_counted("action", 3) == "3 gaps without action"
