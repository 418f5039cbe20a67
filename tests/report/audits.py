"""Audits for looking at reports: the four example events with nothing answered, half of it, or everything with gaps."""

import hashlib
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from audit_app.checklists import loading
from audit_app.domain.audit import (
    Action,
    ActionState,
    Answer,
    Audit,
    Candidate,
    ClosedBy,
    Contested,
    Decision,
    Evidence,
    EvidenceKind,
    Finding,
    Measured,
    Orphan,
    Verdict,
)
from audit_app.domain.beginning import begun
from audit_app.domain.event import Event, Zone
from audit_app.domain.scheme import Ask, FundingCondition, FundingScheme, Waiver
from audit_app.domain.tailoring import Line, tailored
from tests import builders

EVENTS = Path(__file__).parent.parent / "data" / "events"
ON = date(2027, 3, 1)
VERSION = "Jauge 0.1.0"


def an_id(number: int) -> str:
    return f"01940000-0000-7000-8000-{number:012d}"


@lru_cache(maxsize=1)
def schemes() -> tuple[FundingScheme, ...]:
    return tuple(scheme for scheme in loading.shipped_schemes() if scheme.by_default)


def empty(name: str) -> Audit:
    path = next(EVENTS.glob(f"{name}-*.json"))
    event = Event.model_validate_json(path.read_bytes())
    return begun(event, loading.shipped_checklist(), audit_id=an_id(0), on=date(2026, 11, 22))


def half(name: str) -> Audit:
    """Every second line answered, most of them well, some by nobody, few with evidence."""
    audit = empty(name)
    lines = list(tailored(audit).lines.values())
    answers = {line.id: _answer(line, at) for at, line in enumerate(lines) if at % 2 == 0}
    return _with_evidence(audit.replaced(answers=answers), every=5)


def full(name: str) -> Audit:
    """Everything answered, zones, gaps with and without action, users who contradict, two contested facts."""
    audit = _with_zones(empty(name))
    lines = list(tailored(audit).lines.values())
    answers = {line.id: _answer(line, at) for at, line in enumerate(lines)}
    audit = audit.replaced(
        answers={**answers, "CIR-02@gone": Answer(verdict=Verdict.COMPLIANT, by="Ana Diaz", on=ON)},
        notes={
            lines[3].id: "Revu avec le club : deux passages par jour.\nLe gardien a la clé.",
            lines[9].id: "À revoir.",
        },
    )
    return _with_followup(_with_evidence(audit, every=3), lines)


def all_partial(name: str) -> Audit:
    """Every line met in part, by nobody and with no action."""
    audit = empty(name)
    return audit.replaced(answers={line: Answer(verdict=Verdict.PARTIAL, on=ON) for line in tailored(audit).lines})


_VERDICTS = (
    Verdict.COMPLIANT,
    Verdict.COMPLIANT,
    Verdict.PARTIAL,
    Verdict.COMPLIANT,
    Verdict.EQUIVALENT,
    Verdict.COMPLIANT,
    Verdict.NOT_APPLICABLE,
    Verdict.COMPLIANT,
    Verdict.NON_COMPLIANT,
    Verdict.COMPLIANT,
    Verdict.CANNOT_TELL,
)
_REASONS = {
    Verdict.NOT_APPLICABLE: "Pas de public assis à cet endroit.",
    Verdict.CANNOT_TELL: "Le plan définitif n'est pas encore dessiné.",
    Verdict.EQUIVALENT: "Un bénévole formé accompagne, sur simple demande à l'accueil.",
}


