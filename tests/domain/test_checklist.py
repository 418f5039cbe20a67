"""The checklist as data: what it lists, what it keeps consistent, and the hash that is its identity (rule 11)."""

import json

import pytest
from pydantic import ValidationError

from audit_app.domain.checklist import Checklist
from tests.domain.examples import checklist, criterion, measurement, pair


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


def sourced(**detail: object) -> Checklist:
    """A checklist whose one source is as a frozen copy or a file holds it."""
    whole = checklist(criterion()).model_dump(mode="json")
    whole["criteria"][0]["sources"] = [{"code": "LOI", "standing": "seen"} | detail]
    return Checklist.model_validate_json(json.dumps(whole))


def test_a_copy_frozen_when_a_detail_was_one_text_keeps_its_hash_and_says_it_in_both_languages():
    frozen = sourced(detail="arrêté du 20 avril 2017")
    (source,) = frozen.criteria[0].sources
    assert (source.detail.fr, source.detail.en) == ("arrêté du 20 avril 2017",) * 2
    assert '"detail":"arrêté du 20 avril 2017"' in frozen.canonical
    assert Checklist.model_validate_json(frozen.canonical) == frozen
    twice = sourced(detail={"fr": "arrêté du 20 avril 2017", "en": "arrêté du 20 avril 2017"})
    assert (twice, twice.hash) == (frozen, frozen.hash)


def test_a_detail_has_its_english_and_the_hash_follows_it():
    whole, other = (sourced(detail={"fr": "plan pluie", "en": said}) for said in ("rain plan", "plan for rain"))
    assert '"detail":{"en":"rain plan","fr":"plan pluie"}' in whole.canonical
    assert Checklist.model_validate_json(whole.canonical).hash == whole.hash
    assert whole.hash != other.hash


def test_a_source_without_detail_keeps_its_hash():
    assert '"detail"' not in sourced().canonical
    assert sourced().hash == sourced(detail="").hash == sourced(detail={"fr": "", "en": ""}).hash


@pytest.mark.parametrize("wrong", [3, ["art. 2"], {"fr": "art. 2"}, {"fr": "a", "en": "b", "de": "c"}, None])
def test_a_detail_is_a_text_or_one_in_each_language(wrong):
    with pytest.raises(ValidationError):
        sourced(detail=wrong)


@pytest.mark.parametrize("later", ["why", "fix", "proof", "easy", "instrument", "target", "pairs", "reviewed"])
def test_a_copy_frozen_before_criteria_had_help_keeps_its_hash(later):
    frozen = checklist(criterion(measurements=[measurement().model_dump(mode="json")]))
    assert f'"{later}"' not in frozen.canonical


def test_a_pair_is_of_criteria_or_of_their_measurements():
    told = checklist(pairs=[pair("not_fewer", "PLA-01.places", "CIR-01")]).pairs[0]
    assert (told.first, told.second) == ("PLA-01.places", "CIR-01")
    for wrong in ("PLA-1.places", "PLA-01.", "pla-01", "PLA-01.Places"):
        with pytest.raises(ValidationError):
            checklist(pairs=[pair("not_fewer", wrong)])


def test_a_pair_follows_a_rule_that_is_known():
    with pytest.raises(ValidationError):
        checklist(pairs=[pair("more_or_less", "PLA-01.places", "PLA-02.places")])


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


def test_a_frozen_checklist_keeps_the_hash_it_was_frozen_under():
    made = checklist(criterion())
    again = Checklist.frozen_as(made.canonical, made.hash)
    assert again == made
    assert again.hash == made.hash
    assert Checklist.model_validate_json(again.canonical).hash == again.hash
