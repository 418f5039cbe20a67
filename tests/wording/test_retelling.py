"""Two versions of a criterion in words: before and after, in the language that tells them apart."""

import pytest

from audit_app.domain.retelling import Part
from audit_app.i18n import in_language
from audit_app.wording.retelling import both_said, part_said
from tests.domain.examples import checklist, criterion, measurement

WORDS = {"fr": "autre", "en": "other"}
FIX = {"today": WORDS, "lasting": WORDS, "announce": WORDS, "cost": "nothing", "effort": "hours"}
FACT = {
    "id": "P-01",
    "text": {"fr": "arrêté", "en": "order"},
    "says": WORDS,
    "standing": "seen",
    "address": "https://a.fr",
}
WHOLE = criterion(
    why=WORDS,
    proof=WORDS,
    fix=FIX,
    easy={"title": WORDS, "why": WORDS, "reviewed": True},
    checks=["photo", "measure"],
    legal_facts=["P-01", "P-02"],
    measurements=[measurement(fact="P-01").model_dump(mode="json")],
)
SAID = {
    Part.HOW: "Measure",
    Part.CHECKS: "photo / measuring",
    Part.WHY: "other",
    Part.PROOF: "other",
    Part.FIX: "other / other / other / free / a few hours",
    Part.EASY: "other / other / read by people concerned",
    Part.SOURCES: "word (seen in a public text)",
    Part.LAW: "P-01 order: other (seen in a public text) https://a.fr / P-02 / width: P-01",
}


@pytest.mark.parametrize("part", Part)
def test_each_part_is_said_in_one_line(part):
    with in_language("en"):
        assert part_said(checklist(WHOLE, facts=[FACT]), WHOLE, part) == SAID[part]


def test_a_part_that_is_not_there_says_nothing():
    bare = checklist(criterion())
    assert [part for part in Part if not part_said(bare, bare.criteria[0], part)] == [
        Part.WHY,
        Part.PROOF,
        Part.FIX,
        Part.EASY,
        Part.LAW,
    ]


@pytest.mark.parametrize("spoken", ["fr", "fr@easy", "en"])
def test_a_text_that_differs_in_one_language_is_told_in_that_one(spoken):
    old, *others = (
        checklist(criterion(how={"fr": french, "en": english}))
        for french, english in (("Mesurer", "Measure"), ("Mesurer", "Tape it"), ("Mètre", "Measure"))
    )
    with in_language(spoken):
        told = [both_said((old, old.criteria[0]), (new, new.criteria[0]), Part.HOW) for new in others]
    assert told == [("Measure", "Tape it"), ("Mesurer", "Mètre")]


def test_what_no_words_tell_apart_is_the_same_twice():
    old, new = (
        checklist(criterion(), authorities=[{"code": "LOI", "kind": kind, "title": WORDS}]) for kind in ("law", "guide")
    )
    before, after = both_said((old, old.criteria[0]), (new, new.criteria[0]), Part.SOURCES)
    assert before == after
