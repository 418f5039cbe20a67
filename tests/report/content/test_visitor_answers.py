"""What a visitor reads of a line is compared as it is read."""

from audit_app.domain.audit import Verdict
from audit_app.i18n import in_language
from audit_app.report.content.matter import ReportKind, gathered
from audit_app.report.content.visitor_answers import answers, changed_answers, is_unknown, rows_of
from tests import builders
from tests.report import audits


def _matter(audit):
    return gathered(audit, (), audits.ON, ReportKind.PUBLIC, audits.VERSION)


def test_nothing_changed_between_a_page_and_itself():
    with in_language("fr"):
        one = _matter(audits.full("n3"))
        assert changed_answers(one, _matter(audits.full("n3"))) == 0


def test_what_the_page_does_not_ask_is_no_answer_of_it():
    before = audits.empty("n2")
    with in_language("fr"):
        after = before.replaced(answers={"GOV-02": builders.an_answer()})
        assert changed_answers(_matter(before), _matter(after)) == 0


def test_a_line_asked_no_more_is_an_answer_that_went():
    before = audits.empty("n2").replaced(answers={"ENT-01": builders.an_answer()})
    with in_language("fr"):
        (row,) = rows_of(_matter(before), "ENT-01")
        assert not is_unknown(row)
        assert answers((row,))
        gone = before.replaced(answers={"ENT-01": builders.an_answer(Verdict.NOT_APPLICABLE, reason="Pas d’entrée")})
        assert changed_answers(_matter(before), _matter(gone)) == 1
