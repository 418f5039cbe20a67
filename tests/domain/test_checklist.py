"""The checklist as data: a criterion is whole, its level and its legal duty stay apart (RULES.md rule 3)."""

import pytest
from pydantic import ValidationError

from audit_app.domain.checklist import Checklist, Level, Phrase, SizeClass
from tests.domain.examples import checklist, criterion, measurement

OURS = {"code": "JAUGE", "standing": "ours"}
SEEN = {"code": "LOI", "standing": "seen"}


def test_a_phrase_is_given_in_the_language_asked_for_french_failing_that():
    phrase = Phrase(fr="Entrée", en="Entrance")
    assert [phrase.in_language(language) for language in ("en", "fr", "de")] == ["Entrance", "Entrée", "Entrée"]


def test_a_criterion_says_its_level_for_every_size_class():
    with pytest.raises(ValidationError, match="level_missing"):
        criterion(levels={"N1": "mandatory", "N2": "mandatory", "N3": "mandatory"})


def test_a_criterion_does_not_measure_the_same_thing_twice():
    width = measurement().model_dump(mode="json")
    with pytest.raises(ValidationError, match="measurement_twice"):
        criterion(measurements=[width, width])


def test_the_id_of_a_criterion_begins_with_its_domain():
    with pytest.raises(ValidationError, match="id_outside_domain"):
        criterion("CIR-01", domain="SAN")


def test_a_criterion_has_a_source():
    with pytest.raises(ValidationError):
        criterion(sources=[])


@pytest.mark.parametrize(
    ("sources", "ours"), [([OURS], True), ([OURS, OURS], True), ([OURS, SEEN], False), ([SEEN], False)]
)
def test_a_criterion_is_only_ours_when_nobody_else_stands_behind_it(sources, ours):
    assert criterion(sources=sources).only_ours is ours


@pytest.mark.parametrize(
    ("level", "ours", "held"),
    [
        (Level.MANDATORY, Level.RECOMMENDED, Level.MANDATORY),
        (Level.RECOMMENDED, Level.RECOMMENDED, Level.RECOMMENDED),
        (Level.NOT_ASKED, Level.NOT_ASKED, Level.NOT_ASKED),
    ],
)
def test_a_line_that_rests_on_our_own_proposal_is_recommended_at_most(level, ours, held):
    assert criterion(levels=level, sources=[OURS]).level_for(SizeClass.N4) is ours
    assert criterion(levels=level, sources=[SEEN]).level_for(SizeClass.N4) is held


def test_the_legal_duty_does_not_move_the_level():
    asked = criterion(levels="recommended", legal_duty="yes", legal_facts=["P-01"])
    assert asked.level_for(SizeClass.N1) is Level.RECOMMENDED


def test_each_size_class_has_its_own_level():
    levels = {"N1": "not_asked", "N2": "recommended", "N3": "mandatory", "N4": "mandatory"}
    assert [criterion(levels=levels).level_for(size) for size in SizeClass] == list(levels.values())


def test_the_condition_of_a_criterion_is_read_from_its_text():
    assert criterion(when="toilets and not indoor").condition.holds({"toilets"})
    assert criterion().condition.holds(set())


def test_a_measurement_is_found_by_its_code():
    width = measurement()
    assert criterion(measurements=[width.model_dump(mode="json")]).measurement("width") == width
    assert criterion().measurement("width") is None


def test_a_checklist_finds_its_criteria_by_id():
    first, second = criterion("CIR-01"), criterion("SAN-02")
    assert checklist(first, second).by_id == {"CIR-01": first, "SAN-02": second}


FACT = {
    "id": "P-01",
    "text": {"fr": "arrêté du 20 avril 2017, art. 2", "en": "order of 20 April 2017, art. 2"},
    "says": {"fr": "Largeur : 1,40 m", "en": "Width: 1.40 m"},
    "standing": "seen",
}


def test_a_checklist_finds_its_legal_facts_by_id():
    assert checklist(facts=[FACT]).fact_by_id["P-01"].says.en == "Width: 1.40 m"


def test_a_legal_fact_is_listed_once():
    with pytest.raises(ValidationError, match="fact_twice"):
        checklist(facts=[FACT, FACT])


@pytest.mark.parametrize("changed", [{"id": "P1"}, {"standing": "sure"}, {"address": "ask the town hall"}])
def test_a_legal_fact_has_an_id_a_standing_and_an_address_or_none(changed):
    with pytest.raises(ValidationError):
        checklist(facts=[FACT | changed])


def test_a_copy_frozen_before_facts_travelled_with_the_checklist_keeps_its_hash():
    assert checklist().facts == ()
    assert '"facts"' not in checklist().canonical


def test_a_copy_frozen_before_features_had_groups_still_loads_with_its_hash():
    frozen = checklist()
    assert (frozen.feature_groups, {(f.group, f.hint) for f in frozen.features}) == ((), {(None, None)})
    assert not any(name in frozen.canonical for name in ("feature_groups", '"group"', '"hint"'))
    assert Checklist.model_validate_json(frozen.canonical).hash == frozen.hash


@pytest.mark.parametrize("closed_list", ["features", "feature_groups", "zone_kinds"])
def test_a_code_is_listed_once(closed_list):
    twice = [{"code": "indoor", "label": {"fr": "x", "en": "x"}}] * 2
    with pytest.raises(ValidationError, match="code_twice"):
        checklist(**{closed_list: twice})


def test_the_hash_of_a_checklist_follows_every_word_of_it():
    same, other = checklist(criterion()), checklist(criterion(how={"fr": "Mesurer !", "en": "Measure"}))
    assert len(same.hash) == 64
    assert same.hash == checklist(criterion()).hash
    assert same.hash != other.hash


def test_a_checklist_read_back_from_json_has_the_same_hash():
    whole = checklist(criterion(measurements=[measurement(by_form={"road": {"min": 140}}).model_dump(mode="json")]))
    assert Checklist.model_validate_json(whole.model_dump_json()).hash == whole.hash


def test_equal_checklists_have_equal_hashes_whatever_the_order_of_their_levels():
    levels = {"N4": "mandatory", "N3": "mandatory", "N2": "recommended", "N1": "recommended"}
    one, other = criterion(levels=levels), criterion(levels=dict(reversed(levels.items())))
    assert checklist(one) == checklist(other)
    assert checklist(one).hash == checklist(other).hash
