"""A figure on a page: said as the reports say it, and found as they print it."""

import pytest

from audit_app.domain.proving import Outcome
from audit_app.i18n import in_language
from audit_app.report.verifying import page_words, texts
from audit_app.report.verifying.figures import finds, out_of, outcomes_said
from audit_app.wording.conditions import WORST_FIRST, counted


@pytest.mark.parametrize(("language", "at"), [("fr", 0), ("en", 1)])
def test_it_counts_outcomes_as_the_reports_do(language, at):
    for count in (1, 2, 1_204):
        with in_language(language):
            for outcome in Outcome:
                said = counted(outcome, count)
                _total, _dash, told = outcomes_said({str(outcome): count}, at)
                assert texts.squeezed(told) == texts.squeezed(said)
    assert [code for code in page_words.COUNTED if code != "condition"] == list(map(str, WORST_FIRST))


@pytest.mark.parametrize(
    ("at", "page"), [(0, "Lignes vérifiées\r\n1 204 sur 2 000"), (1, "Lines checked\n1,204 of 2,000")]
)
def test_thousands_are_found_as_they_are_printed(at, page):
    assert finds((page_words.WORDS["checked"][at], *out_of(1204, 2000, at)), page)
    assert not finds((page_words.WORDS["checked"][at], *out_of(1204, 200, at)), page)
