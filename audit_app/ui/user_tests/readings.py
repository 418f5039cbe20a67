"""How what is typed in a field becomes a value: text, day, euros, minutes, a count; and what is wrong with it."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from audit_app.domain.record import is_blank, plain
from audit_app.i18n import _
from audit_app.ui.widgets.action_typed import euros_typed, read_euros
from audit_app.ui.widgets.day_text import day_refused, read_day, typed_day
from audit_app.wording.figures import number

_LONGEST, _MOST_COUNTED = 1_440, 1_000


@dataclass(frozen=True)
class Reading:
    """Reads and writes one kind of value; `wrong` says what cannot be read, '' when nothing is wrong."""

    read: Callable[[str], Any]
    written: Callable[[Any], str]
    wrong: Callable[[str], str]


def read_minutes(typed: str) -> float | None:
    """Return minutes typed as such or as minutes and seconds; None when they are none.

    >>> [read_minutes(text) for text in ("12", "7,5", "3:30", "0", "-1", "longtemps", "3:75", "2000")]
    [12.0, 7.5, 3.5, None, None, None, None, None]
    """
    bare = typed.strip().lower().removesuffix("min").strip().replace(",", ".")
    whole, colon, seconds = bare.partition(":")
    try:
        minutes = float(whole) + (float(seconds) / 60 if colon else 0)
    except ValueError:
        return None
    if not math.isfinite(minutes) or not 0 < minutes <= _LONGEST or (colon and not 0 <= float(seconds) < 60):
        return None
    return round(minutes, 2)


def up_to(reading: Reading, most: float, said: Callable[[], str]) -> Reading:
    """Return a reading that takes nothing greater than `most`; `said` is what is wrong with it then."""

    def read(typed: str) -> Any:
        value = reading.read(typed)
        return value if value is None or value <= most else None

    def wrong(typed: str) -> str:
        value = reading.read(typed)
        return said() if value is not None and value > most else reading.wrong(typed)

    return Reading(read, reading.written, wrong)


def read_count(typed: str) -> int | None:
    """Return a count; None when it is none.

    >>> [read_count(text) for text in ("3", " 0 ", "2,5", "-1", "deux", "1001")]
    [3, 0, None, None, None, None]
    """
    bare = typed.strip()
    if not (bare.isascii() and bare.isdecimal()):
        return None
    return int(bare) if int(bare) <= _MOST_COUNTED else None


def _minutes_wrong(typed: str) -> str:
    if is_blank(typed) or read_minutes(typed) is not None:
        return ""
    return _("“{typed}” is no time: write minutes, like 7.5 or 3:30.").format(typed=typed.strip()[:80])


def _count_wrong(typed: str) -> str:
    if is_blank(typed) or read_count(typed) is not None:
        return ""
    return _("“{typed}” is no number: write one, like 2.").format(typed=typed.strip()[:80])


def _euros_wrong(typed: str) -> str:
    if is_blank(typed) or read_euros(typed) is not None:
        return ""
    return _("“{typed}” is no amount: write a number of euros, like 350.").format(typed=typed.strip())


def _figure(value: float | None) -> str:
    return "" if value is None else number(value)


def _name(typed: str) -> str | None:
    return " ".join(str(plain(typed)).split()) or None


NOTE = Reading(lambda typed: typed, lambda value: value or "", lambda _typed: "")
"""Words, none of them wrong."""

NAME = Reading(_name, lambda value: value or "", lambda _typed: "")
"""Words on one line; nobody where there are none."""

DAY = Reading(read_day, typed_day, day_refused)
EUROS = Reading(lambda typed: None if is_blank(typed) else read_euros(typed), euros_typed, _euros_wrong)
MINUTES = Reading(lambda typed: None if is_blank(typed) else read_minutes(typed), _figure, _minutes_wrong)
COUNT = Reading(lambda typed: None if is_blank(typed) else read_count(typed), _figure, _count_wrong)
