"""The days of corrective actions in a calendar file (iCalendar): imported again, it updates what is there.

Each action is an all-day event on its day, not a to-do: Outlook and Google Calendar pass over to-dos (VTODO).

**Source:** RFC 5545; RFC 7986, 5.3, for the UID, which follows from the ids of action and audit: the next edition
and a copy beside the first have actions of the same ids, and their days are other days.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid5

from icalendar import Alarm, Calendar, Event

from audit_app import __version__
from audit_app.domain.audit import OPEN_STATES, ActionState, Audit
from audit_app.domain.changes import Revision
from audit_app.domain.register import Followed
from audit_app.i18n import _, language
from audit_app.placing import put
from audit_app.wording.lines import line_said, owned, title_of
from audit_app.wording.typography import capital, clipped, composed
from audit_app.wording.values import word

NOTICE = timedelta(days=7) - timedelta(hours=9)
"""How long before the day begins a reminder rings: at nine in the morning, a week before."""

_LONGEST = 120
"""Letters of the title of an event; the description has all of it."""

_ONE_DAY = timedelta(days=1)
_UNKNOWN = Revision(0, "1970-01-01T00:00:00+00:00")


def written(path: Path, audit: Audit, actions: Iterable[Followed], revisions: Mapping[str, Revision]) -> int:
    """Write these actions and return how many they are; raise CannotWrite or DiskFull.

    `revisions` gives by action how often it was changed and when: what calendars know a newer version by.
    """
    events = [_event(audit, one, revisions.get(one.action.id, _UNKNOWN)) for one in actions]
    calendar = Calendar()
    calendar.add("prodid", f"-//Jauge//Jauge {__version__}//{language().upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _("Actions: {event}").format(event=audit.event.name))
    for event in events:
        calendar.add_component(event)
    put(path, calendar.to_ical())
    return len(events)


def uid_of(audit: Audit, action_id: str) -> str:
    """Return what calendars know the day of an action by: the same for ever, and no other audit's.

    **Source:** RFC 9562, 5.5, for a UUID that follows from a name.
    """
    return str(uuid5(UUID(audit.id), action_id))


def _event(audit: Audit, one: Followed, revision: Revision) -> Event:
    action, changed = one.action, datetime.fromisoformat(revision.at).astimezone(UTC).replace(microsecond=0)
    event = Event()
    event.add("uid", uid_of(audit, action.id))
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", revision.changes)
    event.add("dtstart", action.due)
    event.add("dtend", _day_after(action.due))
    event.add("summary", _one_line(_title(one)))
    event.add("description", _description(audit, one))
    event.add("categories", [_("Accessibility")])
    event.add("status", "CANCELLED" if action.state is ActionState.DROPPED else "CONFIRMED")
    event.add("transp", "TRANSPARENT")  # nobody is busy all that day
    if one.row and one.row.line.zone:
        event.add("location", one.row.line.zone.name)
    if action.state in OPEN_STATES:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", -NOTICE)
        alarm.add("description", _one_line(_title(one)))
        event.add_component(alarm)
    return event


def _day_after(day: date) -> date:
    return day + _ONE_DAY


def _title(one: Followed) -> str:
    """Return what is to be done, begun by what became of it where it is no longer to be."""
    if one.action.state in OPEN_STATES:
        return one.action.what
    return _("{state}: {what}").format(state=capital(composed(word(one.action.state))), what=one.action.what)


def _description(audit: Audit, one: Followed) -> str:
    action = one.action
    line = line_said(audit, one.line)
    said = [
        action.what,
        _("{place}: {said}").format(place=line, said=title_of(one.row)) if one.row else line,
        owned(action),
        capital(composed(word(action.state))),
    ]
    if action.reason and action.state is ActionState.DROPPED:
        said.append(_("Reason: {reason}").format(reason=action.reason))
    said.append(_("Event: {name}").format(name=audit.event.name))
    return "\n".join(said)


def _one_line(text: str) -> str:
    # Spaces that do not break stay: French puts them before a colon.
    return clipped(" ".join(part for part in text.replace("\n", " ").split(" ") if part), _LONGEST)
