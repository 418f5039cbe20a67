"""From an audit to the data its report carries: what a funder may know, whatever the kind of the report."""

import hashlib
from collections.abc import Iterable
from functools import lru_cache

from audit_app.domain.audit import Action, Evidence
from audit_app.domain.codes import Family
from audit_app.domain.describing import all_agree
from audit_app.domain.facts import canonical
from audit_app.domain.funding import Judged, SchemeJudged, without_testers
from audit_app.domain.gaps import Gap, GapKind
from audit_app.domain.grouping import FEWEST_APART
from audit_app.domain.progress import LineStanding
from audit_app.domain.scheme import Ask
from audit_app.i18n import language
from audit_app.report.content.matter import Matter, ReportKind
from audit_app.report.content.tester_codes import codes_of, masked
from audit_app.report.public_kinds import is_told, judges, lines_told
from audit_app.report.public_records import (
    PublicAction,
    PublicChecklist,
    PublicCommitment,
    PublicCondition,
    PublicEvent,
    PublicEvidence,
    PublicGap,
    PublicIssue,
    PublicLine,
    PublicMeasure,
    PublicMissing,
    PublicPlace,
    PublicReport,
    PublicScheme,
    PublicSize,
)
from audit_app.report.public_results import results_of, tests_of
from audit_app.wording.typography import told

_WITHOUT_REASON = frozenset({ReportKind.EASY, ReportKind.PUBLIC})
"""The kinds that do not print why the report is issued: it is typed freely."""


def public_data(matter: Matter) -> PublicReport:
    """Return what the report carries, in the language spoken.

    **Source:** RULES.md rules 9 and 18.
    """
    judging = judges(matter)
    codes, actions = codes_of(matter.audit), sorted(matter.audit.actions.items())
    return PublicReport(
        format="jauge-report-1",
        schema_sha256=hashlib.sha256(schema()).hexdigest(),
        made_by=matter.made_by,
        kind=str(matter.kind),
        language=language(),
        judged_on=matter.on,
        audit=matter.audit.id,
        issue=_issue(matter),
        event=_event(matter),
        checklist=_checklist(matter),
        lines=tuple(_line(matter, row) for row in lines_told(matter)),
        schemes=tuple(_scheme(matter, without_testers(one)) for one in matter.schemes if judging),
        gaps=tuple(_gap(gap) for gap in matter.gaps if judging),
        actions=tuple(_action(matter, action, codes) for _id, action in actions if judging),
        evidence=tuple(_evidence(matter, piece) for piece in matter.evidence if judging),
        tests=tests_of(matter) if judging else None,
        results=results_of(matter) if judging else None,
    )


def written(data: PublicReport) -> bytes:
    """Return the one JSON text of the data: keys sorted, no spaces, the same for the same data."""
    return canonical(data.model_dump(mode="json")).encode()


@lru_cache(maxsize=1)
def schema() -> bytes:
    """Return the JSON Schema of the data, as canonical as it."""
    return canonical(PublicReport.model_json_schema()).encode()


def _issue(matter: Matter) -> PublicIssue | None:
    issue = matter.numbered
    if issue is None:
        return None
    return PublicIssue(number=issue.number, on=issue.on, reason="" if matter.kind in _WITHOUT_REASON else issue.reason)


def _event(matter: Matter) -> PublicEvent:
    event = matter.audit.event
    size = PublicSize(
        size_class=matter.sizing.size_class,
        computed=matter.sizing.computed,
        chosen_because=event.chosen_class_reason if judges(matter) else "",
        because=tuple(reason.code for reason in matter.sizing.reasons),
        peak=event.peak,
        total_visitors=event.total_visitors,
        seats=event.seats,
        international=event.international,
    )
    place = event.place
    return PublicEvent(
        name=event.name,
        edition=event.edition,
        organiser=event.organiser,
        kind=event.kind,
        starts_on=event.starts_on,
        ends_on=event.ends_on,
        place=PublicPlace(name=place.name, commune=place.commune, insee=place.insee, department=place.department),
        size=size,
    )


