"""Funding: the outcome of each condition of a scheme, with the proof behind it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from audit_app.domain.audit import Audit, Verdict
from audit_app.domain.event import Event, sizing
from audit_app.domain.following_up import is_commitment, is_overdue
from audit_app.domain.grades import has_action
from audit_app.domain.progress import LineStanding, standings
from audit_app.domain.scheme import Ask, FundingCondition, FundingScheme, Waiver
from audit_app.domain.tailoring import declared


class Outcome(StrEnum):
    """Outcome of a condition."""

    MET = "met"
    MET_WITH_RESERVATION = "met_with_reservation"
    NOT_MET = "not_met"
    NOT_SHOWN = "not_shown"
    WAIVED = "waived"


_WORST_FIRST = (Outcome.NOT_MET, Outcome.NOT_SHOWN, Outcome.MET_WITH_RESERVATION, Outcome.MET)


@dataclass(frozen=True)
class Missing:
    """What stands between a line and its proof.

    `why` is evidence, promise (a dated commitment), verdict, commitment (there is none), action or declaration.
    """

    line: str
    why: str


@dataclass(frozen=True)
class Judged:
    """A condition with its outcome, the lines that prove it, and what is missing."""

    condition: FundingCondition
    outcome: Outcome
    proof: tuple[str, ...]
    missing: tuple[Missing, ...]
    waiver: Waiver | None = None


@dataclass(frozen=True)
class SchemeJudged:
    """A scheme judged on a day; conditions that do not apply to this event are apart."""

    scheme: FundingScheme
    on: date
    applies: bool
    conditions: tuple[Judged, ...]
    not_applicable: tuple[FundingCondition, ...]

    def count(self, outcome: Outcome) -> int:
        """Return the number of conditions with that outcome."""
        return sum(judged.outcome is outcome for judged in self.conditions)


def applies(scheme: FundingScheme, event: Event) -> bool:
    """Whether the scheme concerns the event: public money is declared, where the scheme is about public money.

    **Source:** national strategy Sport and Disability 2030, action 5 (events that public money supports).
    """
    return not scheme.public_money_only or event.state_funded or bool(event.funders)


def judged(audit: Audit, scheme: FundingScheme, on: date) -> SchemeJudged:
    """Return the outcome of each condition of the scheme on that day.

    **Source:** RULES.md rule 16; "in place, or failing that a dated commitment" of the national plan on business and
    human rights.
    """
    rows = standings(audit)
    size, features = sizing(audit.event).size_class, declared(audit.event)
    conditions: list[Judged] = []
    aside: list[FundingCondition] = []
    for condition in scheme.conditions:
        asked = _rows_of(condition, rows.values())
        if size not in condition.sizes or not condition.condition.holds(features) or not asked:
            aside.append(condition)
            continue
        waiver = audit.waivers.get(f"{scheme.id}/{condition.id}")
        declares = bool(features & set(condition.features))
        conditions.append(_judged(condition, asked, on, declares=declares, waiver=waiver))
    return SchemeJudged(scheme, on, applies(scheme, audit.event), tuple(conditions), tuple(aside))


def _rows_of(condition: FundingCondition, rows: Iterable[LineStanding]) -> list[LineStanding]:
    match condition.asks:
        case Ask.LINES | Ask.DECLARED:
            chosen = [r for r in rows if r.line.criterion.id in condition.criteria]
        case Ask.CHAIN:
            chosen = [r for r in rows if r.line.criterion.blocking]
        case _:
            chosen = [r for r in rows if r.is_mandatory]
    if condition.domains:
        chosen = [r for r in chosen if r.line.criterion.domain in condition.domains]
    return chosen


def _judged(
    condition: FundingCondition, rows: list[LineStanding], on: date, *, declares: bool, waiver: Waiver | None
) -> Judged:
    found = _outcomes(condition, rows, on)
    if condition.asks is Ask.DECLARED and not declares:
        found[""] = (Outcome.NOT_SHOWN, "declaration")
    outcome = next(o for o in _WORST_FIRST if any(o is own for own, _ in found.values()))
    return Judged(
        condition,
        Outcome.WAIVED if waiver else outcome,
        proof=tuple(line for line, (own, _) in found.items() if own in {Outcome.MET, Outcome.MET_WITH_RESERVATION}),
        missing=tuple(Missing(line, why) for line, (_, why) in found.items() if why),
        waiver=waiver,
    )


def _outcomes(condition: FundingCondition, rows: list[LineStanding], on: date) -> dict[str, tuple[Outcome, str]]:
    """Return what each line shows; where all are set down as not applicable or not due, nothing is shown.

    The organiser cannot lift a condition by calling its lines not applicable: only the funder waives.
    """
    applicable = [r for r in rows if r.counts_as is not Verdict.NOT_APPLICABLE]
    if condition.asks is Ask.ACTIONS:
        told = [r for r in applicable if r.contested or not r.is_unknown or r.is_due(on)]
        each = {r.line.id: _action_outcome(r, on) for r in told}
    else:
        each = {r.line.id: line_outcome(r, on) for r in applicable}
    return each or {r.line.id: (Outcome.NOT_SHOWN, "verdict") for r in rows}


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
    if row.contested or not (row.is_met or row.is_unmet):
        return Outcome.NOT_SHOWN, "verdict"
    if row.is_unmet:
        return Outcome.MET_WITH_RESERVATION, "promise"
    return (Outcome.MET, "") if row.evidence else (Outcome.MET_WITH_RESERVATION, "evidence")


def _action_outcome(row: LineStanding, on: date) -> tuple[Outcome, str]:
    """Return what one mandatory line shows of "each gap has an action": never met while nothing is checked."""
    late = row.action is not None and is_overdue(row.action, on)
    if row.is_unmet and (late or not has_action(row)):
        return Outcome.NOT_MET, "action"
    if row.contested or row.is_unknown:
        return Outcome.NOT_SHOWN, "verdict"
    return Outcome.MET, ""
