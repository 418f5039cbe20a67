"""Which lines a command is about: those of a view, a theme, a place, a person."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

import click

from audit_app.cli.tree import Text, option
from audit_app.domain.audit import Audit
from audit_app.domain.folding import folded
from audit_app.domain.progress import LineStanding, standings
from audit_app.domain.record import Name
from audit_app.domain.viewing import View, shown
from audit_app.domain.visiting import stops
from audit_app.errors import UnknownZone
from audit_app.i18n import _, marked


@dataclass(frozen=True)
class Choice:
    """What was asked for; None = not asked. `person` '' = lines given to nobody."""

    view: View | None = None
    domain: str | None = None
    zone: str | None = None
    person: str | None = None

    @property
    def is_made(self) -> bool:
        """Whether anything was asked for."""
        return self != Choice()

    def of(self, audit: Audit) -> tuple[LineStanding, ...]:
        """Return the lines chosen, in the order they are gone through; raise UnknownZone, or that it is mistyped."""
        return shown(
            standings(audit).values(),
            self.view or View.ALL,
            domain=_domain(audit, self.domain),
            zone=place_named(audit, self.zone),
            person=self.person,
            assigned=audit.assigned,
        )


def choosing(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that choose lines; it gets them as one `choice`."""

    @wraps(command)
    def chosen(*values: Any, view: str | None, person: str | None, nobody: bool, **others: Any) -> None:
        if person is not None and nobody:
            raise click.UsageError(_("Give --person or --nobody, not both."))
        domain, zone = others.pop("domain"), others.pop("zone")
        asked = Choice(View(view) if view else None, domain, zone, "" if nobody else person)
        command(*values, choice=asked, **others)

    for declare in reversed(_OPTIONS):
        chosen = declare(chosen)
    return chosen


_OPTIONS = (
    option("--view", type=click.Choice([str(v) for v in View]), help=marked("Only these; blocking: the express path.")),
    option("--domain", type=str, metavar="ID", help=marked("Only those of this theme, such as SAN.")),
    option("--zone", type=str, metavar="ZONE", help=marked("Only those of this zone: its id or its name.")),
    option("--person", type=Text(Name), metavar="NAME", help=marked("Only those given to this person.")),
    option("--nobody", is_flag=True, help=marked("Only those given to nobody.")),
)


def _domain(audit: Audit, asked: str | None) -> str | None:
    known = [domain.id for domain in audit.checklist.domains]
    if asked is not None and asked.upper() not in known:
        raise click.UsageError(_("{name} must be one of {choices}.").format(name="--domain", choices=", ".join(known)))
    return asked.upper() if asked is not None else None


def place_named(audit: Audit, asked: str | None) -> str | None:
    """Return the place asked for: a zone by its id or its name, or a kind of which there is none."""
    if asked is None or asked in audit.zones:
        return asked
    places = tuple(stop.place for stop in stops(audit))
    if asked in places:
        return asked
    named = [zone.id for zone in audit.zones.values() if folded(zone.name) == folded(asked)]
    if len(named) != 1:
        raise UnknownZone(asked, (*audit.zones, *(place for place in places if place not in audit.zones)))
    return named[0]
