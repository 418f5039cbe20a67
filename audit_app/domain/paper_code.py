"""Paper codes: five signs a line, printed on a sheet and typed back; once printed, none ever means another line."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache

from audit_app.domain.audit import Audit
from audit_app.domain.checklist import Checklist
from audit_app.domain.record import Same
from audit_app.domain.signs import MOST, SIGNS, code_of, drawn, number_of, written
from audit_app.domain.tailoring import tailored
from audit_app.errors import OldCode, UnknownCode
from audit_app.identity import kin

_NEAREST = 3
_SERIES = 3
_MOST_TURNS = 50


def paper_codes(audit: Audit) -> Mapping[str, str]:
    """Return the code of each line asked, by line; no two are alike.

    A code says which criterion of the frozen checklist, asked or not, at which zone: what else is asked today has no
    part in it. Only two zones of one kind may draw the same number (one pair in a thousand); neither then has it.
    """
    key, ranks = _key(audit), _ranks(Same(audit.checklist))
    places = {one: numbers[-2] for kind in _kinds(audit) for one, numbers in _numbers_of(audit, kind).items()}
    codes = {}
    for line in tailored(audit).lines:
        criterion, _at, zone = line.partition("@")
        codes[line] = code_of((places[zone] if zone else 0) * len(ranks) + ranks[criterion], key)
    return codes


def series_of(audit: Audit) -> str:
    """Return the signs that all sheets with the same codes bear: of one audit and its copies, while its grid stays."""
    return written(drawn(f"series {_key(audit)}", len(SIGNS) ** _SERIES), _SERIES)


def line_of_code(audit: Audit, typed: str) -> str:
    """Return the line of a code, typed in capitals or not.

    The code of a line from before its first zone leads to that zone while there was no other. Raise OldCode with the
    codes of today where a code means no line any more, or not one alone; UnknownCode, with the nearest codes and their
    lines for a slip, where it is none of this audit.
    """
    code = typed.strip().upper()
    number = number_of(code, _key(audit))
    if number is None:
        raise UnknownCode(typed, _near(audit, code), misread=True)
    ranks = _ranks(Same(audit.checklist))
    place, rank = divmod(number, len(ranks))
    criterion = tuple(ranks)[rank] if place < MOST // len(ranks) else ""
    lines = [line for line in tailored(audit).lines if line.partition("@")[0] == criterion]
    meant = lines if lines == [criterion] and not place else _meant(audit, criterion, place)
    if not criterion or (place and not meant):
        raise UnknownCode(typed, series=series_of(audit))
    there = [line for line in meant if line in lines]
    if len(meant) == 1 and there:
        return there[0]
    codes = paper_codes(audit)
    raise OldCode(typed, criterion, tuple((codes[line], line) for line in there or lines))


def _key(audit: Audit) -> str:
    """Return what codes follow from, beside the line: another audit, or another grid, has other codes.

    One restored from a copy has those of the first, since its sheets lie about filled in.
    """
    return f"{kin(audit.id)} {_grid(Same(audit.checklist))}"


@lru_cache(maxsize=16)
def _grid(same: Same[Checklist]) -> str:
    """Return the criteria and, in the order of the sheet, their measurements: a sheet of others would be misread."""
    asked = sorted((c.id, *(m.code for m in c.measurements)) for c in same.value.criteria)
    return " ".join("/".join(parts) for parts in asked)


@lru_cache(maxsize=16)
def _ranks(same: Same[Checklist]) -> Mapping[str, int]:
    return {criterion: rank for rank, criterion in enumerate(sorted(c.id for c in same.value.criteria))}


def _kinds(audit: Audit) -> set[str]:
    return {zone.kind for zone in audit.zones.values()}


def _meant(audit: Audit, criterion: str, place: int) -> list[str]:
    """Return the lines of a criterion whose zone has, or may have had, this number; 0 is the whole event's."""
    asked = audit.criterion_of(criterion)
    numbers = _numbers_of(audit, asked.zone_kind) if asked and asked.zone_kind else {}
    return [f"{criterion}@{zone}" for zone, drawn_by in numbers.items() if place in (0, *drawn_by)]


def _numbers_of(audit: Audit, kind: str) -> Mapping[str, tuple[int, ...]]:
    """Return the numbers that each zone of a kind has drawn, those gone that something was said of among them."""
    zones = {zone.id for zone in audit.zones_of(kind)}
    for line in _spoken_of(audit):
        criterion, _at, zone = line.partition("@")
        asked = audit.criterion_of(criterion)
        if zone and zone not in audit.zones and asked and asked.zone_kind == kind:
            zones.add(zone)
    return numbered(sorted(zones), MOST // len(audit.checklist.criteria))


def _spoken_of(audit: Audit) -> Iterator[str]:
    yield from (*audit.answers, *audit.notes, *audit.assigned, *audit.carried, *audit.moved_aside)
    yield from (action.subject for action in audit.actions.values())
    yield from (piece.line for piece in audit.evidence.values())
    for finding in audit.findings.values():
        yield from finding.lines


def numbered(zones: Iterable[str], below: int) -> Mapping[str, tuple[int, ...]]:
    """Return by zone the numbers it has drawn, from 1 to below this one: the last but one is its own today.

    A number that two zones have drawn is nobody's: each draws again, and none forgets what it drew before, nor what
    comes next. So a number printed when there were other zones never leads to another one: it leads to its own, or to
    several, and then to none.

    >>> {zone: numbers[-2] for zone, numbers in numbered(["path-a", "path-b"], 1_000).items()}
    {'path-a': 513, 'path-b': 488}
    """
    turns = dict.fromkeys(zones, 0)
    each: dict[str, tuple[int, ...]] = {}
    for _ in range(_MOST_TURNS):  # zones as many as numbers would never settle: what is not theirs alone is refused
        each = {
            zone: tuple(1 + drawn(f"{zone}/{n}", below - 1) for n in range(turn + 2)) for zone, turn in turns.items()
        }
        held = Counter(number for numbers in each.values() for number in set(numbers))
        met = [zone for zone, numbers in each.items() if held[numbers[-2]] > 1]
        if not met:
            break
        turns |= {zone: turns[zone] + 1 for zone in met}
    return each


def _near(audit: Audit, code: str) -> tuple[tuple[str, str], ...]:
    lines = {one: line for line, one in paper_codes(audit).items()}
    return tuple((one, lines[one]) for one in get_close_matches(code, lines, n=_NEAREST, cutoff=0.7))
