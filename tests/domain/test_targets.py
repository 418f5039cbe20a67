"""Targets: bounds that follow from the event's own numbers (RULES.md rule 5)."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain import targets
from audit_app.domain.audit import Measured
from audit_app.domain.codes import Target
from audit_app.domain.event import MOST, SizeClass
from audit_app.domain.targets import (
    accessible_toilets,
    adapted_cabins,
    reserved_parking,
    targeted,
    wheelchair_places,
)
from tests.domain.examples import event, people

COUNTS = st.integers(0, 3_000) | st.integers(0, MOST)


def _seats(count):
    return event(seats={"covered": 0, "open_air": count})


def _counted(code, amount):
    return {code: Measured(amount=amount)}


@pytest.mark.parametrize(
    ("formula", "of", "least"),
    [
        (wheelchair_places, 51, 3),
        (wheelchair_places, 100, 3),
        (wheelchair_places, 101, 4),
        (wheelchair_places, 162, 5),
        (wheelchair_places, 950, 20),
        (wheelchair_places, 21_000, 421),
        (reserved_parking, 50, 1),
        (reserved_parking, 51, 2),
        (reserved_parking, 2_001, 41),
        (accessible_toilets, 0, 1),
        (accessible_toilets, 1_501, 3),
        (adapted_cabins, 51, 3),
        (adapted_cabins, 100, 3),
    ],
)
def test_a_number_is_rounded_up_at_its_border(formula, of, least):
    assert formula(of) == least


@pytest.mark.parametrize(("standard", "least"), [(45, 3), (46, 4), (15, 3), (0, 3)])
def test_many_cubicles_ask_for_more_accessible_ones_than_many_people(standard, least):
    assert accessible_toilets(4_000, standard) == least


@pytest.mark.parametrize("formula", [wheelchair_places, reserved_parking, accessible_toilets, adapted_cabins])
@given(COUNTS, COUNTS)
def test_what_is_due_never_falls_when_the_event_grows(formula, one, other):
    fewer, more = sorted((one, other))
    assert formula(fewer) <= formula(more)


@pytest.mark.parametrize("formula", [wheelchair_places, reserved_parking, adapted_cabins])
@given(st.integers(2, MOST))
def test_what_is_due_of_a_number_is_never_more_than_it_nor_none_of_it(formula, of):
    assert 1 <= formula(of) <= of


@given(st.integers(1_001, MOST))
def test_above_a_thousand_seats_the_yardstick_is_never_under_twenty(seats):
    assert wheelchair_places(seats) >= 20


@given(st.integers(501, MOST))
def test_above_five_hundred_spaces_the_yardstick_is_never_under_ten(spaces):
    assert reserved_parking(spaces) >= 10


def test_more_testers_and_profiles_are_asked_of_a_larger_class_and_never_more_profiles_than_testers():
    for lower, higher in pairwise(SizeClass):
        assert targets.testers(lower) < targets.testers(higher)
        assert targets.tester_profiles(lower) < targets.tester_profiles(higher)
    assert all(targets.tester_profiles(size) <= targets.testers(size) for size in SizeClass)


@pytest.mark.parametrize(
    ("target", "of", "measured", "least"),
    [
        (Target.WHEELCHAIR_PLACES, _seats(700), {}, 15),
        (Target.RESERVED_PARKING, event(parking_spaces=240), {}, 5),
        (Target.ACCESSIBLE_TOILETS, event(peak=people(1_600)), {}, 3),
        (Target.ACCESSIBLE_TOILETS, event(peak=people(1_600)), _counted("standard", 60), 4),
        (Target.ADAPTED_CABINS, event(), _counted("cabins", 21), 2),
        (Target.TESTERS, event(peak=people(301)), {}, 4),
        (Target.TESTER_PROFILES, event(peak=people(301)), {}, 3),
    ],
)
def test_a_target_follows_from_the_event_and_from_what_is_counted(target, of, measured, least):
    assert targeted(target, of, measured).least == least


@pytest.mark.parametrize(
    ("target", "measured"),
    [
        (Target.WHEELCHAIR_PLACES, {}),
        (Target.RESERVED_PARKING, {}),
        (Target.ADAPTED_CABINS, {}),
        (Target.ADAPTED_CABINS, _counted("cabins", 0)),
    ],
)
def test_a_target_is_not_known_while_its_number_is_not(target, measured):
    assert targeted(target, event(), measured) is None


@pytest.mark.parametrize(
    ("target", "below", "above"),
    [
        (Target.WHEELCHAIR_PLACES, _seats(1_000), _seats(1_001)),
        (Target.RESERVED_PARKING, event(parking_spaces=500), event(parking_spaces=501)),
    ],
)
def test_where_a_municipal_order_sets_the_number_the_target_says_so(target, below, above):
    assert [targeted(target, of, {}).by_order for of in (below, above)] == [False, True]


@given(st.integers(1, MOST))
def test_the_formula_shown_for_seats_adds_up(seats):
    found = targeted(Target.WHEELCHAIR_PLACES, _seats(seats), {})
    assert 2 + found.figures["beyond"] == found.least
    assert found.figures["seats"] == seats
