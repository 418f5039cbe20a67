"""A funding scheme (dispositif) as data: its conditions and what each of them asks."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, model_validator

from audit_app.domain.checklist import Code, CriterionId, Family, Level, Phrase
from audit_app.domain.condition import Condition
from audit_app.domain.event import SizeClass
from audit_app.domain.programme import ProgrammeKind
from audit_app.domain.record import Day, Name, Note, Record, Statement
from audit_app.domain.spending import Aim, SpendingKind


class Ask(StrEnum):
    """What a funding condition asks for.

    `lines`: every line of the criteria named is in place. `chain`: every blocking line is in place.
    `mandatory`: every mandatory line (of the domains named, else of all) is in place.
    `actions`: each gap has a corrective action with owner and date.
    `declared`: the profile declares a feature, which alone never shows anything, with the lines that prove it.
    `evidence`: the lines are in place, each with evidence of a kind. `share`: a percentage of the lines is in place.
    `user_tests`: the class's user tests are done, with some families of needs among the testers.
    `programme`: the parasport programme holds entries, with the lines that prove it.
    `budget_share`: spending on access is a percentage of the event's budget. `spending`: some kinds of spending are a
    percentage of the spending on access. `ceiling`: the spending put on one line of the funder stays under a sum.
    `unmapped`: the funder's sentence is typed in and nobody has said yet what proves it: never shown as met.
    """

    LINES = "lines"
    CHAIN = "chain"
    MANDATORY = "mandatory"
    ACTIONS = "actions"
    DECLARED = "declared"
    EVIDENCE = "evidence"
    SHARE = "share"
    USER_TESTS = "user_tests"
    PROGRAMME = "programme"
    BUDGET_SHARE = "budget_share"
    SPENDING = "spending"
    CEILING = "ceiling"
    UNMAPPED = "unmapped"


OF_MONEY = frozenset({Ask.BUDGET_SHARE, Ask.SPENDING, Ask.CEILING})
"""What is judged on the event's spending, not on lines."""

WITHOUT_LINES = OF_MONEY | {Ask.UNMAPPED}
"""What is judged whatever lines the event has."""


class EvidenceAsked(StrEnum):
    """The kind of evidence a condition asks for."""

    PICTURE = "picture"
    DOCUMENT = "document"


NEEDS: Mapping[Ask, tuple[str, ...]] = {
    Ask.LINES: ("criteria",),
    Ask.DECLARED: ("criteria", "features"),
    Ask.EVIDENCE: ("criteria", "evidence"),
    Ask.SHARE: ("least",),
    Ask.PROGRAMME: ("criteria", "programme"),
    Ask.BUDGET_SHARE: ("least",),
    Ask.SPENDING: ("kinds",),
    Ask.CEILING: ("most",),
}
"""The keys each sort of condition cannot go without."""


class FundingCondition(Record):
    """One condition of a scheme, in the funder's words, and what proves it.

    `least` and `most` are percentages; entries for `programme`; euros for `ceiling`. `aims`: which lines of spending
    count as spent on access.
    """

    id: Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9-]{0,19}$")]
    text: Phrase
    asks: Ask
    criteria: tuple[CriterionId, ...] = ()
    domains: tuple[Annotated[str, Field(pattern=r"^[A-Z]{3}$")], ...] = ()
    features: tuple[Code, ...] = ()
    evidence: EvidenceAsked | None = None
    level: Level | None = None
    families: tuple[Family, ...] = ()
    programme: tuple[ProgrammeKind, ...] = ()
    kinds: tuple[SpendingKind, ...] = ()
    aims: tuple[Aim, ...] = (2,)
    funder_line: Note = ""
    least: Annotated[float, Field(ge=0, le=1e12)] | None = None
    most: Annotated[float, Field(ge=0, le=1e12)] | None = None
    sizes: tuple[SizeClass, ...] = tuple(SizeClass)
    when: Note = ""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        for key in NEEDS.get(self.asks, ()):
            if getattr(self, key) in (None, ()):
                raise ValueError("key_needed")
        if self.asks is Ask.SPENDING and self.least is None and self.most is None:
            raise ValueError("key_needed")
        if self.least is not None and self.most is not None and self.least > self.most:
            raise ValueError("min_above_max")
        return self

    @cached_property
    def condition(self) -> Condition:
        """The condition on the event's features under which it applies."""
        return Condition.read(self.when)


class FundingScheme(Record):
    """A funder's conditions, versioned; `indicative`: to be replaced by the text of the agreement.

    `by_default`: judged as long as nobody has chosen schemes for the audit.
    """

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
    version: Annotated[str, Field(pattern=r"^\d+\.\d+(\.\d+)?$")]
    dated: date
    title: Phrase
    funder: Phrase
    source: Phrase
    address: Note = ""
    indicative: bool
    by_default: bool = False
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
