"""Two versions of one criterion in words: each part that differs, before and after."""

from collections.abc import Callable

from audit_app.domain.checklist import Checklist, Criterion, Fix, LegalFact, Phrase
from audit_app.domain.retelling import Part, Told, facts_cited
from audit_app.i18n import _, in_language, language
from audit_app.wording.sources import sources_of
from audit_app.wording.values import phrase, word


def part_said(checklist: Checklist, criterion: Criterion, part: Part) -> str:
    """Return what a criterion says in that part, in one line; nothing where it says nothing."""
    match part:
        case Part.CHECKS:
            said = [word(check) for check in criterion.checks]
        case Part.FIX:
            said = _fix(criterion.fix) if criterion.fix else []
        case Part.EASY:
            easy = criterion.easy
            read = [_("read by people concerned")] if easy and easy.reviewed else []
            said = [*map(phrase, (easy.title, easy.why)), *read] if easy else []
        case Part.SOURCES:
            said = [*sources_of(checklist, criterion), *_addresses(checklist, criterion)]
        case Part.LAW:
            said = _law(checklist, criterion)
        case _:
            text: Phrase | None = getattr(criterion, part.value)
            said = [phrase(text)] if text else []
    return " / ".join(said)


def both_said(was: Told, now: Told, part: Part) -> tuple[str, str]:
    """Return what a criterion said and says in that part; in the other language where they differ only there."""
    return in_a_language_that_tells(lambda: (part_said(*was, part), part_said(*now, part)))


def in_a_language_that_tells(told: Callable[[], tuple[str, str]]) -> tuple[str, str]:
    """Return two texts in the language spoken, or in the other one where they are the same in the first."""
    before, after = told()
    if before != after:
        return before, after
    with in_language("fr" if language() == "en" else "en"):
        other = told()
    return other if other[0] != other[1] else (before, after)


def _fix(fix: Fix) -> list[str]:
    return [*map(phrase, (fix.today, fix.lasting, fix.announce)), word(fix.cost), word(fix.effort)]


def _addresses(checklist: Checklist, criterion: Criterion) -> list[str]:
    cited = {source.code for source in criterion.sources}
    return [authority.address for authority in checklist.authorities if authority.code in cited and authority.address]


def _law(checklist: Checklist, criterion: Criterion) -> list[str]:
    """Return each fact cited with its text, what it says and how sure we are; then which figure rests on which."""
    said = [_fact(fact) for fact in facts_cited(checklist, criterion)]
    said += [key for key in criterion.legal_facts if key not in checklist.fact_by_id]
    return said + [f"{m.code}: {m.fact}" for m in criterion.measurements if m.fact]


def _fact(fact: LegalFact) -> str:
    parts = (fact.id, f"{phrase(fact.text)}:", phrase(fact.says), f"({word(fact.standing)})", fact.address)
    return " ".join(filter(None, parts))
