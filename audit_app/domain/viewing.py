"""Viewing: which lines of an audit a list shows, what a search finds among them, and which is the next to check."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from audit_app.domain.audit import Verdict
from audit_app.domain.checklist import Domain, Phase
from audit_app.domain.folding import folded
from audit_app.domain.people import same_person
from audit_app.domain.progress import LineStanding


class View(StrEnum):
    """Which lines a list shows; BLOCKING is the short way through an audit: the criteria that stop somebody."""

    ALL = "all"
    TO_DO = "to_do"
    TO_CONFIRM = "to_confirm"
    BLOCKING = "blocking"
    GAPS = "gaps"
    MANDATORY = "mandatory"


_SHOWS: Mapping[View, Callable[[LineStanding], bool]] = {
    View.ALL: lambda row: True,  # noqa: ARG005  every view asks about a row
    View.TO_DO: lambda row: row.is_unknown,
    View.TO_CONFIRM: lambda row: row.earlier is not None,
    View.BLOCKING: lambda row: row.line.criterion.blocking,
    View.GAPS: lambda row: row.is_unmet or row.is_unsettled or row.is_contradicted,
    View.MANDATORY: lambda row: row.is_mandatory,
}


def shown(
    rows: Iterable[LineStanding],
    view: View = View.ALL,
    *,
    domain: str | None = None,
    zone: str | None = None,
    person: str | None = None,
    text: str = "",
    language: str = "fr",
    easy: bool = False,
    domains: Iterable[Domain] = (),
    assigned: Mapping[str, str] = MappingProxyType({}),
) -> tuple[LineStanding, ...]:
    """Return the rows of the view, of one domain, zone and person where they are named, in which every word is found.

    `zone` may be a kind of zones, where the event has none of them: its lines are asked once then. `person`: whom the
    lines are given to (`assigned`), '' = nobody. Rows come in the order of the view: see `ordered`.

    Words are sought in the id, the title, the zone's name, the name of whom the line is given to (`assigned`) and,
    where `domains` says it, the domain's title, in the language given, and in the `easy` words of the title too;
    capitals, accents and the shape of an apostrophe do not matter. A line nobody can tell yet is to do, as RULES.md
    rule 7 counts it; to confirm is one answered in the last edition, or to another statement, and not since; a gap is a
    line unmet, contested, or answered against its own measurements.
    """
    passes = _SHOWS[view]
    titles = {known.id: known.title.in_language(language) for known in domains}
    words = folded(text).split()
    found = (
        row
        for row in rows
        if (domain is None or row.line.criterion.domain == domain)
        and (zone is None or row.line.place == zone)
        and passes(row)
        and (person is None or same_person(assigned.get(row.line.id, ""), person))
        and (not words or _holds(row, words, titles, language, assigned, easy=easy))
    )
    return ordered(found, view)


def ordered(rows: Iterable[LineStanding], view: View) -> tuple[LineStanding, ...]:
    """Return the rows in the order they are gone through: the checklist's, which is that of a visitor's journey.

    The short way goes phase by phase first: what must exist before, then on the day, then after.
    """
    return (
        tuple(sorted(rows, key=lambda row: _PHASES[row.line.criterion.phase])) if view is View.BLOCKING else tuple(rows)
    )


_PHASES = {phase: place for place, phase in enumerate(Phase)}


def next_unchecked(rows: Sequence[LineStanding], after: str | None = None) -> str | None:
    """Return the line to check next: the first that is not checked below this one, else from the top; None: all are.

    A line of which somebody said that they cannot tell was looked at, so it is passed over. `after` itself comes last.
    """
    place = next((n for n, row in enumerate(rows, start=1) if row.line.id == after), 0)
    return next((row.line.id for row in (*rows[place:], *rows[:place]) if row.counts_as is Verdict.NOT_CHECKED), None)


def _holds(
    row: LineStanding,
    words: Iterable[str],
    titles: Mapping[str, str],
    language: str,
    assigned: Mapping[str, str],
    *,
    easy: bool,
) -> bool:
    line = row.line
    place = line.zone.name if line.zone else ""
    title = line.criterion.title.in_language(language)
    if easy and line.criterion.easy:
        title += "\n" + line.criterion.easy.title.in_language(language)
    told = _sought_in(line.id, title, place, titles.get(line.criterion.domain, ""), assigned.get(line.id, ""))
    return all(word in told for word in words)


@lru_cache(maxsize=16_384)  # the lines of a large event in both languages: folding them again at each key is felt
def _sought_in(*parts: str) -> str:
    return folded("\n".join(parts))
