"""Values of the field for tests: small, whole, and changed by keyword."""

from datetime import date
from typing import Any

from audit_app.domain.audit import Answer, Audit, Measured, Verdict
from audit_app.domain.checklist import (
    Audience,
    Authority,
    Bounds,
    Check,
    Checklist,
    Criterion,
    Domain,
    Family,
    Feature,
    LegalDuty,
    Level,
    Measurement,
    MeasurementKind,
    Phase,
    Phrase,
    Source,
    SourceKind,
    Standing,
    Term,
    Unit,
)
from audit_app.domain.event import Event, EventKind, Peak, Place, Seats, SizeClass, Venue, VenueForm, Zone
from audit_app.identity import new_id

ZONE_KINDS = ("toilets", "path", "entrance")
LINES = ("ACC-01", "CIR-01", "CIR-02@path-1", "SAN-01@toilets-1", "SAN-02", "INF-01")


def phrase(text: str) -> Phrase:
    return Phrase(fr=text, en=f"{text} (en)")


def an_event(**changes: Any) -> Event:
    return Event(
        **(
            {
                "name": "Course des remparts",
                "edition": "2027",
                "organiser": "Club athlétique",
                "starts_on": date(2027, 5, 14),
                "ends_on": date(2027, 5, 16),
                "place": Place(name="Stade municipal", commune="Saint-Malo", insee="35288"),
                "kind": EventKind.RACE,
                "peak": Peak(spectators=800, athletes=300, staff=20, volunteers=60),
                "total_visitors": 2_500,
                "seats": Seats(covered=0, open_air=400),
                "parking_spaces": 120,
                "venues": (Venue(name="Stade", form=VenueForm.EXISTING_ERP), Venue(name="Rues", form=VenueForm.ROAD)),
                "features": ("outdoor", "parking"),
                "international": False,
                "state_funded": True,
            }
            | changes
        )
    )


def a_measurement(**changes: Any) -> Measurement:
    return Measurement(
        **(
            {
                "code": "width",
                "label": phrase("Largeur"),
                "unit": Unit.CM,
                "kind": MeasurementKind.NUMBER,
                "min": 120.0,
                "deciding": True,
            }
            | changes
        )
    )


def a_criterion(criterion_id: str, **changes: Any) -> Criterion:
    return Criterion(
        **(
            {
                "id": criterion_id,
                "domain": criterion_id[:3],
                "title": phrase(f"Titre de {criterion_id}"),
                "how": phrase("Regarder."),
                "audiences": (Audience.SPECTATORS,),
                "families": (Family.MOTOR,),
                "phase": Phase.DURING,
                "levels": dict.fromkeys(SizeClass, Level.MANDATORY),
                "blocking": False,
                "legal_duty": LegalDuty.NO,
                "sources": (Source(code="CCH", standing=Standing.SEEN),),
                "checks": (Check.OBSERVATION,),
            }
            | changes
        )
    )


def a_checklist(**changes: Any) -> Checklist:
    slope = a_measurement(
        code="slope",
        label=phrase("Pente"),
        unit=Unit.PERCENT,
        min=None,
        max=5.0,
        by_form={VenueForm.EXISTING_ERP: Bounds(max=6.0)},
    )
    share = a_measurement(
        code="share", label=phrase("Part"), unit=Unit.PERCENT, kind=MeasurementKind.RATIO, min=50.0, deciding=False
    )
    return Checklist(
        **(
            {
                "id": "jauge_test",
                "version": "1.0",
                "dated": date(2026, 11, 1),
                "title": phrase("Grille d'essai"),
                "status": phrase("Non relue"),
                "features": tuple(
                    Feature(code=code, label=phrase(code)) for code in ("outdoor", "indoor", "parking", "tents")
                ),
                "zone_kinds": tuple(Term(code=kind, label=phrase(kind)) for kind in ZONE_KINDS),
                "authorities": (Authority(code="CCH", kind=SourceKind.LAW, title=phrase("Code de la construction")),),
                "domains": tuple(Domain(id=code, title=phrase(code)) for code in ("ACC", "CIR", "SAN", "INF")),
                "criteria": (
                    a_criterion("ACC-01", blocking=True, phase=Phase.BEFORE),
                    a_criterion("CIR-01", measurements=(a_measurement(),)),
                    a_criterion("CIR-02", zone_kind="path", measurements=(slope, a_measurement()), blocking=True),
                    a_criterion("SAN-01", zone_kind="toilets", when="outdoor"),
                    a_criterion("SAN-02", levels=dict.fromkeys(SizeClass, Level.RECOMMENDED), measurements=(share,)),
                    a_criterion("INF-01", families=(Family.HEARING,), phase=Phase.AFTER),
                ),
            }
            | changes
        )
    )


CHECKLIST = a_checklist()


def an_answer(verdict: Verdict = Verdict.COMPLIANT, **changes: Any) -> Answer:
    return Answer(**({"verdict": verdict, "by": "Anne", "on": date(2027, 5, 1)} | changes))


def an_audit(**changes: Any) -> Audit:
    return Audit(
        **({"id": new_id(), "created_on": date(2026, 11, 22), "checklist": CHECKLIST, "event": an_event()} | changes)
    )


def a_busy_audit() -> Audit:
    """Return an audit with two zones and a few answers, one of them measured, and a note."""
    return an_audit(
        zones={
            "path-1": Zone(id="path-1", kind="path", name="Allée nord", venue="Stade"),
            "toilets-1": Zone(id="toilets-1", kind="toilets", name="Bloc B", venue="Stade"),
        },
        answers={
            "ACC-01": an_answer(),
            "CIR-02@path-1": an_answer(Verdict.NON_COMPLIANT, measured={"slope": Measured(amount=7.5)}),
        },
        notes={"ACC-01": "Vu avec le régisseur.\nÀ revoir."},
    )
