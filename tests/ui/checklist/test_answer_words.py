"""Who answered and when, in words; and what a verdict asks for."""

import pytest

from audit_app.domain.audit import REASON_NEEDED, Verdict
from audit_app.ui.checklist.answer_words import given, needs_reason, reason_asked
from tests.builders import an_answer


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Conforme : répondu par Anne le 1er mai 2027."),
        ({"on": None}, "Conforme : répondu par Anne."),
        ({"by": None}, "Conforme : répondu le 1er mai 2027, sans nom."),
        ({"by": None, "on": None}, "Conforme : réponse sans nom ni date."),
    ],
)
def test_an_answer_says_who_and_when_as_far_as_it_is_known(changes, said):
    assert given(an_answer(**changes)).replace("\u00a0", " ") == said


def test_no_answer_is_said_too():
    assert given(None) == given(an_answer(Verdict.NOT_CHECKED)) == "Pas encore de réponse."
    assert "deux personnes" in given(an_answer(), contested=True)


def test_a_reason_is_asked_for_where_the_answer_needs_one_or_gains_by_it():
    for verdict in Verdict:
        label, hint = reason_asked(verdict)
        assert needs_reason(verdict) is (verdict in REASON_NEEDED)
        assert bool(label) is (verdict in {*REASON_NEEDED, Verdict.EQUIVALENT})
        assert bool(hint) is bool(label)
    assert reason_asked(None) == ("", "")
