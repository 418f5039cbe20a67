"""Identity of a tester: what may be kept of a person outside every audit, and why it is erased."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from enum import StrEnum

from audit_app.domain.audit import Audit
from audit_app.domain.consent import Use
from audit_app.errors import NotAgreed


class IdentityPart(StrEnum):
    """What is kept of a person: the name, how to reach them, whom to call beside them.

    **Source:** guides, forms and fields, F2: code, name, way of contact, trusted person, emergency contact.
    """

    NAME = "name"
    CONTACT = "contact"
    BESIDE = "beside"


_NAME, _CONTACT, _BESIDE = IdentityPart


class Why(StrEnum):
    """Why something was erased: its date came, a consent was taken back, somebody asked, the audit was erased."""

    DUE = "due"
    WITHDRAWN = "withdrawn"
    ASKED = "asked"
    AUDIT = "audit"


PAID_WITHIN = timedelta(weeks=8)
"""**Source:** guides, compensation: travel and ticket are paid within eight weeks at most."""


KEPT_FOR = timedelta(days=183)
"""How long names are kept after the event unless told: until accounts are given, six months. Ours."""


def parts_covered(uses: frozenset[Use]) -> tuple[IdentityPart, ...]:
    """Return what these consents cover: all with taking part; with contact or the name, whom to call beside them too.

    That is the address of somebody else, kept for the tester's safety alone. The consent to contact covers being
    reached again, that to the name being thanked by it.

    >>> [str(part) for part in parts_covered(frozenset({Use.CONTACT, Use.PHOTO}))]
    ['contact', 'beside']
    >>> [str(part) for part in parts_covered(frozenset({Use.NAME}))]
    ['name', 'beside']

    **Source:** RULES.md rule 10; guides, forms and fields, F2 and F3.
    """
    covered = {Use.TAKE_PART: set(IdentityPart), Use.CONTACT: {_CONTACT, _BESIDE}, Use.NAME: {_NAME, _BESIDE}}
    parts = set().union(*(covered.get(use, set()) for use in uses))
    return tuple(part for part in IdentityPart if part in parts)


def needed_until(audit: Audit, tester: str, on: date) -> Mapping[IdentityPart, date]:
    """Return what is needed of a tester who still takes part, whatever else they took back, and until which day.

    Whom to call and the name: until the rounds that are not over have been held, the event itself where none is
    planned. The name also until what is owed to them is paid, eight weeks at most. The way to reach them never is.

    **Source:** guides, respect, safety; compensation.
    """
    if not audit.said_yes(tester, Use.TAKE_PART):
        return {}
    open_rounds = [test.on or audit.event.ends_on for test in audit.user_tests.values() if test.ended_on is None]
    days = [day for day in (open_rounds if audit.user_tests else [audit.event.ends_on]) if day >= on]
    owed = any(pay.tester == tester and pay.paid_on is None for pay in audit.pays.values())
    needed = {_NAME: [*days, *([on + PAID_WITHIN] if owed else [])], _BESIDE: days}
    return {part: max(until) for part, until in needed.items() if until}


def default_end(audit: Audit, on: date) -> date:
    """Return the date of erasure unless another is told: so long after the event, or after today where it is over."""
    return max(audit.event.ends_on, on) + KEPT_FOR


def require_agreed(audit: Audit, tester: str, parts: Collection[IdentityPart]) -> None:
    """Raise NotAgreed unless these parts may be kept: the tester takes part; may be contacted, for the way to do so."""
    for use in (Use.TAKE_PART, *((Use.CONTACT,) if _CONTACT in parts else ())):
        if not audit.agreed(tester, use):
            raise NotAgreed(tester, use)
