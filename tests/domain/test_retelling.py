"""What a criterion says besides its statement: each part is compared, with the facts and the bibliography it cites."""

import pytest

from audit_app.domain.retelling import Part, facts_cited, retold
from tests.domain.examples import checklist, criterion, measurement

WORDS = {"fr": "autre", "en": "other"}
FACT = {"id": "P-01", "text": WORDS, "says": {"fr": "1,20 m", "en": "1.20 m"}, "standing": "seen"}
CITING = criterion(legal_facts=["P-01"])
MEASURED = [measurement(code=code, fact=fact).model_dump(mode="json") for code, fact in (("a", "P-01"), ("b", "P-02"))]


def _parts(old, new):
    return retold((old, old.criteria[0]), (new, new.criteria[0]))


@pytest.mark.parametrize(
    "change",
    [{"says": WORDS}, {"text": {"fr": "loi", "en": "law"}}, {"standing": "doubtful"}, {"address": "https://a.fr"}],
)
@pytest.mark.parametrize(
    "citing",
    [CITING, criterion(measurements=[measurement(fact="P-01").model_dump(mode="json")])],
    ids=["line", "figure"],
)
def test_a_fact_that_says_something_else_retells_each_criterion_that_cites_it(citing, change):
    old, new = (checklist(citing, facts=[fact]) for fact in (FACT, FACT | change))
    assert _parts(old, new) == (Part.LAW,)
    other = criterion()
    assert _parts(checklist(other, facts=[FACT]), checklist(other, facts=[FACT | change])) == ()


def test_a_fact_cited_no_more_or_gone_is_another_law():
    assert _parts(checklist(CITING, facts=[FACT]), checklist(criterion(), facts=[FACT])) == (Part.LAW,)
    assert _parts(checklist(CITING, facts=[FACT]), checklist(CITING)) == (Part.LAW,)


def test_a_source_taken_out_or_another_title_of_it_is_another_source():
    two = [{"code": "LOI", "standing": "seen"}, {"code": "EXP", "standing": "ours"}]
    assert _parts(checklist(criterion(sources=two)), checklist(criterion())) == (Part.SOURCES,)
    renamed = checklist(criterion(), authorities=[{"code": "LOI", "kind": "law", "title": WORDS}])
    assert _parts(checklist(criterion()), renamed) == (Part.SOURCES,)


def test_several_parts_are_told_the_way_of_checking_first():
    assert _parts(checklist(criterion()), checklist(criterion(proof=WORDS, why=WORDS, how=WORDS))) == (
        Part.HOW,
        Part.WHY,
        Part.PROOF,
    )


def test_only_one_language_is_enough_to_be_another_text():
    assert _parts(checklist(criterion()), checklist(criterion(how={"fr": "Mesurer", "en": "Tape it"}))) == (Part.HOW,)


def test_a_fact_cited_twice_is_told_once_and_an_unknown_one_left_out():
    twice = criterion(legal_facts=["P-01"], measurements=MEASURED)
    assert [fact.id for fact in facts_cited(checklist(twice, facts=[FACT]), twice)] == ["P-01"]
