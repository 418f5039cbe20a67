"""Mending: the shortest way to the next grade or to a funding condition, with what it costs at most and takes."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from audit_app.domain.audit import Audit, Verdict
from audit_app.domain.codes import Cost, Effort
from audit_app.domain.covering import Choice, Cover, fewest
from audit_app.domain.funding import Judged
from audit_app.domain.grades import CONFIRMED_SHARE, Cap, Grade, Grades, Result, grades, highest
from audit_app.domain.progress import LineStanding, standings
from audit_app.domain.proving import SHOWN
from audit_app.domain.scheme import OF_MONEY, Ask

_BEYOND = (Cap.NOTHING_ASKED, Cap.USER_TESTS, Cap.OPEN_SEVERITY_4, Cap.FOLLOW_UP)
"""What no line brought in place takes away."""

_WEIGHT: Mapping[Cost, int] = {Cost.NOTHING: 0, Cost.UNDER_100: 1, Cost.UNDER_1000: 10, Cost.MORE: 100}
"""What an order of cost weighs against another, in hundreds of euros: our own."""


@dataclass(frozen=True)
class Way:
    """The shortest way to a goal, in the order of the checklist.

    `lines`: to bring in place. `to_check`: nobody can say yet, and the goal wants to know. `to_answer_for`: gaps for
    which a corrective action with owner and date is enough. `to_test_again`: those of `lines` that users overruled, so
    that a later test or a decision has to say that they are mended. `beyond`: what no line brings. `proven`: no smaller
    choice of lines exists, nor one as small and cheaper; always, but for audits of a size nobody has met yet.
    """

    lines: tuple[str, ...] = ()
    to_check: tuple[str, ...] = ()
    to_answer_for: tuple[str, ...] = ()
    to_test_again: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()
    proven: bool = True

    @property
    def is_open(self) -> bool:
        """Whether lines alone lead there."""
        return not self.beyond


@dataclass(frozen=True)
class Price:
    """What lines cost and take to mend: how many of each order; `unknown`: those whose criterion does not say."""

    costs: Mapping[Cost, int]
    efforts: Mapping[Effort, int]
    unknown: int


def price(audit: Audit, lines: Iterable[str]) -> Price:
    """Return how many of these lines are of each order of cost and effort.

    **Source:** orders of cost and effort of each criterion, our own.
    """
    fixes = [criterion.fix if (criterion := audit.criterion_of(line)) else None for line in lines]
    costs, efforts = Counter(f.cost for f in fixes if f), Counter(f.effort for f in fixes if f)
    return Price({c: costs[c] for c in Cost}, {e: efforts[e] for e in Effort}, sum(f is None for f in fixes))


def following(reached: Grade | None) -> Grade | None:
    """Return the grade above this one; None above the highest.

    >>> following(None).name, following(Grade.ENGAGED).name, following(Grade.REFERENCE)
    ('ENGAGED', 'BASE', None)
    """
    place = (reached or 0) + 1
    return Grade(place) if place <= Grade.REFERENCE else None


def to_next_grade(audit: Audit, on: date, whose: str | None = None) -> tuple[Grade, Way] | None:
    """Return the grade after that of a family or audience (`whose`, by its code; None: overall), and the way there.

    None when the highest is reached or nothing is asked of `whose`. Below Confirmé every line is needed; for Confirmé
    the fewest recommended lines that bring each family and audience to its share, the cheapest and easiest such.

    **Source:** RULES.md rules 6 and 7.
    """
    return above(audit, grades(audit, on), whose)


def above(audit: Audit, graded: Grades, whose: str | None = None) -> tuple[Grade, Way] | None:
    """Return what `to_next_grade` returns, for whoever has the grades of the audit already."""
    results = {str(key): found for key, found in (*graded.families.items(), *graded.audiences.items())}
    reached = graded.overall
    if whose is not None:
        results = {key: found for key, found in results.items() if key == whose}
        reached = next((found.grade for found in results.values()), None)
    goal = following(reached)
    if goal is None or not results:
        return None
    return goal, _way(audit, results, goal, graded.on)


def _way(audit: Audit, results: Mapping[str, Result], goal: Grade, on: date) -> Way:
    """Return the way of these results to a grade: what each of their caps under it wants."""
    held: dict[Cap, set[str]] = {}
    for result in results.values():
        for cap, lines in result.capped_by.items():
            if (highest(cap) or 0) < goal:
                held.setdefault(cap, set()).update(lines)
    cover = Cover((), proven=True)
    if Cap.RECOMMENDED_UNMET in held:
        rows = [row for row in standings(audit).values() if _counts(row, on)]
        cover = _recommended(rows, results)
    order = standings(audit)
    needed = {*held.get(Cap.MANDATORY_UNMET, ()), *held.get(Cap.BROKEN_JOURNEY, ()), *cover.ids}
    bare = held.get(Cap.GAP_WITHOUT_ACTION, set()) - needed
    return Way(
        lines=tuple(line for line in order if line in needed),
        to_check=tuple(line for line in order if line in held.get(Cap.NOT_CHECKED, ())),
        to_answer_for=tuple(line for line in order if line in bare),
        to_test_again=tuple(line for line in order if line in needed and order[line].overruled_by),
        beyond=tuple(str(cap) for cap in _BEYOND if cap in held),
        proven=cover.proven,
    )


def _counts(row: LineStanding, on: date) -> bool:
    """Whether a recommended line counts that day, as `grades.result` counts it."""
    applies = row.counts_as is not Verdict.NOT_APPLICABLE
    return not row.is_mandatory and applies and (row.is_due(on) or not row.is_unknown)


def _recommended(rows: Iterable[LineStanding], results: Mapping[str, Result]) -> Cover:
    """Return the fewest recommended lines that bring every result to its share."""
    needs = {
        key: math.ceil(CONFIRMED_SHARE * found.recommended.asked) - found.recommended.met
        for key, found in results.items()
    }
    found = fewest(needs, [_choice(row) for row in rows if not row.is_met])
    return found or Cover((), proven=True)


def _choice(row: LineStanding) -> Choice:
    criterion = row.line.criterion
    concerned = frozenset(str(who) for who in (*criterion.families, *criterion.audiences))
    return Choice(row.line.id, concerned, _weight(row))


def _weight(row: LineStanding) -> int:
    """Return what mending a line weighs: its cost, then its effort, by order; one that does not say weighs the most."""
    fix, efforts = row.line.criterion.fix, tuple(Effort)
    cost, effort = (fix.cost, fix.effort) if fix else (Cost.MORE, efforts[-1])
    return _WEIGHT[cost] * 1_000 + efforts.index(effort)


def to_condition(audit: Audit, judged: Judged) -> Way | None:
    """Return the shortest way to a condition's being met, with reservation at least; None when it is already.

    A gap of it may be mended, or promised by an action dated before the line is due: it is among `lines` all the same.

    **Source:** RULES.md rule 16.
    """
    if judged.outcome in SHOWN or judged.waiver:
        return None
    condition, order = judged.condition, {line: place for place, line in enumerate(standings(audit))}
    gaps = [m.line for m in judged.missing if m.line in order and m.why in {"commitment", "action"}]
    unsaid = [m.line for m in judged.missing if m.line in order and m.why == "verdict"]
    beyond = tuple(dict.fromkeys(m.why for m in judged.missing if m.line not in order))
    if condition.asks is Ask.SHARE and judged.figure and judged.figure.least is not None:
        rows = [standings(audit)[line] for line in (*gaps, *unsaid)]
        wanted = int(judged.figure.least) - len(judged.proof)
        kept = {row.line.id for row in sorted(rows, key=_weight)[:wanted]}
        gaps = [line for line in order if line in kept]
        unsaid = []
    if condition.asks is Ask.ACTIONS:
        return Way(to_check=tuple(unsaid), to_answer_for=tuple(gaps), beyond=beyond)
    return Way(lines=tuple(gaps), to_check=tuple(unsaid), beyond=beyond or _money(condition.asks))


def _money(asks: Ask) -> tuple[str, ...]:
    return ("spending",) if asks in OF_MONEY else ()
