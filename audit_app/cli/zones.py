"""The command of zones: list them, add one, give one another name or venue, take one away."""

from collections.abc import Callable
from functools import partial
from typing import Any

import click

from audit_app.cli import documents
from audit_app.cli.auditing import WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.choosing import place_named
from audit_app.cli.tree import Command, Text, option
from audit_app.domain.audit import Audit
from audit_app.domain.event import Zone
from audit_app.domain.record import Name
from audit_app.domain.visiting import Stop, kit, stops
from audit_app.domain.zoning import zone_added, zone_moved, zone_removed, zone_renamed
from audit_app.errors import UnknownZone
from audit_app.i18n import _, marked
from audit_app.identity import short_id
from audit_app.session import AuditSession
from audit_app.wording.rounds import kit_said, left_said


@click.command(
    "zones",
    cls=Command,
    help=marked("List the zones of an event, add, rename, move or remove one: lines of its kind repeat there."),
)
@click.argument("audit")
@option("--add", type=(str, Text(Name)), metavar="KIND NAME", help=marked("Add a zone of that kind."))
@option(
    "--venue", type=Text(Name, blank=True), help=marked("Venue the zone belongs to, needed when the event has several.")
)
@option("--rename", type=(str, Text(Name)), metavar="ZONE NAME", help=marked("Give a zone another name."))
@option("--move", type=(str, Text(Name)), metavar="ZONE VENUE", help=marked("Give a zone another venue of the event."))
@option("--remove", metavar="ZONE", help=marked("Remove a zone: what was said there is set aside, not deleted."))
@option("--by", type=WHO, default=None, help=marked("Who changes it."))
@pass_call
def zones(call: Call, /, audit: str, by: str | None, venue: str | None, **asked: Any) -> None:
    """List or change zones."""
    given = {name: value for name, value in asked.items() if value is not None}
    if len(given) > 1:
        raise click.UsageError(_("Give one of --add, --rename, --move and --remove."))
    if venue is not None and "add" not in given:
        raise click.UsageError(_("--venue goes with --add; --move gives a zone another venue."))
    if not given:
        with call.workspace() as workspace:
            loaded = workspace.load(workspace.find(audit))
    else:
        with call.session(audit, by) as session:
            ((name, value),) = given.items()
            _CHANGES[name](session, value, venue)
            loaded = session.audit
    left = {stop.place: stop for stop in stops(loaded)}
    found = sorted(loaded.zones.values(), key=lambda zone: (zone.kind, zone.name))
    said = "\n".join(_zone_said(zone, left.get(zone.id)) for zone in found) or _("No zone yet.")
    call.show([documents.zone(zone, left.get(zone.id)) for zone in found], said)


def _add(session: AuditSession, given: tuple[str, str], venue: str | None) -> None:
    kind, name = given
    zone = Zone.model_construct(id=short_id(kind), kind=kind, name=name, venue=venue)
    session.apply("zone_added", partial(zone_added, zone=zone), zone.id)


def _rename(session: AuditSession, given: tuple[str, str], _venue: str | None) -> None:
    zone_id = _zone_named(session.audit, given[0])
    session.apply("zone_renamed", partial(zone_renamed, zone_id=zone_id, name=given[1]), zone_id)


def _move(session: AuditSession, given: tuple[str, str], _venue: str | None) -> None:
    zone_id = _zone_named(session.audit, given[0])
    session.apply("zone_moved", partial(zone_moved, zone_id=zone_id, venue=given[1]), zone_id)


def _remove(session: AuditSession, given: str, _venue: str | None) -> None:
    zone_id = _zone_named(session.audit, given)
    session.apply("zone_removed", partial(zone_removed, zone_id=zone_id), zone_id)


_CHANGES: dict[str, Callable[[AuditSession, Any, str | None], None]] = {
    "add": _add,
    "rename": _rename,
    "move": _move,
    "remove": _remove,
}


def _zone_named(audit: Audit, asked: str) -> str:
    """Return the zone of that id or name; raise UnknownZone."""
    found = place_named(audit, asked)
    if found is None or found not in audit.zones:
        raise UnknownZone(asked, tuple(audit.zones))
    return found


def _zone_said(zone: Zone, stop: Stop | None) -> str:
    """Return a zone with what is left to check there and what to bring."""
    named = f"{zone.id}  {zone.name} ({zone.venue})"
    if stop is None:
        return named
    said = _("{place}: {said}").format(place=named, said=left_said(stop.left))
    return f"{said}. {kit_said(kit(stop.rows))}".rstrip(" ")
