"""The texts that people typed in an audit, as far as a report may print them; names of people and places are none."""

from collections.abc import Iterator, Mapping

from pydantic_core import from_json

from audit_app.domain.audit import Audit
from audit_app.domain.event import Event
from audit_app.domain.own_scheme import is_own
from audit_app.domain.scheme import FundingScheme

TYPED: Mapping[str, tuple[str, ...]] = {
    "actions": ("what", "reason", "proof"),
    "answers": ("reason",),
    "carried": ("reason",),
    "evidence": ("alt", "caption", "transcript"),
    "findings": ("title", "note", "mended"),
    "issues": ("reason",),
    "moved_aside": ("reason",),
    "observations": ("measures", "facts", "quote", "dignity_words", "words"),
    "own_scenarios": ("title", "goal", "start", "success", "risk"),
    "partings": ("best", "worst", "first", "missing"),
    "plans": ("alt",),
    "testers": ("needs", "aids"),
    "user_tests": ("place", "helpers", "cancel", "weather"),
    "waivers": ("reason",),
}
"""The texts people type, by the part of an audit they are in; those that lie deeper are told by `typed_texts`."""


def typed_texts(audit: Audit) -> Iterator[str]:
    """Yield every text that was typed, blank ones too."""
    for part, names in TYPED.items():
        for one in getattr(audit, part).values():
            yield from (getattr(one, name) for name in names)
    yield from audit.notes.values()
    yield audit.state.reason
    yield from (finding.decision.reason for finding in audit.findings.values() if finding.decision)
    yield from (risk for test in audit.user_tests.values() for risk in test.risks.values())
    yield from _of_event(audit.event)
    yield from _contested(audit)
    for scheme in audit.schemes.values():
        if is_own(scheme):
            yield from _of_scheme(scheme)


def _contested(audit: Audit) -> Iterator[str]:
    """Yield the texts among values that two people gave differently; one word alone may be a code of ours."""
    for candidate in (each for fact in audit.contested for each in fact.candidates if each.value is not None):
        try:
            value = from_json(candidate.value or "")
        except ValueError:  # written by another program
            continue
        texts = value.values() if isinstance(value, dict) else (value,)
        yield from (text for text in texts if isinstance(text, str) and " " in text)


def _of_event(event: Event) -> Iterator[str]:
    yield event.chosen_class_reason
    for line in event.spending:
        yield from (line.what, line.funder_line, line.proof)
    yield from (entry.title for entry in event.para_programme)


def _of_scheme(scheme: FundingScheme) -> Iterator[str]:
    """Yield what the organiser typed of a funder's own text: the same words stand for both languages."""
    yield scheme.title.fr
    for condition in scheme.conditions:
        yield from (condition.text.fr, condition.funder_line)
