"""The table of grades: weakest first, with what holds each back."""

from audit_app.domain.grades import Cap, Grade, weakest_first
from audit_app.i18n import in_language
from audit_app.report.blocks import Mark, PageOf
from audit_app.report.content import ReportKind, grading
from audit_app.report.content.grading import mark_of
from audit_app.report.content.matter import gathered, word
from audit_app.wording.typography import capital
from tests.report import audits


def test_the_weakest_of_all_are_shown_whoever_they_are():
    matter = gathered(audits.full("n2"), (), audits.ON, ReportKind.FUNDER, audits.VERSION)
    both = weakest_first({**matter.grades.families, **matter.grades.audiences})
    firsts = {each[0][0] for each in map(weakest_first, (matter.grades.families, matter.grades.audiences))}
    shown = [row[0][0].runs[0].text for row in grading.weakest(matter, 4)[0].rows]
    others = [code for code, _ in both if code not in firsts][:2]
    with in_language("fr"):
        assert shown == [capital(word(code)) for code, _ in both if code in {*firsts, *others}]


def test_no_grade_for_want_of_knowledge_is_no_failure():
    assert mark_of(None, Cap.NOT_CHECKED) is Mark.UNKNOWN
    assert mark_of(None, Cap.GAP_WITHOUT_ACTION) is Mark.BAD
    assert mark_of(Grade.ENGAGED, Cap.BROKEN_JOURNEY) is Mark.PARTIAL
    assert mark_of(Grade.BASE, None) is Mark.GOOD


def test_the_weakest_alone_are_shown_with_the_page_of_the_others_and_all_where_they_are_few():
    matter = gathered(audits.half("n2"), (), audits.ON, ReportKind.FUNDER, audits.VERSION)
    shown, others = grading.weakest(matter, 4)
    whole = grading.table(matter)
    assert {whole.rows[0], whole.rows[8]} < {*shown.rows} < {*whole.rows}
    assert others.runs[0].text == "et 7 autres, "
    assert others.runs[1] == PageOf("all-grades", "page\u00a0")
    few = gathered(audits.small(), (), audits.ON, ReportKind.FUNDER, audits.VERSION)
    assert sorted(grading.weakest(few, 4)[0].rows, key=str) == sorted(grading.table(few).rows, key=str)


def test_where_the_heading_says_weakest_first_families_and_audiences_stand_in_one_order():
    """Two lists under one such heading, the first of them strong at its end, read as a wrong order."""
    for name in ("n1", "n3"):
        matter = gathered(audits.half(name), (), audits.ON, ReportKind.WORKING, "Jauge")
        every = {**matter.grades.families, **matter.grades.audiences}
        with in_language("fr"):
            named = [capital(word(who)) for who, _result in weakest_first(every)]
            shown = [row[0][0].runs[0].text for row in grading.weakest(matter)[0].rows]
            families, audiences = map(weakest_first, (matter.grades.families, matter.grades.audiences))
            apart = [row[0][0].runs[0].text for row in grading.table(matter).rows]
            assert apart == [capital(word(who)) for who, _result in (*families, *audiences)]
        assert shown == named
