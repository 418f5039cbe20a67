"""Small values of the field for the tests of this folder: a checklist of a few criteria, an event, an audit of it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from audit_app.domain.answering import answered
from audit_app.domain.audit import Action, Audit, Contested, Decision, Evidence, Finding, Verdict
from audit_app.domain.checklist import Checklist, Criterion, Measurement
from audit_app.domain.event import Event, Zone
from audit_app.domain.plan import Pin, Plan
from audit_app.domain.programme import ProgrammeEntry
from audit_app.domain.scenario import Scenario
from audit_app.domain.scheme import FundingCondition, FundingScheme
from audit_app.domain.spending import Spending
from audit_app.domain.tailoring import Line, tailored

MONTHS_BEFORE = date(2027, 4, 1)
EVE = date(2027, 5, 15)
FIRST_DAY = date(2027, 5, 16)
LAST_DAY = date(2027, 5, 17)
DAY_AFTER = date(2027, 5, 18)

COMMON = (
    "sport_event competition para_event para_wheelchair parking toilets catering sound_system speech podium "
    "volunteers_called info_desk first_aid_post"
)
PROFILES: Mapping[str, Mapping[str, Any]] = {
    "boccia in a gymnasium": {
        "peak": {"spectators": 90, "athletes": 48, "staff": 12, "volunteers": 20},
        "total_visitors": 170,
        "seats": {"covered": 120, "open_air": 0},
        "parking_spaces": 40,
        "venues": [{"name": "Gymnase", "form": "existing_erp", "erp_type": "X", "erp_category": 4}],
        "features": f"{COMMON} indoor built_venue seated_audience assistance_allowed adapted_gear changing_rooms",
    },
    "ten kilometres in town": {
        "peak": {"spectators": 600, "athletes": 520, "staff": 30, "volunteers": 90},
        "total_visitors": 1600,
        "seats": {"covered": 0, "open_air": 150},
        "parking_spaces": 240,
        "venues": [
            {"name": "Village", "form": "natural_ground"},
            {"name": "Parcours", "form": "road"},
            {"name": "Salle", "form": "existing_erp"},
        ],
        "features": f"{COMMON} outdoor built_venue public_road several_toilet_blocks seated_audience standing_audience "
        "linear_course bibs queues",
    },
    "triathlon at a lake": {
        "peak": {"spectators": 2200, "athletes": 900, "staff": 60, "volunteers": 260},
        "total_visitors": 6800,
        "seats": {"covered": 0, "open_air": 480},
        "parking_spaces": 900,
        "venues": [
            {"name": "Base", "form": "iop"},
            {"name": "Parc", "form": "road"},
            {"name": "Village", "form": "tent"},
        ],
        "features": f"{COMMON} outdoor public_road tents several_toilet_blocks seated_audience standing_audience "
        "temporary_seating viewing_platform open_water_swim natural_site quiet_area",
    },
    "international meeting in a stadium": {
        "peak": {"spectators": 18500, "athletes": 420, "staff": 900, "volunteers": 650},
        "total_visitors": 36000,
        "seats": {"covered": 21000, "open_air": 0},
        "parking_spaces": 1400,
        "venues": [
            {"name": "Stade", "form": "new_erp"},
            {"name": "Parvis", "form": "road"},
            {"name": "Hospitalités", "form": "tent"},
        ],
        "features": f"{COMMON} outdoor built_venue tents several_toilet_blocks seated_audience large_seating "
        "multi_level public_stairs ramps night dense_crowd viewing_platform quiet_area",
        "international": True,
        "state_funded": True,
    },
}
"""The four example events of the product, cut to what decides: figures, venues, the features that meet each other."""


def uuid(number: int) -> str:
    """Return an id; a greater number is a later one."""
    return f"0193{number:04x}-0000-7000-8000-000000000000"


def event(**changes: Any) -> Event:
    """Return an event of 150 people in one existing building, changed as said."""
    fields = {
        "name": "Course du lac",
        "edition": "2027",
        "organiser": "Club",
        "starts_on": FIRST_DAY.isoformat(),
        "ends_on": LAST_DAY.isoformat(),
        "place": {"name": "Stade", "commune": "Annecy"},
        "kind": "race",
        "peak": {"spectators": 100, "athletes": 30, "staff": 10, "volunteers": 10},
        "total_visitors": 150,
        "seats": {"covered": 0, "open_air": 0},
        "parking_spaces": 0,
        "venues": [{"name": "Salle", "form": "existing_erp"}],
        "features": ["indoor"],
        "international": False,
        "state_funded": True,
    } | changes
    if isinstance(fields["features"], str):
        fields["features"] = fields["features"].split()
    return Event.model_validate(fields, strict=False)


def people(count: int) -> dict[str, int]:
    """Return a peak of so many people, all spectators."""
    return {"spectators": count, "athletes": 0, "staff": 0, "volunteers": 0}


def measurement(**changes: Any) -> Measurement:
    """Return a deciding width of at least 120 cm, changed as said."""
    fields = {
        "code": "width",
        "label": {"fr": "Largeur", "en": "Width"},
        "unit": "cm",
        "kind": "number",
        "min": 120,
        "deciding": True,
    } | changes
    return Measurement.model_validate(fields, strict=False)


def criterion(name: str = "CIR-01", **changes: Any) -> Criterion:
    """Return a mandatory criterion for spectators with motor needs, due before the event; `levels` may be one word."""
    fields = {
        "id": name,
        "domain": name[:3],
        "title": {"fr": "Le chemin est large", "en": "The path is wide"},
        "how": {"fr": "Mesurer", "en": "Measure"},
        "audiences": ["spectators"],
        "families": ["motor"],
        "phase": "before",
        "levels": "mandatory",
        "blocking": False,
        "legal_duty": "no",
        "sources": [{"code": "LOI", "standing": "seen"}],
        "checks": ["measure"],
    } | changes
    if isinstance(fields["levels"], str):
        fields["levels"] = dict.fromkeys(("N1", "N2", "N3", "N4"), fields["levels"])
    return Criterion.model_validate(fields, strict=False)


def checklist(*criteria: Criterion, **changes: Any) -> Checklist:
    """Return a checklist of these criteria, with path and toilets as kinds of zone."""
    words = {"fr": "mot", "en": "word"}
    fields = {
        "id": "small",
        "version": "0.1",
        "dated": "2026-11-22",
        "title": words,
        "status": words,
        "features": [{"code": code, "label": words} for code in ("indoor", "outdoor", "toilets", "parking")],
        "zone_kinds": [{"code": code, "label": words} for code in ("path", "toilets")],
        "authorities": [{"code": "LOI", "kind": "law", "title": words}],
        "domains": [{"id": name, "title": words} for name in sorted({c.domain for c in criteria} or {"CIR"})],
        "criteria": criteria or (criterion(),),
    } | changes
    return Checklist.model_validate(fields, strict=False)


def audit(*criteria: Criterion, **changes: Any) -> Audit:
    """Return an audit of the event by a checklist of these criteria, changed as said."""
    fields: dict[str, Any] = {
        "id": uuid(1),
        "created_on": MONTHS_BEFORE,
        "checklist": checklist(*criteria),
        "event": event(),
    }
    return Audit(**(fields | changes))


def zone(name: str, kind: str = "path", venue: str | None = None) -> Zone:
    """Return a zone whose id is its name."""
    return Zone(id=name, kind=kind, name=name, venue=venue)


def line(asked: Criterion, **changes: Any) -> Line:
    """Return the one line of a criterion in an audit of the event, changed as said."""
    return next(iter(tailored(audit(asked, event=event(**changes))).lines.values()))


def evidence(number: int, asked: str, **changes: Any) -> Evidence:
    """Return a document about a line."""
    fields = {"id": uuid(number), "line": asked, "kind": "document", "sha256": "0" * 64, "suffix": ".pdf", "size": 12}
    return Evidence.model_validate(fields | changes, strict=False)


def finding(number: int, *lines: str, **changes: Any) -> Finding:
    """Return a blocking problem met by tester T1 on these lines."""
    fields = {"id": uuid(number), "title": "Bloqué", "severity": 4, "lines": lines, "testers": ["T1"]}
    return Finding.model_validate(fields | changes, strict=False)


def decision(**changes: Any) -> Decision:
    """Return a reasoned decision."""
    fields = {"closed_by": "decision", "reason": "Rampe posée", "author": "Ville", "on": EVE}
    return Decision.model_validate(fields | changes, strict=False)


def action(number: int, subject: str, **changes: Any) -> Action:
    """Return an open action on a line or finding, due the day before the event."""
    fields = {
        "id": uuid(number),
        "subject": subject,
        "what": "Poser une rampe",
        "owner": "A. Leroy",
        "due": EVE,
    }
    return Action.model_validate(fields | changes, strict=False)


def contested(asked: str) -> tuple[Contested, ...]:
    """Return the verdict of a line as contested."""
    return (Contested(kind="answer", subject=asked, aspect="verdict", candidates=()),)


def said(of: Audit, verdicts: Mapping[str, Verdict | str]) -> Audit:
    """Return the audit with these lines answered, with a reason where one is needed."""
    for asked, verdict in verdicts.items():
        of = answered(of, asked, Verdict(verdict), reason="raison", by="Ana", on=MONTHS_BEFORE)
    return of


def with_evidence(of: Audit, *lines: str) -> Audit:
    """Return the audit with a document on each of these lines."""
    pieces = {uuid(900 + place): evidence(900 + place, asked) for place, asked in enumerate(lines)}
    return of.replaced(evidence={**of.evidence, **pieces})


def condition(**changes: Any) -> FundingCondition:
    """Return a condition that asks for CIR-01."""
    fields = {"id": "E-01", "text": {"fr": "x", "en": "x"}, "asks": "lines", "criteria": ["CIR-01"]} | changes
    return FundingCondition.model_validate(fields, strict=False)


def scheme(*conditions: FundingCondition, **changes: Any) -> FundingScheme:
    """Return a scheme of these conditions."""
    words = {"fr": "mot", "en": "word"}
    fields = {
        "id": "state",
        "version": "0.1",
        "dated": "2026-11-22",
        "title": words,
        "funder": words,
        "source": words,
        "indicative": True,
        "notice": words,
        "conditions": conditions or (condition(),),
    } | changes
    return FundingScheme.model_validate(fields, strict=False)


def spent(amount: float, **changes: Any) -> Spending:
    """Return a line of so many euros spent on equipment, mainly for access, with its invoice; changed as said."""
    fields = {"what": "Rampe", "kind": "equipment", "planned": amount, "spent": amount, "aim": 2, "proof": "F-12"}
    return Spending.model_validate(fields | changes, strict=False)


def entry(**changes: Any) -> ProgrammeEntry:
    """Return a para event of the parasport programme, changed as said."""
    return ProgrammeEntry.model_validate({"kind": "para_event", "title": "Relais para"} | changes, strict=False)


def pair(rule: str, first: str, second: str | None = None) -> dict[str, Any]:
    """Return two things of a checklist that have to agree."""
    says = {"fr": "Les deux devraient s'accorder", "en": "The two should agree"}
    return {"code": "pair", "rule": rule, "first": first, "second": second, "says": says}


def scenario(name: str = "S1", **changes: Any) -> Scenario:
    """Return a scenario for spectators of 10 minutes, changed as said; its id alone gives another audience."""
    words = {"fr": "mot", "en": "word"}
    fields = {
        "id": name,
        "audience": {"S": "spectators", "A": "athletes", "V": "volunteers"}[name[0]],
        "minutes": 10,
        "families": ["motor"],
        "risk_level": "low",
        "criteria": ["CIR-01"],
    }
    texts = ("title", "goal", "start", "success", "risk", "material", "words", "easy")
    return Scenario.model_validate(fields | dict.fromkeys(texts, words) | changes, strict=False)


def plan(number: int, **changes: Any) -> Plan:
    """Return a plan of the site."""
    fields = {
        "id": uuid(number),
        "name": "Village",
        "alt": "Le village est à droite de l’entrée.",
        "sha256": "b" * 64,
        "suffix": ".jpg",
        "size": 900,
        "width": 800,
        "height": 600,
    }
    return Plan.model_validate(fields | changes, strict=False)


def pin(on: int, subject: str, **changes: Any) -> Pin:
    """Return a pin of a zone in the middle of the plan of that number."""
    fields = {"plan": uuid(on), "kind": "zone", "subject": subject, "x": 50.0, "y": 50.0}
    return Pin.model_validate(fields | changes, strict=False)
