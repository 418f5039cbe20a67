"""What is possible but unlikely of an event is a warning (RULES.md rule 1)."""

import pytest

from audit_app.domain.oddity import odd_profile
from tests.domain.examples import PROFILES, event, people

MEADOW = [{"name": "Pré", "form": "natural_ground"}]
PARA = "indoor para_event"
ENTRY = {"kind": "para_event", "title": "Relais para"}
LINE = {"what": "Rampe", "kind": "equipment", "planned": 100, "aim": 2}
ODD = {
    "nobody_at_the_peak": ({"peak": people(0)}, {"peak": people(1)}),
    "fewer_visitors_than_spectators": ({"total_visitors": 99}, {"total_visitors": 100}),
    "neither_indoor_nor_outdoor": ({"features": "", "venues": MEADOW}, {"features": "outdoor", "venues": MEADOW}),
    "indoor_with_open_air_seats": (
        {"features": "indoor seated_audience", "seats": {"covered": 0, "open_air": 1}},
        {"features": "indoor outdoor seated_audience", "seats": {"covered": 0, "open_air": 1}},
    ),
    "seated_audience_without_seats": (
        {"features": "indoor seated_audience"},
        {"features": "indoor seated_audience", "seats": {"covered": 1, "open_air": 0}},
    ),
    "parking_without_spaces": ({"features": "indoor parking"}, {"features": "indoor parking", "parking_spaces": 1}),
    "parking_not_declared": ({"parking_spaces": 1}, {"parking_spaces": 0}),
    "tent_not_declared": (
        {"venues": [{"name": "Village", "form": "tent"}]},
        {"venues": [{"name": "Village", "form": "tent"}], "features": "indoor tents"},
    ),
    "public_road_without_road_venue": (
        {"features": "outdoor public_road", "venues": MEADOW},
        {"features": "outdoor public_road", "venues": [{"name": "Quai", "form": "road"}]},
    ),
    "toilet_blocks_without_toilets": (
        {"features": "indoor several_toilet_blocks"},
        {"features": "indoor several_toilet_blocks toilets"},
    ),
    "seats_without_seated_audience": (
        {"seats": {"covered": 150, "open_air": 0}},
        {"seats": {"covered": 150, "open_air": 0}, "features": "indoor seated_audience"},
    ),
    "building_not_declared": ({"features": "outdoor"}, {"features": "outdoor built_venue"}),
    "programme_far_from_event": (
        {"para_programme": [ENTRY | {"on": "2027-04-14"}], "features": PARA},
        {"para_programme": [ENTRY | {"on": "2027-04-15"}, ENTRY | {"on": "2027-06-17"}], "features": PARA},
    ),
    "programme_without_para_event": (
        {"para_programme": [ENTRY]},
        {"para_programme": [ENTRY | {"kind": "media"}]},
    ),
    "spending_above_budget": (
        {"budget": 99.9, "spending": [LINE]},
        {"budget": 100.0, "spending": [LINE]},
    ),
}


@pytest.mark.parametrize("code", ODD)
def test_an_odd_profile_is_told_alone_and_no_more_once_it_is_mended(code):
    odd, mended = ODD[code]
    assert odd_profile(event(**odd)) == (code,)
    assert odd_profile(event(**mended)) == ()


@pytest.mark.parametrize("name", PROFILES)
def test_the_example_events_are_not_odd(name):
    assert odd_profile(event(**PROFILES[name])) == ()


@pytest.mark.parametrize(
    ("venue", "odd"),
    [
        ({"form": "new_erp"}, True),
        ({"form": "building"}, True),
        ({"form": "existing_erp", "erp_type": "PA"}, False),
        ({"form": "existing_erp", "erp_type": "CTS"}, False),
        ({"form": "existing_iop"}, False),
        ({"form": "road"}, False),
    ],
)
def test_only_a_building_is_expected_among_the_features(venue, odd):
    found = odd_profile(event(venues=[{"name": "Lieu"} | venue], features="outdoor"))
    assert ("building_not_declared" in found) is odd
