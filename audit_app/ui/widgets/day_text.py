"""Days as people type them in one field, which screen readers bear better than a calendar, and said back."""

import re
from datetime import date

from audit_app.domain.folding import folded
from audit_app.i18n import _, language
from audit_app.wording.figures import day

_MONTHS = (
    ("janvier", "january"),
    ("fevrier", "february"),
    ("mars", "march"),
    ("avril", "april"),
    ("mai", "may"),
    ("juin", "june"),
    ("juillet", "july"),
    ("aout", "august"),
    ("septembre", "september"),
    ("octobre", "october"),
    ("novembre", "november"),
    ("decembre", "december"),
)
_YEAR = r"(?P<year>\d{4}|\d{2})"
_ORDINAL = r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?"
_FORMS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        rf"(?P<day>\d{{1,2}})\s*[/.\- ]\s*(?P<month>\d{{1,2}})\s*[/.\- ]\s*{_YEAR}",
        r"(?P<year>\d{4})[/.\-](?P<month>\d{1,2})[/.\-](?P<day>\d{1,2})",
        rf"(?:[a-z]+\.?,? )?{_ORDINAL} (?:of )?(?P<month>[a-z]+)\.?,? {_YEAR}",
        rf"(?:[a-z]+\.?,? )?(?P<month>[a-z]+)\.? {_ORDINAL},? {_YEAR}",
    )
)
_FIRST, _LAST = 1900, 2200
_LEAP = 2000
_SHOWN = 80
"""Letters of what was typed that are said back."""


def read_day(typed: str) -> date | None:
    """Return the day typed, day first, None when it is none; a year of two figures is of this century.

    >>> [str(read_day(text)) for text in ("16/05/2027", "2027-05-16", "16 mai 2027", "1er août 27", "May 16, 2027")]
    ['2027-05-16', '2027-05-16', '2027-05-16', '2027-08-01', '2027-05-16']
    >>> read_day("30 février 2027"), read_day("mai 2027"), read_day("16 jui 2027"), read_day("16/05/1850")
    (None, None, None, None)
    """
    parts = _parts(typed)
    return _made(*parts) if parts and _FIRST <= parts[0] <= _LAST else None


def day_refused(typed: str) -> str:
    """Return what is wrong with the day typed, in one sentence; '' when nothing is, or nothing is typed.

    >>> from audit_app.i18n import in_language
    >>> with in_language("en"):
    ...     day_refused("31/02/2027"), day_refused("29 Feb 2027"), day_refused("16/05/2027")
    ('February 31 does not exist.', 'February 29, 2027 does not exist.', '')
    """
    if not typed.strip() or read_day(typed):
        return ""
    parts = _parts(typed)
    if parts is None:
        said = _("“{found}” is not a day that can be read: write 16/05/2027 or 16 May 2027.")
        return said.format(found=typed.strip()[:_SHOWN])
    year, month, figure = parts
    if not 1 <= month <= 12:
        return _("There is no month {month}: write 16/05/2027 or 16 May 2027.").format(month=month)
    if not _FIRST <= year <= _LAST:
        said = _("The year {year} is too far away: write one from {first} to {last}.")
        return said.format(year=year, first=_FIRST, last=_LAST)
    name = day(date(_LEAP, month, 2)).split("\N{NO-BREAK SPACE}")[1]
    if _made(_LEAP, month, figure):  # of the years, the 29th of February alone depends on which
        return _("{month} {day}, {year} does not exist.").format(month=name, day=figure, year=year)
    return _("{month} {day} does not exist.").format(month=name, day=figure)


def _parts(typed: str) -> tuple[int, int, int] | None:
    """Return year, month and day of what is written as a day, there or not; None when it is not written as one."""
    plain = " ".join(folded(typed).split())
    found = next((match for form in _FORMS if (match := form.fullmatch(plain))), None)
    month = _month(found["month"]) if found else None
    if found is None or month is None:
        return None
    year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    return year, month, int(found["day"])


def _made(year: int, month: int, figure: int) -> date | None:
    try:
        return date(year, month, figure)
    except ValueError:
        return None


def _month(written: str) -> int | None:
    """Return the number of a month from its figures or from three letters or more of its name; None: it is none."""
    if written.isdecimal():
        return int(written)
    begun = {
        number
        for number, spelled in enumerate(_MONTHS, start=1)
        if len(written) >= 3 and any(name.startswith(written) for name in spelled)
    }
    return begun.pop() if len(begun) == 1 else None


def typed_day(day: date | None) -> str:
    """Return a day as it is typed: 10/05/2027 in French, 2027-05-10 in English; '' when there is none."""
    if day is None:
        return ""
    return day.isoformat() if language() == "en" else f"{day:%d/%m/%Y}"


def day_said(value: date) -> str:
    """Return a day in full with its day of the week, so that a slip of the finger is noticed.

    >>> from audit_app.i18n import in_language
    >>> with in_language("en"):
    ...     day_said(date(2027, 5, 16)).replace("\N{NO-BREAK SPACE}", " ")
    'Sunday 16 May 2027'
    """
    week = (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))
    return f"{week[value.weekday()]} {day(value)}"
