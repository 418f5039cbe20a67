"""Funding: the outcome of each condition of a scheme, with the proof behind it; and which schemes are judged."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from audit_app.domain.answering import require_open
from audit_app.domain.audit import Audit
from audit_app.domain.checklist import Checklist
from audit_app.domain.event import Event, sizing
from audit_app.domain.folding import folded
from audit_app.domain.progress import LineStanding, standings
from audit_app.domain.proving import Figure as Figure
from audit_app.domain.proving import Missing as Missing
from audit_app.domain.proving import Outcome as Outcome
from audit_app.domain.proving import Shown, by_lines, by_share, by_spending
from audit_app.domain.scheme import OF_MONEY, WITHOUT_LINES, Ask, FundingCondition, FundingScheme, Waiver
from audit_app.domain.tailoring import declared
from audit_app.domain.trying import tried


@dataclass(frozen=True)
class Judged:
    """A condition with its outcome, the lines that prove it, what is missing, the figure it was judged on."""

    condition: FundingCondition
    outcome: Outcome
    proof: tuple[str, ...]
    missing: tuple[Missing, ...]
    waiver: Waiver | None = None
    figure: Figure | None = None

    def reason_of(self, why: str) -> str:
        """Return what is said of a thing missing of the event itself: of families, which ones."""
        return next((missing.reason for missing in self.missing if missing.why == why and not missing.line), "")


@dataclass(frozen=True)
class SchemeJudged:
    """A scheme judged on a day; conditions that do not apply to this event are apart."""

    scheme: FundingScheme
    on: date
    applies: bool
    conditions: tuple[Judged, ...]
    not_applicable: tuple[FundingCondition, ...]

    @property
    def asks_something(self) -> bool:
        """Whether it asks anything of this event: it concerns it, and one of its conditions at least does."""
        return self.applies and bool(self.conditions)

    def count(self, outcome: Outcome) -> int:
        """Return the number of conditions with that outcome."""
        return sum(judged.outcome is outcome for judged in self.conditions)


def without_testers(judgement: SchemeJudged) -> SchemeJudged:
    """Return it without which families of needs the testers lack, nor how many profiles they are: whether enough.

    **Source:** RULES.md rule 9.
    """
    return replace(
        judgement, conditions=tuple(replace(one, missing=_untold(one.missing)) for one in judgement.conditions)
    )


def _untold(missing: Iterable[Missing]) -> tuple[Missing, ...]:
    return tuple(replace(one, reason=_UNTOLD[one.why](one.reason)) if one.why in _UNTOLD else one for one in missing)


def _without_profiles(reason: str) -> str:
    """Return how far the tests are with what profiles they lack uncounted, as they may be already.

    >>> _without_profiles("6/6, 4/4, volunteers"), _without_profiles("2/6, 1/4")
    ('6/6, enough, volunteers', '2/6, few')
    >>> _without_profiles("2/6, few")
    '2/6, few'
    """
    testers, profiles, *audiences = reason.split(", ")
    met, slash, asked = profiles.partition("/")
    if not slash:
        return reason
    return ", ".join((testers, "enough" if int(met) >= int(asked) else "few", *audiences))


_UNTOLD: Mapping[str, Callable[[str], str]] = {"families": lambda _reason: "", "tests": _without_profiles}
"""What is said of each thing that testers lack, to others than the team."""


def applies(scheme: FundingScheme, event: Event) -> bool:
    """Whether the scheme concerns the event: public money is declared, where the scheme is about public money.

    **Source:** national strategy Sport and Disability 2030, action 5 (events that public money supports).
    """
    return not scheme.public_money_only or event.state_funded or bool(event.funders)


def funders_unjudged(event: Event, schemes: Iterable[FundingScheme]) -> tuple[str, ...]:
    """Return the funders that the event declares and that none of these schemes names: of them nothing is judged.

    A scheme names a funder where its funder or its title, in French or in English, holds each word of it, or of a part
    of it: "State (DRAJES)".

    **Source:** ours: a report that is silent on a funder reads as if nothing were asked.
    """
    told = [text for scheme in schemes for text in (scheme.funder, scheme.title)]
    named = [_names(text) for phrase in told for text in (phrase.fr, phrase.en)]
    return tuple(
        funder
        for funder in event.funders
        if not any(_names(part) and _names(part) <= names for part in re.split(r"[(),;:]", funder) for names in named)
    )


def _names(text: str) -> frozenset[str]:
    """Return the words of three letters and more of a name, without accents and capitals."""
    return frozenset(re.findall(r"[^\W_]{3,}", folded(text)))


def chosen(audit: Audit, schemes: Iterable[FundingScheme]) -> Audit:
    """Return the audit judged by these schemes and no others; it keeps a copy of each, as it keeps its checklist.

    None chosen: those that are judged by default.

    **Source:** RULES.md rule 11, for the same reason: what was agreed does not change with the program.
    """
    require_open(audit, "schemes")
    return audit.replaced(schemes={scheme.id: scheme for scheme in schemes})


def schemes_of(audit: Audit, shipped: Iterable[FundingScheme]) -> tuple[FundingScheme, ...]:
    """Return the schemes an audit is judged by: those chosen for it, else those that are judged by default."""
    if audit.schemes:
        return tuple(audit.schemes[key] for key in sorted(audit.schemes))
    return tuple(scheme for scheme in shipped if scheme.by_default)


def judged(audit: Audit, scheme: FundingScheme, on: date) -> SchemeJudged:
    """Return the outcome of each condition of the scheme on that day.

    **Source:** RULES.md rule 16; "in place, or failing that a dated commitment" of the national plan on business and
    human rights.
    """
    conditions: list[Judged] = []
    aside: list[FundingCondition] = []
    for condition, asked, foreign, concerns in _put(audit, scheme):
        if not concerns:
            aside.append(condition)
            continue
        shown = _shown(audit, condition, asked, on)
        shown = _beside(condition, shown, {row.line.criterion.id for row in asked}, foreign)
        waiver = audit.waivers.get(f"{scheme.id}/{condition.id}")
        outcome = Outcome.WAIVED if waiver else shown.outcome
        conditions.append(Judged(condition, outcome, shown.proof, shown.missing, waiver, shown.figure))
    return SchemeJudged(scheme, on, applies(scheme, audit.event), tuple(conditions), tuple(aside))


def chosen_aside(audit: Audit, judgements: Iterable[SchemeJudged]) -> tuple[SchemeJudged, ...]:
    """Return those of the schemes judged that were chosen for the audit and ask nothing of its event.

    **Source:** ours: a scheme that was chosen and leaves without a word looks forgotten.
    """
    return tuple(one for one in judgements if one.scheme.id in audit.schemes and not one.asks_something)


def put_to(audit: Audit, scheme: FundingScheme) -> tuple[str, ...]:
    """Return the conditions that the scheme puts to this event, by id; none where it does not concern it."""
    if not applies(scheme, audit.event):
        return ()
    return tuple(condition.id for condition, _asked, _foreign, concerns in _put(audit, scheme) if concerns)


def _put(
    audit: Audit, scheme: FundingScheme
) -> Iterator[tuple[FundingCondition, list[LineStanding], tuple[str, ...], bool]]:
    """Yield each condition with the lines it asks of, what the checklist lacks of it, and whether it concerns these."""
    rows = tuple(standings(audit).values())
    of: dict[str, list[LineStanding]] = {}
    for row in rows:
        of.setdefault(row.line.criterion.id, []).append(row)
    size, features = sizing(audit.event).size_class, declared(audit.event)
    for condition in scheme.conditions:
        asked = _rows_of(condition, rows, of, audit.checklist)
        foreign = tuple(key for key in condition.criteria if key not in audit.checklist.by_id)
        concerns = size in condition.sizes and condition.condition.holds(features)
        yield condition, asked, foreign, concerns and bool(asked or foreign or condition.asks in WITHOUT_LINES)


def _beside(condition: FundingCondition, shown: Shown, asked: set[str], foreign: tuple[str, ...]) -> Shown:
    """Return what is shown, with the criteria the condition names and this audit does not ask.

    One that the event's profile or size does without is said and changes nothing; one that the checklist does not have
    keeps the condition from being shown: the organiser cannot lift it by taking another checklist.
    """
    unasked = tuple(Missing(key, "unasked") for key in condition.criteria if key not in asked and key not in foreign)
    absent = tuple(Missing(key, "absent") for key in foreign)
    outcome = Outcome.NOT_SHOWN if absent and shown.outcome is not Outcome.NOT_MET else shown.outcome
    return replace(shown, outcome=outcome, missing=(*shown.missing, *absent, *unasked))


def _shown(audit: Audit, condition: FundingCondition, rows: list[LineStanding], on: date) -> Shown:
    if condition.asks is Ask.UNMAPPED:
        return Shown(Outcome.NOT_SHOWN, missing=(Missing("", "mapping"),))
    if condition.asks in OF_MONEY:
        return by_spending(condition, audit.event)
    if condition.asks is Ask.SHARE:
        return by_share(condition, rows, on)
    tests = tried(audit) if condition.asks is Ask.USER_TESTS else None
    return by_lines(condition, rows, audit.event, on, tests)


def _rows_of(
    condition: FundingCondition,
    rows: tuple[LineStanding, ...],
    of: Mapping[str, list[LineStanding]],
    checklist: Checklist,
) -> list[LineStanding]:
    """Return the rows a condition asks of, in their order; `of`: those of each criterion, which stand together."""
    match condition.asks:
        case Ask.LINES | Ask.DECLARED | Ask.EVIDENCE | Ask.PROGRAMME:
            found = [r for key, mine in of.items() if key in condition.criteria for r in mine]
        case Ask.USER_TESTS:
            found = list(of.get(checklist.user_tests or "", ()))
        case Ask.CHAIN:
            found = [r for r in rows if r.line.criterion.blocking]
        case Ask.SHARE:
            found = [r for r in rows if condition.level in (None, r.line.level)]
        case _:
            found = [r for r in rows if r.is_mandatory]
    if condition.domains:
        found = [r for r in found if r.line.criterion.domain in condition.domains]
    return found
