"""A funder's own sentences: typed in one by one, each mapped to the lines that prove it."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from audit_app.domain.answering import require_open
from audit_app.domain.audit import Audit
from audit_app.domain.checklist import Checklist, Criterion, Phrase
from audit_app.domain.folding import folded
from audit_app.domain.scheme import Ask, EvidenceAsked, FundingCondition, FundingScheme

OWN = "own-"
"""The beginning of the id of a scheme written in an audit."""

MAPPABLE: tuple[Ask, ...] = (
    Ask.UNMAPPED,
    Ask.LINES,
    Ask.EVIDENCE,
    Ask.MANDATORY,
    Ask.CHAIN,
    Ask.ACTIONS,
    Ask.USER_TESTS,
)
"""What a sentence may be mapped to here; the others want figures, and are written in a file."""

_WANT_LINES = frozenset({Ask.LINES, Ask.EVIDENCE})
_STEM = 5
"""Letters at the beginning of a word that make two words alike: “accessible”, “accessibilité”."""

_MOST_LIKELY = 8


def is_own(scheme: FundingScheme) -> bool:
    """Whether a scheme was written in an audit, so that it may be changed there."""
    return scheme.id.startswith(OWN)


def begun_scheme(scheme_id: str, title: str, funder: str, sentence: str, on: date, notice: Phrase) -> FundingScheme:
    """Return a scheme of one sentence, not mapped yet; the same words stand for both languages.

    `scheme_id` begins with `own-`. It is not indicative: these are the funder's words, as the organiser typed them;
    `notice` says so where it is printed.
    """
    return FundingScheme(
        id=scheme_id,
        version="0.1",
        dated=on,
        title=_both(title),
        funder=_both(funder),
        source=_both(title),
        indicative=False,
        notice=notice,
        public_money_only=False,
        conditions=(FundingCondition(id="S-01", text=_both(sentence), asks=Ask.UNMAPPED),),
    )


def named(scheme: FundingScheme, title: str, funder: str, on: date) -> FundingScheme:
    """Return the scheme under another title and funder."""
    return scheme.replaced(title=_both(title), funder=_both(funder), source=_both(title), dated=on)


def added(scheme: FundingScheme, sentence: str, on: date) -> FundingScheme:
    """Return the scheme with one more sentence, not mapped yet; its id was never given before in this scheme."""
    numbers = [int(found[1]) for c in scheme.conditions if (found := re.fullmatch(r"S-(\d+)", c.id))]
    new = FundingCondition(id=f"S-{max(numbers, default=0) + 1:02}", text=_both(sentence), asks=Ask.UNMAPPED)
    return scheme.replaced(conditions=(*scheme.conditions, new), dated=on)


def mapped(
    scheme: FundingScheme,
    condition: str,
    *,
    on: date,
    sentence: str | None = None,
    asks: Ask | None = None,
    criteria: Iterable[str] | None = None,
    evidence: EvidenceAsked | None = None,
) -> FundingScheme:
    """Return the scheme with a sentence reworded or mapped; what is None stays.

    A sentence that asks for lines and names none yet is not mapped: it is shown as such, and never as met.
    """
    return scheme.replaced(
        dated=on,
        conditions=tuple(
            _mapped(one, sentence, asks, criteria, evidence) if one.id == condition else one
            for one in scheme.conditions
        ),
    )


def _mapped(
    one: FundingCondition,
    sentence: str | None,
    asks: Ask | None,
    criteria: Iterable[str] | None,
    evidence: EvidenceAsked | None,
) -> FundingCondition:
    lines = tuple(dict.fromkeys(one.criteria if criteria is None else criteria))
    wanted = asks or (Ask.LINES if one.asks is Ask.UNMAPPED and criteria is not None else one.asks)
    if wanted in _WANT_LINES and not lines:
        wanted = Ask.UNMAPPED
    shown = (evidence or one.evidence or EvidenceAsked.PICTURE) if wanted is Ask.EVIDENCE else None
    return FundingCondition(
        id=one.id,
        text=one.text if sentence is None else _both(sentence),
        asks=wanted,
        criteria=lines if wanted in _WANT_LINES else (),
        evidence=shown,
    )


def without(scheme: FundingScheme, condition: str, on: date) -> FundingScheme | None:
    """Return the scheme without a sentence; None when it was the only one."""
    left = tuple(one for one in scheme.conditions if one.id != condition)
    return scheme.replaced(conditions=left, dated=on) if left else None


def written(audit: Audit, scheme: FundingScheme, defaults: Iterable[FundingScheme]) -> Audit:
    """Return the audit judged by this scheme too; where none was chosen, those that judge by default stay (`defaults`).

    **Source:** RULES.md rule 11, for the same reason: what was agreed does not change with the program.
    """
    require_open(audit, "schemes")
    kept = audit.schemes or {one.id: one for one in defaults}
    return audit.replaced(schemes={**kept, scheme.id: scheme})


def removed(audit: Audit, scheme_id: str) -> Audit:
    """Return the audit no longer judged by this scheme."""
    require_open(audit, "schemes")
    return audit.replaced(schemes={key: one for key, one in audit.schemes.items() if key != scheme_id})


def likely(checklist: Checklist, sentence: str, language: str) -> tuple[str, ...]:
    """Return the criteria a sentence may be about, the likeliest first: those with the rarest of its words.

    A suggestion and nothing more: a person chooses.
    """
    asked = _stems(sentence)
    of = {criterion.id: _stems(_words(checklist, criterion, language)) for criterion in checklist.criteria}
    met = Counter(stem for stems in of.values() for stem in stems)
    weights = {stem: math.log(len(of) / met[stem]) for stem in asked if met[stem]}
    scores = {key: sum(weights.get(stem, 0.0) for stem in stems & asked) for key, stems in of.items()}
    ranked = sorted((key for key, score in scores.items() if score > 0), key=lambda key: (-scores[key], key))
    return tuple(ranked[:_MOST_LIKELY])


def _words(checklist: Checklist, criterion: Criterion, language: str) -> str:
    titles: Mapping[str, Phrase] = {domain.id: domain.title for domain in checklist.domains}
    return f"{criterion.title.in_language(language)} {titles[criterion.domain].in_language(language)}"


def _stems(text: str) -> frozenset[str]:
    """Return the beginnings of the long words of a text.

    >>> sorted(_stems("L’accès et les Accessibilités"))
    ['acces']
    """
    return frozenset(word[:_STEM] for word in re.findall(r"[a-z]+", folded(text)) if len(word) >= _STEM)


def _both(text: str) -> Phrase:
    return Phrase(fr=text, en=text)
