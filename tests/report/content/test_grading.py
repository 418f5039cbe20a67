"""The table of grades: weakest first, with what holds each back."""

from audit_app.domain.grades import Cap, Grade, weakest_first
from audit_app.i18n import in_language
from audit_app.report.blocks import Mark, PageOf
from audit_app.report.content import ReportKind, grading
from audit_app.report.content.grading import mark_of
from audit_app.report.content.matter import gathered, word
from audit_app.wording.typography import capital
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section


def test_families_stand_weakest_first_then_audiences():
    rows = section(a_report(audits.half("n2"), schemes=()), "grades").splitlines()[2:]
    counts = [row.split(" | ")[2].split(" sur ") for row in rows]
    shares = [int(met) / int(asked) for met, asked in counts]
    assert shares[:8] == sorted(shares[:8])
    assert shares[8:] == sorted(shares[8:])
    assert {row.split(" | ")[0].strip() for row in rows[8:]} == {"Athlètes", "Spectateurs", "Bénévoles"}


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
    assert grading.weakest(few, 4) == (grading.table(few),)
