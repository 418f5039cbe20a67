"""Days as people type them in one field, which screen readers bear better than a calendar."""

import re
from datetime import date

from audit_app.i18n import language

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SPOKEN = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})")
_FIRST, _LAST = 1900, 2200


def read_day(typed: str) -> date | None:
    """Return the day typed as 2027-05-10 or 10/05/2027 (day first, in both languages), None when it is none.

    >>> read_day(" 10/5/2027 "), read_day("2027-05-10"), read_day("31/02/2027"), read_day("10/05/27")
    (datetime.date(2027, 5, 10), datetime.date(2027, 5, 10), None, None)
    """
    text = typed.strip()
    if found := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _SPOKEN.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    else:
        return None
    if not _FIRST <= year <= _LAST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def typed_day(day: date | None) -> str:
    """Return a day as it is typed: 10/05/2027 in French, 2027-05-10 in English; '' when there is none."""
    if day is None:
        return ""
    return day.isoformat() if language() == "en" else f"{day:%d/%m/%Y}"
