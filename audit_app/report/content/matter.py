"""What every page of a report speaks of, looked up once, and the shapes of verdicts and outcomes."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from audit_app.domain.audit import Audit, Evidence, Verdict
from audit_app.domain.comparing import Since
from audit_app.domain.consistency import Contradiction, contradictions
from audit_app.domain.event import Sizing, sizing
from audit_app.domain.funding import Outcome, SchemeJudged, chosen_aside, judged, without_testers
from audit_app.domain.gaps import Gap, gaps
from audit_app.domain.grades import Grades, grades
from audit_app.domain.grouping import Group, groups
from audit_app.domain.progress import LineStanding, Progress, progress, standings
from audit_app.domain.scenario import Scenario
from audit_app.domain.scheme import FundingScheme
from audit_app.i18n import ngettext
from audit_app.report.blocks import Mark
from audit_app.report.content.tester_codes import without_codes
from audit_app.wording import figures, values
from audit_app.wording.attempts import group_said, scenario_said
from audit_app.wording.subjects import subject_said
from audit_app.wording.typography import composed


class ReportKind(StrEnum):
    """Who the report is for; only the working copy names who answered and prints the free notes.

    >>> ReportKind("full") is ReportKind.WORKING
    True
    """

    FUNDER = "funder"
    WORKING = "working"
    EASY = "easy"
    PUBLIC = "public"
    MEASURES = "measures"

    @classmethod
    def _missing_(cls, value: object) -> "ReportKind | None":
        """Read what the working copy was called before; older issues and scripts still name it so."""
        return cls.WORKING if value == "full" else None


@dataclass(frozen=True)
class Numbered:
    """What makes a report an issue: its number, its day, why it is issued, and what changed since the one before.

    `verified_by` is who verified it besides the organiser, as the organiser says; '': nobody. `before` is the number
    and the day of that one; `since` is None where what was frozen of it is not here any more.
    """

    number: int
    on: date
    reason: str = ""
    before: tuple[int, date] | None = None
    since: Since | None = None
    verified_by: str = ""


@dataclass(frozen=True)
class Matter:
    """An audit on a day, with everything that follows from it."""

    audit: Audit
    on: date
    kind: ReportKind
    made_by: str
    sizing: Sizing
    rows: Mapping[str, LineStanding]
    grades: Grades
    gaps: tuple[Gap, ...]
    progress: Progress
    schemes: tuple[SchemeJudged, ...]
    schemes_aside: tuple[SchemeJudged, ...]
    """The schemes chosen that ask nothing of the event."""
    numbered: Numbered | None
    """The issue it is; None: a draft."""
    numbers: Mapping[str, int]
    """The number each piece of evidence bears in this report, by its id, in the order of the lines.

    The same file is one piece to the reader, whatever it shows: it has one number.
    """
    scenarios: Mapping[str, Scenario]
    """The library of scenarios of user tests, by id."""
    groups: tuple[Group, ...]
    """The testers as this copy counts them."""
    by_zone: bool = False
    """Whether the lines are told place by place; else theme by theme."""
    absent: frozenset[str] = frozenset()
    """The pieces of evidence, by id, whose file is not here."""
    contradictions: tuple[Contradiction, ...] = ()
    """The pairs of answers that do not agree."""

    @property
    def shows_people(self) -> bool:
        """Whether this copy names who answered and prints the free notes."""
        return self.kind is ReportKind.WORKING

    def group_said(self, group: Group) -> str:
        """Return whom a group is of; where there is no other, everybody."""
        return group_said(group, alone=len(self.groups) == 1)

    def is_shown(self, row: LineStanding) -> bool:
        """Whether evidence whose file is here backs a line; what a missing file shows, nobody can check."""
        return any(piece.id not in self.absent for piece in row.proofs)

    @property
    def breaks(self) -> tuple[LineStanding, ...]:
        """The breaks of the journey."""
        return tuple(row for row in self.rows.values() if row.breaks_journey)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All evidence, in the order of its lines."""
        return tuple(self.audit.evidence[key] for key in self.numbers)

    @property
    def files(self) -> tuple[tuple[Evidence, ...], ...]:
        """All evidence, in the order of its numbers: what is of one file together."""
        found: dict[int, list[Evidence]] = {}
        for piece in self.evidence:
            found.setdefault(self.numbers[piece.id], []).append(piece)
        return tuple(map(tuple, found.values()))

    def numbers_of(self, pieces: Iterable[Evidence]) -> tuple[int, ...]:
        """Return the numbers of some pieces, each once."""
        return tuple(dict.fromkeys(self.numbers[piece.id] for piece in pieces))

    def shown_by(self, row: LineStanding) -> str:
        """Return the numbers of the evidence of a line, in words; '' where there is none."""
        numbers = self.numbers_of(row.covered)
        said = ngettext("no. {numbers}", "nos. {numbers}", len(numbers))
        return said.format(numbers=", ".join(map(figures.number, numbers))) if numbers else ""


