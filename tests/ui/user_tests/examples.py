"""An audit with user tests: a round, testers who agree to unlike things, attempts, a finding that overrules a line."""

from datetime import date

from audit_app.domain import recording
from audit_app.domain.answering import line_of
from audit_app.domain.audit import Audit, Finding
from audit_app.domain.codes import Audience
from audit_app.domain.consent import Asking, Consent, Use
from audit_app.domain.observation import Again, Observation, Pay, Success
from audit_app.domain.tester import Profile, Tester
from audit_app.domain.user_test import RoundKind, UserTest
from audit_app.errors import UnknownLine

ON = date(2027, 5, 15)
ROUND, ATTEMPT, SECOND, BLOCKED, OWED = (f"019f0000-0000-7000-8000-00000000000{n}" for n in range(1, 6))


def agreeing(*uses: Use, **changes) -> dict[Use, Consent]:
    """Answers to the seven questions: yes to these and to taking part."""
    fields = {"on": ON, "asking": Asking.READ_ALOUD} | changes
    return {use: Consent(given=use in (Use.TAKE_PART, *uses), **fields) for use in Use}


def tested(audit: Audit, zone: str | None = None, test_id: str = ROUND, attempt: str = ATTEMPT) -> Audit:
    """Return the audit with a round, T01 (blind, quoted), T02 (wheelchair, not quoted), two attempts, a block."""
    plan = UserTest(
        id=test_id, kind=RoundKind.ON_SITE, on=ON, place="Gymnase, entrée nord", scenarios=("S6", "S8"),
        sought=(Profile.BLIND, Profile.MANUAL_WHEELCHAIR, Profile.HARD_OF_HEARING), facilitator="Maé Le Goff",
        risks={"S8": "Sol mouillé : Anne reste à côté."}, route=True, budget=350.0,
    )  # fmt: skip
    audit = recording.planned(audit, plan)
    needs = "Une place près de la sortie, et du temps."
    blind = Tester(id="T01", profile=Profile.BLIND, needs=needs, aids="Canne", audiences=(Audience.SPECTATORS,))
    audit = recording.welcomed(audit, blind, agreeing(Use.NEEDS, Use.QUOTATION, Use.PHOTO))
    seated = Tester(id="T02", profile=Profile.MANUAL_WHEELCHAIR)
    audit = recording.welcomed(audit, seated, agreeing(Use.NEEDS))
    audit = recording.paid(audit, Pay(id=OWED, tester="T01", what="Train aller-retour", amount=38.4))
    first = Observation(
        id=attempt, tester="T01", scenario="S8", test=test_id, zone=zone, success=Success.WITH_HELP, help=2,
        minutes=9.5, facts="Cherche le verrou, demande.", quote="Je ne savais pas si c’était fermé.", staff=4, seq=3,
        dignity=True, safe=True, again=Again.WITH_HELP, by="Maé Le Goff", on=ON,
    )  # fmt: skip
    audit = recording.observed(audit, first)
    gave_up = Observation(id=SECOND, tester="T02", scenario="S6", test=test_id, success=Success.GAVE_UP, on=ON)
    audit = recording.observed(audit, gave_up)
    lines = tuple(line for line in ("ACC-01", "GOV-01") if _asked(audit, line))[:1]
    block = Finding(
        id=BLOCKED,
        title="Une marche devant la tribune",
        severity=4,
        lines=lines,
        testers=("T02",),
        scenario="S6",
        on=ON,
    )
    return recording.met(audit, block)


def _asked(audit: Audit, line: str) -> bool:
    try:
        line_of(audit, line)
    except UnknownLine:
        return False
    return True
