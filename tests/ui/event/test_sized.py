import time

from audit_app.domain.beginning import begun
from audit_app.domain.event import SizeClass, Zone
from audit_app.domain.zoning import zone_added
from audit_app.identity import new_id, today
from audit_app.ui.event.sized import NEUTRAL, class_faults, profile, sized
from tests.ui.event.conftest import example


def test_an_event_that_says_nothing_is_small_and_not_odd(checklist):
    said = sized(profile({}), checklist, set())
    assert said.sizing.size_class is SizeClass.N1
    assert said.oddities == ()
    assert not said.whole
    assert not said.sized_by_people
    assert said.mandatory > 0


def test_a_whole_event_says_what_is_odd(checklist):
    event = example().replaced(parking_spaces=0)
    said = sized(event, checklist)
    assert said.oddities == ("parking_without_spaces",)
    assert (said.whole, said.sized_by_people) == (True, True)


def test_nothing_is_odd_in_what_was_not_said_yet(checklist):
    event = profile({"features": ["public_road"], "total_visitors": 5})
    assert sized(event, checklist, {"features"}).oddities == ("neither_indoor_nor_outdoor",)
    assert "public_road_without_road_venue" in sized(event, checklist, {"features", "venues"}).oddities


def test_lines_are_counted_as_the_open_audit_repeats_them(checklist):
    event = example()
    audit = begun(event, checklist, audit_id=new_id(), on=today())
    two = audit
    for name in ("a", "b"):
        two = zone_added(two, Zone(id=f"toilets-{name}", kind="toilets", name=name, venue="Gymnase"))
    assert sized(event, two).mandatory > sized(event, audit).mandatory
    assert sized(event, audit).mandatory == sized(event, checklist).mandatory


def test_values_that_do_not_fit_leave_the_rest_in_place():
    people = {"spectators": 10**9, "athletes": 0, "staff": 0, "volunteers": 0}
    assert profile({"peak": people, "name": "Trail"}).name == "Trail"
    assert profile({"name": "Trail", "kind": "?"}).name == NEUTRAL["name"]


def test_a_lower_class_needs_its_reason(checklist):
    event = example("n3-triathlon-lac").replaced(chosen_class=SizeClass.N1)
    (fault,) = class_faults(event, checklist)
    assert fault.where == "chosen_class_reason"
    assert class_faults(event.replaced(chosen_class_reason="Une seule soirée."), checklist) == ()


def test_sizing_takes_less_than_a_blink(checklist):
    event = example("n4-meeting-international")
    sized(event, checklist)
    begin = time.perf_counter()
    sized(event.replaced(total_visitors=36_001), checklist)
    assert time.perf_counter() - begin < 30  # no freeze; 2 ms on a quiet machine
