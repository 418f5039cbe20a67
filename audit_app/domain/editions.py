"""Editions: the next one begins with what this one knows of the place, to be confirmed on the spot.

What was found a year ago proves nothing today: it is carried beside the lines, and counts for nothing until somebody
who looked again confirms it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from audit_app.domain.answering import line_of, require_open
from audit_app.domain.audit import OPEN_STATES, UNKNOWN, UNMET, Action, Answer, Audit, Finding, Verdict
from audit_app.domain.checklist import Check, Checklist, Criterion, Phase
from audit_app.domain.event import Event, VenueForm
from audit_app.domain.moving import compared
from audit_app.domain.tailoring import tailored
from audit_app.domain.user_testing import awaited, overruled
from audit_app.errors import NothingCarried, WrongDates


@dataclass(frozen=True)
class NextEdition:
    """A new audit, and what it left behind: answers by line, and findings, none of which it counts."""

    audit: Audit
    left_answers: Mapping[str, Answer]
    left_findings: tuple[Finding, ...]


def next_edition(
    audit: Audit, edition: str, starts_on: date, ends_on: date, *, checklist: Checklist, audit_id: str, on: date
) -> NextEdition:
    """Return the audit of the next edition of the same event, asked with that checklist.

    The event keeps what it is and its places; its dates are new, its money and its programme are to be told anew. What
    was answered of the place is carried, to be confirmed, without who answered, but for what users overrule, or would
    once a representative agrees: it was not so. Actions still open go on, and so do the plans of the site, with its
    zones. Findings stay with the people who made them: they are returned, so that nobody forgets them. Raise WrongDates
    where it would not come after this one, or end before it begins.

    **Source:** product journey "next edition starts from this one"; RULES.md rules 8, 11 and 13.
    """
    event = _event(audit.event, edition, starts_on, ends_on, checklist)
    zones = {key: zone for key, zone in audit.zones.items() if zone.kind in {t.code for t in checklist.zone_kinds}}
    bare = Audit(id=audit_id, created_on=on, checklist=checklist, event=event, zones=zones, schemes=audit.schemes)
    asked, denied, doubted = tailored(bare).lines, overruled(audit), awaited(audit)
    strange = compared(audit.checklist, checklist).strange
    carried = {
        line: answer.replaced(by=None)
        for line, answer in {**audit.carried, **audit.answers}.items()
        if line in asked and answer.verdict not in UNKNOWN and _is_carried(bare, line, strange)
        if line not in denied or answer.verdict is Verdict.NON_COMPLIANT
        if line not in doubted or answer.verdict in UNMET
    }
    actions = {key: _on_line(audit, action) for key, action in audit.actions.items() if action.state in OPEN_STATES}
    left = {line: answer for line, answer in audit.answers.items() if line not in carried}
    findings = tuple(finding for _, finding in sorted(audit.findings.items()))
    plans = {key: plan.replaced(by=None) for key, plan in audit.plans.items()}
    pins = {key: pin for key, pin in audit.pins.items() if pin.plan in plans and pin.subject in zones}
    made = bare.replaced(carried=carried, actions=actions, plans=plans, pins=pins)
    return NextEdition(made, left, findings)


def is_of_place(criterion: Criterion) -> bool:
    """Whether a criterion speaks of what is built or laid out: it repeats by zone, or is measured on the spot.

    What is asked after the event, and what only papers or people tell, is of that edition alone.
    """
    return criterion.phase is not Phase.AFTER and (criterion.zone_kind is not None or Check.MEASURE in criterion.checks)


def to_confirm(audit: Audit) -> Mapping[str, Answer]:
    """Return what the last edition said of lines that are asked and not answered yet."""
    lines = tailored(audit).lines
    return {key: answer for key, answer in audit.carried.items() if key in lines and key not in audit.answers}


def confirmed(audit: Audit, line: str, *, by: str | None, on: date) -> Audit:
    """Return the audit where this line is answered as in the last edition, by whoever looked again, on that day.

    Raise NothingCarried where nothing waits there.
    """
    require_open(audit, "answer")
    line_of(audit, line)
    if line not in to_confirm(audit):
        raise NothingCarried(line)
    answer = audit.carried[line].replaced(by=by, on=on)
    return audit.replaced(answers={**audit.answers, line: answer})


def _event(event: Event, edition: str, starts_on: date, ends_on: date, checklist: Checklist) -> Event:
    if not event.ends_on < starts_on <= ends_on:
        raise WrongDates(event.ends_on)
    known = {feature.code for feature in checklist.features}
    return event.replaced(
        edition=edition,
        starts_on=starts_on,
        ends_on=ends_on,
        features=tuple(code for code in event.features if code in known),
        budget=None,
        spending=tuple(line.replaced(planned=0.0, spent=None, proof="") for line in event.spending),
        para_programme=(),
    )


def _is_carried(audit: Audit, line: str, strange: frozenset[str]) -> bool:
    """Whether the line asks the same thing of a place that is still there: a tent is put up anew each time."""
    criterion = audit.criterion_of(line)
    if criterion is None or criterion.id in strange or not is_of_place(criterion):
        return False
    zone = audit.zones.get(line.partition("@")[2])
    return zone is None or audit.event.form_of(zone.venue) is not VenueForm.TENT


def _on_line(audit: Audit, action: Action) -> Action:
    """Return the action on a line of what it mends: the finding it answers stays behind."""
    finding = audit.findings.get(action.subject)
    lines = finding.lines if finding else ()
    return action.replaced(subject=lines[0]) if lines else action
