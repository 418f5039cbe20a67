"""Values of the field as the JSON documents that other people's scripts rely on: add keys, never rename."""

from collections.abc import Iterable, Mapping
from typing import Any

from audit_app.domain.audit import Action, Audit, Measured, Verdict
from audit_app.domain.checklist import Level, Measurement
from audit_app.domain.consistency import contradictions
from audit_app.domain.event import Sizing, Zone, odd_profile
from audit_app.domain.funding import SchemeJudged
from audit_app.domain.grades import Grade, Grades, Rate, Result
from audit_app.domain.measuring import proposed
from audit_app.domain.progress import Gap, LineStanding, Progress, Tally, contradicted
from audit_app.domain.tailoring import Line, tailored
from audit_app.store.rows import AuditSummary, KeptStep
from audit_app.wording.conditions import figure_said
from audit_app.wording.sizes import oddity, reasons, why_asked
from audit_app.wording.sources import source_of
from audit_app.wording.targets import computed, inconsistency
from audit_app.wording.values import phrase


def begun(audit: Audit, sized: Sizing) -> dict[str, Any]:
    """Return what `new` answers."""
    cut = tailored(audit)
    levels = [line.level for line in cut.lines.values()]
    return {
        "audit": audit.id,
        "size_class": sized.size_class,
        "size_reasons": list(reasons(sized)),
        "warnings": [oddity(code) for code in odd_profile(audit.event)],
        "lines": {
            "mandatory": levels.count(Level.MANDATORY),
            "recommended": levels.count(Level.RECOMMENDED),
            "not_asked": len(cut.not_asked),
            "not_applicable": len(cut.not_applicable),
        },
    }


def line(audit: Audit, row: LineStanding) -> dict[str, Any]:
    """Return one line of `lines`."""
    asked, criterion, answer = row.line, row.line.criterion, row.answer
    given = answer.measured if answer else {}
    return {
        "line": asked.id,
        "criterion": criterion.id,
        "zone": asked.zone.id if asked.zone else None,
        "domain": criterion.domain,
        "level": asked.level,
        "legal_duty": criterion.legal_duty,
        "blocking": criterion.blocking,
        "why": why_asked(audit, asked),
        "title": phrase(criterion.title),
        "audiences": list(criterion.audiences),
        "families": list(criterion.families),
        "phase": criterion.phase,
        "measurements": [_measurement(audit, asked, m, given) for m in criterion.measurements],
        "strictest_of_forms": asked.strictest,
        "verdict": answer.verdict if answer else Verdict.NOT_CHECKED,
        "counts_as": row.counts_as,
        "proposed": proposed(asked, given),
        "values": {code: _value(value, criterion.measurement(code)) for code, value in given.items()},
        "reason": answer.reason if answer else "",
        "by": answer.by if answer else None,
        "on": answer.on.isoformat() if answer and answer.on else None,
        "note": audit.notes.get(asked.id, ""),
        "assigned_to": audit.assigned.get(asked.id),
        "evidence": [{"id": e.id, "kind": e.kind, "sha256": e.sha256, "alt": e.alt} for e in row.evidence],
        "contested": row.contested,
        "overruled_by": list(row.overruled_by),
        "action": action(row.action),
    }


def _measurement(audit: Audit, asked: Line, measurement: Measurement, given: Mapping[str, Measured]) -> dict[str, Any]:
    limits, target = asked.bounds(measurement, given), asked.targeted(measurement, given)
    return {
        "code": measurement.code,
        "label": phrase(measurement.label),
        "unit": measurement.unit,
        "kind": measurement.kind,
        "min": limits.min,
        "max": limits.max,
        "deciding": measurement.deciding,
        "source": source_of(audit.checklist, asked.criterion, measurement),
        "instrument": measurement.instrument,
        "target": measurement.target,
        "computed": computed(measurement.target, target) if measurement.target and target else None,
    }


def _value(value: Measured, measurement: Measurement | None) -> dict[str, Any]:
    share = 100 * value.amount / value.of if value.of else None
    return {
        "value": value.amount if value.of is None else share,
        "amount": value.amount,
        "of": value.of,
        "unit": measurement.unit if measurement else None,
    }


