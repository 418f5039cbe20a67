"""Grades (paliers): one per family of needs and per audience, the weakest shown first, never an average."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from fractions import Fraction
from typing import TypeVar

from audit_app.domain.audit import ActionState, Audit, Verdict
from audit_app.domain.checklist import Audience, Family
from audit_app.domain.progress import LineStanding, standings
from audit_app.domain.trying import tried
from audit_app.domain.user_testing import BLOCKING_SEVERITY


class Grade(IntEnum):
    """From the first promise kept to the example others follow; no grade at all is lower than ENGAGED."""

    ENGAGED = 1
    BASE = 2
    CONFIRMED = 3
    REFERENCE = 4

    @property
    def code(self) -> str:
        """Its name outside the program."""
        return {1: "engage", 2: "socle", 3: "confirme", 4: "reference"}[self.value]


class Cap(StrEnum):
    """What keeps a grade from being higher."""

    NOTHING_ASKED = "nothing_asked"
    NOT_CHECKED = "not_checked"
    GAP_WITHOUT_ACTION = "gap_without_action"
    BROKEN_JOURNEY = "broken_journey"
    MANDATORY_UNMET = "mandatory_unmet"
    RECOMMENDED_UNMET = "recommended_unmet"
    USER_TESTS = "user_tests"
    OPEN_SEVERITY_4 = "open_severity_4"
    FOLLOW_UP = "follow_up"


CONFIRMED_SHARE = Fraction(75, 100)
"""Share of recommended lines for CONFIRMED, the comfort share of Tourisme & Handicap (order's annex)."""

REFERENCE_SHARE = Fraction(90, 100)
"""Share of recommended lines for REFERENCE, our own."""


@dataclass(frozen=True)
class Rate:
    """Lines met out of lines that apply, with those nobody has checked among them."""

    met: int
    asked: int
    not_checked: int

    @property
    def share(self) -> Fraction:
        """Part met, 0 to 1; 1 when nothing applies.

        >>> Rate(met=3, asked=4, not_checked=1).share, Rate(met=0, asked=0, not_checked=0).share
        (Fraction(3, 4), Fraction(1, 1))
        """
        return Fraction(self.met, self.asked) if self.asked else Fraction(1)


@dataclass(frozen=True)
class Result:
    """The grade of a family or audience on a day, its rates, and what caps it with the lines concerned."""

    grade: Grade | None
    mandatory: Rate
    recommended: Rate
    not_due: int
    without_evidence: int
    capped_by: Mapping[Cap, tuple[str, ...]]


@dataclass(frozen=True)
class Grades:
    """All results on one day; `overall` is the lowest."""

    on: date
    families: Mapping[Family, Result]
    audiences: Mapping[Audience, Result]

    @property
    def overall(self) -> Grade | None:
        """The lowest grade, None when any is missing."""
        found = [r.grade for r in (*self.families.values(), *self.audiences.values())]
        known = [grade for grade in found if grade is not None]
        return min(known) if known and len(known) == len(found) else None


Who = TypeVar("Who", bound=Hashable)


def weakest_first(results: Mapping[Who, Result]) -> tuple[tuple[Who, Result], ...]:
    """Return the results weakest first: by grade, then share of mandatory lines met, then lines not checked.

    **Source:** RULES.md rule 7.
    """

    def strength(named: tuple[Who, Result]) -> tuple[int, float, int]:
        found = named[1]
        return (found.grade or 0, float(found.mandatory.share), -found.mandatory.not_checked)

    return tuple(sorted(results.items(), key=strength))


def first_cap(results: Iterable[Result]) -> Cap | None:
    """Return what holds these results back most; caps are declared from the hardest to the mildest.

    That nothing is asked of one of several says less than what stops people, and more than what holds back a grade that
    there is not.

    >>> results = [Result(None, Rate(0, 0, 0), Rate(0, 0, 0), 0, 0, {Cap.USER_TESTS: (), Cap.NOTHING_ASKED: ()})]
    >>> first_cap(results) is Cap.NOTHING_ASKED
    True
    """
    caps = {cap for result in results for cap in result.capped_by}
    order = tuple(Cap)
    milder = order.index(Cap.RECOMMENDED_UNMET) - 0.5
    return min(caps, key=lambda cap: milder if cap is Cap.NOTHING_ASKED else order.index(cap), default=None)


def grades(audit: Audit, on: date) -> Grades:
    """Return the grade of each family and audience that the lines of this event concern.

    **Source:** RULES.md rules 6 and 7, built on Tourisme & Handicap (all mandatory and 75 % of comfort criteria) and
    Access-i (a result per family).
    """
    rows = tuple(standings(audit).values())
    extra = _beyond_lines(audit, rows)
    by_family: dict[Family, list[LineStanding]] = {family: [] for family in Family}
    by_audience: dict[Audience, list[LineStanding]] = {audience: [] for audience in Audience}
    for row in rows:
        for family in dict.fromkeys(row.line.criterion.families):
            by_family[family].append(row)
        for audience in dict.fromkeys(row.line.criterion.audiences):
            by_audience[audience].append(row)
    return Grades(
        on=on,
        families={f: result(mine, on, extra) for f, mine in by_family.items() if mine},
        audiences={a: result(mine, on, extra) for a, mine in by_audience.items() if mine},
    )


def result(rows: Iterable[LineStanding], on: date, beyond: Mapping[Cap, tuple[str, ...]]) -> Result:
    """Return the result of these lines on a day; `beyond`: what caps CONFIRMED besides the lines themselves.

    A line not yet due and not answered is counted apart; one already answered counts, due or not.

    **Source:** RULES.md rules 6 and 7.
    """
    not_due = 0
    counted: list[LineStanding] = []
    for row in rows:
        if row.counts_as is Verdict.NOT_APPLICABLE:
            continue
        if row.is_unknown and not row.is_due(on):
            not_due += 1
        else:
            counted.append(row)
    mandatory = [r for r in counted if r.is_mandatory]
    recommended = [r for r in counted if not r.is_mandatory]
    rates = _rate(mandatory), _rate(recommended)
    caps = _caps(counted, mandatory, recommended, rates[1].share, beyond, on)
    return Result(
        grade=_grade(caps),
        mandatory=rates[0],
        recommended=rates[1],
        not_due=not_due,
        without_evidence=sum(r.is_met and not r.is_backed for r in counted),
        capped_by=caps,
    )


OF_THE_WHOLE = frozenset({Cap.USER_TESTS, Cap.OPEN_SEVERITY_4, Cap.FOLLOW_UP})
"""Caps that do not follow from the lines of one family: they are said of the audit, without a number of lines."""

_HIGHEST: Mapping[Cap, Grade | None] = {
    Cap.NOTHING_ASKED: None,
    Cap.NOT_CHECKED: None,
    Cap.GAP_WITHOUT_ACTION: None,
    Cap.BROKEN_JOURNEY: Grade.ENGAGED,
    Cap.MANDATORY_UNMET: Grade.ENGAGED,
    Cap.RECOMMENDED_UNMET: Grade.BASE,
    Cap.USER_TESTS: Grade.BASE,
    Cap.OPEN_SEVERITY_4: Grade.BASE,
    Cap.FOLLOW_UP: Grade.CONFIRMED,
}
"""The highest grade each cap leaves."""


def highest(cap: Cap) -> Grade | None:
    """Return the highest grade that a cap leaves; None: no grade at all.

    >>> highest(Cap.NOT_CHECKED), highest(Cap.BROKEN_JOURNEY).code
    (None, 'engage')

    **Source:** RULES.md rules 6 and 7.
    """
    return _HIGHEST[cap]


def _grade(caps: Mapping[Cap, tuple[str, ...]]) -> Grade | None:
    left = [_HIGHEST[cap] for cap in caps]
    known = [grade for grade in left if grade is not None]
    return min(known, default=Grade.REFERENCE) if len(known) == len(left) else None


def _caps(
    counted: list[LineStanding],
    mandatory: list[LineStanding],
    recommended: list[LineStanding],
    share: Fraction,
    beyond: Mapping[Cap, tuple[str, ...]],
    on: date,
) -> dict[Cap, tuple[str, ...]]:
    unmet = [r for r in mandatory if r.is_unmet]
    caps = {
        Cap.NOT_CHECKED: _ids(r for r in mandatory if r.is_unknown or (r.is_unsettled and r.is_due(on))),
        Cap.GAP_WITHOUT_ACTION: _ids(r for r in unmet if not has_action(r)),
        Cap.BROKEN_JOURNEY: _ids(r for r in counted if r.breaks_journey),
        Cap.MANDATORY_UNMET: _ids(unmet),
        Cap.RECOMMENDED_UNMET: _ids(r for r in recommended if not r.is_met) if share < CONFIRMED_SHARE else (),
    }
    held = {cap: lines for cap, lines in caps.items() if lines} | dict(beyond)
    if not mandatory:
        held[Cap.NOTHING_ASKED] = ()
    return held


def has_action(row: LineStanding) -> bool:
    """Whether a corrective action answers the gap; a dropped one does not.

    **Source:** RULES.md rules 7 and 15.
    """
    return row.action is not None and row.action.state is not ActionState.DROPPED


def _beyond_lines(audit: Audit, rows: Iterable[LineStanding]) -> dict[Cap, tuple[str, ...]]:
    """Return what caps CONFIRMED or REFERENCE for every family alike.

    The class's user tests are done once recorded attempts show it, of as many testers and profiles as it asks: the
    line that asks for them is the organiser's word, and no word shows a test. REFERENCE also asks for complaints,
    debrief and a public report, which nothing here can show yet.
    """
    caps: dict[Cap, tuple[str, ...]] = {Cap.FOLLOW_UP: ()}
    if not tried(audit).is_enough:
        caps[Cap.USER_TESTS] = _ids(r for r in rows if r.line.criterion.id == audit.checklist.user_tests)
    severe = [f.id for f in audit.findings.values() if f.severity == BLOCKING_SEVERITY and f.decision is None]
    if severe:
        caps[Cap.OPEN_SEVERITY_4] = tuple(sorted(severe))
    return caps


def _rate(rows: Iterable[LineStanding]) -> Rate:
    known = list(rows)
    return Rate(met=sum(r.is_met for r in known), asked=len(known), not_checked=sum(r.is_unknown for r in known))


def _ids(rows: Iterable[LineStanding]) -> tuple[str, ...]:
    return tuple(r.line.id for r in rows)
