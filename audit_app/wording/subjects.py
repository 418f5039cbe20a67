"""What a step is about as people name it: a line, a finding by its sentence, a zone; never an id nobody can read."""

import re

from audit_app.domain.audit import Audit
from audit_app.domain.consent import Use
from audit_app.domain.own_scheme import OWN
from audit_app.wording.figures import day
from audit_app.wording.lines import line_said
from audit_app.wording.typography import composed, told
from audit_app.wording.values import word

_UNREADABLE = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z]+(-[a-z]+)*-[0-9a-hjkmnp-tv-z]{5}")
"""An id of ours, long or short: nobody typed it and nobody should hear it."""


def subject_said(subject: str | None, *audits: Audit) -> str | None:
    """Return the name of what a step is about, looked for in these audits; None where it has none any more."""
    if subject is None:
        return None
    known = (said for audit in audits if (said := _named(audit, subject)))
    return next(known, None) or _consent(subject) or _alone(subject)


def _named(audit: Audit, subject: str) -> str:
    """Return the name of a zone, a finding, a line with its zone, a sentence of a funder, a test; '' = unknown."""
    scheme, _slash, sentence = subject.partition("/")
    if scheme in audit.schemes:
        title = told(audit.schemes[scheme].title)
        return f"{title}, {sentence}" if sentence else title
    if subject in audit.observations:
        return f"{audit.observations[subject].tester}, {audit.observations[subject].scenario}"
    if subject in audit.user_tests:
        test = audit.user_tests[subject]
        return f"{word(test.kind)}, {day(test.on)}" if test.on else word(test.kind)
    if subject in audit.zones:
        return audit.zones[subject].name
    said = line_said(audit, subject)
    return "" if said == subject else said


def _consent(subject: str) -> str:
    """Return a consent by its tester and what it is for; '' = it is none."""
    tester, _dot, use = subject.partition(".")
    return f"{tester}, {composed(word(Use(use)))}" if use in set(Use) else ""


def _alone(subject: str) -> str | None:
    """Return what can be said of it where nothing bears it any more."""
    if _UNREADABLE.fullmatch(subject) or subject.startswith(OWN):
        return None
    return subject.partition("@")[0]
