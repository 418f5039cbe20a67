"""Which issue a report is, on every page; and what changed since the issue before."""

from audit_app.i18n import _
from audit_app.report.blocks import Heading, Listing, Simple, say
from audit_app.report.content.matter import Matter
from audit_app.wording import figures
from audit_app.wording.issues import numbered, since_said


def state_of(matter: Matter) -> str:
    """Return what every page says of it: a draft, or the number and the day of the issue."""
    if matter.numbered is None:
        return _("Draft")
    return numbered(matter.numbered.number, matter.numbered.on)


def issue_said(matter: Matter) -> str:
    """Return the same in a sentence, with the reason of the issue, for the first page."""
    if matter.numbered is None:
        return _("Draft: it is not issued, and may still change.")
    said = state_of(matter)
    if matter.numbered.reason:
        return _("{issue}. Reason: {reason}").format(issue=said, reason=matter.numbered.reason)
    return f"{said}."


def since_the_last(matter: Matter) -> tuple[Simple, ...]:
    """Return what changed since the issue before; nothing in a draft and in the first issue."""
    if matter.numbered is None or matter.numbered.before is None:
        return ()
    number, on = matter.numbered.before
    title = _("What changed since issue {number} of {day}").format(number=figures.number(number), day=figures.day(on))
    changes = since_said(matter.audit, matter.numbered.since)
    return (Heading(2, title, "since"), Listing(tuple(say(change) for change in changes)))
