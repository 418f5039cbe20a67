"""An audit with user tests that were held: six testers of four profiles at an event of class N3."""

from datetime import date

from audit_app.domain import recording
from audit_app.domain.audit import Audit, ClosedBy, Decision, Finding
from audit_app.domain.codes import Audience
from audit_app.domain.consent import Consent, Use
from audit_app.domain.observation import Again, Observation, Parting, Pay, Success
from audit_app.domain.tester import Profile, Tester
from audit_app.domain.user_test import OwnScenario, RoundKind, UserTest
from tests.report import audits

HELD = date(2027, 2, 20)
PRIVATE = "Zébulon-l-inséparable"
"""What stands in every text of the testers that no report prints."""

PROFILES = {
    "T01": Profile.MANUAL_WHEELCHAIR,
    "T02": Profile.MANUAL_WHEELCHAIR,
    "T03": Profile.BLIND,
    "T04": Profile.DEAF_SIGNING,
    "T05": Profile.INTELLECTUAL,
    "T06": None,
}


def held() -> Audit:
    """Everything there can be of a round: quotes with and without consent, mended, closed and open findings."""
    audit = recording.planned(_begun(), _plan())
    for code, profile in PROFILES.items():
        given = {Use.TAKE_PART, Use.NEEDS} | ({Use.QUOTATION} if code != "T01" else set())
        consents = {use: Consent(given=use in given, on=HELD) for use in Use}
        fields = {"needs": PRIVATE, "aids": PRIVATE} if profile else {}
        audience = (Audience.ATHLETES,) if code == "T02" else ()
        audit = recording.welcomed(audit, Tester(id=code, profile=profile, audiences=audience, **fields), consents)
    for observation in _attempts(audit):
        audit = recording.observed(audit, observation)
    for finding in _findings(audit):
        audit = recording.met(audit, finding)
    audit = recording.parted(
        audit, Parting(id=audits.an_id(900), tester="T01", best=PRIVATE, again=Again.WITH_HELP, recommends=True)
    )
    return recording.paid(audit, Pay(id=audits.an_id(901), tester="T01", what=PRIVATE, amount=40))


def _begun() -> Audit:
    own = OwnScenario(id="X1", title="Trouver la buvette sans gluten", goal="Acheter un repas.", minutes=5)
    return recording.scenario_written(audits.full("n3").replaced(findings={}, actions={}), own)


def _plan() -> UserTest:
    return UserTest(
        id=audits.an_id(800),
        kind=RoundKind.ON_SITE,
        on=HELD,
        place="Village de départ",
        scenarios=("S5", "S8", "S10", "X1"),
        sought=(Profile.MANUAL_WHEELCHAIR, Profile.BLIND, Profile.DEAF_SIGNING, Profile.PSYCHIC),
        facilitator="Camille Durand",
        helpers="Interprète en langue des signes.",
        cancel="Orage annoncé",
        weather="Pluie fine",
        route=True,
        ended_on=HELD,
    )


def _attempts(audit: Audit) -> list[Observation]:
    zone = next(iter(audit.zones))
    said = [
        ("T01", "S8", Success.GAVE_UP, {"help": 3, "minutes": 22.0, "seq": 1, "dignity": False, "zone": zone}),
        ("T02", "S8", Success.WITH_HELP, {"help": 2, "minutes": 14.5, "seq": 3, "dignity": True, "safe": True}),
        ("T03", "S8", Success.ALONE, {"help": 0, "minutes": 9.0, "seq": 6, "dignity": True, "safe": True}),
        ("T03", "S10", Success.STOPPED, {"seq": 2, "safe": False, "fatigue_before": 2, "fatigue_after": 7}),
        (
            "T04",
            "S10",
            Success.GAVE_UP,
            {"quote": "Tout le monde a couru, je n’ai pas su pourquoi.", "translated": True},
        ),
        ("T05", "S5", Success.ALONE, {"seq": 7, "staff": 5, "again": Again.ALONE, "works": True}),
        ("T06", "S1", None, {"needs_met": 6, "easy_to_use": 4, "minutes": 18.0}),
        ("T05", "X1", Success.WITH_HELP, {"minutes": 7.0, "quote": "La dame était gentille."}),
    ]
    return [
        Observation(
            id=audits.an_id(700 + at), tester=code, scenario=scenario, success=success, facts=PRIVATE, words=PRIVATE,
            dignity_words=PRIVATE, on=HELD, **more,
        )
        for at, (code, scenario, success, more) in enumerate(said)
    ]  # fmt: skip


def _findings(audit: Audit) -> list[Finding]:
    met = [key for key, answer in audit.answers.items() if answer.verdict == "compliant"]
    closed = Decision(
        closed_by=ClosedBy.DECISION, reason="Le double affichage existait, à 40 m.", author="Ana Diaz", on=HELD
    )
    return [
        Finding(
            id=audits.an_id(600), title="Porte des sanitaires trop lourde", severity=4, reach=1, scenario="S8",
            lines=(met[0],), testers=("T01", "T02"), zone=next(iter(audit.zones)), by="Camille Durand", on=HELD,
        ),
        Finding(
            id=audits.an_id(601), title="Alerte donnée par haut-parleur seul", severity=4, reach=2, scenario="S10",
            lines=(met[1],), testers=("T04",), decision=closed, on=HELD,
        ),
        Finding(
            id=audits.an_id(602), title="Panneau caché par une tente", severity=2, reach=3, lines=(met[2],),
            testers=("T03",), mended="Tente déplacée à midi", note=PRIVATE, on=HELD,
        ),
        Finding(id=audits.an_id(603), title="Sol glissant", testers=("T05",), on=HELD),
        Finding(id=audits.an_id(604), title="Câble en travers", severity=1, lines=(met[3],), by="Ana Diaz", on=HELD),
    ]  # fmt: skip
