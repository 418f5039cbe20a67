"""Numbers, dates and units as they are written in the user's language."""

import re
from datetime import date, datetime

from audit_app.domain.audit import Measured
from audit_app.domain.checklist import Bounds, Unit
from audit_app.i18n import _, language, ngettext

_NARROW = "\u202f"
_NBSP = "\u00a0"

_FINE = 10
"""Shares under this many per cent keep their decimals."""

_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])")

_ASKED = 5
"""Shares asked for are so many per cent, or a multiple of it."""


def number(value: float) -> str:
    """Return a number: comma and narrow spaces in French, point and commas in English.

    >>> from audit_app.i18n import in_language
    >>> with in_language("fr"):
    ...     number(1500.5), number(120.0)
    ('1\u202f500,5', '120')
    >>> with in_language("en"):
    ...     number(1500.5)
    '1,500.5'
    """
    written = f"{round(value, 4):,.4f}".rstrip("0").rstrip(".")
    if language() == "en":
        return written
    return written.replace(",", _NARROW).replace(".", ",")


def plain(typed: str) -> str:
    """Return what was typed for a number without what English sets thousands apart by; in French a comma is decimal.

    >>> from audit_app.i18n import in_language
    >>> with in_language("en"):
    ...     plain("1,200 mm"), plain("1,20"), plain("0,850")
    ('1200 mm', '1,20', '0,850')
    >>> with in_language("fr"):
    ...     plain("1,200 mm")
    '1,200 mm'
    """
    return _THOUSANDS.sub(lambda found: found[0].replace(",", ""), typed) if language() == "en" else typed


def money(value: float) -> str:
    """Return an amount in euros: cents where there are some, both their digits.

    >>> from audit_app.i18n import in_language
    >>> with in_language("fr"):
    ...     money(38.4), money(1500.0)
    ('38,40', '1\u202f500')
    """
    if round(value, 2) == round(value):
        return number(round(value))
    whole, cents = divmod(round(value * 100), 100)
    return f"{number(whole)}{'.' if language() == 'en' else ','}{cents:02}"


def euros(value: float) -> str:
    r"""Return an amount with its sign, which English puts first.

    >>> from audit_app.i18n import in_language
    >>> with in_language("en"):
    ...     euros(1279.0)
    '€1,279'
    >>> with in_language("fr"):
    ...     euros(1279.0)
    '1\u202f279\xa0€'
    """
    return f"€{money(value)}" if language() == "en" else f"{money(value)}{_NBSP}€"


def day(value: date) -> str:
    """Return a date in full.

    >>> from audit_app.i18n import in_language
    >>> with in_language("en"):
    ...     day(date(2027, 3, 13)).replace("\N{NO-BREAK SPACE}", " ")
    '13 March 2027'
    """
    months = (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )
    first = "1er" if value.day == 1 and language() == "fr" else str(value.day)
    return f"{first}{_NBSP}{months[value.month - 1]}{_NBSP}{value.year}"


def moment(at: str) -> str:
    """Return a moment kept in UTC as the clock of the reader shows it: 2027-05-16 14:02:07."""
    return f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M:%S}"


def days(first: date, last: date) -> str:
    """Return the days of an event: one day, or from one to another."""
    if first == last:
        return day(first)
    start = str(first.day) if (first.year, first.month) == (last.year, last.month) else day(first)
    return _("{first} to {last}").format(first=start, last=day(last))


def unit(code: Unit) -> str:
    """Return the sign of a unit; a count has none."""
    signs = {Unit.SQUARE_METRE: "m²", Unit.EURO: "€", Unit.COUNT: "", Unit.TO_ONE: ":1", Unit.DAY: _("days")}
    return signs.get(code, str(code))


def quantity(value: float, code: Unit) -> str:
    """Return a number with its unit; a contrast in words, as it is heard: “4.5 to 1”."""
    sign = unit(code)
    if code is Unit.TO_ONE:
        return _("{figure} to 1").format(figure=number(value))
    if not sign:
        return number(value)
    if code is Unit.EURO:
        return euros(value)
    glued = code is Unit.PERCENT and language() == "en"
    return f"{number(value)}{'' if glued else _NBSP}{sign}"


def measured(value: Measured, code: Unit) -> str:
    """Return a measurement as given; a ratio in words, as it is heard, with the share it makes.

    >>> from audit_app.i18n import in_language
    >>> with in_language("en"):
    ...     measured(Measured(amount=6.0, of=240.0), Unit.PERCENT).replace(_NBSP, " ")
    '6 of 240 (2.5%)'
    """
    if value.of is None:
        return quantity(value.amount, code)
    pair = _("{part} of {whole}").format(part=number(value.amount), whole=number(value.of))
    return f"{pair} ({quantity(_share(100 * value.amount / value.of), Unit.PERCENT)})" if value.of else pair


def _share(percent: float) -> float:
    """Return a share as it is read: whole, but under 10 and where that would reach a figure like 80 that it does not.

    >>> _share(66.6667), _share(79.62), _share(2.5)
    (67, 79.6, 2.5)
    """
    whole = round(percent)
    if percent < _FINE:
        return round(percent, 2)
    return round(percent, 1) if percent < whole and whole % _ASKED == 0 else whole


def bounds(limits: Bounds, code: Unit) -> str:
    """Return what passes, in words; '' when there is no bound."""
    if limits.min is not None and limits.max is not None:
        if limits.min == limits.max:
            return _("exactly {figure}").format(figure=quantity(limits.min, code))
        return _("{least} to {most}").format(least=number(limits.min), most=quantity(limits.max, code))
    if limits.min is not None:
        return _("at least {figure}").format(figure=quantity(limits.min, code))
    if limits.max is not None:
        return _("at most {figure}").format(figure=quantity(limits.max, code))
    return ""


def checked(lines: int, total: int) -> str:
    """Return how many lines are checked: “31 of 81 lines checked”."""
    said = ngettext("{checked} of {total} lines checked", "{checked} of {total} lines checked", lines)
    return said.format(checked=lines, total=total)
