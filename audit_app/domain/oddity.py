"""Oddity: what an event says of itself that is possible but unlikely, so that the organiser looks again."""

from datetime import date, timedelta

from audit_app.domain.event import ErpType, Event, Venue, VenueForm
from audit_app.domain.programme import ProgrammeKind
from audit_app.domain.record import as_written
from audit_app.domain.spending import total

_FAR = timedelta(days=31)
"""An entry of the programme this long before or after the event is a slip of the finger."""
_BUILDINGS = frozenset({VenueForm.NEW_ERP, VenueForm.EXISTING_ERP, VenueForm.BUILDING})
_NOT_BUILDINGS = frozenset({ErpType.PA, ErpType.CTS, ErpType.SG, ErpType.EF})
"""Types of establishment that are in the open, of canvas, of air or afloat."""


def _is_building(venue: Venue) -> bool:
    return venue.form in _BUILDINGS and venue.erp_type not in _NOT_BUILDINGS


def _is_far(day: date | None, event: Event) -> bool:
    return day is not None and not event.starts_on - _FAR <= day <= event.ends_on + _FAR


def odd_profile(event: Event) -> tuple[str, ...]:
    """Return codes of what is possible but unlikely, so that the organiser looks again.

    Each compares two things the event says of itself; what `sizing` refuses is among its reasons, not here.

    **Source:** RULES.md rule 1 (odd but possible profiles are warnings).
    """
    declared = set(event.features)
    forms = set(event.forms)
    oddities = {
        "nobody_at_the_peak": event.peak.total == 0,
        "fewer_visitors_than_spectators": event.total_visitors < event.peak.spectators,
        "neither_indoor_nor_outdoor": not declared & {"indoor", "outdoor"},
        "indoor_with_open_air_seats": declared & {"indoor", "outdoor"} == {"indoor"} and event.seats.open_air > 0,
        "seated_audience_without_seats": "seated_audience" in declared and event.seats.total == 0,
        "parking_without_spaces": "parking" in declared and event.parking_spaces == 0,
        "parking_not_declared": "parking" not in declared and event.parking_spaces > 0,
        "tent_not_declared": "tents" not in declared and VenueForm.TENT in forms,
        "public_road_without_road_venue": "public_road" in declared and VenueForm.ROAD not in forms,
        "toilet_blocks_without_toilets": "several_toilet_blocks" in declared and "toilets" not in declared,
        "seats_without_seated_audience": event.seats.total > 0 and "seated_audience" not in declared,
        "building_not_declared": any(map(_is_building, event.venues)) and not declared & {"indoor", "built_venue"},
        "programme_far_from_event": any(_is_far(entry.on, event) for entry in event.para_programme),
        "programme_without_para_event": "para_event" not in declared
        and any(entry.kind is not ProgrammeKind.MEDIA for entry in event.para_programme),
        "spending_above_budget": event.budget is not None and total(event.spending).planned > as_written(event.budget),
    }
    return tuple(code for code, odd in oddities.items() if odd)
