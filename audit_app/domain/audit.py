"""The nouns of an audit on one page, and what must hold of the whole."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from audit_app.domain.checklist import Checklist, Criterion
from audit_app.domain.consent import Consent, ConsentKey, Use, key_of
from audit_app.domain.event import Event, Zone, ZoneId
from audit_app.domain.issue import Issue
from audit_app.domain.observation import Observation, Origin, Parting, Pay
from audit_app.domain.plan import Pin, Plan
from audit_app.domain.record import Day, Name, Note, Reason, Record, Statement, is_blank
from audit_app.domain.scheme import FundingScheme, Waiver
from audit_app.domain.tester import Guarded, Tester, TesterCode
from audit_app.domain.user_test import OwnScenario, ScenarioId, UserTest

Id = Annotated[str, Field(pattern=r"^[0-9a-f-]{36}$")]
"""A UUIDv7 as text, given at creation."""

LineId = Annotated[str, Field(pattern=r"^[A-Z]{3}-\d{2,3}(@[a-z0-9-]{1,40})?$")]
"""A criterion, or a criterion at a zone: `CIR-02`, `CIR-02@path-7k2mq`."""


class Verdict(StrEnum):
    """What was found of a line."""

    COMPLIANT = "compliant"
    PARTIAL = "partial"
    NON_COMPLIANT = "non_compliant"
    EQUIVALENT = "equivalent"
    NOT_APPLICABLE = "not_applicable"
    NOT_CHECKED = "not_checked"
    CANNOT_TELL = "cannot_tell"


REASON_NEEDED = frozenset({Verdict.NOT_APPLICABLE, Verdict.CANNOT_TELL})
MET = frozenset({Verdict.COMPLIANT, Verdict.EQUIVALENT})
UNMET = frozenset({Verdict.NON_COMPLIANT, Verdict.PARTIAL})
UNKNOWN = frozenset({Verdict.NOT_CHECKED, Verdict.CANNOT_TELL})
WELL = MET | {Verdict.NOT_APPLICABLE}
"""Verdicts of the organiser that a blocked tester contradicts."""


class Measured(Record):
    """A measurement as given: `amount` in the measurement's own unit; for a ratio, `amount` out of `of`."""

    amount: Annotated[float, Field(ge=-1e9, le=1e9)]
    of: Annotated[float, Field(ge=0, le=1e9)] | None = None


class Answer(Record):
    """What was found of one line, by whom, when: one value, one fact."""

    verdict: Verdict
    measured: Mapping[str, Measured] = {}
    reason: Reason = ""
    by: Name | None = None
    on: Day | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.verdict in REASON_NEEDED and not self.reason:
            raise ValueError("reason_missing")
        return self


class EvidenceKind(StrEnum):
    """A picture needs an alternative text, a recording its transcript; a document speaks for itself."""

    PICTURE = "picture"
    DOCUMENT = "document"
    AUDIO = "audio"


Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""The SHA-256 of a file, in hexadecimal digits."""


class Evidence(Record):
    """A file that shows what an answer says, a finding, or an attempt; the file lies by its hash beside the database.

    `line` is '' where it shows a finding, named by `finding`, or what a tester tried, named by `attempt`. `sha256` is
    of what is kept; `original` of the photo as it was given, before what it told of the place and the device was left
    behind: whoever still has that photo can prove that it is the one. A `decorative` picture shows nothing that is
    needed, so it proves nothing. `zone` is where it was taken, if not where its line is. `blurred_from` are the
    pictures it was before parts were made unrecognisable, oldest first. `shows` are the codes of the testers who can
    be recognised or heard in it.
    """

    id: Id
    line: Annotated[str, Field(pattern=r"^([A-Z]{3}-\d{2,3}(@[a-z0-9-]{1,40})?)?$")] = ""
    finding: Id | None = None
    attempt: Id | None = None
    kind: EvidenceKind
    sha256: Sha256
    suffix: Annotated[str, Field(pattern=r"^\.[a-z0-9]{1,5}$")]
    size: Annotated[int, Field(ge=0, le=100_000_000)]
    by: Name | None = None
    on: Day | None = None
    alt: Note = ""
    caption: Note = ""
    decorative: bool = False
    transcript: Note = ""
    zone: ZoneId | None = None
    original: Sha256 | None = None
    blurred_from: tuple[Sha256, ...] = ()
    shows: tuple[TesterCode, ...] = ()

    @property
    def is_told(self) -> bool:
        """Whether who cannot see or hear it knows what it shows: in words, or because it shows nothing needed."""
        if self.kind is EvidenceKind.AUDIO:
            return not is_blank(self.transcript)
        return self.kind is EvidenceKind.DOCUMENT or self.decorative or not is_blank(self.alt)

    @model_validator(mode="after")
    def _shows_one_thing(self) -> Self:
        if [bool(shown) for shown in (self.line, self.finding, self.attempt)].count(True) != 1:
            raise ValueError("shows_nothing_or_two")
        return self

    @classmethod
    def about(cls, subject: str, **fields: Any) -> Self:
        """Return the evidence of a line, or of a finding, named by its id."""
        named: dict[str, Any] = {"line" if subject[:1].isupper() else "finding": subject}
        return cls(**named, **fields)

    @property
    def subject(self) -> str:
        """The line, or the id of the finding or of the attempt, that it shows."""
        return self.line or self.finding or self.attempt or ""


class ClosedBy(StrEnum):
    """What ends a finding's hold on its lines."""

    LATER_TEST = "later_test"
    DECISION = "decision"


