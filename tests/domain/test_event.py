"""The event and its size class (RULES.md rule 1), its venues and their forms (rule 2)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from audit_app.domain.event import (
    MOST,
    Peak,
    Seats,
    SizeClass,
    SizeReason,
    VenueForm,
    class_of_peak,
    sizing,
)
from tests.domain.examples import FIRST_DAY, PROFILES, event, people

ORDER = tuple(SizeClass)
VENUES = [
    {"name": "Salle", "form": "existing_erp"},
    {"name": "Quai", "form": "road"},
    {"name": "Gymnase", "form": "existing_erp"},
]


def _codes(**changes):
    return [reason.code for reason in sizing(event(**changes)).reasons]


def _class(**changes):
    return sizing(event(**changes)).size_class


@pytest.mark.parametrize(
    ("count", "size"),
    [(0, "N1"), (300, "N1"), (301, "N2"), (1_500, "N2"), (1_501, "N3"), (5_000, "N3"), (5_001, "N4"), (MOST, "N4")],
)
def test_each_class_ends_at_its_border(count, size):
    assert class_of_peak(count) == size
    assert _class(peak=people(count), total_visitors=0) == size


def test_everyone_present_counts_towards_the_peak():
    peak = Peak(spectators=100, athletes=100, staff=50, volunteers=51)
    assert peak.total == 301
    assert _class(peak=peak.model_dump()) is SizeClass.N2


def test_the_class_of_the_peak_comes_first_among_the_reasons():
    assert sizing(event()).reasons == (SizeReason(code="peak", facts={"people": 150, "size_class": "N1"}),)


@pytest.mark.parametrize(
    ("seats", "raised"),
    [
        ({"covered": 500, "open_air": 0}, []),
        ({"covered": 501, "open_air": 0}, ["covered_seats"]),
        ({"covered": 0, "open_air": 3_000}, []),
        ({"covered": 0, "open_air": 3_001}, ["open_air_seats"]),
        ({"covered": 500, "open_air": 3_000}, []),
    ],
)
def test_more_than_500_covered_or_3000_open_air_seats_raise_the_class(seats, raised):
    assert _codes(seats=seats) == ["peak", *raised]
    assert _class(seats=seats) == ("N2" if raised else "N1")


def test_an_international_event_is_one_class_up():
    assert _class(international=True) is SizeClass.N2


@pytest.mark.parametrize(("visitors", "size"), [(749, "N1"), (750, "N2")])
def test_five_times_the_peak_over_the_days_raises_the_class(visitors, size):
    assert _class(total_visitors=visitors) == size


@pytest.mark.parametrize("visitors", [0, 10_000])
def test_a_peak_of_nobody_is_never_raised_by_its_visitors(visitors):
    assert _codes(peak=people(0), total_visitors=visitors) == ["peak"]


def test_all_reasons_together_raise_the_class_once():
    everything = {"seats": {"covered": 501, "open_air": 3_001}, "international": True, "total_visitors": 10_000}
    assert _class(**everything) is SizeClass.N2
    assert _codes(**everything) == ["peak", "covered_seats", "open_air_seats", "international", "many_days"]


def test_nothing_is_above_the_highest_class():
    assert _class(peak=people(5_001), international=True) is SizeClass.N4


def test_reasons_carry_the_figures_they_rest_on():
    found = sizing(event(seats={"covered": 600, "open_air": 4_000}, total_visitors=750)).reasons
    assert {reason.code: reason.facts for reason in found} == {
        "peak": {"people": 150, "size_class": "N1"},
        "covered_seats": {"seats": 600},
        "open_air_seats": {"seats": 4_000},
        "many_days": {"visitors": 750, "people": 150},
    }


def test_choosing_the_computed_class_changes_nothing():
    assert sizing(event(chosen_class="N1")) == sizing(event())


def test_a_higher_class_is_chosen_freely():
    found = sizing(event(chosen_class="N3"))
    assert (found.size_class, found.computed) == ("N3", "N1")
    assert found.reasons[-1] == SizeReason(code="chosen_higher", facts={"size_class": "N3", "computed": "N1"})


def test_a_lower_class_holds_with_a_reason_which_is_kept_to_be_printed():
    found = sizing(event(peak=people(301), chosen_class="N1", chosen_class_reason=" Deux vagues "))
    assert (found.size_class, found.computed) == ("N1", "N2")
    assert found.reasons[-1].code == "chosen_lower"
    assert found.reasons[-1].facts["reason"] == "Deux vagues"


@pytest.mark.parametrize("reason", ["", "   ", "\x00"])
def test_a_lower_class_without_a_reason_does_not_hold(reason):
    found = sizing(event(peak=people(301), chosen_class="N1", chosen_class_reason=reason))
    assert (found.size_class, found.computed) == ("N2", "N2")
    assert found.reasons[-1] == SizeReason(code="lower_refused", facts={"size_class": "N1", "computed": "N2"})


@given(st.integers(0, MOST), st.integers(0, MOST), st.booleans(), st.integers(0, 30_000))
def test_the_computed_class_is_that_of_the_peak_or_the_next(count, visitors, international, covered):
    seats = {"covered": covered, "open_air": 0}
    found = sizing(event(peak=people(count), total_visitors=visitors, international=international, seats=seats))
    steps = ORDER.index(found.computed) - ORDER.index(class_of_peak(count))
    raised = len(found.reasons) > 1
    assert steps == (raised and class_of_peak(count) is not SizeClass.N4)


@given(st.integers(0, MOST - 1))
def test_one_more_person_never_lowers_the_class(count):
    assert ORDER.index(class_of_peak(count + 1)) >= ORDER.index(class_of_peak(count))


def test_seats_are_counted_together():
    assert Seats(covered=200, open_air=301).total == 501


def test_an_event_may_last_one_day_and_cannot_end_before_it_starts():
    assert event(ends_on=FIRST_DAY).ends_on == FIRST_DAY
    with pytest.raises(ValidationError, match="end_before_start"):
        event(ends_on=date(2027, 5, 15))


def test_two_venues_cannot_bear_the_same_name():
    with pytest.raises(ValidationError, match="venue_named_twice"):
        event(venues=[VENUES[0], VENUES[0] | {"form": "tent"}])


def test_an_event_has_a_venue():
    with pytest.raises(ValidationError):
        event(venues=[])


@pytest.mark.parametrize("wrong", [{"total_visitors": -1}, {"parking_spaces": MOST + 1}, {"budget": -0.5}])
def test_a_slip_of_the_finger_in_a_figure_is_refused(wrong):
    with pytest.raises(ValidationError):
        event(**wrong)


@pytest.mark.parametrize("insee", ["2A004", "97411", "01001"])
def test_codes_of_communes_are_those_of_the_insee(insee):
    assert event(place={"name": "Stade", "commune": "x", "insee": insee}).place.insee == insee
    with pytest.raises(ValidationError):
        event(place={"name": "Stade", "commune": "x", "insee": "2C004"})


def test_the_erp_category_belongs_to_a_venue_and_goes_from_1_to_5():
    hall = {"name": "Salle", "form": "existing_erp", "erp_type": "X", "erp_category": 5}
    assert event(venues=[hall]).venues[0].erp_category == 5
    with pytest.raises(ValidationError):
        event(venues=[hall | {"erp_category": 6}])


def test_the_forms_of_an_event_are_each_listed_once_in_the_order_of_its_venues():
    assert event(venues=VENUES).forms == (VenueForm.EXISTING_ERP, VenueForm.ROAD)


def test_a_venue_is_found_by_its_name():
    found = event(venues=VENUES)
    assert found.form_of("Quai") is VenueForm.ROAD
    assert found.form_of("Ailleurs") is None
    assert found.form_of(None) is None


@pytest.mark.parametrize(("name", "size"), list(zip(PROFILES, SizeClass, strict=True)))
def test_the_example_events_are_one_of_each_class(name, size):
    assert _class(**PROFILES[name]) is size
