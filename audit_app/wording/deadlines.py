"""Days to come and days gone by as people say them: overdue by 12 days, due tomorrow, in 3 weeks."""

from datetime import date

from audit_app.domain.audit import OPEN_STATES, Action
from audit_app.i18n import _, ngettext
from audit_app.wording.figures import day, number
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

_WEEK, _MONTH = 7, 30
_DAYS_SAID, _WEEKS_SAID = 13, 59
"""Days up to which days are counted, then weeks; beyond, months."""


def due_said(due: date, on: date) -> str:
    """Return how far away a day is, or how long ago it was to be met.

    >>> from audit_app.i18n import in_language
    >>> from datetime import timedelta
    >>> today = date(2027, 4, 26)
    >>> with in_language("en"):
    ...     [due_said(today + timedelta(days=n), today) for n in (-12, -1, 0, 1, 5, 21, 90)]
    ['overdue by 12 days', 'overdue by 1 day', 'due today', 'due tomorrow', 'in 5 days', 'in 3 weeks', 'in 3 months']
    """
    days = (due - on).days
    if days < 0:
        late = ngettext("overdue by {count} day", "overdue by {count} days", -days)
        return late.format(count=number(-days))
    if days < 2:
        return _("due tomorrow") if days else _("due today")
    if days <= _DAYS_SAID:
        return ngettext("in {count} day", "in {count} days", days).format(count=number(days))
    if days <= _WEEKS_SAID:
        weeks = days // _WEEK
        return ngettext("in {count} week", "in {count} weeks", weeks).format(count=number(weeks))
    months = days // _MONTH
    return ngettext("in {count} month", "in {count} months", months).format(count=number(months))


def pressing_said(action: Action, on: date) -> str:
    """Return how pressing an action is: its day while it is open, else what became of it."""
    said = due_said(action.due, on) if action.state in OPEN_STATES else composed(word(action.state))
    return capital(said)


def dated(action: Action, on: date) -> str:
    """Return how pressing an action is, with its day: “Due tomorrow, 27 April 2027”."""
    if action.state not in OPEN_STATES:
        return pressing_said(action, on)
    return _("{said}, {day}").format(said=pressing_said(action, on), day=day(action.due))