def _answer(line: Line, at: int) -> Answer:
    verdict = _VERDICTS[(at // 2) % len(_VERDICTS)]
    measured = {
        m.code: _measured(line, m, good=verdict is not Verdict.NON_COMPLIANT) for m in line.criterion.measurements
    }
    who = ("Camille Durand", "Ana Diaz", None)[at % 3]
    return Answer(
        verdict=verdict, measured=measured, reason=_REASONS.get(verdict, ""), by=who, on=ON - timedelta(days=at % 40)
    )


def _measured(line, measurement, *, good):
    bounds = line.bounds(measurement)
    bound = bounds.min if bounds.min is not None else bounds.max if bounds.max is not None else 3.0
    amount = bound if good else bound * 0.5 if bounds.min is not None else bound * 1.25 + 1
    if measurement.kind == "ratio":
        return Measured(amount=round(amount * 2), of=200.0)
    return Measured(amount=float(round(amount)) if measurement.kind == "count" else round(amount, 2))


def _with_zones(audit: Audit) -> Audit:
    names = [
        ("path", "Allée nord"),
        ("path", "Allée des bénévoles"),
        ("toilets", "Sanitaires B"),
        ("entrance", "Entrée"),
    ]
    venue = audit.event.venues[0].name
    zones = {
        f"{kind}-{at}": Zone(id=f"{kind}-{at}", kind=kind, name=name, venue=venue)
        for at, (kind, name) in enumerate(names)
    }
    return audit.replaced(zones=zones)


def _with_evidence(audit: Audit, *, every: int) -> Audit:
    lines = [line for line, answer in audit.answers.items() if answer.verdict in {"compliant", "equivalent"}]
    evidence = {}
    for at, line in enumerate(lines):
        if at % every == 0:
            picture = at % 2 == 0
            evidence[an_id(1000 + at)] = Evidence(
                id=an_id(1000 + at),
                line=line,
                kind=EvidenceKind.PICTURE if picture else EvidenceKind.DOCUMENT,
                sha256=hashlib.sha256(str(at).encode()).hexdigest(),
                suffix=".jpg" if picture else ".pdf",
                size=84_000 + at,
                by="Camille Durand",
                on=ON,
                alt=f"Mètre ruban tendu au sol devant la porte, lecture {120 + at} cm." if at % 4 == 0 else "",
                caption="Vue depuis l'entrée." if picture else "Convention signée.",
            )
    return audit.replaced(evidence=evidence)


def _with_followup(audit: Audit, lines: list[Line]) -> Audit:
    gaps = [line.id for line in lines if audit.answers[line.id].verdict in {"partial", "non_compliant"}]
    blocking = [line.id for line in lines if line.criterion.blocking and audit.answers[line.id].verdict == "compliant"]
    findings = {
        an_id(1): Finding(
            id=an_id(1),
            title="La rampe est trop raide pour remonter seul",
            note="« Je suis resté en bas. »",
            severity=4,
            lines=tuple(blocking[:1]),
            testers=("T1", "T3"),
            by="Camille Durand",
            on=ON,
        ),
        an_id(2): Finding(id=an_id(2), title="Panneau caché par une tente", severity=2, by="Ana Diaz", on=ON),
        an_id(3): Finding(
            id=an_id(3),
            title="Porte trop lourde",
            severity=4,
            lines=tuple(blocking[1:2]),
            testers=("T2",),
            on=ON,
            decision=Decision(
                closed_by=ClosedBy.LATER_TEST, reason="Ferme-porte réglé, test refait.", author="Ana Diaz", on=ON
            ),
        ),
    }
    actions = {an_id(100 + at): _action(at, line) for at, line in enumerate(gaps) if at % 4 != 3}
    actions[an_id(99)] = _action(1, an_id(2))
    contested = Contested(
        kind="answer",
        subject=lines[1].id,
        aspect="verdict",
        candidates=(
            Candidate(value=audit.answers[lines[1].id].model_dump_json(), by="Ana Diaz", at="2027-02-11T10:00:00.000Z"),
            Candidate(value='{"verdict":"partial"}', by="Camille Durand", at="2027-02-12T10:00:00.000Z"),
        ),
    )
    return audit.replaced(
        findings=findings,
        actions=actions,
        contested=(contested,),
        orphans=(Orphan(kind="finding", subject=an_id(7), values=('{"note":"perdu"}',)),),
        waivers={
            "state-base/E-04": Waiver(
                scheme="state-base", condition="E-04", reason="Site imposé par le calendrier.", author="DRAJES", on=ON
            )
        },
    )


def _action(at: int, subject: str) -> Action:
    states = (ActionState.TO_DO, ActionState.IN_PROGRESS, ActionState.DONE, ActionState.DROPPED)
    state = states[at % 4]
    return Action(
        id=an_id(100 + at) if at != 1 or "@" in subject or subject[0].isalpha() else an_id(99),
        subject=subject,
        what=("Élargir le passage à 1,40 m", "Poser une rampe amovible", "Refaire le panneau")[at % 3],
        owner=("Service des sports, Mme Roy", "Club, M. Petit")[at % 2],
        due=ON + timedelta(days=30 * (at % 3) - 20),
        cost=(None, 350.0, 1500.0)[at % 3],
        state=state,
        reason="Hors budget cette année." if state is ActionState.DROPPED else "",
        proof="Facture et photo." if state is ActionState.DONE else "",
        checked_by="Ana Diaz" if state is ActionState.DONE else None,
    )


def small() -> Audit:
    """One of each thing on a checklist of tests: its outline stays the same when real criteria change."""
    picture = Evidence(
        id=an_id(20),
        line="ACC-01",
        kind=EvidenceKind.PICTURE,
        sha256="a" * 64,
        suffix=".jpg",
        size=84_000,
        by="Anne",
        on=ON,
        alt="La rampe, vue du parking.",
        caption="Prise un matin de marché.",
    )
    finding = Finding(
        id=an_id(30),
        title="Rampe trop raide",
        note="« Je reste en bas. »",
        severity=4,
        lines=("CIR-01",),
        testers=("T1",),
    )
    action = Action(
        id=an_id(40),
        subject="CIR-02@path-1",
        what="Poser une rampe",
        owner="Service des sports, M. Roy",
        due=date(2027, 2, 1),
        cost=1500.0,
        checked_by="Bilal",
    )
    contested = Contested(
        kind="answer",
        subject="INF-01",
        aspect="verdict",
        candidates=(
            Candidate(value='{"verdict":"compliant"}', by="Anne", at="2027-02-11T10:00:00.000Z"),
            Candidate(value=None, by="Bilal", at="2027-02-12T10:00:00.000Z"),
        ),
    )
    audit = builders.a_busy_audit()
    answers = {
        **audit.answers,
        "CIR-01": builders.an_answer(measured={"width": Measured(amount=140.0)}),
        "SAN-02": builders.an_answer(Verdict.CANNOT_TELL, reason="Pas encore livré.", by="Bilal"),
        "SAN-01@gone": builders.an_answer(Verdict.PARTIAL, reason="Porte étroite."),
    }
    return audit.replaced(
        id=an_id(0),
        answers=answers,
        evidence={picture.id: picture},
        findings={finding.id: finding},
        actions={action.id: action},
        contested=(contested,),
    )


def a_scheme(**changes: object) -> FundingScheme:
    conditions = (
        FundingCondition(id="A-1", text=builders.phrase("Un accès"), asks=Ask.LINES, criteria=("ACC-01",)),
        FundingCondition(id="A-2", text=builders.phrase("Un parcours sans rupture"), asks=Ask.CHAIN),
        FundingCondition(id="A-3", text=builders.phrase("Des sanitaires"), asks=Ask.LINES, criteria=("SAN-01",)),
        FundingCondition(
            id="A-4", text=builders.phrase("À couvert"), asks=Ask.LINES, criteria=("SAN-02",), when="indoor"
        ),
    )
    return FundingScheme(
        **(
            {
                "id": "essai",
                "version": "1.0",
                "dated": date(2026, 11, 1),
                "title": builders.phrase("Aide d'essai"),
                "funder": builders.phrase("Une région"),
                "source": builders.phrase("Délibération d'essai"),
                "indicative": True,
                "notice": builders.phrase("Indicatif."),
                "conditions": conditions,
            }
            | changes
        )
    )
