"""Commands of findings: note one in a sentence, list them, sort one: its lines and gravity, or a reason to close it."""

from functools import partial, reduce
from itertools import product
from pathlib import Path
from typing import Any

import click

from audit_app.checklists.library import likely_criteria
from audit_app.cli.attempts import attempt_of, uses_of_files
from audit_app.cli.auditing import REASON, WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.choosing import place_named
from audit_app.cli.rounds import CODE, require_known
from audit_app.cli.tree import FILE, Command, Text, option
from audit_app.domain import recording
from audit_app.domain.answering import kept_blurred
from audit_app.domain.audit import Audit, ClosedBy, Decision, Finding
from audit_app.domain.record import Name, Note
from audit_app.domain.sorting import finding_of, is_astray, likely, sorted_to, taken_away, taken_up_again, unsorted
from audit_app.domain.testing_again import closed_by_test, is_told_too_late, later_tests
from audit_app.domain.user_testing import decided, waits
from audit_app.i18n import _, language, marked
from audit_app.identity import new_id, today
from audit_app.session import AuditSession
from audit_app.wording.finding import became_said, met_said, place_said, tested_again_said, tested_said, too_late_said
from audit_app.wording.lines import lines_said


@click.command("finding", cls=Command, help=marked("Note in one sentence what was met, to sort it later."))
@click.argument("audit")
@click.argument("said", type=Text(Name), metavar="SENTENCE")
@option("--zone", metavar="ZONE", default=None, help=marked("Where it was met: a zone, by its id or its name."))
@option("--photo", "photos", type=FILE, multiple=True, help=marked("A photo or document of it."))
@option("--alt", "alts", type=Text(Note), multiple=True, help=marked("What the photo shows, one for each --photo."))
@option("--nobody", is_flag=True, help=marked("Nobody can be recognised or heard in it: no tester is asked."))
@option("--tester", "testers", type=CODE, multiple=True, metavar="CODE", help=marked("A tester who ran into it."))
@option("--scenario", default=None, metavar="S1", help=marked("What was being tried."))
@option("--reach", type=click.IntRange(1, 3), default=None,
        help=marked("Who meets it: 1 one profile, 2 several, 3 anyone."))  # fmt: skip
@option("--mended", type=Text(Note), default="", help=marked("What was done about it on the day itself."))
@option("--by", type=WHO, default=None, help=marked("Who met it."))
@pass_call
def finding(
    call: Call, /, *, audit: str, said: str, zone: str | None, photos: tuple[Path, ...], alts: tuple[str, ...],
    nobody: bool, testers: tuple[str, ...], scenario: str | None, by: str | None, **told: Any,
) -> None:  # fmt: skip
    """Note a finding."""
    if len(alts) > len(photos):
        raise click.UsageError(_("There are more --alt than --photo."))
    with call.session(audit, by) as session:
        tried = scenario.strip().upper() if scenario else None
        require_known(session.audit, (tried,) if tried else ())
        place = place_named(session.audit, zone)
        met = Finding(id=new_id(), title=said, zone=place, by=by, on=today(), testers=testers, scenario=tried, **told)
        recording.met(session.audit, met)
        for code, use in () if nobody else product(testers, uses_of_files(photos)):  # asked before any is stored
            recording.require_agreed(session.audit, code, use)
        keep = partial(call.evidence_files.kept, by=by, hidden=kept_blurred(session.audit))
        kept = [keep(path, met.id, alts[n] if n < len(alts) else "") for n, path in enumerate(photos)]
        notes = [partial(recording.met, finding=met), partial(recording.seen, pieces=kept, nobody=nobody)]
        gesture = "finding_met" if testers else "finding_recorded"
        session.apply(gesture, lambda now: reduce(lambda audit, note: note(audit), notes, now), met.id)
        call.show(_document(session.audit, met), _listed_said(session.audit, met))


@click.command("findings", cls=Command, help=marked("List the findings, those to sort first."))
@click.argument("audit")
@option("--unsorted", "only", is_flag=True, help=marked("Only those to sort."))
@pass_call
def findings(call: Call, audit: str, only: bool) -> None:  # noqa: FBT001  as click gives it
    """List findings."""
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
    waiting = unsorted(loaded)
    to_sort = {one.id for one in waiting}
    others = [one for key, one in sorted(loaded.findings.items(), reverse=True) if key not in to_sort]
    listed = [*waiting, *([] if only else others)]
    said = [_listed_said(loaded, one) for one in listed] or [_("No finding here.")]
    call.show(lambda: [_document(loaded, one) for one in listed], "\n".join(said))


@click.command(
    "sort", cls=Command, help=marked("Sort a finding: the lines it touches and how grave it is, or why it is closed.")
)
@click.argument("audit")
@click.argument("named", metavar="FINDING")
@option("--lines", "lines", metavar="LINE,…", multiple=True, help=marked("The lines it touches, all of them."))
@option("--severity", type=click.IntRange(0, 4), default=None, help=marked("From 0, none, to 4, blocking."))
@option("--reach", type=click.IntRange(1, 3), default=None,
        help=marked("Who meets it: 1 one profile, 2 several, 3 anyone."))  # fmt: skip
