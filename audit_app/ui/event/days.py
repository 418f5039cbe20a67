"""Days as people type them, in French or in English, and said back with the day of the week."""

import re
from datetime import date

from audit_app.domain.viewing import folded
from audit_app.i18n import _
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


def day_typed(text: str) -> date | None:
    """Return the day typed, None when it is none; a year of two figures is of this century.

    >>> [str(day_typed(text)) for text in ("16/05/2027", "2027-05-16", "16 mai 2027", "1er août 27", "May 16, 2027")]
    ['2027-05-16', '2027-05-16', '2027-05-16', '2027-08-01', '2027-05-16']
    >>> day_typed("30 février 2027"), day_typed("mai 2027"), day_typed("16 jui 2027")
    (None, None, None)
    """
    plain = " ".join(folded(text).split())
    found = next((match for form in _FORMS if (match := form.fullmatch(plain))), None)
    if found is None:
        return None
    year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    try:
        return date(year, _month(found["month"]), int(found["day"]))
    except ValueError:
        return None


def _month(written: str) -> int:
    """Return the number of a month from its figures or from three letters or more of its name; 0: it is none."""
    if written.isdecimal():
        return int(written)
    begun = {
        number
        for number, spelled in enumerate(_MONTHS, start=1)
        if len(written) >= 3 and any(name.startswith(written) for name in spelled)
    }
    return begun.pop() if len(begun) == 1 else 0


def day_said(value: date) -> str:
    """Return a day in full with its day of the week, so that a slip of the finger is noticed.

    >>> from audit_app.i18n import in_language
    >>> with in_language("en"):
    ...     day_said(date(2027, 5, 16)).replace("\N{NO-BREAK SPACE}", " ")
    'Sunday 16 May 2027'
    """
    week = (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))
    return f"{week[value.weekday()]} {day(value)}"