def _checklist(matter: Matter) -> PublicChecklist:
    known = matter.audit.checklist
    return PublicChecklist(
        id=known.id, version=known.version, dated=known.dated, hash=known.hash, reviewed=known.reviewed
    )


def _line(matter: Matter, row: LineStanding) -> PublicLine:
    line, criterion, action = row.line, row.line.criterion, row.action if judges(matter) else None
    return PublicLine(
        id=line.id,
        criterion=criterion.id,
        title=told(criterion.title),
        zone=line.zone.name if line.zone else "",
        level=line.level,
        legal_duty=criterion.legal_duty,
        blocking=criterion.blocking,
        families=criterion.families,
        audiences=criterion.audiences,
        phase=criterion.phase,
        due_from=row.due_from,
        verdict=row.answer.verdict if row.answer else None,
        counts_as=row.counts_as,
        contested=row.is_unsettled,
        overruled=bool(row.overruled_by),
        backed=row.is_backed,
        action=PublicCommitment(due=action.due, state=action.state) if action else None,
        measured=tuple(_measures(matter, row)),
        evidence=tuple(matter.numbers[piece.id] for piece in row.covered if judges(matter)),
    )


def _measures(matter: Matter, row: LineStanding) -> Iterable[PublicMeasure]:
    """Yield the measurements of a line; testers of a family who are too few to be told apart are not counted."""
    given = row.answer.measured if row.answer else {}
    if row.line.criterion.id == matter.audit.checklist.user_tests:
        given = {code: n for code, n in given.items() if code not in set(Family) or n.amount >= FEWEST_APART}
    for measurement in row.line.criterion.measurements:
        if measurement.code in given and is_told(matter, measurement.instrument):
            value, bounds = given[measurement.code], row.line.bounds(measurement, given)
            yield PublicMeasure(
                code=measurement.code,
                unit=str(measurement.unit),
                amount=value.amount,
                of=value.of,
                least=bounds.min,
                most=bounds.max,
            )


def _scheme(matter: Matter, judged: SchemeJudged) -> PublicScheme:
    scheme = judged.scheme
    return PublicScheme(
        id=scheme.id,
        version=scheme.version,
        dated=scheme.dated,
        title=told(scheme.title),
        indicative=scheme.indicative,
        conditions=tuple(_condition(matter, each) for each in judged.conditions),
    )


def _condition(matter: Matter, judged: Judged) -> PublicCondition:
    """Return it without who waived it, and without the reasons that people typed."""
    condition, tests = judged.condition, matter.audit.checklist.user_tests
    return PublicCondition(
        id=condition.id,
        text=told(condition.text),
        asks=condition.asks,
        criteria=(tests,) if tests and condition.asks is Ask.USER_TESTS else condition.criteria,
        domains=condition.domains,
        level=condition.level,
        evidence=condition.evidence,
        least=condition.least,
        outcome=judged.outcome,
        proof=judged.proof,
        missing=tuple(PublicMissing(line=one.line, why=one.why) for one in judged.missing),
    )


def _gap(gap: Gap) -> PublicGap:
    measures = gap.missing if gap.kind is GapKind.NO_MEASURE else ()
    return PublicGap(line=gap.line, kind=gap.kind, measures=measures)


def _action(matter: Matter, action: Action, codes: frozenset[str]) -> PublicAction:
    line = action.subject if matter.audit.criterion_of(action.subject) else ""
    what = masked(action.what, codes)
    return PublicAction(line=line, what=what, due=action.due, cost=action.cost, state=action.state)


def _evidence(matter: Matter, piece: Evidence) -> PublicEvidence:
    return PublicEvidence(
        number=matter.numbers[piece.id],
        line=piece.line,
        kind=piece.kind,
        sha256=piece.sha256,
        alternative=piece.alt.strip() if all_agree(matter.audit, piece) else "",
        decorative=piece.decorative,
        on=piece.on,
    )
