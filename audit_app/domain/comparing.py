"""Comparing: what changed between two states of an audit, each judged on its day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TypeAlias

from audit_app.domain.audit import ActionState, Audit, Verdict
from audit_app.domain.checklist import Phrase
from audit_app.domain.codes import Audience, Family
from audit_app.domain.event import Event
from audit_app.domain.following_up import is_overdue
from audit_app.domain.funding import Outcome, SchemeJudged, judged, schemes_of
from audit_app.domain.grades import Grade, Grades, grades
from audit_app.domain.progress import LineStanding, standings
from audit_app.domain.scheme import FundingScheme

Graded: TypeAlias = "tuple[Family | Audience, Grade | None, Grade | None]"
"""Whose grade, before and now."""

Judgement: TypeAlias = "tuple[str, Outcome | None, Outcome | None]"
"""A condition by id, its outcome before and now; None where it was not asked then, or is not now."""


@dataclass(frozen=True)
class SchemeSince:
    """What became of a funder's conditions: those of which the outcome is another, in the order of the scheme.

    `asked`: whether the scheme asked something of the event before, and whether it does now.
    """

    title: Phrase
    asked: tuple[bool, bool]
    outcomes: tuple[Judgement, ...]


@dataclass(frozen=True)
class Since:
    """What changed between two states of an audit; lines in the order of the checklist.

    `mended` were gaps and are met, `opened` are gaps and were none, `checked` were unknown and are answered,
    `reworked` changed their verdict in another way; `added` and `removed` are asked now only, or were only before;
    `retold` keep their verdict, and what was measured, said or shown of them changed; `reset` expect another figure
    than before, as of a larger event.
    """

    was: Audit
    """The audit as it stood."""

    days: tuple[date, date]
    """The days it was judged on, then and now."""

    grades: tuple[Grade | None, Grade | None]
    """The overall grade, before and now."""

    mended: tuple[str, ...]
    opened: tuple[str, ...]
    checked: tuple[str, ...]
    reworked: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    done: tuple[str, ...]
    """Actions done since, by id."""

    retold: tuple[str, ...] = ()
    reset: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    """Actions that came, changed or went since, but for those done, by id."""

    due: tuple[str, ...] = ()
    """Lines that fell due since, and that nobody has checked: they count now as what is not known."""

    overdue: tuple[str, ...] = ()
    """Actions of which the day has passed since, by id."""

    graded: tuple[Graded, ...] = ()
    schemes: tuple[SchemeSince, ...] = ()
    elsewhere: tuple[str, ...] = ()
    """What else of the audit changed, by the codes of `ELSEWHERE`."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of which anything else was said, and those that came or went."""
        told = (*self.mended, *self.opened, *self.checked, *self.reworked)
        return (*told, *self.added, *self.removed, *self.retold)

    @property
    def conditions(self) -> int:
        """The number of conditions of which the outcome is another."""
        return sum(len(scheme.outcomes) for scheme in self.schemes)

    @property
    def is_nothing(self) -> bool:
        """Whether no grade, no line, no action and no outcome changed."""
        changed = (self.lines, self.reset, self.due, self.done, self.planned, self.overdue, self.graded, self.schemes)
        return self.grades[0] == self.grades[1] and not any(changed)


def changed_since(
    before: Audit, after: Audit, on: date, before_on: date | None = None, shipped: Iterable[FundingScheme] = ()
) -> Since:
    """Return what changed between two states of an audit, judged on a day each.

    `shipped`: the schemes that come with the program, some of which judge where none was chosen.

    **Source:** RULES.md rule 12: the next issue says what changed. That a day has passed changes results too.
    """
    days, known = (before_on or on, on), tuple(shipped)
    old, new = standings(before), standings(after)
    moves = {line: _move(old[line], row) for line, row in new.items() if line in old}
    done_before = {key for key, action in before.actions.items() if action.state is ActionState.DONE}
    done = tuple(
        key
        for key, action in sorted(after.actions.items())
        if action.state is ActionState.DONE and key not in done_before
    )
    graded = grades(before, days[0]), grades(after, days[1])
    return Since(
        was=before,
        days=days,
        grades=(graded[0].overall, graded[1].overall),
        mended=_of(moves, "mended"),
        opened=_of(moves, "opened"),
        checked=_of(moves, "checked"),
        reworked=_of(moves, "reworked"),
        added=tuple(line for line in new if line not in old),
        removed=tuple(line for line in old if line not in new),
        done=done,
        retold=tuple(
            line for line, move in moves.items() if not move and _told(before, old[line]) != _told(after, new[line])
        ),
        reset=tuple(line for line in moves if _expected(old[line], new[line]) != _expected(new[line], new[line])),
        planned=tuple(
            key
            for key in sorted({*before.actions, *after.actions} - {*done})
            if before.actions.get(key) != after.actions.get(key)
        ),
        due=tuple(
            line
            for line, row in new.items()
            if row.is_unknown and row.is_due(days[1]) and line in old and not old[line].is_due(days[0])
        ),
        overdue=tuple(sorted(_overdue(after, days[1]) - _overdue(before, days[0]))),
        graded=tuple(_regraded(*graded)),
        schemes=tuple(_rejudged(_judged(before, known, days[0]), _judged(after, known, days[1]))),
        elsewhere=tuple(_elsewhere(before, after)),
    )


