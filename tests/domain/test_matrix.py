"""The coverage matrix: who met what; the holes are what it is for."""

import pytest
from hypothesis import given

from audit_app.domain import recording
from audit_app.domain.codes import Family
from audit_app.domain.consent import Use
from audit_app.domain.matrix import attempts, matrix, sought_families
from audit_app.domain.tester import Profile
from audit_app.domain.user_test import OwnScenario
from audit_app.domain.withdrawing import withdrawn
from tests.builders import an_audit
from tests.domain.examples import EVE, audit, zone
from tests.strategies import afternoons
from tests.testing import a_round, a_tester, agreeing, an_observation, tried_by

ZONES = {name: zone(name) for name in ("north", "south")}


def _tried(whole, code, scenario="S6", **changes):
    return recording.observed(whole, an_observation(code, scenario, quote="", **changes))


def test_a_zone_nobody_went_to_and_a_scenario_nobody_tried_have_empty_rows():
    planned = recording.planned(audit(zones=ZONES), a_round(scenarios=("S6", "S8")))
    found = matrix(planned)
    assert found.zones == {"north": {}, "south": {}}
    assert found.scenarios == {"S6": {}, "S8": {}}
    assert (found.families, found.unplaced) == ({}, ())


def test_testers_are_counted_by_family_where_they_went_and_by_what_they_tried():
    two = tried_by(audit(zones=ZONES), T01="P4", T02="P1")
    two = _tried(_tried(two, "T01", "A1", zone="north"), "T02", "A1", zone="north")
    found = matrix(two)
    assert found.zones == {"north": {Family.VISUAL: 1, Family.MOTOR: 1}, "south": {}}
    assert found.scenarios == {"S6": {Family.VISUAL: 1, Family.MOTOR: 1}, "A1": {Family.VISUAL: 1, Family.MOTOR: 1}}
    assert found.families == {Family.MOTOR: 1, Family.VISUAL: 1}


def test_somebody_who_tries_twice_is_one_tester():
    again = _tried(tried_by(audit(zones=ZONES), T01="P4"), "T01", "S6", zone="north")
    assert matrix(_tried(again, "T01", "S6", zone="north")).zones["north"] == {Family.VISUAL: 1}
    assert matrix(again).scenarios == {"S6": {Family.VISUAL: 1}}


def test_scenarios_stand_in_the_order_of_the_library_then_the_organisers_own():
    own = recording.scenario_written(audit(), OwnScenario(id="X1", title="La buvette", goal="Boire"))
    planned = recording.planned(own, a_round(scenarios=("X1", "V1", "S10", "A1", "S2")))
    assert list(matrix(planned).scenarios) == ["S2", "S10", "A1", "V1", "X1"]


def test_a_place_that_is_no_more_has_no_row():
    gone = _tried(tried_by(audit(zones=ZONES), T01="P4"), "T01", zone="north").replaced(zones={})
    assert matrix(gone).zones == {}


def test_a_tester_whose_profile_is_not_told_is_named_apart():
    untold = recording.welcomed(audit(), a_tester("T09", profile=None, needs="", aids=""), agreeing())
    assert matrix(untold).unplaced == (), "nothing tried yet"
    assert matrix(_tried(untold, "T09")).unplaced == ("T09",)


def test_where_a_tester_of_no_told_family_was_somebody_was():
    untold = recording.welcomed(audit(zones=ZONES), a_tester("T09", profile=None, needs="", aids=""), agreeing())
    twice = _tried(_tried(untold, "T09", zone="north"), "T09", zone="north")
    told = _tried(tried_by(twice, T01="P4"), "T01", zone="south")
    assert matrix(told).untold == {"north": 1, "S6": 1}
    assert matrix(told.replaced(zones={})).untold == {"S6": 1}
    assert matrix(tried_by(audit(zones=ZONES), T01="P4")).untold == {}


def test_holes_are_what_a_wanted_family_has_not_met():
    whole = _tried(tried_by(audit(zones=ZONES), T01="P4"), "T01", zone="north")
    found = matrix(whole)
    wanted = (Family.VISUAL, Family.MOTOR)
    assert found.holes(found.zones, wanted) == (
        ("north", Family.MOTOR),
        ("south", Family.VISUAL),
        ("south", Family.MOTOR),
    )
    assert found.holes(found.zones, ()) == ()


@pytest.mark.parametrize(
    ("sought", "families"),
    [
        ((), tuple(Family)),
        ((Profile.BLIND, Profile.LOW_VISION), (Family.VISUAL,)),
        ((Profile.WALKS_WITH_DIFFICULTY, Profile.BLIND), (Family.MOTOR, Family.VISUAL, Family.ILLNESS)),
    ],
)
def test_the_families_looked_for_are_those_of_the_plans_or_all(sought, families):
    assert sought_families(recording.planned(audit(), a_round(sought=sought))) == families


def test_whoever_takes_no_part_any_more_is_in_no_row():
    two = tried_by(audit(), T01="P4", T02="P1")
    left = withdrawn(two, "T01", {Use.TAKE_PART}, EVE).audit
    assert [one.tester for one in attempts(left)] == ["T02"]
    assert matrix(left).scenarios == {"S6": {Family.MOTOR: 1}}


@given(afternoons)
def test_no_count_is_more_than_the_testers_who_tried_and_agree(gestures):
    whole = an_audit()
    for gesture in gestures:
        whole = gesture(whole)
    whole = tried_by(whole.replaced(state=an_audit().state), T01="P3", T02="P4", T03="P3")
    found, active = matrix(whole), {one.tester for one in attempts(whole)}
    counts = [n for rows in (found.zones, found.scenarios) for row in rows.values() for n in row.values()]
    assert {"T01", "T02", "T03"} <= active <= set(whole.testers)
    assert all(whole.agreed(code, Use.TAKE_PART) for code in active)
    assert all(0 < count <= len(active) for count in [*counts, *found.families.values()])
    assert all(n <= found.families[family] for row in found.scenarios.values() for family, n in row.items())
