"""The table of grades: weakest first, with what holds each back."""

from audit_app.domain.grades import Cap, Grade, Rate, Result
from audit_app.i18n import in_language
from audit_app.report.blocks import Mark
from audit_app.report.content.grading import _held_back, cap_said, first_cap, mark_of
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section


def a_result(*caps: Cap, grade=None) -> Result:
    rate = Rate(met=1, asked=2, not_checked=1)
    return Result(grade, rate, rate, 0, 0, dict.fromkeys(caps, ("ACC-01",)))


def test_families_stand_weakest_first_then_audiences():
    rows = section(a_report(audits.half("n2"), schemes=()), "grades").splitlines()[2:]
    counts = [row.split(" | ")[2].split(" sur ") for row in rows]
    shares = [int(met) / int(asked) for met, asked in counts]
    assert shares[:8] == sorted(shares[:8])
    assert shares[8:] == sorted(shares[8:])
    assert {row.split(" | ")[0].strip() for row in rows[8:]} == {"Athlètes", "Spectateurs", "Bénévoles"}


def test_what_holds_back_most_is_said_and_nothing_asked_says_least():
    assert first_cap([a_result(Cap.FOLLOW_UP, Cap.BROKEN_JOURNEY)]) is Cap.BROKEN_JOURNEY
    assert first_cap([a_result(Cap.NOTHING_ASKED), a_result(Cap.NOT_CHECKED)]) is Cap.NOT_CHECKED
    assert first_cap([a_result(Cap.NOTHING_ASKED)]) is Cap.NOTHING_ASKED
    assert first_cap([a_result()]) is None


def test_a_cap_tells_how_many_lines_it_comes_from():
    with in_language("en"):
        assert cap_said(Cap.BROKEN_JOURNEY, 3) == "break in the journey\u00a0(3)"
        assert cap_said(Cap.FOLLOW_UP, 0) == "complaints, debrief and public report not shown yet"


def test_no_grade_for_want_of_knowledge_is_no_failure():
    assert mark_of(None, Cap.NOT_CHECKED) is Mark.UNKNOWN
    assert mark_of(None, Cap.GAP_WITHOUT_ACTION) is Mark.BAD
    assert mark_of(Grade.ENGAGED, Cap.BROKEN_JOURNEY) is Mark.PARTIAL
    assert mark_of(Grade.BASE, None) is Mark.GOOD


def test_every_cap_has_few_words_of_its_own():
    with in_language("en"):
        said = {_held_back(a_result(cap), cap) for cap in Cap}
    assert len(said) == len(Cap)
    assert "gaps without action (1)" in said
    assert any(text.startswith("recommended under 75") for text in said)
    assert _held_back(a_result(), None) == "–"