ELSEWHERE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "days": ("starts_on", "ends_on"),
        "place": ("place",),
        "event": (),
        "zones": ("zones",),
        "checklist": ("checklist",),
        "findings": ("findings",),
        "tests": ("testers", "consents", "user_tests", "own_scenarios", "observations", "partings", "pays"),
        "plans": ("plans", "pins"),
        "people": ("assigned",),
        "schemes": ("schemes",),
        "waivers": ("waivers",),
        "contested": ("contested",),
        "state": ("state",),
        "other": ("carried", "moved_aside", "orphans"),
    }
)
"""What is not told line by line: of the event its days, its place and the rest of it, then the parts of an audit."""

_OF_THE_EVENT = frozenset({"days", "place", "event"})


def _elsewhere(before: Audit, after: Audit) -> Iterator[str]:
    apart = {*ELSEWHERE["days"], *ELSEWHERE["place"]}
    for code, parts in ELSEWHERE.items():
        fields = parts or tuple(field for field in Event.model_fields if field not in apart)
        old, new = (before.event, after.event) if code in _OF_THE_EVENT else (before, after)
        if any(getattr(old, field) != getattr(new, field) for field in fields):
            yield code


def _move(old: LineStanding, new: LineStanding) -> str:
    """Return how a line moved between two states, '' when it did not."""
    if old.counts_as is new.counts_as:
        return ""
    if old.is_unmet and (new.is_met or new.counts_as is Verdict.NOT_APPLICABLE):
        return "mended"
    if new.is_unmet and not old.is_unmet:
        return "opened"
    return "checked" if old.is_unknown and not new.is_unknown else "reworked"


def _of(moves: Mapping[str, str], wanted: str) -> tuple[str, ...]:
    return tuple(line for line, move in moves.items() if move == wanted)


def _told(audit: Audit, row: LineStanding) -> tuple[object, ...]:
    """Return what was said and shown of a line."""
    return row.answer, row.evidence, audit.notes.get(row.line.id, "")


def _expected(then: LineStanding, now: LineStanding) -> tuple[object, ...]:
    """Return what a line expected then of what is measured now; nothing where nobody has measured."""
    given = now.answer.measured if now.answer else {}
    return tuple((m.code, then.line.bounds(m, given)) for m in then.line.criterion.measurements if m.code in given)


def _overdue(audit: Audit, on: date) -> set[str]:
    return {key for key, action in audit.actions.items() if is_overdue(action, on)}


def _regraded(before: Grades, after: Grades) -> Iterator[Graded]:
    """Yield whose grade is another; whom no line concerned before, or concerns now, has none to compare."""
    for family, result in after.families.items():
        if family in before.families and before.families[family].grade is not result.grade:
            yield family, before.families[family].grade, result.grade
    for audience, result in after.audiences.items():
        if audience in before.audiences and before.audiences[audience].grade is not result.grade:
            yield audience, before.audiences[audience].grade, result.grade


def _judged(audit: Audit, shipped: tuple[FundingScheme, ...], on: date) -> dict[str, SchemeJudged]:
    each = (judged(audit, scheme, on) for scheme in schemes_of(audit, shipped))
    return {one.scheme.id: one for one in each if one.asks_something}


def _rejudged(before: Mapping[str, SchemeJudged], after: Mapping[str, SchemeJudged]) -> Iterator[SchemeSince]:
    """Yield the schemes of which an outcome is another, and those that came or went, without their conditions."""
    for key in (*before, *(key for key in after if key not in before)):
        old, new = before.get(key), after.get(key)
        title = (new or before[key]).scheme.title
        if old is None or new is None:
            yield SchemeSince(title, (old is not None, new is not None), ())
        elif moved := tuple(_moved(old, new)):
            yield SchemeSince(title, (True, True), moved)


def _moved(old: SchemeJudged, new: SchemeJudged) -> Iterator[Judgement]:
    was = {one.condition.id: one.outcome for one in old.conditions}
    now = {one.condition.id: one.outcome for one in new.conditions}
    for key in (*was, *(key for key in now if key not in was)):
        if was.get(key) is not now.get(key):
            yield key, was.get(key), now.get(key)
