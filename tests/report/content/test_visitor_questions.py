"""What a visitor asks: each question once, of a criterion of the checklist, in plain words of both languages."""

import pytest

from audit_app.checklists.loading import shipped_checklist
from audit_app.i18n import in_language
from audit_app.report.content.visitor_questions import chapters


@pytest.fixture(params=["fr", "en"])
def questions(request):
    with in_language(request.param):
        yield [pair for chapter in chapters() for pair in chapter.questions]


def test_each_is_of_a_criterion_that_exists_and_is_asked_once(questions):
    known = {criterion.id for criterion in shipped_checklist().criteria}
    asked = [criterion for criterion, _question in questions]
    assert set(asked) <= known
    assert len(set(asked)) == len(asked)
    assert len({question for _criterion, question in questions}) == len(questions)


def test_each_is_a_question_short_enough_to_be_heard_once(questions):
    assert [q for _criterion, q in questions if not q.endswith("?") or len(q.split()) > 16] == []


def test_every_step_without_which_one_cannot_come_is_asked_about(questions):
    """Blocking criteria on the way of whoever visits, not those an organiser alone acts on."""
    on_the_way = {"TRA", "ENT", "CIR", "SAN"}
    blocking = {c.id for c in shipped_checklist().criteria if c.blocking and c.domain in on_the_way}
    assert blocking - {criterion for criterion, _question in questions} == set()


def test_chapters_have_titles_of_their_own():
    with in_language("fr"):
        french = [chapter.title for chapter in chapters()]
    with in_language("en"):
        assert not set(french) & {chapter.title for chapter in chapters()}
    assert len({chapter.anchor for chapter in chapters()}) == len(french)


def test_no_question_is_narrower_than_its_criterion_where_no_would_then_be_wrong():
    with in_language("en"):
        asked = {criterion: question for chapter in chapters() for criterion, question in chapter.questions}
    assert "wide enough" in asked["TRA-09"]
    assert "wheelchair" not in asked["CIR-02"]
    assert "seat" in asked["SAN-05"]
    assert "each" in asked["PLA-04"]
    assert "signposted" in asked["CAL-01"]


def test_questions_are_put_to_you():
    with in_language("en"):
        asked = [question for chapter in chapters() for _criterion, question in chapter.questions]
    assert [question for question in asked if " one " in question or "one’s" in question] == []
