"""Progress: the standing of each line, what is left to check, and the gaps, as values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from types import MappingProxyType

from audit_app.domain import editions, taking_back
from audit_app.domain.answering import set_aside
from audit_app.domain.audit import MET, UNKNOWN, UNMET, WELL, Action, Answer, Audit, Evidence, Verdict, weightiest
from audit_app.domain.checklist import Level, Phase
from audit_app.domain.describing import all_agree
from audit_app.domain.event import Event
from audit_app.domain.measuring import missing_measures, proposed
from audit_app.domain.people import shared_out
from audit_app.domain.tailoring import Line, tailored
from audit_app.domain.user_testing import awaited, overruled

WORST_FIRST = (
    Verdict.NON_COMPLIANT,
    Verdict.NOT_CHECKED,
    Verdict.CANNOT_TELL,
    Verdict.PARTIAL,
    Verdict.EQUIVALENT,
    Verdict.COMPLIANT,
)


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the verdict of a criterion from those of its zones; not_applicable only when all are.

    >>> str(worst([Verdict.COMPLIANT, Verdict.NOT_APPLICABLE, Verdict.PARTIAL]))
    'partial'
    >>> str(worst([Verdict.NOT_APPLICABLE]))
    'not_applicable'

    **Source:** RULES.md rule 4.
    """
    found = set(verdicts)
    return next((v for v in WORST_FIRST if v in found), Verdict.NOT_APPLICABLE)


@dataclass(frozen=True)
class LineStanding:
    """Where a line stands: what was answered and what it counts as.

    `counts_as` differs from the organiser's verdict when users overrule it, two values are contested, or it is well
    answered against findings that await a representative's agreement (`awaits`). `withheld` is the evidence, by id, in
    which a tester can be recognised or heard who does not agree to it, or whose representative has yet to. `earlier`:
    what was answered of it in the last edition, or to another statement of it, and counts for nothing until somebody
    confirms it.
    """

    line: Line
    answer: Answer | None
    counts_as: Verdict
    contested: bool
    overruled_by: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    action: Action | None
    due_from: date
    awaits: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()
    earlier: Answer | None = None

    @cached_property
    def is_met(self) -> bool:
        """Whether it counts as met."""
        return self.counts_as in MET

    @cached_property
    def is_unmet(self) -> bool:
        """Whether it is a gap: non_compliant, partial or overruled."""
        return self.counts_as in UNMET

    @cached_property
    def is_unknown(self) -> bool:
        """Whether nobody can say yet: not checked, cannot tell, contested, or an agreement is awaited."""
        return self.counts_as in UNKNOWN

    @property
    def is_unsettled(self) -> bool:
        """Whether it counts as not checked although it was answered: contested, or an agreement is awaited."""
        return self.contested or bool(self.awaits)

    @cached_property
    def covered(self) -> tuple[Evidence, ...]:
        """The evidence that may be shown to others: whoever can be recognised or heard in it agrees.

        **Source:** RULES.md rule 10.
        """
        return tuple(piece for piece in self.evidence if piece.id not in self.withheld)

    @property
    def proofs(self) -> tuple[Evidence, ...]:
        """The evidence that shows something: of what may be shown, a decorative picture does not."""
        return tuple(piece for piece in self.covered if not piece.decorative)

    @cached_property
    def is_backed(self) -> bool:
        """Whether evidence shows it."""
        return bool(self.proofs)

    @cached_property
    def is_mandatory(self) -> bool:
        """Whether this reference set asks it of the event's size class."""
        return self.line.level is Level.MANDATORY

    @cached_property
    def breaks_journey(self) -> bool:
        """Whether it stops somebody: a blocking line non_compliant or overruled (RULES.md rule 6)."""
        return self.line.criterion.blocking and self.counts_as is Verdict.NON_COMPLIANT

    @property
    def is_belied(self) -> bool:
        """Whether it counts as met against its own measurements: whoever decides by it alone must not read a yes."""
        return self.is_met and self.is_contradicted

    @cached_property
    def is_contradicted(self) -> bool:
        """Whether the line's own measurements say another verdict than its answer: the answer stands, and is listed."""
        if not self.answer or self.answer.verdict not in {Verdict.COMPLIANT, *UNMET}:
            return False
        gives = proposed(self.line, self.answer.measured)
        return gives is not None and (gives in MET) != (self.answer.verdict in MET)

    @cached_property
    def unmeasured(self) -> tuple[str, ...]:
        """What is still to be measured of what was answered, by code."""
        return missing_measures(self.line, self.answer.measured) if self.answer else ()

    def is_due(self, on: date) -> bool:
        """Whether the thing must exist on that day."""
        return self.line.criterion.phase is Phase.BEFORE or on >= self.due_from


def due_from(event: Event, phase: Phase) -> date:
    """Return the day a line of that phase is due: the first day of the event, or the day after the last.

    Lines of the phase `before` are due always; a commitment keeps its word before that day.

    >>> event = Event.model_construct(starts_on=date(2027, 6, 26), ends_on=date(2027, 6, 27))
    >>> [due_from(event, phase).isoformat() for phase in Phase]
    ['2027-06-26', '2027-06-26', '2027-06-28']

    **Source:** RULES.md rule 7.
    """
    return event.ends_on + timedelta(days=1) if phase is Phase.AFTER else event.starts_on


