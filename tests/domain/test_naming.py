"""Naming: a file names a place or a line by its id, or by a name that only one bears."""

from audit_app.domain.naming import lines_named, zone_named
from tests.domain.examples import audit, criterion, zone

ZONES = {name: zone(name) for name in ("north", "south")}


def test_a_place_is_found_by_its_id_or_its_name_where_only_one_bears_it():
    named = {"n-1": zone("n-1").replaced(name="Allée Nord"), "n-2": zone("n-2").replaced(name="Sanitaires")}
    whole = audit(zones=named)
    assert (zone_named(whole, None), zone_named(whole, "n-2")) == (None, "n-2")
    assert zone_named(whole, "allee nord") == "n-1"
    assert zone_named(whole, "Parking") is None
    two = whole.replaced(zones={**named, "n-3": zone("n-3").replaced(name="Sanitaires")})
    assert zone_named(two, "Sanitaires") is None


def test_a_criterion_asked_at_several_places_stands_for_its_line_there_or_for_all():
    split = audit(criterion("CIR-01", zone_kind="path"), zones=ZONES)
    assert lines_named(split, "CIR-01@south", None) == ("CIR-01@south",)
    assert lines_named(split, "CIR-01", "north") == ("CIR-01@north",)
    assert lines_named(split, "CIR-01", None) == ("CIR-01@north", "CIR-01@south")
    assert lines_named(split, "SAN-01", None) == ()
