"""Retelling: what a criterion says besides its statement and its figures, which may differ between two versions of it.

An answer stays an answer where only these differ: but who answered read other words, so that it is always told.
"""

from collections.abc import Iterator
from enum import StrEnum

from audit_app.domain.checklist import Checklist, Criterion, LegalFact


class Part(StrEnum):
    """A part of a criterion that tells how to check it, why, how to mend it or where it comes from.

    `law`: the legal facts cited, by the line or for a figure, and what each says.
    """

    HOW = "how"
    CHECKS = "checks"
    WHY = "why"
    PROOF = "proof"
    FIX = "fix"
    EASY = "easy"
    SOURCES = "sources"
    LAW = "law"


Told = tuple[Checklist, Criterion]
"""A criterion, and the checklist whose facts and bibliography it cites."""


def retold(was: Told, now: Told) -> tuple[Part, ...]:
    """Return the parts that are not the same in both, what changes the way of checking first.

    **Source:** RULES.md rule 11: the differences are shown first, all of them.
    """
    return tuple(part for part in Part if _part(*was, part) != _part(*now, part))


def facts_cited(checklist: Checklist, criterion: Criterion) -> tuple[LegalFact, ...]:
    """Return the legal facts that a criterion cites, then those that only its figures cite, each once.

    A fact that its checklist does not hold, as in a copy frozen before facts travelled, is left out.
    """
    named = dict.fromkeys((*criterion.legal_facts, *(fact for _of, fact in _facts_of_figures(criterion))))
    return tuple(checklist.fact_by_id[key] for key in named if key in checklist.fact_by_id)


def _facts_of_figures(criterion: Criterion) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield what each figure cites, in general and by form or class, with the figure it is of."""
    for measurement in criterion.measurements:
        if measurement.fact:
            yield (measurement.code,), measurement.fact
        for key, own in (*measurement.by_form.items(), *measurement.by_class.items()):
            if own.fact:
                yield (measurement.code, str(key)), own.fact


def _part(checklist: Checklist, criterion: Criterion, part: Part) -> object:
    match part:
        case Part.SOURCES:
            known = {authority.code: authority for authority in checklist.authorities}
            return tuple((source, known.get(source.code)) for source in criterion.sources)
        case Part.LAW:
            cited = tuple(_facts_of_figures(criterion))
            return (criterion.legal_facts, cited, facts_cited(checklist, criterion))
        case _:
            return getattr(criterion, part.value)
