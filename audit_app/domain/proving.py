"""Proving: what the lines, the programme and the spending of an audit show of one condition."""

import math
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from audit_app.domain.audit import Verdict
from audit_app.domain.event import Event
from audit_app.domain.folding import are_same_words
from audit_app.domain.following_up import is_commitment, is_overdue
from audit_app.domain.grades import has_action
from audit_app.domain.programme import ProgrammeEntry, is_promised
from audit_app.domain.progress import LineStanding
from audit_app.domain.record import as_written, is_blank
from audit_app.domain.scheme import Ask, FundingCondition
from audit_app.domain.spending import Sum, aimed, percent, total
from audit_app.domain.tailoring import declared
from audit_app.domain.trying import Tried


class Outcome(StrEnum):
    """Outcome of a condition."""

    MET = "met"
    MET_WITH_RESERVATION = "met_with_reservation"
    NOT_MET = "not_met"
    NOT_SHOWN = "not_shown"
    WAIVED = "waived"


SHOWN = frozenset({Outcome.MET, Outcome.MET_WITH_RESERVATION})
_CENT = 0.01
"""A budget under it is none: a share of it would be no figure."""
_WORST_FIRST = (Outcome.NOT_MET, Outcome.NOT_SHOWN, Outcome.MET_WITH_RESERVATION, Outcome.MET)


@dataclass(frozen=True)
class Missing:
    """What stands between a condition and its proof; `line` is '' where no line is concerned.

    Of a line, `why` is evidence, promise (a dated commitment), planned_entry (a dated entry of the programme stands for
    it), verdict, commitment (there is none), action, left_out (not applicable, for this `reason`), or, of a criterion,
    unasked of this event or absent from this checklist. Of the event it is declaration, programme, families (of needs
    not counted among the testers, `reason`: their codes), tests (fewer are recorded than the size class asks, `reason`:
    testers, profiles, then the audiences nobody stood for), budget, spending (none is recorded), planned (not spent
    yet), invoice (spent without proof), least or most (out of bounds). `overdue`: its action is.
    """

    line: str
    why: str
    reason: str = ""
    overdue: bool = False

    @property
    def lack(self) -> str:
        """What it is counted under: `why`, an action whose day has passed told apart from none."""
        return "overdue" if self.overdue and self.why in {"action", "commitment"} else self.why


@dataclass(frozen=True)
class Figure:
    """A figure a condition was judged on: percentages, a number of lines or euros, with the bounds asked."""

    amount: float
    least: float | None
    most: float | None
    unit: str


@dataclass(frozen=True)
class Shown:
    """What is shown of a condition: its outcome, the lines that prove it, what is missing, the figure behind it."""

    outcome: Outcome
    proof: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()
    figure: Figure | None = None


def line_outcome(row: LineStanding, on: date) -> tuple[Outcome, str]:
    """Return what one line shows of a condition, and what it lacks ('' = nothing).

    In place with evidence = met; without evidence, or a dated commitment = with reservation; a gap without commitment,
    or its date passed = not met, contested or not; nothing anybody can say = not shown.

    >>> counted = [Verdict.COMPLIANT, Verdict.PARTIAL, Verdict.CANNOT_TELL]
    >>> rows = [LineStanding(line=None, answer=None, counts_as=verdict, contested=False, overruled_by=(), evidence=(),
    ...     action=None, due_from=date(2027, 5, 16)) for verdict in counted]
    >>> [line_outcome(row, date(2027, 5, 1))[0].value for row in rows]
    ['met_with_reservation', 'not_met', 'not_shown']

    **Source:** RULES.md rule 16.
    """
    if row.is_unmet and not is_commitment(row.action, before=row.due_from, on=on):
        return Outcome.NOT_MET, "commitment"
    if row.is_unsettled or not (row.is_met or row.is_unmet):
        return Outcome.NOT_SHOWN, "verdict"
    if row.is_unmet:
        return Outcome.MET_WITH_RESERVATION, "promise"
    return (Outcome.MET, "") if row.is_backed else (Outcome.MET_WITH_RESERVATION, "evidence")


