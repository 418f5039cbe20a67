"""A report says when answers, evidence or tests bear a date after its own: on its first page and among its limits."""

from datetime import timedelta

import pytest

from audit_app.domain.dating import ahead
from audit_app.report.content import ReportKind, report_of
from tests.report import audits
from tests.report.outlines import plain, section, texts

BEFORE = audits.ON - timedelta(days=5)
SAID = "Dates à vérifier, postérieures à ce rapport : "


def a_report(kind, on, language="fr"):
    audit = audits.full("n3")
    return report_of(audit, audits.schemes(), on=on, kind=kind, language=language, made_by=audits.VERSION)


@pytest.mark.parametrize("kind", [kind for kind in ReportKind if kind is not ReportKind.EASY])
def test_the_first_page_tells_how_much_is_dated_later_and_until_when(kind):
    said = texts(a_report(kind, BEFORE))
    found = ahead(audits.full("n3"), BEFORE)
    counted = f"{found.answers} réponses ; {found.pieces} preuves ; {found.met} constats"
    assert plain(f"{SAID}{counted}, jusqu’au 1er mars 2027.") in said
    assert plain(SAID) not in texts(a_report(kind, audits.ON))


def test_the_limits_say_it_too():
    assert plain(SAID) in section(a_report(ReportKind.FUNDER, BEFORE), "limits")
    english = section(a_report(ReportKind.WORKING, BEFORE, "en"), "limits")
    assert "Dates to check, later than this report: " in english


def test_the_easy_report_says_it_in_its_own_words():
    later = ahead(audits.full("n3"), BEFORE).answers
    said = f"{later} réponses ont une date plus tard que ce document. Ces dates sont à vérifier."
    assert said in section(a_report(ReportKind.EASY, BEFORE), "paper")
    assert "plus tard que ce document" not in texts(a_report(ReportKind.EASY, audits.ON))
