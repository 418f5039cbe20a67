"""Values of user tests for tests: a tester who agrees, an attempt, a finding; and every word of theirs a canary."""

from datetime import date

from audit_app.domain import recording
from audit_app.domain.audit import Audit, Evidence, EvidenceKind, Finding
from audit_app.domain.consent import Consent, Use
from audit_app.domain.observation import Observation, Parting, Pay
from audit_app.domain.tester import Profile, Tester
from audit_app.domain.user_test import RoundKind, UserTest
from audit_app.identity import new_id

ON = date(2027, 5, 15)
CANARY = "Zébulon-l-inséparable"
"""What stands in every text of a tester: it must be nowhere once they have taken their consents back."""


def agreeing(*uses: Use) -> dict[Use, Consent]:
    return {use: Consent(given=use in (Use.TAKE_PART, *uses), on=ON) for use in Use}


def a_tester(code: str = "T01", **changes) -> Tester:
    return Tester(**({"id": code, "profile": Profile.BLIND, "needs": CANARY, "aids": CANARY} | changes))


def an_observation(tester: str = "T01", scenario: str = "S6", **changes) -> Observation:
    fields = {"quote": CANARY, "facts": CANARY, "words": CANARY, "dignity_words": CANARY, "on": ON}
    return Observation(**({"id": new_id(), "tester": tester, "scenario": scenario} | fields | changes))


def a_finding(*testers: str, **changes) -> Finding:
    fields = {"title": CANARY, "note": CANARY, "severity": 4, "lines": ("CIR-01",), "testers": testers or ("T01",)}
    return Finding(**({"id": new_id()} | fields | changes))


def a_picture(subject: str, sha256: str, *testers: str, **changes) -> Evidence:
    fields = {"kind": EvidenceKind.PICTURE, "suffix": ".jpg", "size": 9, "alt": CANARY, "caption": CANARY}
    return Evidence.about(subject, **({"id": new_id(), "sha256": sha256, "shows": testers} | fields | changes))


def tested(audit: Audit, *codes: str) -> Audit:
    """Return the audit with testers who agree to everything, and everything there can be of each."""
    for code in codes or ("T01",):
        audit = recording.welcomed(audit, a_tester(code), agreeing(*Use))
        audit = recording.observed(audit, an_observation(code))
        audit = recording.parted(audit, Parting(id=new_id(), tester=code, best=CANARY, worst=CANARY, first=CANARY))
        audit = recording.paid(audit, Pay(id=new_id(), tester=code, what=CANARY, amount=40))
        audit = recording.met(audit, a_finding(code))
    return audit


def a_round(**changes) -> UserTest:
    return UserTest(**({"id": new_id(), "kind": RoundKind.ON_SITE, "on": ON, "scenarios": ("S6", "S8")} | changes))


def tried_by(audit: Audit, **profiles: str) -> Audit:
    """Return the audit where each of these testers, of this profile, tried to find their seat."""
    for code, profile in profiles.items():
        audit = recording.welcomed(audit, a_tester(code, profile=Profile(profile)), agreeing(Use.NEEDS))
        audit = recording.observed(audit, an_observation(code, quote=""))
    return audit
