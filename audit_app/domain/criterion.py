"""A criterion (critère): one statement that is true or false of an event, how to check it, where it comes from."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, SerializerFunctionWrapHandler, WrapSerializer, model_validator

from audit_app.domain.codes import (
    Audience,
    Check,
    Cost,
    Effort,
    Family,
    Instrument,
    LegalDuty,
    Level,
    MeasurementKind,
    Phase,
    Standing,
    Target,
    Unit,
)
from audit_app.domain.condition import Condition
from audit_app.domain.event import SizeClass, VenueForm
from audit_app.domain.record import Note, Record

CriterionId = Annotated[str, Field(pattern=r"^[A-Z]{3}-\d{2,3}$")]
Code = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
FactId = Annotated[str, Field(pattern=r"^[A-Z]-\d{2,3}$")]
FactNamed = Annotated[str, Field(pattern=r"^([A-Z]-\d{2,3})?$")]
Figure = Annotated[float, Field(ge=-1e9, le=1e9)]


class Phrase(Record):
    """One text in each language of the product."""

    fr: Note
    en: Note

    def in_language(self, language: str) -> str:
        """Return the text in that language, French when there is none."""
        return self.en if language == "en" else self.fr


def _in_both(text: object) -> object:
    return {"fr": text, "en": text} if isinstance(text, str) else text


def _once(text: Phrase, dumped: SerializerFunctionWrapHandler) -> Any:
    return text.fr if text.fr == text.en else dumped(text)


Detail = Annotated[
    Phrase, BeforeValidator(_in_both, json_schema_input_type=Phrase | Note), WrapSerializer(_once, when_used="json")
]
"""A text in each language, written once where it is the same in both (“GN 8”), as frozen copies hold it."""


class Source(Record):
    """Where a criterion comes from: an authority, how sure, and the article or detail."""

    code: Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]{1,9}$")]
    standing: Standing
    detail: Detail = Phrase(fr="", en="")


class LegalFact(Record):
    """What a text says, in our own words (`says`), with that text cited, how sure we are and where it was seen.

    `standing` is that of the part that carries the figure; OURS: no text says it, it is deduced or good practice.
    `forms`: the legal forms of venue the text binds, none = wherever it is; elsewhere its figure is taken by analogy.
    """

    id: FactId
    text: Phrase
    says: Phrase
    standing: Standing
    address: Annotated[str, Field(pattern=r"^(https?://\S+)?$", max_length=2_000)] = ""
    forms: tuple[VenueForm, ...] = ()

    def binds(self, form: VenueForm) -> bool:
        """Whether its figure holds by itself at a venue of that legal form."""
        return not self.forms or form in self.forms


class Unless(Record):
    """Bounds that hold instead where another measurement of the same line, `measurement`, comes to exactly `equals`."""

    measurement: Code
    equals: Figure
    min: Figure | None = None
    max: Figure | None = None


class Bounds(Record):
    """Least and most value that pass; None = no bound on that side.

    `fact`: the fact that gives them, where it is another than the measurement's.
    """

    min: Figure | None = None
    max: Figure | None = None
    unless: Unless | None = None
    fact: FactNamed = ""

    @property
    def otherwise(self) -> Self:
        """What holds where `unless` comes true: its bounds over these; the same where there is none."""
        other = self.unless
        if other is None:
            return self
        least, most = (self.min if other.min is None else other.min), (self.max if other.max is None else other.max)
        return self.replaced(min=least, max=most, unless=None)


class Measurement(Record):
    """Something to measure or count; `target` names a computed target, where the bound follows from the event.

    `instrument`: what one measures it with.
    """

    code: Code
    label: Phrase
    unit: Unit
    kind: MeasurementKind
    min: Figure | None = None
    max: Figure | None = None
    deciding: bool
    instrument: Instrument | None = None
    fact: FactNamed = ""
    target: Target | None = None
    by_form: Mapping[VenueForm, Bounds] = {}
    by_class: Mapping[SizeClass, Bounds] = {}

    @property
    def alternatives(self) -> tuple[Unless, ...]:
        """The bounds that depend on another measurement, for whatever legal form or size class."""
        each = (*self.by_form.values(), *self.by_class.values())
        return tuple(own.unless for own in each if own.unless)

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that give its figures, wherever it is asked, each once; its own first."""
        each = (self.fact, *(own.fact for own in (*self.by_form.values(), *self.by_class.values())))
        return tuple(dict.fromkeys(name for name in each if name))


class EasyToRead(Record):
    """A criterion in easy-to-read words; `reviewed` only once people concerned have read it.

    **Source:** the European rules for easy-to-read information (Inclusion Europe): short sentences, known words, one
    idea a sentence.
    """

    title: Phrase
    why: Phrase
    reviewed: bool = False


class Fix(Record):
    """What to do when it is not so: at once, for good, and what to announce meanwhile."""

    today: Phrase
    lasting: Phrase
    announce: Phrase
    cost: Cost
    effort: Effort


class Criterion(Record):
    """One statement that is true or false of the event, with what a volunteer needs to check it and to mend it.

    `why` tells what happens to whom when it fails; `proof` which evidence shows it.
    """

    id: CriterionId
    domain: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    title: Phrase
    why: Phrase | None = None
    how: Phrase
    fix: Fix | None = None
    proof: Phrase | None = None
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
        beside = [(m, other) for m in self.measurements for other in m.alternatives]
        if any(other.measurement not in codes or other.measurement == m.code for m, other in beside):
            raise ValueError("unknown_measurement")
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
