"""The law behind a criterion, in words: whether a text binds, each text cited, what it says and how sure we are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audit_app.domain.checklist import Checklist, Criterion, LegalDuty, LegalFact, Standing
from audit_app.i18n import _
from audit_app.wording.aloud import aloud
from audit_app.wording.typography import capital, composed, told
from audit_app.wording.values import word


@dataclass(frozen=True)
class Cited:
    """A text of law: its name, what it says in our own words, each with how sure we are, and where it was seen."""

    text: str
    says: tuple[str, ...]
    address: str = ""
    heard: str = ""
    """The same as it is said aloud: the name of the text after what it says."""


def duty(criterion: Criterion) -> str:
    """Return whether a text binds the organiser, apart from what this reference set asks."""
    return {
        LegalDuty.YES: _("Legal duty: a verified text imposes it."),
        LegalDuty.DEPENDS: _("Legal duty in some cases only."),
        LegalDuty.NO: _("No legal duty: this checklist asks for it."),
    }[criterion.legal_duty]


def when_it_binds(criterion: Criterion) -> str:
    """Return why a duty is one in some cases only; nothing to say of the others."""
    if criterion.legal_duty is not LegalDuty.DEPENDS:
        return ""
    return _("According to the venue or its legal form, or a text is still to be re-read.")


def cited(checklist: Checklist, criterion: Criterion) -> Iterator[Cited]:
    """Yield each text of the legal facts of a criterion once; a copy frozen before facts travelled with it has none."""
    known = checklist.fact_by_id
    found: dict[tuple[str, str], list[LegalFact]] = {}
    for fact in (known[key] for key in criterion.legal_facts if key in known):
        found.setdefault((told(fact.text), fact.address), []).append(fact)
    before = ""
    for (text, address), facts in found.items():
        says = tuple(f"{told(fact.says)} ({composed(word(fact.standing))})" for fact in facts)
        heard = " ".join(_fact_heard(fact) for fact in facts)
        yield Cited(capital(text), says, address, f"{heard} {_text_heard(text, before, facts)}")
        before = text


def _text_heard(text: str, before: str, facts: Sequence[LegalFact]) -> str:
    """Return the name of a text, which comes after what it says; the same as just before is not named again."""
    if text == before:
        return _("Same text.")
    named = aloud(text)  # before a colon is put before it: its parts are sentences
    return f"{capital(named)}." if facts[0].standing is Standing.OURS else _("Text: {text}.").format(text=named)


def _fact_heard(fact: LegalFact) -> str:
    """Return what a text says as it is said aloud; how sure it is only where it was not seen in a public text."""
    sure = "" if fact.standing is Standing.SEEN else f" ({composed(word(fact.standing))})"
    return told(fact.says) + sure


def in_full(checklist: Checklist, criterion: Criterion) -> str:
    """Return all of it, a line each: whether a text binds, when, then every text with what it says."""
    lines = [duty(criterion), when_it_binds(criterion)]
    for one in cited(checklist, criterion):
        lines += [_("{place}: {said}").format(place=one.text, said=said) for said in one.says]
    return "\n".join(composed(line) for line in lines if line)
