"""What holds a grade back, in full and in few words."""

from audit_app.domain.grades import Cap, Rate, Result
from audit_app.i18n import in_language
from audit_app.wording.grading import cap_said, held_back

RATE = Rate(met=1, asked=2, not_checked=1)


def a_result(*caps: Cap) -> Result:
    return Result(None, RATE, RATE, 0, 0, dict.fromkeys(caps, ("ACC-01",)))


def test_a_cap_tells_how_many_lines_it_comes_from():
    with in_language("en"):
        assert cap_said(Cap.BROKEN_JOURNEY, 3) == "break in the journey\u00a0(3)"
        assert cap_said(Cap.FOLLOW_UP, 0) == "complaints, debrief and public report not shown yet"


def test_every_cap_has_few_words_of_its_own():
    with in_language("en"):
        said = {held_back(a_result(cap), cap) for cap in Cap}
    assert len(said) == len(Cap)
    assert "gaps without action (1)" in said
    assert any(text.startswith("recommended under 75") for text in said)
    assert held_back(a_result(), None) == "–"


def test_a_per_cent_sign_never_begins_a_line_in_french():
    with in_language("fr"):
        assert "75\u202f%" in cap_said(Cap.RECOMMENDED_UNMET, 0)
