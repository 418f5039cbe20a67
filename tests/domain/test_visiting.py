"""Visiting: the places of an event, what is left at each, where to go on to, what to bring."""

from audit_app.domain.audit import Verdict
from audit_app.domain.checklist import Instrument
from audit_app.domain.progress import Tally, standings
from audit_app.domain.viewing import shown
from audit_app.domain.visiting import following, kit, stops
from tests.domain.examples import audit, checklist, criterion, measurement, said, zone

TAPE, EYE = (measurement(instrument=i).model_dump(mode="json") for i in ("tape", "eye"))
LEVEL = measurement(code="slope", instrument="level").model_dump(mode="json")


def asked(**changes):
    """Return an audit with two paths and, without any zone, toilets; one line is of no place at all."""
    criteria = (
        criterion("CIR-01", zone_kind="path", measurements=[TAPE, LEVEL]),
        criterion("CIR-02", zone_kind="path", measurements=[EYE]),
        criterion("SAN-01", zone_kind="toilets"),
        criterion("SAN-02"),
    )
    zones = {z.id: z for z in (zone("south").replaced(name="Allée sud"), zone("north").replaced(name="Allée nord"))}
    kinds = [{"code": code, "label": {"fr": code, "en": code}} for code in ("toilets", "path")]
    return audit(*criteria, checklist=checklist(*criteria, zone_kinds=kinds), zones=zones, **changes)


def test_places_come_kind_after_kind_then_by_name_and_a_kind_without_zone_is_one():
    assert [stop.place for stop in stops(asked())] == ["toilets", "north", "south"]
    assert [stop.zone.name if stop.zone else None for stop in stops(asked())] == [None, "Allée nord", "Allée sud"]


def test_each_place_counts_its_own_lines():
    done = said(asked(), {"CIR-01@north": Verdict.COMPLIANT, "SAN-01": Verdict.PARTIAL})
    assert [stop.left for stop in stops(done)] == [Tally(1, 0), Tally(1, 1), Tally(0, 2)]
    assert [stop.is_seen for stop in stops(done)] == [True, False, False]


def test_what_nobody_can_tell_was_looked_at_and_is_still_left():
    stop = stops(said(asked(), {"SAN-01": Verdict.CANNOT_TELL}))[0]
    assert stop.is_seen
    assert stop.left == Tally(0, 1)


def test_one_goes_on_to_the_next_place_not_seen_round_to_the_top():
    whole = asked()
    assert following(stops(whole), "north").place == "south"
    assert following(stops(whole), "south").place == "toilets"
    assert following(stops(whole), "").place == "toilets"
    without = said(whole, {"SAN-01": Verdict.COMPLIANT})
    assert following(stops(without), "south").place == "north"
    done = said(without, {"CIR-01@north": Verdict.COMPLIANT, "CIR-02@north": Verdict.COMPLIANT})
    assert following(stops(done), "south") is None


def test_the_lines_shown_at_a_place_are_those_of_its_stop():
    rows = standings(asked()).values()
    for stop in stops(asked()):
        assert shown(rows, zone=stop.place) == stop.rows


def test_one_brings_what_the_lines_left_are_measured_with_and_not_ones_eyes():
    whole = asked()
    assert kit(stops(whole)[1].rows) == (Instrument.TAPE, Instrument.LEVEL)
    assert kit(stops(said(whole, {"CIR-01@north": Verdict.COMPLIANT}))[1].rows) == ()
