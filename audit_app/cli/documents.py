"""Values of the field as the JSON documents that other people's scripts rely on: add keys, never rename."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from audit_app.domain.audit import Action, Answer, Audit, Evidence, Measured, Verdict
from audit_app.domain.checklist import Level, Measurement
from audit_app.domain.consistency import contradictions
from audit_app.domain.costing import costs
from audit_app.domain.event import Sizing, Zone
from audit_app.domain.express import Express, express
from audit_app.domain.funding import Figure, SchemeJudged
from audit_app.domain.gaps import Gap, contradicted
from audit_app.domain.grades import Grade, Grades, Rate, Result
from audit_app.domain.grounding import ground
from audit_app.domain.measuring import proposed
from audit_app.domain.oddity import odd_profile
from audit_app.domain.progress import LineStanding, Progress, Tally
from audit_app.domain.register import Followed
from audit_app.domain.tailoring import Line, tailored
from audit_app.domain.visiting import Stop, kit
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.rows import AuditSummary, KeptStep
from audit_app.wording.conditions import figure_said
from audit_app.wording.sizes import oddity, reasons, why_asked
from audit_app.wording.sources import source_for
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
        "measurements": [_measurement(audit, asked, m, given) for m in asked.measurements(given)],
        "strictest_of_forms": asked.strictest,
        "verdict": answer.verdict if answer else Verdict.NOT_CHECKED,
        "counts_as": row.counts_as,
        "proposed": proposed(asked, given),
        "values": {code: _value(value, criterion.measurement(code)) for code, value in given.items()},
        "reason": answer.reason if answer else "",
        "by": answer.by if answer else None,
        "on": answer.on.isoformat() if answer and answer.on else None,
        "carried": carried(audit.carried[asked.id]) if asked.id in audit.carried else None,
        "note": audit.notes.get(asked.id, ""),
        "assigned_to": audit.assigned.get(asked.id),
        "evidence": [
            {"id": e.id, "kind": e.kind, "sha256": e.sha256, "alt": e.alt, "told": e.is_told} for e in row.evidence
        ],
        "contested": row.contested,
        "awaits": list(row.awaits),
        "overruled_by": list(row.overruled_by),
        "action": action(row.action),
    }


def piece(shown: Evidence, files: EvidenceFiles) -> dict[str, Any]:
    """Return one piece of `evidence`: all of it, where its file lies, and which sharp pictures are still kept."""
    path = files.path_of(shown.sha256)
    return shown.model_dump(mode="json") | {
        "told": shown.is_told,
        "file": str(path) if path else None,
        "originals_kept": [sha256 for sha256 in shown.blurred_from if files.path_of(sha256)],
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
        "unless": [
            {"measurement": other.measurement, "equals": other.equals, "min": holds.min, "max": holds.max}
            for other, holds in asked.alternatives(measurement)
        ],
        "deciding": measurement.deciding,
        "source": source_for(audit.checklist, asked, measurement, given),
        "by_analogy": ground(audit.checklist, asked, measurement, given).by_analogy,
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


def zone(place: Zone, stop: Stop | None) -> dict[str, Any]:
    """Return a zone, with what is left to check there and what to bring."""
    left = stop.left if stop else Tally(0, 0)
    return place.model_dump(mode="json") | _tally(left) | {"to_bring": list(kit(stop.rows)) if stop else []}


def register(found: Iterable[Followed], bare: Iterable[LineStanding], on: date) -> dict[str, Any]:
    """Return what `actions` answers: each action with the line it mends, what they cost, the gaps without one."""
    known = tuple(found)
    summed = costs(one.action for one in known)
    return {
        "on": on.isoformat(),
        "actions": [
            one.action.model_dump(mode="json")
            | {"line": one.line, "blocking": one.is_blocking, "horizon": one.horizon(on)}
            for one in known
        ],
        "costs": {state: float(getattr(summed, state)) for state in ("open", "done", "dropped")}
        | {"unknown": summed.unknown},
        "without_action": [row.line.id for row in bare],
    }


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
        "express": _express(express(rows.values())),
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
        "people": [{"person": name or None} | _tally(t) for name, t in done.by_person.items()],
    }


def _express(path: Express) -> dict[str, Any]:
    return _tally(path.left) | {"breaks": list(path.breaks), "mandatory_to_check": path.mandatory_left}


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
                "missing": [{**vars(m), "line": m.line or None} for m in c.missing],
                "figure": _figure(c.figure) if c.figure else None,
                "figure_said": figure_said(c.figure) if c.figure else None,
            }
            for c in judged.conditions
        ],
        "not_applicable": [{"id": c.id, "text": phrase(c.text)} for c in judged.not_applicable],
    }


def _figure(figure: Figure) -> dict[str, Any]:
    """Return the figure a condition was judged on, its bounds in the same unit: %, EUR or lines."""
    return {"amount": figure.amount, "least": figure.least, "most": figure.most, "unit": figure.unit}


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
        "shelf": of.shelf,
        "archived_at": of.archived_at,
        "trashed_at": of.trashed_at,
    }


def carried(of: Answer) -> dict[str, Any]:
    """Return what the last edition said of a line."""
    return of.model_dump(mode="json", exclude={"by"})


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
