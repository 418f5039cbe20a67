"""What the site has for certain, going by the other steps: ticked beforehand, for the user to check."""

from audit_app.domain.event import ErpType, EventKind, VenueForm
from audit_app.domain.number import count_typed
from audit_app.ui.event.draft import Draft, VenueDraft

_SPORT = {EventKind.COMPETITION, EventKind.RACE, EventKind.MATCH, EventKind.TOURNAMENT}
_OUTDOOR = {VenueForm.ROAD, VenueForm.NATURAL_GROUND, VenueForm.IOP, VenueForm.EXISTING_IOP}
_BUILT = {VenueForm.EXISTING_ERP, VenueForm.NEW_ERP, VenueForm.BUILDING}
_NOT_BUILDINGS = {ErpType.CTS, ErpType.SG, ErpType.EF}
"""Types of establishment that are canvas, air or afloat."""

_LARGE = 500
"""Seats above which the checklist speaks of many."""


def likely_features(draft: Draft) -> frozenset[str]:
    """Return the codes that follow with certainty; a checklist may not know all of them.

    A street is a course on public roads when people race there; volunteers are no call for volunteers.
    """
    found = {"sport_event", "competition"} if draft.kind in _SPORT else set()
    for venue in draft.venues:
        found |= _of_venue(venue)
    if draft.kind == EventKind.RACE and any(venue.form == VenueForm.ROAD for venue in draft.venues):
        found.add("public_road")
    if _count(draft.parking_spaces):
        found.add("parking")
    seats = _count(draft.seats_covered) + _count(draft.seats_open_air)
    if seats:
        found.add("seated_audience")
    if seats > _LARGE:
        found.add("large_seating")
    return frozenset(found)


def _of_venue(venue: VenueDraft) -> set[str]:
    if venue.form in _OUTDOOR:
        return {"outdoor"}
    if venue.form == VenueForm.TENT:
        return {"tents"}
    if venue.form not in _BUILT or venue.erp_type in _NOT_BUILDINGS:
        return set()
    return {"built_venue", "outdoor" if venue.erp_type == ErpType.PA else "indoor"}


def _count(text: str) -> int:
    return count_typed(text) or 0


def pre_ticked(draft: Draft, known: frozenset[str]) -> Draft:
    """Return the draft with what is likely ticked, as long as nobody ticked or unticked anything themselves.

    `known`: the codes of the checklist. What was ticked here stays noted, so that it is not ticked a second time.
    """
    if set(draft.features) != set(draft.pre_ticked):
        return draft
    likely = tuple(sorted(likely_features(draft) & known))
    return draft.replaced(features=likely, pre_ticked=likely)
