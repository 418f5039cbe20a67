"""Commands that judge: where the audit stands, closing it, opening it again."""

from collections import Counter
from datetime import date, datetime

import click

from audit_app.checklists.loading import shipped_schemes
from audit_app.cli import documents, trying
from audit_app.cli.auditing import REASON, WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import DAY, Command, option
from audit_app.domain.audit import Audit
from audit_app.domain.closing import closed, reopened
from audit_app.domain.express import express
from audit_app.domain.funding import SchemeJudged, judged, schemes_of
from audit_app.domain.gaps import Gap, GapKind, contradicted, gaps
from audit_app.domain.grades import Grades, Result, grades
from audit_app.domain.progress import Progress, progress, standings
from audit_app.domain.trying import tried
from audit_app.i18n import _, marked
from audit_app.identity import today
from audit_app.wording.asked_tests import said_alone
from audit_app.wording.conditions import counts_said
from audit_app.wording.figures import day
from audit_app.wording.rounds import express_said, left_said
from audit_app.wording.trying import awaiting_said, overruled_said, tests_said
from audit_app.wording.typography import capital
from audit_app.wording.values import phrase, word


@click.command(
    "status", cls=Command, help=marked("Say where an audit stands: progress, grades, gaps, funding conditions.")
)
@click.argument("audit")
@option("--on", type=DAY, metavar="DATE", default=None, help=marked("Day to judge on (default: today)."))
@pass_call
def status(call: Call, audit: str, on: datetime | None) -> None:
    """Judge the audit."""
    moment = on.date() if on else today()
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
    rows, graded = standings(loaded), grades(loaded, moment)
    schemes = [judged(loaded, scheme, moment) for scheme in schemes_of(loaded, shipped_schemes())]
    found = gaps(rows.values())
    document = documents.status(loaded, rows, progress(loaded), graded, found, schemes)
    call.show(
        document | {"user_tests": trying.user_tests(loaded)}, "\n".join(_said(loaded, graded, schemes, found, moment))
    )


def _said(audit: Audit, graded: Grades, schemes: list[SchemeJudged], found: tuple[Gap, ...], on: date) -> list[str]:
    done = progress(audit)
    rows = standings(audit)
    said = [
        _("{event}, on {day}").format(event=audit.event.name, day=day(on)),
        _("Lines checked: {checked} of {total}. Set aside: {aside}.").format(
            checked=done.all.checked, total=done.all.total, aside=len(done.set_aside)
        ),
        f"{express_said(express(rows.values()))}.",
        *_shared(done),
        _("Gaps: {gaps}.").format(gaps=_gap_counts(found)),
        _("Grade: {grade} (the lowest of all)").format(grade=word(graded.overall)),
    ]
    against = contradicted(rows.values())
    said += [_("Answered against their own measurements: {lines}").format(lines=", ".join(against))] if against else []
    tests = tried(audit)
    said += [f"{capital(tests_said(tests))}.", *filter(None, (said_alone(audit, tests),)), *overruled_said(audit)]
    said += filter(None, [awaiting_said(audit)])
    said += [_result(word(family), r) for family, r in graded.families.items()]
    said += [_result(word(audience), r) for audience, r in graded.audiences.items()]
    breaks = [row for row in rows.values() if row.breaks_journey]
    said += [
        _("Break in the journey: {line}").format(line=f"{r.line.id} {phrase(r.line.criterion.title)}") for r in breaks
    ]
    said += [
        _("{place}: {said}").format(place=phrase(scheme.scheme.title), said=counts_said(scheme)) for scheme in schemes
    ]
    return said


def _shared(done: Progress) -> list[str]:
    """Return what is left to whom, where lines are given to anybody."""
    if set(done.by_person) == {""}:
        return []
    return [
        _("- {name}: {said}").format(name=name or _("nobody"), said=left_said(left))
        for name, left in done.by_person.items()
        if left.total
    ]


def _gap_counts(found: tuple[Gap, ...]) -> str:
    kinds = Counter(gap.kind for gap in found)
    return ", ".join(f"{word(kind)} {kinds[kind]}" for kind in GapKind if kinds[kind]) or _("none")


def _result(name: str, result: Result) -> str:
    rate = result.mandatory
    return _("- {name}: {grade}; mandatory lines met: {met} of {asked}; not checked: {unchecked}").format(
        name=name, grade=word(result.grade), met=rate.met, asked=rate.asked, unchecked=rate.not_checked
    )


@click.command("close", cls=Command, help=marked("Close an audit, or list what must be settled first."))
@click.argument("audit")
@option("--reason", type=REASON, default="", help=marked("Why now."))
@option("--by", type=WHO, default=None, help=marked("Who closes it."))
@pass_call
def close(call: Call, audit: str, reason: str, by: str | None) -> None:
    """Close the audit."""
    with call.session(audit, by) as session:
        session.apply("closed", lambda current: closed(current, by=by, on=today(), reason=reason))
        state = session.audit.state
    call.show(state.model_dump(mode="json"), _("The audit is closed."))


@click.command("reopen", cls=Command, help=marked("Open a closed audit again, with a reason."))
@click.argument("audit")
@option("--reason", type=REASON, default="", help=marked("Why it is opened again."))
@option("--by", type=WHO, default=None, help=marked("Who opens it."))
@pass_call
def reopen(call: Call, audit: str, reason: str, by: str | None) -> None:
    """Open the audit again."""
    with call.session(audit, by) as session:
        session.apply("reopened", lambda current: reopened(current, reason=reason, by=by, on=today()))
        state = session.audit.state
    call.show(state.model_dump(mode="json"), _("The audit is open again."))
