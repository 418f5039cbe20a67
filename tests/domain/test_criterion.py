"""A criterion is whole, its level and its legal duty stay apart (RULES.md rule 3)."""

import pytest
from pydantic import ValidationError

from audit_app.domain.codes import Instrument, Level, Target
from audit_app.domain.criterion import Bounds, Phrase, Unless
from audit_app.domain.event import SizeClass
from tests.domain.examples import criterion, measurement

OURS = {"code": "JAUGE", "standing": "ours"}
SEEN = {"code": "LOI", "standing": "seen"}
WORDS = {"fr": "mot", "en": "word"}
FIX = {"today": WORDS, "lasting": WORDS, "announce": WORDS, "cost": "under_100", "effort": "hours"}


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


def test_a_bound_hangs_on_another_measurement_of_the_same_criterion():
    hangs = {"road": {"min": 140, "unless": {"measurement": "walls", "equals": 0, "min": 120}}}
    width = measurement().model_dump(mode="json") | {"by_form": hangs}
    with pytest.raises(ValidationError, match="unknown_measurement"):
        criterion(measurements=[width])


def test_bounds_that_hang_on_nothing_hold_as_they_are():
    assert Bounds(min=140).otherwise == Bounds(min=140)
    hangs = Bounds(min=140, max=200, unless=Unless(measurement="walls", equals=0, min=120))
    assert hangs.otherwise == Bounds(min=120, max=200)


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


def test_a_criterion_may_be_without_the_help_that_a_first_set_has_not_written():
    bare = criterion()
    assert (bare.why, bare.fix, bare.proof, bare.easy) == (None, None, None, None)
    told = criterion(why=WORDS, fix=FIX, proof=WORDS, easy={"title": WORDS, "why": WORDS})
    assert (told.fix.cost, told.fix.effort, told.easy.reviewed) == ("under_100", "hours", False)


@pytest.mark.parametrize("missing", FIX)
def test_what_to_do_when_it_is_not_so_is_said_whole(missing):
    with pytest.raises(ValidationError):
        criterion(fix={key: value for key, value in FIX.items() if key != missing})


@pytest.mark.parametrize("language", ["fr", "en"])
def test_help_is_given_in_both_languages(language):
    with pytest.raises(ValidationError):
        criterion(why={language: "mot"})


def test_a_measurement_names_its_instrument_and_its_target_out_of_closed_lists():
    told = measurement(instrument="tape", target="wheelchair_places")
    assert (told.instrument, told.target) == (Instrument.TAPE, Target.WHEELCHAIR_PLACES)
    for wrong in ({"instrument": "ruler"}, {"target": "wheelchairs"}):
        with pytest.raises(ValidationError):
            measurement(**wrong)
