"""Consistency: things of one audit that have to agree, and do not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from audit_app.domain.audit import MET, Audit, Measured, Verdict
from audit_app.domain.checklist import Pair, PairRule
from audit_app.domain.grades import has_action
from audit_app.domain.progress import LineStanding, standings
from audit_app.domain.tailoring import tailored
from audit_app.domain.trying import recorded

_PERCENTAGE = 100
"""What a share typed as a percentage is out of."""

Rows = dict[str, list[LineStanding]]
"""The lines of each criterion, by its id."""


@dataclass(frozen=True)
class Contradiction:
    """A pair that does not agree: the lines concerned, and the two numbers where numbers were compared.

    Of shares, `first_of` and `second_of` are what the numbers are out of.
    """

    pair: Pair
    lines: tuple[str, ...]
    first: float | None = None
    second: float | None = None
    first_of: float | None = None
    second_of: float | None = None


def contradictions(audit: Audit, criterion: str | None = None) -> tuple[Contradiction, ...]:
    """Return the pairs of the checklist that this audit contradicts; what is not answered contradicts nothing.

    `criterion`: only the pairs that a line of this one may be part of.

    **Source:** the pairs to keep consistent of the criteria's notes: places with places, tests with their records, gaps
    with the action register.
    """
    pairs = [pair for pair in audit.checklist.pairs if criterion is None or _may_concern(pair, criterion)]
    rows, lines = standings(audit), tailored(audit).of_criterion
    named = {
        criterion: [rows[line] for line in lines.get(criterion, ())] for pair in pairs for criterion in _named(pair)
    }
    return tuple(found for pair in pairs for found in _contradicted(audit, pair, named))


def _may_concern(pair: Pair, criterion: str) -> bool:
    """Whether a line of a criterion may be part of a contradiction; any gap may be one that lacks its action."""
    return pair.rule is PairRule.ACTIONS or criterion in _named(pair)


def _named(pair: Pair) -> tuple[str, ...]:
    """Return the criteria a pair names."""
    return tuple(place.partition(".")[0] for place in (pair.first, pair.second) if place)


def _contradicted(audit: Audit, pair: Pair, rows: Rows) -> Iterator[Contradiction]:
    firsts, seconds = _of(rows, pair.first), _of(rows, pair.second or "")
    lines = tuple(row.line.id for row in (*firsts, *seconds))
    match pair.rule:
        case PairRule.SAME | PairRule.NOT_FEWER:
            first, second = _counted(firsts, pair.first), _counted(seconds, pair.second or "")
            fewer_only = pair.rule is PairRule.NOT_FEWER
            if first is not None and second is not None and (first < second if fewer_only else first != second):
                yield Contradiction(pair, lines, first, second)
        case PairRule.GOES_WITH:
            denied = [row for row in seconds if row.counts_as is Verdict.NOT_APPLICABLE or row.is_unmet]
            if any(row.counts_as in MET for row in firsts) and denied:
                yield Contradiction(pair, lines)
        case PairRule.TESTERS:
            counted = _counted(firsts, pair.first)
            met = len(recorded(audit))
            if counted is not None and met > counted:
                yield Contradiction(pair, lines, counted, met)
        case PairRule.ACTIONS:
            said = any(row.counts_as in MET for row in firsts)
            if said and (gaps := _without_action(audit)):
                yield Contradiction(pair, (*lines, *gaps))
        case PairRule.GAPS:
            yield from _miscounted(audit, pair, firsts)
        case _:
            assert_never(pair.rule)


def _without_action(audit: Audit) -> tuple[str, ...]:
    rows = standings(audit).values()
    return tuple(row.line.id for row in rows if row.is_mandatory and row.is_unmet and not has_action(row))


def _miscounted(audit: Audit, pair: Pair, rows: Sequence[LineStanding]) -> Iterator[Contradiction]:
    """Yield each line whose share of gaps with an action is not that of this audit.

    A line that falls short is a gap itself: it may have been counted with the others, or not yet.
    """
    code = pair.first.partition(".")[2]
    gaps = [row for row in standings(audit).values() if row.is_unmet]
    for row in rows:
        given = row.answer.measured.get(code) if row.answer else None
        if given is None or given.of is None:
            continue
        others = [gap for gap in gaps if gap.line.id != row.line.id]
        if not any(_is_share_of(given, counted) for counted in (gaps, others)):
            acted = sum(map(has_action, gaps))
            yield Contradiction(pair, (row.line.id,), given.amount, acted, given.of, len(gaps))


def _is_share_of(given: Measured, gaps: Sequence[LineStanding]) -> bool:
    """Whether so many of these gaps have an action; a share typed as a percentage is compared as one, rounded."""
    acted = sum(map(has_action, gaps))
    if (given.amount, given.of) == (acted, len(gaps)):
        return True
    if given.of != _PERCENTAGE:
        return False
    return not gaps or abs(given.amount - _PERCENTAGE * acted / len(gaps)) <= 1


def _of(rows: Rows, place: str) -> Sequence[LineStanding]:
    return rows.get(place.partition(".")[0], ())


def _counted(rows: Sequence[LineStanding], place: str) -> float | None:
    """Return what a measurement comes to over the lines where it repeats; None while one of them is not given.

    Of a share, what it counts; a share given as a percentage counts nothing.
    """
    code = place.partition(".")[2]
    given = [row.answer.measured.get(code) if row.answer else None for row in rows]
    known = [value.amount for value in given if value is not None and value.of != _PERCENTAGE]
    return sum(known) if known and len(known) == len(given) else None
