"""Zoning: the places of the event where lines repeat."""

from collections.abc import Mapping
from typing import TypeVar

from audit_app.domain.answering import require_open
from audit_app.domain.audit import Audit, Finding
from audit_app.domain.checklist import Checklist
from audit_app.domain.event import Zone
from audit_app.domain.plan import PinKind, without_pins_of
from audit_app.domain.record import is_blank
from audit_app.domain.sorting import stems
from audit_app.domain.tailoring import tailored
from audit_app.errors import UnknownVenue, UnknownZone, UnknownZoneKind

_T = TypeVar("_T")


def zone_added(audit: Audit, zone: Zone) -> Audit:
    """Return the audit with this zone.

    A zone without a venue takes the only one, else UnknownVenue asks for it. The first zone of its kind takes over what
    was said of the one line it splits: answer, note, evidence, action, finding; but never over what was already said
    there (a zone that comes back), nor two contested values, which wait for a person: those lines are set aside. A
    finding follows in any case, for a line that is set aside would no longer say that users were stopped.

    **Source:** RULES.md rules 2, 4 and 8.
    """
    require_open(audit, "zone")
    kinds = tuple(term.code for term in audit.checklist.zone_kinds)
    if zone.kind not in kinds:
        raise UnknownZoneKind(zone.kind, kinds)
    placed = zone.replaced(venue=_venue(audit, zone.venue))
    first = not audit.zones_of(zone.kind)
    grown = audit.replaced(zones={**audit.zones, zone.id: placed})
    return _taken_over(grown, placed) if first else grown


def zone_put_back(audit: Audit, zone: Zone) -> Audit:
    """Return the audit with a zone it once had, as it was: where its venue is gone, the strictest figures hold there.

    **Source:** RULES.md rules 2, 4 and 13.
    """
    require_open(audit, "zone")
    first = not audit.zones_of(zone.kind)
    grown = audit.replaced(zones={**audit.zones, zone.id: zone})
    return _taken_over(grown, zone) if first else grown


def zone_renamed(audit: Audit, zone_id: str, name: str) -> Audit:
    """Return the audit where this zone has another name; its id and what was said there stay, a blank name is none."""
    require_open(audit, "zone")
    zone = _zone(audit, zone_id)
    return audit if is_blank(name) else audit.replaced(zones={**audit.zones, zone_id: zone.replaced(name=name)})


def zone_moved(audit: Audit, zone_id: str, venue: str) -> Audit:
    """Return the audit where this zone belongs to another venue: its figures follow, what was said there stays.

    Raise UnknownZone, or UnknownVenue.

    **Source:** RULES.md rule 2.
    """
    require_open(audit, "zone")
    moved = _zone(audit, zone_id).replaced(venue=_venue(audit, venue))
    return audit.replaced(zones={**audit.zones, zone_id: moved})


def zone_removed(audit: Audit, zone_id: str) -> Audit:
    """Return the audit without this zone nor its pins; what was said there is set aside, not deleted.

    With the last zone of its kind, findings go back to the one line it had split, where that is asked again.

    **Source:** RULES.md rules 4, 8 and 13.
    """
    require_open(audit, "zone")
    zone = _zone(audit, zone_id)
    left = audit.replaced(
        zones={key: other for key, other in audit.zones.items() if key != zone_id},
        pins=without_pins_of(audit.pins, PinKind.ZONE, zone_id),
    )
    asked = tailored(left).lines
    back = {there: line for line, there in _split(left, zone).items() if line in asked}
    return left.replaced(findings=_following(left, back))


def _zone(audit: Audit, zone_id: str) -> Zone:
    if zone_id not in audit.zones:
        raise UnknownZone(zone_id, tuple(audit.zones))
    return audit.zones[zone_id]


def _venue(audit: Audit, name: str | None) -> str:
    names = tuple(venue.name for venue in audit.event.venues)
    if name is None and len(names) == 1:
        return names[0]
    if name is None or name not in names:
        raise UnknownVenue(name or "", names)
    return name


def _taken_over(audit: Audit, zone: Zone) -> Audit:
    contested = {c.subject for c in audit.contested}
    staying = {*audit.answers, *audit.notes, *contested}
    split = _split(audit, zone)
    moved = {line: there for line, there in split.items() if there not in staying and line not in contested}
    return audit.replaced(
        answers=_renamed(audit.answers, moved),
        carried=_renamed(audit.carried, moved),
        notes=_renamed(audit.notes, moved),
        evidence={key: e.replaced(line=moved.get(e.line, e.line)) for key, e in audit.evidence.items()},
        actions={key: a.replaced(subject=moved.get(a.subject, a.subject)) for key, a in audit.actions.items()},
        findings=_following(audit, split),
    )


def _split(audit: Audit, zone: Zone) -> dict[str, str]:
    """Return the lines that zones of this kind repeat, each with what it is called in this one."""
    return {c.id: f"{c.id}@{zone.id}" for c in audit.checklist.criteria if c.zone_kind == zone.kind}


def _following(audit: Audit, moved: Mapping[str, str]) -> dict[str, Finding]:
    """Return the findings on the lines that these become."""
    return {
        key: one.replaced(lines=tuple(dict.fromkeys(moved.get(line, line) for line in one.lines)))
        if moved.keys() & set(one.lines)
        else one
        for key, one in audit.findings.items()
    }


def _renamed(things: Mapping[str, _T], moved: Mapping[str, str]) -> dict[str, _T]:
    return {moved.get(key, key): thing for key, thing in things.items()}


def kind_told(checklist: Checklist, name: str) -> str:
    """Return the code of the kind of place that a name speaks of, in either language; '' where two or none fit best."""
    said = stems(name)
    shared = {
        term.code: len(said & stems(f"{term.label.fr} {term.label.en} {term.code.replace('_', ' ')}"))
        for term in checklist.zone_kinds
    }
    best = [code for code, words in shared.items() if words and words == max(shared.values())]
    return best[0] if len(best) == 1 else ""