@option("--mended", type=Text(Note), default=None, help=marked("What was done about it on the day itself."))
@option("--scenario", default=None, metavar="S1", help=marked("What was being tried."))
@option("--zone", default=None, metavar="ZONE", help=marked("Where it was met: a zone, by its id or its name."))
@option("--decide", "reason", type=REASON, default=None, help=marked("Close it with this reason; needs --by."))
@option("--later-test", "attempt", default="", metavar="ATTEMPT",
        help=marked("Close it by a later attempt that went well, by its id."))  # fmt: skip
@option("--reopen", is_flag=True, help=marked("Open again a finding that was closed."))
@option("--remove", is_flag=True, help=marked("Take away one noted by mistake and not sorted yet."))
@option("--by", type=WHO, default=None, help=marked("Who sorts it."))
@pass_call
def sort(
    call: Call,
    *,
    audit: str,
    named: str,
    lines: tuple[str, ...],
    severity: int | None,
    reach: int | None,
    mended: str | None,
    scenario: str | None,
    zone: str | None,
    reason: str | None,
    attempt: str,
    reopen: bool,
    remove: bool,
    by: str | None,
) -> None:
    """Sort one finding."""
    sorts = bool(lines) or any(given is not None for given in (severity, reach, mended, scenario, zone))
    ways = [sorts, reason is not None, bool(attempt), reopen, remove]
    if sum(ways) != 1:
        raise click.UsageError(_("Give --lines and --severity, or --decide, --later-test, --reopen or --remove."))
    if reason is not None and not reason:
        raise click.UsageError(_("The reason given to --decide is empty: write why the finding is closed."))
    if reason and by is None:
        raise click.UsageError(_("A decision needs its author: add --by."))
    with call.session(audit, by) as session:
        one = finding_of(session.audit, named)
        touched = [line.strip() for some in lines for line in some.split(",") if line.strip()] if lines else None
        if remove:
            session.apply("finding_removed", partial(taken_away, finding_id=one.id), one.id)
            call.show({"removed": one.id}, _("Taken away: {title}").format(title=one.title))
            return
        if reopen:
            session.apply("finding_reopened", partial(taken_up_again, finding_id=one.id), one.id)
        elif attempt:
            _close_by_test(session, one, attempt, by)
        elif reason:
            end = Decision(closed_by=ClosedBy.DECISION, reason=reason, author=by or "", on=today())
            session.apply("decided", partial(decided, finding_id=one.id, decision=end), one.id)
        else:
            tried = scenario.strip().upper() if scenario is not None else None
            require_known(session.audit, (tried,) if tried is not None else ())
            place = place_named(session.audit, zone) if zone else zone
            given = partial(sorted_to, at=new_id(), lines=touched, severity=severity, reach=reach, mended=mended)
            given = partial(given, scenario=tried, zone=place)
            session.apply("finding_sorted", partial(given, finding_id=one.id), one.id)
        now = session.audit.findings[one.id]
        call.show(_document(session.audit, now), _listed_said(session.audit, now))


def _close_by_test(session: AuditSession, one: Finding, named: str, by: str | None) -> None:
    """Close a finding by a later test; who noted the attempt answers for it where nobody else is named."""
    tested = attempt_of(session.audit, named)
    author = by or tested.by
    if author is None:
        raise click.UsageError(_("A decision needs its author: add --by."))
    said = tested_again_said(session.audit, tested)
    end = Decision(closed_by=ClosedBy.LATER_TEST, reason=said, author=author, on=today())
    session.apply("decided", partial(closed_by_test, finding_id=one.id, attempt_id=tested.id, decision=end), one.id)


def _again(audit: Audit, one: Finding) -> list[str]:
    """Return the attempts that can close a finding still open."""
    return [] if one.decision else [tested.id for tested in later_tests(audit, one)]


def _near(audit: Audit, one: Finding) -> tuple[str, ...]:
    return likely(audit, one, language(), likely_criteria(one.scenario))


def _document(audit: Audit, one: Finding) -> dict[str, Any]:
    pieces = audit.evidence_of(one.id)
    return one.model_dump(mode="json") | {
        "sorted": one.is_sorted and not is_astray(audit, one),
        "astray": is_astray(audit, one),
        "awaits_agreement": waits(audit, one),
        "later_tests": _again(audit, one),
        "likely": [] if one.is_sorted else list(_near(audit, one)),
        "evidence": [{"id": e.id, "kind": e.kind, "sha256": e.sha256, "alt": e.alt} for e in pieces],
    }


def _listed_said(audit: Audit, one: Finding) -> str:
    """Return a finding with its place, what became of it, and the lines it touches or likely does."""
    said = [f"{one.id}  {one.title}", ", ".join(part for part in (place_said(audit, one), met_said(one)) if part)]
    said += [became_said(audit, one), *filter(None, [tested_said(one)])]
    if attempts := _again(audit, one):
        said.append(_("A later test can close it: {attempts}").format(attempts=", ".join(attempts)))
    if is_told_too_late(audit, one):
        said.append(too_late_said())
    if one.lines:
        said.append(_("Lines: {lines}").format(lines=lines_said(audit, one.lines)))
    elif not one.is_sorted and (near := _near(audit, one)):
        said.append(_("Perhaps: {near}.").format(near=", ".join(near)))
    return "\n  ".join(said)