class Decision(Record):
    """Why a finding no longer weighs on its lines, and who says so."""

    closed_by: ClosedBy
    reason: Statement
    author: Name
    on: Day


class Finding(Record):
    """A problem somebody met: severity 0 (none) to 4 (blocked); `testers` are codes, never names.

    `severity` is None until somebody sorts it: it weighs on nothing. `zone`: where it was met, None = nowhere special.
    `scenario`: what was being tried. `reach`: 1 one profile meets it, 2 several, 3 anyone. `mended`: what was done
    about it on the day itself. `origin` is a hash of what a file told of it, so that the file brought in again adds
    nothing, however it was sorted since. `told`: the moment its scenario or place was told later than itself, as an id,
    for ids are in order of time; None where both stand as it was noted.

    **Source:** guides, forms and fields, F8.
    """

    id: Id
    title: Name
    note: Note = ""
    severity: Annotated[int, Field(ge=0, le=4)] | None = None
    zone: ZoneId | None = None
    lines: tuple[LineId, ...] = ()
    testers: tuple[TesterCode, ...] = ()
    scenario: ScenarioId | None = None
    reach: Annotated[int, Field(ge=1, le=3)] | None = None
    mended: Note = ""
    by: Name | None = None
    on: Day | None = None
    decision: Decision | None = None
    origin: Origin = ""
    told: Id | None = None

    @property
    def is_sorted(self) -> bool:
        """Whether somebody said which lines it touches and how grave it is, or closed it with a reason."""
        return self.decision is not None or (bool(self.lines) and self.severity is not None)


class ActionState(StrEnum):
    """How far a corrective action is."""

    TO_DO = "to_do"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"


OPEN_STATES = frozenset({ActionState.TO_DO, ActionState.IN_PROGRESS})


class Action(Record):
    """A corrective action: what mends a gap or finding, who answers for it, by when (RULES.md rule 15).

    `proof` says in words that it is done, `evidence` names pieces of the audit that show it; one removed since is none.
    """

    id: Id
    subject: Annotated[str, Field(min_length=1, max_length=60)]
    what: Statement
    owner: Name
    due: Day
    cost: Annotated[float, Field(ge=0, le=1e12)] | None = None
    state: ActionState = ActionState.TO_DO
    reason: Reason = ""
    proof: Note = ""
    evidence: tuple[Id, ...] = ()
    checked_by: Name | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.state is ActionState.DROPPED and not self.reason:
            raise ValueError("reason_missing")
        return self


def weightiest(newest_first: Iterable[Action]) -> Action | None:
    """Return the newest action still open, failing that the newest done, then dropped: the one that counts."""
    ended = (ActionState.DONE, ActionState.DROPPED)
    return min(newest_first, key=lambda a: ended.index(a.state) if a.state in ended else -1, default=None)


class AuditState(StrEnum):
    """Whether answers may change (RULES.md rule 14)."""

    OPEN = "open"
    CLOSED = "closed"
    REOPENED = "reopened"


class State(Record):
    """The state of the audit, since when, by whom; a reopening carries its reason."""

    state: AuditState = AuditState.OPEN
    reason: Reason = ""
    by: Name | None = None
    on: Day | None = None


