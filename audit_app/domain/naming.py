"""Naming: the place and the lines that a file means by an id or a name."""

from audit_app.domain.audit import Audit
from audit_app.domain.folding import folded
from audit_app.domain.tailoring import tailored


def zone_named(audit: Audit, asked: str | None) -> str | None:
    """Return the zone of that id, or the only one of that name; None where there is none, or several."""
    if asked is None or asked in audit.zones:
        return asked
    named = [zone.id for zone in audit.zones.values() if folded(zone.name) == folded(asked)]
    return named[0] if len(named) == 1 else None


def lines_named(audit: Audit, asked: str, zone: str | None) -> tuple[str, ...]:
    """Return the lines of that id; a criterion asked in several zones stands for its line there, else for all."""
    lines = tailored(audit).lines
    if asked in lines:
        return (asked,)
    if zone and f"{asked}@{zone}" in lines:
        return (f"{asked}@{zone}",)
    return tuple(key for key in lines if key.partition("@")[0] == asked)
