"""The consents on paper (F3), typed back: each as it was ticked, and nothing beyond what the paper says."""

from collections.abc import Mapping
from datetime import date
from functools import reduce

from audit_app.domain.audit import Audit
from audit_app.domain.consent import Asking, Consent, Use, key_of
from audit_app.domain.recording import agreed, answered, guarded, represented, welcomed
from audit_app.domain.tester import Guarded, Tester
from audit_app.errors import AnsweredOtherwise, NotAgreed

ON_PAPER = (Asking.PRINT, Asking.LARGE_PRINT, Asking.EASY, Asking.READ_ALOUD, Asking.SIGN_LANGUAGE)
"""How the questions of a paper may have been put, in the order of its boxes."""

HOW, TOO = "asking", "represented"
"""What a paper says beside the seven answers: how they were put, and for whom a representative agrees too."""

GUARDED = (Guarded.MINOR, Guarded.PROTECTED)
"""Whom somebody else has to agree for as well, in the order of its boxes."""


def consented_on_paper(
    audit: Audit, tester: str, told: Mapping[str, object], *, by: str | None = None, on: date
) -> Audit:
    """Return the audit with what one paper of consents says, by use; what it does not answer stays as it is.

    A yes to taking part welcomes whoever is not here yet. What was answered so already keeps its day. A box ticked by a
    representative says as well that one has to agree, and that they do to all the tester said yes to. Raise NotAgreed
    where other answers are typed of somebody who takes no part; NotRepresented; AnsweredOtherwise where a no would take
    something back, which is a withdrawal, or a yes is no younger than the refusal it stands against, or was taken back.

    **Source:** RULES.md rule 10; guides, forms and fields, F3.
    """
    said = {use: told[use] is True for use in Use if told.get(use) is not None}
    how, too = Asking(str(told.get(HOW) or Asking.PRINT)), told.get(TOO)
    new = {
        use: Consent(given=yes, on=on, asking=how, represented=yes and too is not None, by=by)
        for use, yes in said.items()
        if _is_new(audit, tester, use, given=yes, on=on)
    }
    if tester in audit.testers:
        return reduce(lambda now, use: agreed(now, tester, use, new[use]), new, _guarded(audit, tester, too))
    joins = new.get(Use.TAKE_PART)
    if joins is not None and joins.given:
        return _guarded(welcomed(audit, Tester(id=tester), new), tester, too)
    if Use.TAKE_PART not in said or any(said.values()):
        raise NotAgreed(tester, Use.TAKE_PART)
    return answered(audit, tester, Use.TAKE_PART, joins) if joins else audit


def _guarded(audit: Audit, tester: str, too: object) -> Audit:
    """Return the audit where a representative has to agree as well and does, where a box of theirs is ticked."""
    if too is None:
        return audit
    known = audit if audit.is_guarded(tester) else guarded(audit, tester, Guarded(str(too)))
    return represented(known, tester)


def _is_new(audit: Audit, tester: str, use: Use, *, given: bool, on: date) -> bool:
    """Whether an answer is other than the one that stands; raise AnsweredOtherwise where that one holds."""
    before = audit.consents.get(key_of(tester, use))
    if before is None:
        return True
    if before.given == given:
        return given and use is Use.TAKE_PART and tester not in audit.testers
    taken_back = before.withdrawn_on is not None  # a file of lines typed before it would bring all of it back
    if not given or taken_back or (before.on is not None and on < before.on):
        raise AnsweredOtherwise(tester, use, given=given)
    return True