def gathered(
    audit: Audit,
    schemes: tuple[FundingScheme, ...],
    on: date,
    kind: ReportKind,
    made_by: str,
    numbered: Numbered | None = None,
    scenarios: Iterable[Scenario] = (),
    *,
    by_zone: bool = False,
    absent: Collection[str] = (),
) -> Matter:
    """Look everything up; `absent`: the fingerprints of the evidence whose file is not here.

    To be called in the language of the report: what others than the team read says “a tester” for the code of one.
    """
    if kind is not ReportKind.WORKING:
        audit = without_codes(audit)
    rows = standings(audit)
    order = {line: place for place, line in enumerate(rows)}
    evidence = sorted(audit.evidence.values(), key=lambda e: (order.get(e.line, len(order)), e.line, e.id))
    judgements = [judged(audit, scheme, on) for scheme in schemes]
    if kind is not ReportKind.WORKING:
        judgements = [without_testers(judgement) for judgement in judgements]
    return Matter(
        audit=audit,
        on=on,
        kind=kind,
        made_by=made_by,
        sizing=sizing(audit.event),
        rows=rows,
        grades=grades(audit, on),
        gaps=gaps(rows.values()),
        progress=progress(audit),
        schemes=tuple(one for one in judgements if one.asks_something),
        schemes_aside=chosen_aside(audit, judgements),
        numbered=numbered,
        numbers=_numbers(evidence),
        scenarios={scenario.id: scenario for scenario in scenarios},
        groups=groups(audit, guarded=kind is not ReportKind.WORKING),
        by_zone=by_zone,
        absent=frozenset(piece.id for piece in evidence if piece.sha256 in absent),
        contradictions=contradictions(audit),
    )


def _numbers(evidence: Iterable[Evidence]) -> dict[str, int]:
    """Return the number of each piece: of one file, and shown alike, the same."""
    known: dict[tuple[object, ...], int] = {}
    alike = {piece.id: (piece.sha256, piece.kind, piece.decorative) for piece in evidence}
    return {key: known.setdefault(file, len(known) + 1) for key, file in alike.items()}


def word(code: Verdict | Outcome | object) -> str:
    """Return the word for a code of the field, composed."""
    return composed(values.word(code))  # type: ignore[arg-type]


def named(matter: Matter, subject: str) -> str:
    """Return the name for people of a line, a finding, a zone...; never an id of ours, which nobody can read.

    Of an attempt, to whoever is not of the team, what was tried: not by whom, not even the code.
    """
    attempt = matter.audit.observations.get(subject)
    if attempt and not matter.shows_people:
        return scenario_said(matter.audit, matter.scenarios, attempt.scenario)
    return subject_said(subject, matter.audit) or ""


def who_and_when(matter: Matter, by: str | None, on: date | None) -> str:
    """Return a name and a day, as far as they are known and this copy shows them."""
    return ", ".join(part for part in (by if matter.shows_people else None, figures.day(on) if on else None) if part)


VERDICT_MARKS: Mapping[Verdict, Mark] = {
    Verdict.COMPLIANT: Mark.GOOD,
    Verdict.EQUIVALENT: Mark.EQUAL,
    Verdict.PARTIAL: Mark.PARTIAL,
    Verdict.NON_COMPLIANT: Mark.BAD,
    Verdict.NOT_APPLICABLE: Mark.NONE,
    Verdict.NOT_CHECKED: Mark.UNKNOWN,
    Verdict.CANNOT_TELL: Mark.UNKNOWN,
}

OUTCOME_MARKS: Mapping[Outcome, Mark] = {
    Outcome.MET: Mark.GOOD,
    Outcome.MET_WITH_RESERVATION: Mark.RESERVED,
    Outcome.NOT_MET: Mark.BAD,
    Outcome.NOT_SHOWN: Mark.UNKNOWN,
    Outcome.WAIVED: Mark.WAIVED,
}