def standings(audit: Audit) -> Mapping[str, LineStanding]:
    """Return the standing of every line asked, in the order of the checklist; computed once for an audit.

    **Source:** RULES.md rules 7 and 8; the action register of rule 15.
    """
    return _lately.of(audit)


class _Lately:
    """The standings of the two audits looked at last.

    An audit mostly differs from the one before by a gesture: the standing of a line is made anew only where something
    of it changed, and whoever draws it knows by its identity that it did not.
    """

    def __init__(self) -> None:
        self._kept: tuple[tuple[Audit, Mapping[str, LineStanding]], ...] = ()

    def of(self, audit: Audit) -> Mapping[str, LineStanding]:
        """Return the standings of an audit."""
        kept = self._kept  # once: long work has a thread of its own
        for known, rows in kept:
            if known is audit:
                return rows
        found = MappingProxyType(_stood(audit, kept[0][1] if kept else {}))
        self._kept = ((audit, found), *kept[:1])
        return found


_lately = _Lately()


def _stood(audit: Audit, before: Mapping[str, LineStanding]) -> dict[str, LineStanding]:
    """Return the standing of every line; one that stands as `before` is that very one."""
    answers, against, waiting = audit.answers, overruled(audit), awaited(audit)
    contested = {fact.subject for fact in audit.contested if fact.kind == "answer"}
    waits = {**editions.to_confirm(audit), **taking_back.to_confirm(audit)}
    evidence: dict[str, tuple[Evidence, ...]] = {}
    for _, piece in sorted(audit.evidence.items()):
        evidence[piece.line] = (*evidence.get(piece.line, ()), piece)
    actions: dict[str, list[Action]] = {}
    for _, taken in sorted(audit.actions.items(), reverse=True):
        actions.setdefault(taken.subject, []).append(taken)
    found = {}
    for key, line in tailored(audit).lines.items():
        answer, finders, shown = answers.get(key), against.get(key, ()), evidence.get(key, ())
        newest_first = [one for subject in (key, *finders) for one in actions.get(subject, ())] if actions else ()
        action = weightiest(newest_first) if newest_first else None
        is_contested, row = key in contested, before.get(key)
        withheld = tuple(piece.id for piece in shown if not all_agree(audit, piece))
        awaits = waiting.get(key, ()) if answer and answer.verdict in WELL and not finders else ()
        earlier = waits.get(key)
        if (
            row is None
            or row.line is not line
            or row.answer is not answer
            or row.contested is not is_contested
            or row.action is not action
            or row.overruled_by != finders
            or row.awaits != awaits
            or row.earlier is not earlier
            or row.evidence != shown
            or row.withheld != withheld
        ):
            row = LineStanding(
                line=line,
                answer=answer,
                counts_as=_counts_as(answer, overruled=bool(finders), contested=is_contested or bool(awaits)),
                contested=is_contested,
                overruled_by=finders,
                evidence=shown,
                action=action,
                due_from=due_from(audit.event, line.criterion.phase),
                awaits=awaits,
                withheld=withheld,
                earlier=earlier,
            )
        found[key] = row
    return found


def _counts_as(answer: Answer | None, *, overruled: bool, contested: bool) -> Verdict:
    if overruled:
        return Verdict.NON_COMPLIANT
    if contested or answer is None:
        return Verdict.NOT_CHECKED
    return answer.verdict


@dataclass(frozen=True)
class Tally:
    """Lines checked and still to check."""

    checked: int
    to_check: int

    @property
    def total(self) -> int:
        """All lines."""
        return self.checked + self.to_check


@dataclass(frozen=True)
class Progress:
    """What is done and what is left; by level, domain, phase and person ('' = nobody), and the answers set aside."""

    all: Tally
    by_level: Mapping[Level, Tally]
    by_domain: Mapping[str, Tally]
    by_phase: Mapping[Phase, Tally]
    by_person: Mapping[str, Tally]
    set_aside: Mapping[str, Answer]


def progress(audit: Audit) -> Progress:
    """Return how far the audit is; a line is checked when somebody could say something of it."""
    standing = standings(audit)
    rows = tuple(standing.values())
    by_domain: dict[str, list[LineStanding]] = {}
    for row in rows:
        by_domain.setdefault(row.line.criterion.domain, []).append(row)
    return Progress(
        all=tally(rows),
        by_level={
            level: tally(s for s in rows if s.line.level is level) for level in (Level.MANDATORY, Level.RECOMMENDED)
        },
        by_domain={domain.id: tally(by_domain.get(domain.id, ())) for domain in audit.checklist.domains},
        by_phase={phase: tally(s for s in rows if s.line.criterion.phase is phase) for phase in Phase},
        by_person={
            name: tally(standing[line] for line in lines) for name, lines in shared_out(audit, standing).items()
        },
        set_aside=set_aside(audit),
    )


def tally(rows: Iterable[LineStanding]) -> Tally:
    """Return how many of these lines somebody could say something of, and how many are left."""
    checked = [not row.is_unknown for row in rows]
    return Tally(checked=sum(checked), to_check=len(checked) - sum(checked))


def counted(audit: Audit) -> tuple[int, int]:
    """Return lines checked and lines to check."""
    rows = standings(audit)
    unknown = sum(row.counts_as in UNKNOWN for row in rows.values())
    return len(rows) - unknown, unknown
