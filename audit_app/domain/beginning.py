"""Beginning: an audit from an event, once what the event says fits the checklist."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from itertools import islice

from audit_app.domain.answering import require_open
from audit_app.domain.audit import Audit
from audit_app.domain.checklist import Checklist
from audit_app.domain.event import Event, Venue, sizing
from audit_app.errors import Fault

MOST_FAULTS = 100
"""Unknown features told one by one: a file with more is no slip of the pen, and each costs a search for the nearest."""


def event_faults(event: Event, checklist: Checklist) -> tuple[Fault, ...]:
    """Return what keeps this event from being audited: its features, a lower class without a reason.

    **Source:** RULES.md rule 1.
    """
    faults = feature_faults(event.features, checklist)
    if sizing(event).reasons[-1].code == "lower_refused":
        lower = Fault("lower_class_without_reason", where="chosen_class_reason", found=str(event.chosen_class))
        return (*faults, lower)
    return faults


def feature_faults(features: Sequence[str], checklist: Checklist) -> tuple[Fault, ...]:
    """Return the features that are not of the checklist's closed list, with the nearest ones, and those said twice.

    **Source:** the closed list of features: a code outside it is refused with the nearest valid ones.
    """
    known = [term.code for term in checklist.features]
    unknown = (
        Fault("unknown_feature", where=f"features[{place}]", found=code[:80], choices=tuple(_near(code, known)))
        for place, code in islice(((p, c) for p, c in enumerate(features, start=1) if c not in known), MOST_FAULTS)
    )
    twice = sorted(code for code, times in Counter(features).items() if times > 1)[:MOST_FAULTS]
    return (*unknown, *(Fault("repeated", where="features", found=code[:80]) for code in twice))


def _near(code: str, known: list[str]) -> list[str]:
    return get_close_matches(code, known, n=3, cutoff=0.5) or sorted(known)


def begun(event: Event, checklist: Checklist, *, audit_id: str, on: date) -> Audit:
    """Return a new audit of the event with its own copy of the checklist.

    **Source:** RULES.md rule 11.
    """
    return Audit(id=audit_id, created_on=on, checklist=checklist, event=event)


def event_changed(audit: Audit, event: Event) -> Audit:
    """Return the audit of the changed event; answers whose line falls away are set aside, not deleted.

    A venue that only changed its name, in the same place among the others, keeps its zones; one of another form or
    kind in its place is another venue, and the zones of the first are then without one.

    **Source:** RULES.md rules 2, 13 and 14.
    """
    require_open(audit, "event")
    called = _renamed(audit.event, event)
    zones = {
        key: zone.replaced(venue=called[zone.venue]) if zone.venue in called else zone
        for key, zone in audit.zones.items()
    }
    return audit.replaced(event=event, zones=zones)


def _renamed(before: Event, after: Event) -> dict[str | None, str]:
    """Return the new names of venues by the old ones, going by the place they have between venues that keep theirs.

    None where venues were added or removed just there, or moved: nobody can tell then which became which.
    """
    was, now = ([venue.name for venue in event.venues] for event in (before, after))
    if [name for name in was if name in now] != [name for name in now if name in was]:
        return {}
    places = {venue.name: venue for event in (before, after) for venue in event.venues}
    pairs: dict[str | None, str] = {}
    for old, new in zip(_between(was, now), _between(now, was), strict=True):
        if len(old) == len(new):
            pairs |= {one: other for one, other in zip(old, new, strict=True) if _is_like(places[one], places[other])}
    return pairs


def _is_like(one: Venue, other: Venue) -> bool:
    """Whether two venues may be one under two names: of the same form, and of no other type or category."""
    known = ((one.erp_type, other.erp_type), (one.erp_category, other.erp_category))
    return one.form is other.form and all(None in (was, now) or was == now for was, now in known)


def _between(names: list[str], others: list[str]) -> list[list[str]]:
    """Return the runs of names that the others lack: before, between and after those they have.

    >>> _between(["Hall", "Quay", "Park"], ["Quay", "Street"])
    [['Hall'], ['Park']]
    """
    runs: list[list[str]] = [[]]
    for name in names:
        if name in others:
            runs.append([])
        else:
            runs[-1].append(name)
    return runs