class Candidate(Record):
    """One of the values of a contested fact; `value` is canonical JSON, None = removed."""

    value: str | None
    by: str | None
    at: str


class Contested(Record):
    """A fact with several concurrent values: it counts as not checked until a person chooses."""

    kind: str
    subject: str
    aspect: str
    candidates: tuple[Candidate, ...]


class Orphan(Record):
    """What is left of a thing after a union removed the rest of it: kept, listed, shown nowhere else."""

    kind: str
    subject: str
    values: tuple[str, ...]


class Audit(Record):
    """One audit of one event with its own frozen checklist (RULES.md rule 11)."""

    id: Id
    created_on: Day
    checklist: Checklist
    event: Event
    zones: Mapping[str, Zone] = {}
    answers: Mapping[LineId, Answer] = {}
    moved_aside: Mapping[LineId, Answer] = {}
    carried: Mapping[LineId, Answer] = {}
    notes: Mapping[LineId, Note] = {}
    assigned: Mapping[LineId, Name] = {}
    evidence: Mapping[str, Evidence] = {}
    findings: Mapping[str, Finding] = {}
    actions: Mapping[str, Action] = {}
    schemes: Mapping[str, FundingScheme] = {}
    waivers: Mapping[str, Waiver] = {}
    issues: Mapping[str, Issue] = {}
    plans: Mapping[str, Plan] = {}
    pins: Mapping[str, Pin] = {}
    testers: Mapping[TesterCode, Tester] = {}
    consents: Mapping[ConsentKey, Consent] = {}
    user_tests: Mapping[str, UserTest] = {}
    own_scenarios: Mapping[ScenarioId, OwnScenario] = {}
    observations: Mapping[str, Observation] = {}
    partings: Mapping[str, Parting] = {}
    pays: Mapping[str, Pay] = {}
    state: State = State()
    contested: tuple[Contested, ...] = ()
    orphans: tuple[Orphan, ...] = ()

    @model_validator(mode="after")
    def _keys_are_ids(self) -> Self:
        kept: tuple[Mapping[str, Any], ...] = (
            *(self.zones, self.evidence, self.findings, self.actions, self.schemes, self.issues, self.plans),
            *(self.testers, self.user_tests, self.own_scenarios, self.observations, self.partings, self.pays),
        )
        for things in kept:
            if any(key != thing.id for key, thing in things.items()):
                raise ValueError("key_is_not_id")
        return self

    @property
    def is_open(self) -> bool:
        """Whether gestures may change it."""
        return self.state.state is not AuditState.CLOSED

    def agreed(self, tester: str, use: Use) -> bool:
        """Whether a tester agrees to a use now, as does whoever has to as well; what nobody asked is not agreed to."""
        return self.said_yes(tester, use) and (
            not self.is_guarded(tester) or self.consents[key_of(tester, use)].represented
        )

    def said_yes(self, tester: str, use: Use) -> bool:
        """Whether a tester agrees to a use, for their own part."""
        consent = self.consents.get(key_of(tester, use))
        return consent is not None and consent.given

    def awaits_agreement(self, tester: str) -> bool:
        """Whether a tester takes part for their own part, and whoever has to agree as well did not yet."""
        return self.said_yes(tester, Use.TAKE_PART) and not self.agreed(tester, Use.TAKE_PART)

    def is_guarded(self, tester: str) -> bool:
        """Whether somebody else has to agree as well."""
        return tester in self.testers and self.testers[tester].guarded is not Guarded.ADULT

    def zones_of(self, kind: str) -> tuple[Zone, ...]:
        """Return the zones of that kind by name."""
        return tuple(sorted((z for z in self.zones.values() if z.kind == kind), key=lambda z: (z.name, z.id)))

    def criterion_of(self, line: str) -> Criterion | None:
        """Return the criterion a line id speaks of."""
        return self.checklist.by_id.get(line.partition("@")[0])

    def evidence_of(self, subject: str) -> tuple[Evidence, ...]:
        """Return the evidence of a line or finding, oldest first (ids are in order of time)."""
        return tuple(e for _, e in sorted(self.evidence.items()) if e.subject == subject)

    def action_of(self, subject: str) -> Action | None:
        """Return the corrective action that counts for a line or finding: an open one before those that ended."""
        return weightiest(a for _, a in sorted(self.actions.items(), reverse=True) if a.subject == subject)
