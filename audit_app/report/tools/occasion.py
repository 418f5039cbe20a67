"""What a tool is filled with: an audit, or nothing yet; and the blanks that stand for what nobody has said."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from audit_app.domain.audit import Audit
from audit_app.domain.checklist import Checklist
from audit_app.domain.event import Event
from audit_app.domain.progress import LineStanding, standings
from audit_app.i18n import _
from audit_app.wording import figures

LINE = "." * 24
"""Room to write in by hand."""


@dataclass(frozen=True)
class Occasion:
    """An audit with its event and its lines, or a checklist alone; `on`: the day the tool is made."""

    audit: Audit | None
    checklist: Checklist
    on: date

    @property
    def event(self) -> Event | None:
        """The event, None where no audit is open."""
        return self.audit.event if self.audit else None

    @property
    def rows(self) -> Mapping[str, LineStanding]:
        """The lines as they stand; none without an audit."""
        return standings(self.audit) if self.audit else {}

    @property
    def name(self) -> str:
        """The event and its edition."""
        event = self.event
        return f"{event.name} – {event.edition}" if event else blank(_("name of the event"))

    @property
    def days(self) -> str:
        """When it is."""
        event = self.event
        return figures.days(event.starts_on, event.ends_on) if event else blank(_("dates"))

    @property
    def place(self) -> str:
        """Where it is."""
        event = self.event
        return f"{event.place.name}, {event.place.commune}" if event else blank(_("place and town"))

    @property
    def organiser(self) -> str:
        """Who organises it."""
        return self.event.organiser if self.event else blank(_("organiser"))


def blank(what: str) -> str:
    """Return what is to be written here, in brackets.

    >>> blank("nom")
    '[nom]'
    """
    return f"[{what}]"
