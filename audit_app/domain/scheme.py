"""A funding scheme (dispositif) as data: its conditions and what each of them asks."""

from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, model_validator

from audit_app.domain.checklist import Code, CriterionId, Phrase
from audit_app.domain.condition import Condition
from audit_app.domain.event import SizeClass
from audit_app.domain.record import Day, Name, Note, Record, Statement


class Ask(StrEnum):
    """What a funding condition asks for.

    `lines`: every line of the criteria named is in place. `chain`: every blocking line is in place.
    `mandatory`: every mandatory line (of the domains named, else of all) is in place.
    `actions`: each gap has a corrective action with owner and date.
    `declared`: the profile declares a feature, which alone never shows anything, with the lines that prove it.
    """

    LINES = "lines"
    CHAIN = "chain"
    MANDATORY = "mandatory"
    ACTIONS = "actions"
    DECLARED = "declared"


class FundingCondition(Record):
    """One condition of a scheme, in the funder's words, and the lines that prove it."""

    id: Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9-]{0,19}$")]
    text: Phrase
    asks: Ask
    criteria: tuple[CriterionId, ...] = ()
    domains: tuple[Annotated[str, Field(pattern=r"^[A-Z]{3}$")], ...] = ()
    features: tuple[Code, ...] = ()
    sizes: tuple[SizeClass, ...] = tuple(SizeClass)
    when: Note = ""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.asks in {Ask.LINES, Ask.DECLARED} and not self.criteria:
            raise ValueError("criteria_missing")
        if self.asks is Ask.DECLARED and not self.features:
            raise ValueError("features_missing")
        return self

    @cached_property
    def condition(self) -> Condition:
        """The condition on the event's features under which it applies."""
        return Condition.read(self.when)


class FundingScheme(Record):
    """A funder's conditions, versioned; `indicative`: to be replaced by the text of the agreement."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
    version: Annotated[str, Field(pattern=r"^\d+\.\d+(\.\d+)?$")]
    dated: date
    title: Phrase
    funder: Phrase
    source: Phrase
    address: Note = ""
    indicative: bool
    notice: Phrase
    public_money_only: bool = True
    conditions: Annotated[tuple[FundingCondition, ...], Field(min_length=1, max_length=60)]


class Waiver(Record):
    """The funder lifts a condition: why, who, when (RULES.md rule 16: only the funder may)."""

    scheme: str
    condition: str
    reason: Statement
    author: Name
    on: Day
