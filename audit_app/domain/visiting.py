"""Visiting: going over the event place by place; where one stands, what is left there, what to bring."""

from collections.abc import Iterable
from dataclasses import dataclass

from audit_app.domain.audit import Audit, Verdict
from audit_app.domain.checklist import Instrument
from audit_app.domain.event import Zone
from audit_app.domain.progress import LineStanding, Tally, standings, tally

_AT_HAND = frozenset({Instrument.EYE, Instrument.DOCUMENT})
"""What nobody has to bring: one's own eyes, and a paper that is asked for on the spot."""


@dataclass(frozen=True)
class Stop:
    """A place of the event where lines are checked: a zone, or a kind of zones of which none is listed.

    `place`: the id of the zone, or the code of the kind; see `Line.place`.
    """

    place: str
    kind: str
    zone: Zone | None
    rows: tuple[LineStanding, ...]

    @property
    def left(self) -> Tally:
        """How far it is."""
        return tally(self.rows)

    @property
    def is_seen(self) -> bool:
        """Whether every line there was looked at, be it that nobody can tell."""
        return all(row.counts_as is not Verdict.NOT_CHECKED for row in self.rows)


def stops(audit: Audit) -> tuple[Stop, ...]:
    """Return the places where anything is asked, kind after kind as the checklist lists them, then by name.

    Lines of a kind of which there is no zone are asked once, at one stop of that kind (RULES.md rule 4).
    """
    found: dict[str, list[LineStanding]] = {}
    for row in standings(audit).values():
        if row.line.place:
            found.setdefault(row.line.place, []).append(row)
    kinds = {term.code: place for place, term in enumerate(audit.checklist.zone_kinds)}
    made = [_stop(place, tuple(rows)) for place, rows in found.items()]
    return tuple(sorted(made, key=lambda s: (kinds.get(s.kind, len(kinds)), s.zone.name if s.zone else "", s.place)))


def _stop(place: str, rows: tuple[LineStanding, ...]) -> Stop:
    line = rows[0].line
    return Stop(place, line.criterion.zone_kind or "", line.zone, rows)


def following(known: Iterable[Stop], place: str) -> Stop | None:
    """Return the stop to go on to: the first after this one where something is unseen, round to the top; None: none."""
    every = tuple(known)
    here = next((n for n, stop in enumerate(every, start=1) if stop.place == place), 0)
    return next((s for s in (*every[here:], *every[:here]) if s.place != place and not s.is_seen), None)


def kit(rows: Iterable[LineStanding]) -> tuple[Instrument, ...]:
    """Return what to bring to check the lines that nobody looked at yet."""
    return instruments(row for row in rows if row.counts_as is Verdict.NOT_CHECKED)


def instruments(rows: Iterable[LineStanding]) -> tuple[Instrument, ...]:
    """Return what to bring to measure everything on these lines."""
    needed = {measurement.instrument for row in rows for measurement in row.line.criterion.measurements}
    return tuple(instrument for instrument in Instrument if instrument in needed - _AT_HAND)