def by_lines(
    condition: FundingCondition, rows: Iterable[LineStanding], event: Event, on: date, tests: Tried | None = None
) -> Shown:
    """Return what the lines show of a condition that asks for lines, and what the event has to declare besides.

    Where all are set down as not applicable or not due, nothing is shown: the organiser cannot lift a condition by
    calling its lines not applicable, only the funder waives. One among others is left out, and said to be. `tests`: how
    far user tests are recorded, for a condition that asks for them.

    **Source:** RULES.md rule 16: a declaration in the profile alone shows nothing.
    """
    known = list(rows)
    if not known:
        return Shown(Outcome.NOT_SHOWN)
    applicable = [row for row in known if row.counts_as is not Verdict.NOT_APPLICABLE]
    if condition.asks is Ask.ACTIONS:
        told = [row for row in applicable if row.is_unsettled or not row.is_unknown or row.is_due(on)]
        said = [(row.line.id, *_action_outcome(row, on)) for row in told]
    else:
        promised = _is_promised(condition, event, on)
        said = [(row.line.id, *_line_outcome(condition, row, on, promised=promised)) for row in applicable]
        said = _recorded(said) if tests and tests.is_enough and not condition.evidence else said
    said = said or [(row.line.id, Outcome.NOT_SHOWN, "verdict") for row in known]
    said += [("", *lacking) for lacking in _undeclared(condition, event, {why for _, _, why in said})]
    absent = _tests_missing(condition, applicable, tests)
    said += [("", Outcome.NOT_SHOWN, "")] if absent else []
    return Shown(
        next(outcome for outcome in _WORST_FIRST if any(outcome is own for _, own, _ in said)),
        proof=tuple(line for line, own, _ in said if own in SHOWN),
        missing=(*_lacking(((line, why) for line, _, why in said), known, on), *absent, *_left_out(known)),
    )


def _recorded(said: list[tuple[str, Outcome, str]]) -> list[tuple[str, Outcome, str]]:
    """Return what lines show of user tests that are recorded one by one, as many as asked: the records prove them."""
    return [(line, Outcome.MET, "") if why == "evidence" else (line, own, why) for line, own, why in said]


def _tests_missing(
    condition: FundingCondition, rows: Iterable[LineStanding], tests: Tried | None
) -> tuple[Missing, ...]:
    """Return what lacks of the user tests a condition asks for: of the class's tests, and of the families of needs.

    As soon as one test is recorded, the records count. Before, the line of user tests does, in measurements that bear
    the code of each family.

    **Source:** RULES.md rule 16.
    """
    if condition.asks is not Ask.USER_TESTS:
        return ()
    if tests and tests.is_begun:
        met = {family.value for family in tests.families}
        lacking = () if tests.is_enough else (Missing("", "tests", tests.how_far),)
    else:
        counts = [row.answer.measured for row in rows if row.answer]
        met, lacking = {code for each in counts for code, count in each.items() if count.amount >= 1}, ()
    absent = [family.value for family in condition.families if family.value not in met]
    return (*lacking, *((Missing("", "families", ", ".join(absent)),) if absent else ()))


def _lacking(lacks: Iterable[tuple[str, str]], rows: Iterable[LineStanding], on: date) -> Iterator[Missing]:
    """Yield what lines lack, of pairs of line and why; an action that is overdue is not none."""
    late = {row.line.id for row in rows if row.action is not None and is_overdue(row.action, on)}
    yield from (Missing(line, why, overdue=line in late) for line, why in lacks if why)


def _left_out(rows: Iterable[LineStanding]) -> Iterator[Missing]:
    """Yield the lines set down as not applicable, each with the reason given."""
    for row in rows:
        if row.counts_as is Verdict.NOT_APPLICABLE and row.answer:
            yield Missing(row.line.id, "left_out", row.answer.reason)


def _undeclared(condition: FundingCondition, event: Event, lacks: Set[str]) -> Iterator[tuple[Outcome, str]]:
    """Yield what the event does not declare, or nobody has recorded yet: it keeps the condition from being shown.

    `lacks`: what its lines lack. An entry of the programme that is not there yet is promised with the line it proves.
    """
    if condition.asks is Ask.DECLARED and not declared(event) & set(condition.features):
        yield Outcome.NOT_SHOWN, "declaration"
    if condition.asks is Ask.PROGRAMME and len(_entries(condition, event)) < _wanted(condition):
        yield Outcome.MET_WITH_RESERVATION if "promise" in lacks else Outcome.NOT_SHOWN, "programme"


def _wanted(condition: FundingCondition) -> float:
    return 1 if condition.least is None else condition.least


def _entries(condition: FundingCondition, event: Event) -> list[ProgrammeEntry]:
    return [entry for entry in event.para_programme if entry.kind in condition.programme]


def _is_promised(condition: FundingCondition, event: Event, on: date) -> bool:
    """Whether dated entries that somebody answers for make up what is asked of the programme."""
    promised = [entry for entry in _entries(condition, event) if is_promised(entry, until=event.ends_on, on=on)]
    return condition.asks is Ask.PROGRAMME and len(promised) >= max(1, _wanted(condition))


