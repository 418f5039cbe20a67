"""Gaps: what is missing from each line, as values: not met, or met without the proof that makes it believed."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from audit_app.domain.audit import Action, Verdict
from audit_app.domain.measuring import is_far_off
from audit_app.domain.progress import LineStanding


def contradicted(rows: Iterable[LineStanding]) -> tuple[str, ...]:
    """Return the lines answered against their own measurements."""
    return tuple(row.line.id for row in rows if row.is_contradicted)


def far_off(row: LineStanding) -> tuple[str, ...]:
    """Return the codes of the measurements of a line that are so far from their bound that a unit was mistaken."""
    given = row.answer.measured if row.answer else {}
    asked = (m for m in row.line.criterion.measurements if m.code in given)
    return tuple(m.code for m in asked if is_far_off(given[m.code], m, row.line.bounds(m, given)))


def actions_on(rows: Iterable[LineStanding]) -> tuple[Action, ...]:
    """Return the actions on these lines, each once: that on a finding mends several."""
    return tuple({row.action.id: row.action for row in rows if row.action}.values())


class GapKind(StrEnum):
    """What a gap is: not met, or met without the proof that makes it believed."""

    UNMET = "unmet"
    NO_EVIDENCE = "no_evidence"
    NO_MEASURE = "no_measure"
    NO_AUTHOR = "no_author"


@dataclass(frozen=True)
class Gap:
    """Something missing from one line; `missing` names measurements, or what a finding overrules."""

    line: str
    kind: GapKind
    missing: tuple[str, ...]
    action: Action | None


def gaps(rows: Iterable[LineStanding]) -> tuple[Gap, ...]:
    """Return what is missing, unmet lines first, blocking ones before the others.

    A line met without evidence counts, and is listed (RULES.md rule 7); so is one answered without its deciding
    measurements or without an author.
    """
    known = list(rows)
    found = [gap for row in known for gap in _gaps_of(row)]
    blocking = {row.line.id for row in known if row.breaks_journey}
    kinds = tuple(GapKind)
    return tuple(sorted(found, key=lambda gap: (kinds.index(gap.kind), gap.line not in blocking)))


def _gaps_of(row: LineStanding) -> Iterable[Gap]:
    line, answer = row.line, row.answer
    if row.is_unmet:
        yield Gap(line.id, GapKind.UNMET, row.overruled_by, row.action)
    if answer is None or row.is_unknown or row.counts_as is Verdict.NOT_APPLICABLE:
        return
    if row.is_met and not row.is_backed:
        yield Gap(line.id, GapKind.NO_EVIDENCE, (), row.action)
    if row.unmeasured:
        yield Gap(line.id, GapKind.NO_MEASURE, row.unmeasured, row.action)
    missing = tuple(n for n, value in (("by", answer.by), ("on", answer.on)) if value is None)
    if missing:
        yield Gap(line.id, GapKind.NO_AUTHOR, missing, row.action)
