"""Next steps: what the organiser will do, by when; and when another report will have more to say."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from audit_app.domain.audit import OPEN_STATES
from audit_app.domain.following_up import is_overdue
from audit_app.domain.grades import has_action
from audit_app.domain.people import role_of
from audit_app.domain.register import Followed, register
from audit_app.i18n import _, ngettext
from audit_app.report.blocks import Cell, Column, Heading, Listing, Mark, Passage, Role, Simple, Table, say
from audit_app.report.content.gaps import STATE_MARKS, subject_of
from audit_app.report.content.matter import Matter
from audit_app.wording import figures
from audit_app.wording.lines import reached


def next_steps(matter: Matter) -> tuple[Simple, ...]:
    """Return the section: actions still open by their day, gaps nobody acts on, the next report."""
    return (
        Heading(2, _("Next steps"), "next"),
        *_actions(matter),
        Heading(3, _("The next report"), "next-report"),
        *_next_report(matter),
    )


def _actions(matter: Matter) -> Iterator[Simple]:
    steps = [one for one in register(matter.audit, matter.on) if one.action.state in OPEN_STATES]
    idle = sum(row.is_unmet and row.is_mandatory and not has_action(row) for row in matter.rows.values())
    if steps:
        title = _("What the organiser will do")
        columns = (
            Column(_("By"), 22),
            Column(_("Action"), 44),
            Column(_("About"), 30),
            Column(_("Status"), 24),
        )
        yield Table(title, columns, tuple(_row(matter, one) for one in steps))
    else:
        yield say(_("No action is open."), mark=Mark.UNKNOWN if idle else Mark.NONE)
    if idle:
        said = ngettext("{count} mandatory gap has no action yet.", "{count} mandatory gaps have no action yet.", idle)
        yield say(said.format(count=figures.number(idle)), mark=Mark.BAD)


def _row(matter: Matter, one: Followed) -> tuple[Cell, ...]:
    action = one.action
    mark = Mark.BAD if is_overdue(action, matter.on) else STATE_MARKS[action.state]
    owner = action.owner if matter.shows_people else role_of(action.owner) or _("a named person (name withheld)")
    what = (say(action.what), say(owner, Role.QUIET))
    return (
        (say(figures.day(action.due)),),
        what,
        (say(subject_of(matter, action)),),
        (say(reached(action, matter.on), mark=mark),),
    )


def _next_report(matter: Matter) -> Iterator[Simple]:
    """Yield the days from which more lines can be checked: a report made then says what this one cannot."""
    waiting = (row for row in matter.rows.values() if row.is_unknown and not row.is_due(matter.on))
    dues = Counter(row.due_from for row in waiting)
    if dues:
        yield say(_("It is due when more lines can be checked:"))
        yield Listing(tuple(_due(day, dues[day]) for day in sorted(dues)))
        return
    open_days = [one.due for one in matter.audit.actions.values() if one.state in OPEN_STATES and one.due > matter.on]
    if open_days:
        said = _("Nothing more is to be checked on a known day. It is due on {day}, when the last action ends.")
        yield say(said.format(day=figures.day(max(open_days))))
    else:
        yield say(_("Nothing more is to be checked or done on a day to come: no date is set."))


def _due(day: date, count: int) -> Passage:
    said = ngettext("from {day}, {count} more line", "from {day}, {count} more lines", count)
    return say(said.format(day=figures.day(day), count=figures.number(count)))