def _line_outcome(condition: FundingCondition, row: LineStanding, on: date, *, promised: bool) -> tuple[Outcome, str]:
    """Return what one line shows; `promised`: an entry of the programme is a commitment where nothing is in place."""
    outcome, why = line_outcome(row, on)
    nobody_looked = row.counts_as is Verdict.NOT_CHECKED and not row.is_unsettled
    if promised and (why == "commitment" or nobody_looked):
        return Outcome.MET_WITH_RESERVATION, "planned_entry"
    asked = condition.evidence
    shown = {piece.kind.value for piece in row.proofs}
    if outcome is Outcome.MET and asked and asked.value not in shown:
        return Outcome.MET_WITH_RESERVATION, "evidence"
    return outcome, why


def _action_outcome(row: LineStanding, on: date) -> tuple[Outcome, str]:
    """Return what one mandatory line shows of "each gap has an action": never met while nothing is checked."""
    late = row.action is not None and is_overdue(row.action, on)
    if row.is_unmet and (late or not has_action(row)):
        return Outcome.NOT_MET, "action"
    if row.is_unsettled or row.is_unknown:
        return Outcome.NOT_SHOWN, "verdict"
    return Outcome.MET, ""


def needed(percentage: float, lines: int) -> int:
    """Return how many of so many lines make at least that percentage.

    >>> needed(75, 40), needed(75, 41), needed(33.3, 3), needed(0, 5)
    (30, 31, 1, 0)
    """
    return math.ceil(as_written(percentage) * lines / 100)


def by_share(condition: FundingCondition, rows: Iterable[LineStanding], on: date) -> Shown:
    """Return whether enough of the lines are in place; lines that do not apply are not counted.

    Not met once the lines still unknown could not make it up; until then, not shown.

    **Source:** RULES.md rule 16.
    """
    every = list(rows)
    known = [row for row in every if row.counts_as is not Verdict.NOT_APPLICABLE]
    least = condition.least or 0.0
    each = {row.line.id: line_outcome(row, on) for row in known}
    proof = tuple(line for line, (own, _) in each.items() if own in SHOWN)
    met = sum(own is Outcome.MET for own, _ in each.values())
    open_yet = sum(own is Outcome.NOT_SHOWN for own, _ in each.values())
    wanted = needed(least, len(known))
    if not known or len(proof) + open_yet >= wanted > len(proof):
        outcome = Outcome.NOT_SHOWN
    elif len(proof) < wanted:
        outcome = Outcome.NOT_MET
    else:
        outcome = Outcome.MET if met >= max(wanted, 1) else Outcome.MET_WITH_RESERVATION
    outcome = outcome if proof or outcome is Outcome.NOT_MET else Outcome.NOT_SHOWN
    lacks = ((line, why) for line, (_, why) in each.items())
    missing = () if outcome is Outcome.MET else tuple(_lacking(lacks, known, on))
    missing = (*missing, *_left_out(every))
    return Shown(outcome, proof, missing, Figure(len(proof), wanted, None, "lines") if known else None)


def by_spending(condition: FundingCondition, event: Event) -> Shown:
    """Return what the event's spending shows: spent with its proof = met; only planned or unproven = with reservation.

    Lines that come to nothing show nothing: neither a share of them nor a ceiling is met by them.

    **Source:** RULES.md rule 16: never met by emptiness, a plan is a commitment.
    """
    lines = aimed(event.spending, condition.aims)
    if condition.asks is Ask.CEILING:
        named = condition.funder_line
        lines = tuple(line for line in lines if is_blank(named) or are_same_words(named, line.funder_line))
    money = total(lines)
    if money.is_nothing:
        return Shown(Outcome.NOT_SHOWN, missing=(Missing("", "spending"),))
    if condition.asks is Ask.CEILING:
        return _within(condition, money.planned, "EUR", money)
    if condition.asks is Ask.SPENDING:
        part = total(line for line in lines if line.kind in condition.kinds)
        return _within(condition, percent(part.planned, money.planned), "%", money)
    budget = event.budget or 0.0
    if budget < _CENT:
        return Shown(Outcome.NOT_SHOWN, missing=(Missing("", "budget"),))
    return _within(condition, percent(money.planned, as_written(budget)), "%", money)


def _within(condition: FundingCondition, amount: Fraction, unit: str, money: Sum) -> Shown:
    """Return whether the amount lies within the bounds asked, and how sure the money behind it is."""
    figure = Figure(float(amount), condition.least, condition.most, unit)
    if condition.least is not None and amount < as_written(condition.least):
        return Shown(Outcome.NOT_MET, missing=(Missing("", "least"),), figure=figure)
    if condition.most is not None and amount > as_written(condition.most):
        return Shown(Outcome.NOT_MET, missing=(Missing("", "most"),), figure=figure)
    if money.spent is None:
        return Shown(Outcome.MET_WITH_RESERVATION, missing=(Missing("", "planned"),), figure=figure)
    if not money.proven:
        return Shown(Outcome.MET_WITH_RESERVATION, missing=(Missing("", "invoice"),), figure=figure)
    return Shown(Outcome.MET, figure=figure)
