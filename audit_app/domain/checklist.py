"""The checklist (grille): domains, criteria, measurements and sources, as data that an audit keeps a frozen copy of."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Self, TypeVar

from pydantic import AfterValidator, Field, model_validator

from audit_app.domain.codes import Audience as Audience
from audit_app.domain.codes import Check as Check
from audit_app.domain.codes import Family as Family
from audit_app.domain.codes import LegalDuty as LegalDuty
from audit_app.domain.codes import Level as Level
from audit_app.domain.codes import MeasurementKind as MeasurementKind
from audit_app.domain.codes import Phase as Phase
from audit_app.domain.codes import SourceKind as SourceKind
from audit_app.domain.codes import Standing as Standing
from audit_app.domain.codes import Target as Target
from audit_app.domain.codes import Unit as Unit
from audit_app.domain.condition import Condition
from audit_app.domain.event import SizeClass, VenueForm
from audit_app.domain.record import Note, Record

CriterionId = Annotated[str, Field(pattern=r"^[A-Z]{3}-\d{2,3}$")]
Code = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
FactId = Annotated[str, Field(pattern=r"^[A-Z]-\d{2,3}$")]
Figure = Annotated[float, Field(ge=-1e9, le=1e9)]


class Phrase(Record):
    """One text in each language of the product."""

    fr: Note
    en: Note

    def in_language(self, language: str) -> str:
        """Return the text in that language, French when there is none."""
        return self.en if language == "en" else self.fr


class Authority(Record):
    """A source of the bibliography: what a source code stands for."""

    code: Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]{1,9}$")]
    kind: SourceKind
    title: Phrase
    address: Note = ""


class Source(Record):
    """Where a criterion comes from: an authority, how sure, and the article or detail."""

    code: Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]{1,9}$")]
    standing: Standing
    detail: Note = ""


class LegalFact(Record):
    """What a text says, in our own words (`says`), with that text cited, how sure we are and where it was seen.

    `standing` is that of the part that carries the figure; OURS: no text says it, it is deduced or good practice.
    """

    id: FactId
    text: Phrase
    says: Phrase
    standing: Standing
    address: Annotated[str, Field(pattern=r"^(https?://\S+)?$", max_length=2_000)] = ""


class Bounds(Record):
    """Least and most value that pass; None = no bound on that side."""

    min: Figure | None = None
    max: Figure | None = None


class Measurement(Record):
    """Something to measure or count; `target` names a computed target, where the bound follows from the event."""

    code: Code
    label: Phrase
    unit: Unit
    kind: MeasurementKind
    min: Figure | None = None
    max: Figure | None = None
    deciding: bool
    fact: Annotated[str, Field(pattern=r"^([A-Z]-\d{2,3})?$")] = ""
    target: Target | None = None
    by_form: Mapping[VenueForm, Bounds] = {}
    by_class: Mapping[SizeClass, Bounds] = {}


class EasyToRead(Record):
    """Easy-to-read French of a criterion; `reviewed` only once people concerned have read it."""

    title: Note = ""
    why: Note = ""
    reviewed: bool = False


class Criterion(Record):
    """One statement that is true or false of the event."""

    id: CriterionId
    domain: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    title: Phrase
    why: Phrase | None = None
    how: Phrase
    fix: Phrase | None = None
    easy: EasyToRead | None = None
    audiences: Annotated[tuple[Audience, ...], Field(min_length=1)]
    families: Annotated[tuple[Family, ...], Field(min_length=1)]
    phase: Phase
    levels: Mapping[SizeClass, Level]
    when: Note = ""
    zone_kind: Code | None = None
    blocking: bool
    legal_duty: LegalDuty
    legal_facts: tuple[FactId, ...] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    measurements: tuple[Measurement, ...] = ()
    checks: Annotated[tuple[Check, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if set(self.levels) != set(SizeClass):
            raise ValueError("level_missing")
        codes = [measurement.code for measurement in self.measurements]
        if len(set(codes)) < len(codes):
            raise ValueError("measurement_twice")
        if not self.id.startswith(self.domain):
            raise ValueError("id_outside_domain")
        return self

    @property
    def only_ours(self) -> bool:
        """Whether nothing but our own proposal stands behind it."""
        return all(source.standing is Standing.OURS for source in self.sources)

    def level_for(self, size: SizeClass) -> Level:
        """Return the level asked for that size class; a line of our own alone is recommended at most.

        **Source:** RULES.md rule 3.
        """
        level = self.levels[size]
        return Level.RECOMMENDED if self.only_ours and level is Level.MANDATORY else level

    @cached_property
    def condition(self) -> Condition:
        """The condition under which it is asked."""
        return Condition.read(self.when)

    def measurement(self, code: str) -> Measurement | None:
        """Return the measurement of that code."""
        return next((m for m in self.measurements if m.code == code), None)


class Domain(Record):
    """A theme of the checklist."""

    id: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    title: Phrase


class Term(Record):
    """A code of a closed list (kinds of zone, groups of features) with its words."""

    code: Code
    label: Phrase


class Feature(Term):
    """Something an event has or has not; its `group` is a term of the checklist, `hint` explains a word of its label.

    The label fits both “Is there …?” and “because the event has: …”.
    """

    group: Code | None = None
    hint: Phrase | None = None


_T = TypeVar("_T", bound=Term)


def _codes_once(terms: tuple[_T, ...]) -> tuple[_T, ...]:
    if len({term.code for term in terms}) < len(terms):
        raise ValueError("code_twice")
    return terms


Terms = Annotated[tuple[Term, ...], AfterValidator(_codes_once)]
Features = Annotated[tuple[Feature, ...], AfterValidator(_codes_once)]


def _facts_once(facts: tuple[LegalFact, ...]) -> tuple[LegalFact, ...]:
    if len({fact.id for fact in facts}) < len(facts):
        raise ValueError("fact_twice")
    return facts


class Checklist(Record):
    """A whole reference set; its hash is its identity; `user_tests` is the criterion that asks for user tests."""

    id: Code
    version: Annotated[str, Field(pattern=r"^\d+\.\d+(\.\d+)?$")]
    dated: date
    title: Phrase
    status: Phrase
    reviewed: bool = False
    user_tests: CriterionId | None = None
    feature_groups: Terms = ()
    features: Features
    zone_kinds: Terms
    authorities: tuple[Authority, ...]
    facts: Annotated[tuple[LegalFact, ...], AfterValidator(_facts_once)] = ()
    domains: Annotated[tuple[Domain, ...], Field(min_length=1)]
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]

    @cached_property
    def by_id(self) -> Mapping[str, Criterion]:
        """The criteria by their id."""
        return {criterion.id: criterion for criterion in self.criteria}

    @cached_property
    def fact_by_id(self) -> Mapping[str, LegalFact]:
        """The legal facts by their id; empty in a copy frozen before they travelled with the checklist."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def canonical(self) -> str:
        """The one JSON text it is kept as: keys sorted, defaults left out so that a later field changes no hash."""
        fields = self.model_dump(mode="json", exclude_defaults=True)
        return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the canonical JSON, 64 hexadecimal digits: equal checklists have equal hashes."""
        return hashlib.sha256(self.canonical.encode()).hexdigest()
