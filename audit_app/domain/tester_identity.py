"""Identity of a tester: what may be kept of a person outside every audit, and why it is erased."""

from enum import StrEnum

from audit_app.domain.consent import Use


class IdentityPart(StrEnum):
    """What is kept of a person: the name, how to reach them, whom to call beside them.

    **Source:** guides, forms and fields, F2: code, name, way of contact, trusted person, emergency contact.
    """

    NAME = "name"
    CONTACT = "contact"
    BESIDE = "beside"


class Why(StrEnum):
    """Why something was erased: its date came, a consent was taken back, somebody asked, the audit was erased."""

    DUE = "due"
    WITHDRAWN = "withdrawn"
    ASKED = "asked"
    AUDIT = "audit"


def parts_without(uses: frozenset[Use]) -> tuple[IdentityPart, ...]:
    """Return what goes when these consents are taken back: all with taking part, the way of contact with contact.

    >>> [str(part) for part in parts_without(frozenset({Use.CONTACT, Use.PHOTO}))]
    ['contact']

    **Source:** RULES.md rule 10.
    """
    if Use.TAKE_PART in uses:
        return tuple(IdentityPart)
    return (IdentityPart.CONTACT,) if Use.CONTACT in uses else ()
