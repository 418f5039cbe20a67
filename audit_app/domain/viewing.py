"""Viewing: which lines of an audit a list shows, what a search finds among them, and which is the next to check."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from audit_app.domain.audit import Verdict
from audit_app.domain.checklist import Domain
from audit_app.domain.progress import LineStanding


class View(StrEnum):
    """Which lines a list shows; BLOCKING is the short way through an audit: the criteria that stop somebody."""

    ALL = "all"
    TO_DO = "to_do"
    BLOCKING = "blocking"
    GAPS = "gaps"
    MANDATORY = "mandatory"


_SHOWS: Mapping[View, Callable[[LineStanding], bool]] = {
    View.ALL: lambda row: True,  # noqa: ARG005  every view asks about a row
    View.TO_DO: lambda row: row.is_unknown,
    View.BLOCKING: lambda row: row.line.criterion.blocking,
    View.GAPS: lambda row: row.is_unmet or row.contested or row.is_contradicted,
    View.MANDATORY: lambda row: row.is_mandatory,
}


def shown(
    rows: Iterable[LineStanding],
    view: View = View.ALL,
    *,
    domain: str | None = None,
    zone: str | None = None,
    text: str = "",
    language: str = "fr",
    domains: Iterable[Domain] = (),
    assigned: Mapping[str, str] = MappingProxyType({}),
) -> tuple[LineStanding, ...]:
    """Return the rows of the view, of one domain and one zone where they are named, in which every word is found.

    Words are sought in the id, the title, the zone's name, the name of whom the line is given to (`assigned`) and,
    where `domains` says it, the domain's title, in the language given; capitals, accents and the shape of an apostrophe
    do not matter. A line nobody can tell yet is to do, as RULES.md rule 7 counts it; a gap is a line unmet, contested,
    or answered against its own measurements.
    """
    passes = _SHOWS[view]
    titles = {known.id: known.title.in_language(language) for known in domains}
    words = folded(text).split()
    return tuple(
        row
        for row in rows
        if (domain is None or row.line.criterion.domain == domain)
        and (zone is None or (row.line.zone is not None and row.line.zone.id == zone))
        and passes(row)
        and (not words or _holds(row, words, titles, language, assigned))
    )


def next_unchecked(rows: Sequence[LineStanding], after: str | None = None) -> str | None:
    """Return the line to check next: the first that is not checked below this one, else from the top; None: all are.

    A line of which somebody said that they cannot tell was looked at, so it is passed over. `after` itself comes last.
    """
    place = next((n for n, row in enumerate(rows, start=1) if row.line.id == after), 0)
    return next((row.line.id for row in (*rows[place:], *rows[:place]) if row.counts_as is Verdict.NOT_CHECKED), None)


def _holds(
    row: LineStanding, words: Iterable[str], titles: Mapping[str, str], language: str, assigned: Mapping[str, str]
) -> bool:
    line = row.line
    place = line.zone.name if line.zone else ""
    title = line.criterion.title.in_language(language)
    told = _sought_in(line.id, title, place, titles.get(line.criterion.domain, ""), assigned.get(line.id, ""))
    return all(word in told for word in words)


@lru_cache(maxsize=16_384)  # the lines of a large event in both languages: folding them again at each key is felt
def _sought_in(*parts: str) -> str:
    return folded("\n".join(parts))


def folded(text: str) -> str:
    """Return the text as it is sought: without capitals and accents, ligatures undone, apostrophes straight.

    >>> folded("L’Œuvre à côté")
    "l'oeuvre a cote"
    """
    plain = text.casefold().replace("œ", "oe").replace("æ", "ae").replace("’", "'")
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
