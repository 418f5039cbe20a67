"""The checklist (grille): domains, criteria, measurements and sources, as data that an audit keeps a frozen copy of."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Self, TypeVar

from pydantic import AfterValidator, Field

from audit_app.domain.codes import Audience as Audience
from audit_app.domain.codes import Check as Check
from audit_app.domain.codes import Cost as Cost
from audit_app.domain.codes import Effort as Effort
from audit_app.domain.codes import Family as Family
from audit_app.domain.codes import Instrument as Instrument
from audit_app.domain.codes import LegalDuty as LegalDuty
from audit_app.domain.codes import Level as Level
from audit_app.domain.codes import MeasurementKind as MeasurementKind
from audit_app.domain.codes import PairRule as PairRule
from audit_app.domain.codes import Phase as Phase
from audit_app.domain.codes import SourceKind as SourceKind
from audit_app.domain.codes import Standing as Standing
from audit_app.domain.codes import Target as Target
from audit_app.domain.codes import Unit as Unit
from audit_app.domain.criterion import Bounds as Bounds
from audit_app.domain.criterion import Code as Code
from audit_app.domain.criterion import Criterion as Criterion
from audit_app.domain.criterion import CriterionId as CriterionId
from audit_app.domain.criterion import EasyToRead as EasyToRead
from audit_app.domain.criterion import FactId as FactId
from audit_app.domain.criterion import Figure as Figure
from audit_app.domain.criterion import Fix as Fix
from audit_app.domain.criterion import LegalFact as LegalFact
from audit_app.domain.criterion import Measurement as Measurement
from audit_app.domain.criterion import Phrase as Phrase
from audit_app.domain.criterion import Source as Source
from audit_app.domain.criterion import Unless as Unless
from audit_app.domain.record import Note, Record


class Authority(Record):
    """A source of the bibliography: what a source code stands for."""

    code: Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]{1,9}$")]
    kind: SourceKind
    title: Phrase
    address: Note = ""


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


MeasurementOf = Annotated[str, Field(pattern=r"^[A-Z]{3}-\d{2,3}(\.[a-z][a-z0-9_]{0,39})?$")]
"""A criterion, or one of its measurements: `PLA-01`, `PLA-01.places`."""


class Pair(Record):
    """Two things that have to agree; `says` is what it means when they do not."""

    code: Code
    rule: PairRule
    first: MeasurementOf
    second: MeasurementOf | None = None
    says: Phrase


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
    pairs: tuple[Pair, ...] = ()
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

    @classmethod
    def frozen_as(cls, text: str, digest: str) -> Self:
        """Return the checklist of a canonical JSON text whose hash is known; raise ValidationError.

        It keeps that hash: working it out again would cost the first save more than all the rest of it.
        """
        frozen = cls.model_validate_json(text)
        frozen.__dict__["hash"] = digest
        return frozen
