"""A figure as it stands on a page: how it is said, and how it is found there."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from audit_app.report.verifying.page_words import COUNTED, MONTHS, SAID, WORDS
from audit_app.report.verifying.results import GRADES
from audit_app.report.verifying.texts import composed

Figure = tuple[str, ...]
"""A figure as it stands on the page: texts with white space between them."""

NUMBER = r"\d[\d ,]*"
RATE = rf"{NUMBER} (?:{'|'.join(WORDS['of'])}) {NUMBER}"
GRADES_SAID = "|".join(re.escape(word) for words in GRADES.values() for word in words)


def sentence(code: str, count: int, at: int) -> str:
    """Return a sentence before its figures stand in it; French says none as it says one."""
    return SAID[code][at][count != 1 if at else count > 1]


def pattern_of(template: str) -> str:
    r"""Return what finds a sentence whatever its figures are, each a group, and wherever its lines end.

    >>> re.findall(pattern_of("et {count} autres, page {page}"), "SAN-01 et 1 204 autres,\npage 8")
    [('1 204', '8')]
    """
    parts = re.split(r"\{\w+\}", composed(template))
    texts = [r"\s+".join(map(re.escape, re.split(r"\s+", part))) for part in parts]
    return r"(?<![\d-])(\d(?:[\d ,]{0,14}\d)?)(?!\d)".join(texts)


def in_full(day: str, at: int) -> str:
    """Return a date in full.

    >>> in_full("2027-03-01", 0), in_full("2027-03-01", 1)
    ('1er mars 2027', '1 March 2027')
    """
    found = date.fromisoformat(day)
    return f"{'1er' if found.day == 1 and not at else found.day} {MONTHS[at][found.month - 1]} {found.year}"


def numeral(count: int, at: int) -> str:
    """Return a number as it is printed: with narrow spaces in French, with commas in English."""
    return f"{count:,}".replace(",", "," if at else " ")


def numbers_in(text: str) -> set[str]:
    """Return the numbers of a text; the code of a letter that no font of the report has is none.

    >>> numbers_in("de 2 min, [U+0939]")
    {'2'}
    """
    return set(re.findall(r"\d+", re.sub(r"\[U\+[0-9A-F]+\]", "", composed(text))))


def counted(outcome: str, count: int, at: int) -> str:
    """Return a number of outcomes, as it is said."""
    return f"{numeral(count, at)} {COUNTED[outcome][at][count > 1]}"


def outcomes_said(counts: Mapping[str, int], at: int) -> Figure:
    """Return how many conditions have each outcome.

    >>> " ".join(outcomes_said({"met": 2, "not_met": 1}, 0))
    '3 conditions – 1 non remplie, 2 remplies'
    """
    every = {"condition": sum(counts.values()), **{one: counts[one] for one in COUNTED if counts.get(one)}}
    said = [counted(one, count, at) for one, count in every.items()]
    return said[0], "–", ", ".join(said[1:])


def out_of(count: int, total: int, at: int) -> Figure:
    """Return a number out of another."""
    return numeral(count, at), WORDS["of"][at], numeral(total, at)


def row_of(who: str, found: Mapping[str, Any], at: int) -> Figure:
    """Return the row of a grade."""
    rate = found["mandatory"]
    numbers = (numeral(rate["not_checked"], at), numeral(found["not_due"], at))
    return (WORDS[who][at], GRADES[found["grade"]][at], *out_of(rate["met"], rate["asked"], at), *numbers)


def finds(figure: Figure, page: str) -> bool:
    r"""Whether a line of a page begins with a figure, wherever its lines end; no number is part of a longer one.

    >>> pages = ("dix\nlignes\n3 sur\n12 ok", "Lignes 3 sur 123", "dix lignes 3 sur 12")
    >>> [finds(("Lignes", "3", "sur", "12"), page) for page in pages]
    [True, False, False]
    """
    return re.search(pattern_of_figure(figure), page, re.IGNORECASE | re.MULTILINE) is not None


def pattern_of_figure(figure: Figure) -> str:
    """Return what finds a figure at the beginning of a line."""
    texts = [r"\s*".join(map(re.escape, composed(text).split())) for text in figure]
    return "^" + r"\s+".join(texts) + r"(?!\w)"


def spaced(text: str) -> str:
    """Return what finds a text wherever its lines end."""
    return r"\s+".join(map(re.escape, composed(text).split()))