def action(taken: Action | None) -> dict[str, Any] | None:
    """Return a corrective action, or null."""
    return taken.model_dump(mode="json") if taken else None


def zone(place: Zone) -> dict[str, Any]:
    """Return a zone."""
    return place.model_dump(mode="json")


def status(
    audit: Audit,
    rows: Mapping[str, LineStanding],
    done: Progress,
    graded: Grades,
    found: Iterable[Gap],
    schemes: Iterable[SchemeJudged],
) -> dict[str, Any]:
    """Return what `status` answers."""
    return {
        "audit": audit.id,
        "state": audit.state.state,
        "on": graded.on.isoformat(),
        "progress": _progress(done),
        "grades": {
            "families": {str(family): _result(r) for family, r in graded.families.items()},
            "audiences": {str(audience): _result(r) for audience, r in graded.audiences.items()},
        },
        "overall": _grade(graded.overall),
        "gaps": [
            {"line": g.line, "kind": g.kind, "missing": list(g.missing), "action": action(g.action)} for g in found
        ],
        "blocking": [key for key, row in rows.items() if row.breaks_journey],
        "contradicted": list(contradicted(rows.values())),
        "inconsistent": [
            {"pair": c.pair.code, "lines": list(c.lines), "said": inconsistency(c)} for c in contradictions(audit)
        ],
        "contested": [c.model_dump(mode="json") for c in audit.contested],
        "funding": [_scheme(judged) for judged in schemes],
    }


def _progress(done: Progress) -> dict[str, Any]:
    return _tally(done.all) | {
        "set_aside": len(done.set_aside),
        "set_aside_lines": list(done.set_aside),
        "levels": {str(level): _tally(t) for level, t in done.by_level.items()},
        "domains": {domain: _tally(t) for domain, t in done.by_domain.items()},
        "phases": {str(phase): _tally(t) for phase, t in done.by_phase.items()},
    }


def _tally(tally: Tally) -> dict[str, int]:
    return {"checked": tally.checked, "to_check": tally.to_check}


def _grade(grade: Grade | None) -> str | None:
    return grade.code if grade else None


def _rate(rate: Rate) -> dict[str, int]:
    return {"met": rate.met, "asked": rate.asked, "not_checked": rate.not_checked}


def _result(result: Result) -> dict[str, Any]:
    return {
        "grade": _grade(result.grade),
        **_rate(result.mandatory),
        "recommended": _rate(result.recommended),
        "not_due": result.not_due,
        "without_evidence": result.without_evidence,
        "capped_by": [{"rule": str(cap), "lines": list(lines)} for cap, lines in result.capped_by.items()],
    }


def _scheme(judged: SchemeJudged) -> dict[str, Any]:
    return {
        "scheme": judged.scheme.id,
        "title": phrase(judged.scheme.title),
        "indicative": judged.scheme.indicative,
        "applies": judged.applies,
        **conditions(judged),
    }


def conditions(judged: SchemeJudged) -> dict[str, Any]:
    """Return the conditions of a scheme with their outcome, and those that do not apply to the event."""
    return {
        "conditions": [
            {
                "id": c.condition.id,
                "text": phrase(c.condition.text),
                "outcome": c.outcome,
                "proof": list(c.proof),
                "missing": [{"line": m.line or None, "why": m.why} for m in c.missing],
                "figure": figure_said(c.figure) if c.figure else None,
            }
            for c in judged.conditions
        ],
        "not_applicable": [{"id": c.id, "text": phrase(c.text)} for c in judged.not_applicable],
    }


def summary(of: AuditSummary) -> dict[str, Any]:
    """Return one audit of `list`."""
    return {
        "audit": of.id,
        "name": of.name,
        "edition": of.edition,
        "starts_on": of.starts_on.isoformat(),
        "size_class": of.size_class,
        "state": of.state,
        "checked": of.checked,
        "to_check": of.to_check,
        "changed_at": of.changed_at,
    }


def step(taken: KeptStep) -> dict[str, Any]:
    """Return one step of the history."""
    return {
        "step": taken.id,
        "gesture": taken.gesture,
        "subject": taken.subject,
        "facts": ["/".join(fact) for fact in taken.facts],
        "at": taken.at,
        "by": taken.by,
        "undone": taken.undone_by is not None,
    }
