"""Remaining: how many lines are checked and how many are left, by theme, place, moment or person."""

from collections.abc import Mapping
from enum import StrEnum

from audit_app.domain.audit import Audit
from audit_app.domain.progress import LineStanding, Tally, progress, standings, tally


class By(StrEnum):
    """What lines are counted by."""

    DOMAIN = "domain"
    ZONE = "zone"
    PHASE = "phase"
    PERSON = "person"


def remaining(audit: Audit, by: By) -> Mapping[str, Tally]:
    """Return the lines checked and left of each domain, zone, phase or person that has any; '' = none of them.

    Domains and phases come in their order, zones by kind and name, persons by name; '' comes last. A line given to
    nobody is counted under '', and so is one of no place.
    """
    done = progress(audit)
    match by:
        case By.DOMAIN:
            found: Mapping[str, Tally] = done.by_domain
        case By.PHASE:
            found = {str(phase): tally for phase, tally in done.by_phase.items()}
        case By.PERSON:
            found = done.by_person
        case _:
            found = _by_zone(audit)
    return {key: counted for key, counted in found.items() if counted.total}


def _by_zone(audit: Audit) -> Mapping[str, Tally]:
    zones = sorted(audit.zones.values(), key=lambda zone: (zone.kind, zone.name, zone.id))
    held: dict[str, list[LineStanding]] = {key: [] for key in (*(zone.id for zone in zones), "")}
    for row in standings(audit).values():
        held[row.line.zone.id if row.line.zone else ""].append(row)
    return {key: tally(rows) for key, rows in held.items()}
