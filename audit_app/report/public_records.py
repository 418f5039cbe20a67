"""What a report lets its reader check by program, as records: the data that travels inside the file (RULES.md rule 18).

Nobody is in it: no name of who answered, owns an action, tests or checks; no note, no reason of an answer, no quote.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from audit_app.domain.audit import ActionState, EvidenceKind, LineId, Sha256, Verdict
from audit_app.domain.codes import Audience, Family, LegalDuty, Level, Phase
from audit_app.domain.event import EventKind, Peak, Seats, SizeClass
from audit_app.domain.gaps import GapKind
from audit_app.domain.proving import Outcome
from audit_app.domain.record import Record
from audit_app.domain.scheme import Ask, EvidenceAsked
from audit_app.domain.tester import Profile

Count = Annotated[int, Field(ge=0)]


class PublicPlace(Record):
    """Where the event is held."""

    name: str
    commune: str
    insee: str | None
    department: str | None


class PublicSize(Record):
    """The size class that holds, the one that follows from the figures, and why."""

    size_class: SizeClass
    computed: SizeClass
    chosen_because: str
    because: tuple[str, ...]
    peak: Peak
    total_visitors: Count
    seats: Seats
    international: bool


class PublicEvent(Record):
    """The event as declared."""

    name: str
    edition: str
    organiser: str
    kind: EventKind
    starts_on: date
    ends_on: date
    place: PublicPlace
    size: PublicSize


class PublicChecklist(Record):
    """Which reference set was answered, by its hash."""

    id: str
    version: str
    dated: date
    hash: Sha256
    reviewed: bool


class PublicIssue(Record):
    """Which issue the report is; a draft is none."""

    number: Annotated[int, Field(ge=1)]
    on: date
    reason: str


class PublicMeasure(Record):
    """A measurement as given, with the bounds that hold for this line; a ratio is `amount` out of `of`."""

    code: str
    unit: str
    amount: float
    of: float | None
    least: float | None
    most: float | None


class PublicCommitment(Record):
    """The corrective action that counts for a line: by which day, and how far it is."""

    due: date
    state: ActionState


class PublicLine(Record):
    """One line: what was asked, what was found, and what it counts as.

    `verdict` is the organiser's, None where none was given; `backed`: evidence shows it; `evidence` are numbers of the
    evidence below, and `action` the one that counts: both only where the kind of the report tells them.
    """

    id: LineId
    criterion: str
    title: str
    zone: str
    level: Level
    legal_duty: LegalDuty
    blocking: bool
    families: tuple[Family, ...]
    audiences: tuple[Audience, ...]
    phase: Phase
    due_from: date
    verdict: Verdict | None
    counts_as: Verdict
    contested: bool
    overruled: bool
    backed: bool
    action: PublicCommitment | None
    measured: tuple[PublicMeasure, ...]
    evidence: tuple[Annotated[int, Field(ge=1)], ...]


class PublicMissing(Record):
    """What stands between a condition and its proof; `line` is '' where no line is concerned."""

    line: str
    why: str


class PublicCondition(Record):
    """A funding condition with what it asks for, its outcome and the lines that prove it.

    `criteria`, `domains` and `level` say of which lines it asks, `least` and `evidence` how much and shown by what.
    """

    id: str
    text: str
    asks: Ask
    criteria: tuple[str, ...]
    domains: tuple[str, ...]
    level: Level | None
    evidence: EvidenceAsked | None
    least: float | None
    outcome: Outcome
    proof: tuple[LineId, ...]
    missing: tuple[PublicMissing, ...]


class PublicScheme(Record):
    """A funding scheme as it was judged."""

    id: str
    version: str
    dated: date
    title: str
    indicative: bool
    conditions: tuple[PublicCondition, ...]


class PublicGap(Record):
    """Something missing from one line; `measures` are the codes of measurements not given."""

    line: LineId
    kind: GapKind
    measures: tuple[str, ...]


class PublicAction(Record):
    """A corrective action without who answers for it; `line` is '' where it answers a finding."""

    line: str
    what: str
    due: date
    cost: float | None
    state: ActionState


class PublicEvidence(Record):
    """A piece of evidence by the number it bears in the report; `line` is '' where it shows a finding.

    The same file has one number, and one of these for each thing it shows. A decorative picture shows nothing.
    """

    number: Annotated[int, Field(ge=1)]
    line: str
    kind: EvidenceKind
    sha256: Sha256
    alternative: str
    decorative: bool
    on: date | None


class PublicGroup(Record):
    """Testers counted together; none of both: the others, or everybody."""

    profile: Profile | None
    family: Family | None
    testers: Count


class PublicTests(Record):
    """User tests in counts, by groups that show nobody (RULES.md rule 9).

    `took_part`: who tried a scenario or met a problem and takes part still, each counted in one of the `groups`.
    `testers`: those of them who tried one, in so many `attempts`; the size class asks for these. `done`: those that it
    asks for are; `blocking` counts the blocking findings without a decision.
    """

    took_part: Count
    testers: Count
    attempts: Count
    testers_asked: Count
    enough_profiles: bool
    done: bool
    blocking: Count
    groups: tuple[PublicGroup, ...]


class PublicRate(Record):
    """Lines met out of lines that apply, with those nobody has checked among them."""

    met: Count
    asked: Count
    not_checked: Count


class PublicResult(Record):
    """The grade of a family of needs or of an audience; `capped_by` names the lines behind each cap."""

    grade: str | None
    mandatory: PublicRate
    recommended: PublicRate
    not_due: Count
    without_evidence: Count
    capped_by: Mapping[str, tuple[LineId, ...]]


class PublicCoverage(Record):
    """How many lines there are, how many somebody could say something of, how many are met."""

    checked: Count
    total: Count
    met: Count
    met_without_evidence: Count


class PublicResults(Record):
    """What the report prints; all of it follows from the lines, the conditions and the tests above."""

    overall: str | None
    families: Mapping[Family, PublicResult]
    audiences: Mapping[Audience, PublicResult]
    coverage: PublicCoverage
    breaks: tuple[LineId, ...]
    outcomes: Mapping[str, Mapping[Outcome, Count]]


class PublicReport(Record):
    """What the reader of this kind of report may know of an audit on a day; a later form has another `format`.

    A kind that prints no grade has neither schemes, gaps, actions, evidence, `tests` nor `results`.
    """

    format: Literal["jauge-report-1"]
    schema_sha256: Sha256
    made_by: str
    kind: str
    language: str
    judged_on: date
    audit: str
    issue: PublicIssue | None
    event: PublicEvent
    checklist: PublicChecklist
    lines: tuple[PublicLine, ...]
    schemes: tuple[PublicScheme, ...]
    gaps: tuple[PublicGap, ...]
    actions: tuple[PublicAction, ...]
    evidence: tuple[PublicEvidence, ...]
    tests: PublicTests | None
    results: PublicResults | None
