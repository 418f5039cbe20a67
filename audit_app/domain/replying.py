"""Replying (réponse d'un testeur): each answer goes where it belongs at once; nothing that no consent covers."""

from datetime import date

from audit_app.domain.asking import OF_ATTEMPT, OF_PARTING, Page, PageKind, Sitting, Value, attempt, parting
from audit_app.domain.audit import Audit
from audit_app.domain.consent import Asking, Consent, Use, key_of
from audit_app.domain.observation import Again, Observation, Parting
from audit_app.domain.recording import answered, asked_again, observed, parted, welcomed
from audit_app.domain.tester import Tester
from audit_app.domain.withdrawing import withdrawn


def consented(audit: Audit, sitting: Sitting, use: Use, *, given: bool, asking: Asking, by: str | None = None) -> Audit:
    """Return the audit with the answer to one of the seven questions; a yes said again on another day is kept as such.

    Whoever takes part becomes a tester, by their code alone; of whoever refuses, the refusal alone is recorded. A yes
    of somebody under 18 or protected is kept, and counts once their representative agreed.

    **Source:** RULES.md rule 10; guides, forms and fields, F3.
    """
    before = audit.consents.get(key_of(sitting.tester, use))
    joins = use is Use.TAKE_PART and given and sitting.tester not in audit.testers
    if before is not None and before.given == given and not joins:
        again = audit.agreed(sitting.tester, use) and before.on != sitting.on and sitting.on not in before.asked_again
        return asked_again(audit, sitting.tester, use, sitting.on) if again else audit
    consent = Consent(given=given, on=sitting.on, asking=asking, by=by)
    if joins:
        return welcomed(audit, Tester(id=sitting.tester), {use: consent})
    return answered(audit, sitting.tester, use, consent)


def would_erase(audit: Audit, tester: str, use: Use, on: date) -> bool:
    """Whether something is recorded that only this consent covers, so that a no now takes it away for good."""
    if not audit.said_yes(tester, use):
        return False
    without = withdrawn(audit, tester, (use,), on).audit
    return without.replaced(consents=audit.consents) != audit


def replied(audit: Audit, sitting: Sitting, page: Page, value: Value, made: str, by: str | None = None) -> Audit:
    """Return the audit with the answer of a page; None or '' takes it back. `made` names what is not there yet.

    What the facilitator noted of the same attempt stays beside it. Words become a quotation only where the tester says
    so, and follow when they are changed.

    **Source:** guides, forms and fields, F6 and F7.
    """
    if page.kind in OF_PARTING:
        return _parted(audit, sitting, page, value, made)
    held = attempt(audit, sitting, page.subject)
    if held is None and value in _NOTHING:
        return audit
    noted = held or Observation(
        id=made, tester=sitting.tester, scenario=page.subject, test=sitting.test, by=by, on=sitting.on
    )
    return observed(audit, noted.replaced(**_fields(noted, page.kind, value)))


_NOTHING = (None, "")


def _fields(noted: Observation, kind: PageKind, value: Value) -> dict[str, object]:
    own = bool(noted.quote) and noted.quote == noted.words
    if kind is PageKind.QUOTE:
        return {"quote": noted.words if value else "" if own else noted.quote}
    fields: dict[str, object] = {OF_ATTEMPT[kind]: _typed(kind, value)}
    return fields | ({"quote": value or ""} if kind is PageKind.WORDS and own else {})


def _parted(audit: Audit, sitting: Sitting, page: Page, value: Value, made: str) -> Audit:
    held = parting(audit, sitting)
    if held is None and value in _NOTHING:
        return audit
    said = held or Parting(id=made, tester=sitting.tester, test=sitting.test, on=sitting.on)
    return parted(audit, said.replaced(**{OF_PARTING[page.kind]: _typed(page.kind, value)}))


def _typed(kind: PageKind, value: Value) -> object:
    """Return an answer as its field takes it."""
    if kind in {PageKind.AGAIN, PageKind.COME_BACK}:
        return Again(str(value)) if value else None
    return (value or "") if kind in TYPED else value


TYPED = frozenset(
    {PageKind.DIGNITY_WORDS, PageKind.WORDS, PageKind.BEST, PageKind.WORST, PageKind.FIRST, PageKind.MISSING}
)
"""Questions answered in words."""
