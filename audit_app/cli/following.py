"""Commands that follow corrective actions up: one of them, or all of them listed, sifted, changed and exported."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial, reduce
from pathlib import Path

import click

from audit_app.cli import documents
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import DAY, FILE, Amount, Command, Text, option, require_ending
from audit_app.domain.answering import line_of
from audit_app.domain.audit import Action, ActionState, Audit
from audit_app.domain.following_up import answered_for, given_anew, is_self_checked, proven_by
from audit_app.domain.record import Name, Note, Reason, Statement
from audit_app.domain.register import ActionView, Followed, register, sifted, unanswered_gaps
from audit_app.exchange import action_file
from audit_app.i18n import _, language, marked, ngettext
from audit_app.identity import new_id, today
from audit_app.wording.deadlines import pressing_said
from audit_app.wording.figures import day, number
from audit_app.wording.lines import line_said, names_people, self_checked_said
from audit_app.wording.values import word

_NEW = ("--what", "--owner", "--due")


@click.command("action", cls=Command, help=marked("Say who mends a gap, how and by when; again, to change it."))
@click.argument("audit")
@click.argument("line")
@option("--what", type=Text(Statement), default=None, help=marked("What will be done; needed for a new action."))
@option(
    "--owner",
    type=Text(Name),
    default=None,
    help=marked("Who is responsible for it: organisation and person; needed too."),
)
@option("--due", type=DAY, metavar="DATE", default=None, help=marked("By when, such as 2027-05-01; needed too."))
@option("--cost", type=Amount(0, 1e12), metavar="EUR", default=None, help=marked("Cost in euros."))
@option("--state", type=click.Choice([str(s) for s in ActionState]), default=None, help=marked("How far it is."))
@option("--reason", type=Text(Reason), default="", help=marked("Reason; required to drop it."))
@option("--proof", type=Text(Note), default=None, help=marked("What proves that it is done, in words."))
@option(
    "--evidence", "pieces", multiple=True, metavar="ID", help=marked("Evidence of the audit that shows it is done.")
)
@option("--checked-by", type=Text(Note), default=None, help=marked("Who checked it, better somebody else."))
@pass_call
def action(
    call: Call,
    audit: str,
    line: str,
    what: str | None,
    owner: str | None,
    due: datetime | None,
    cost: float | None,
    state: str | None,
    reason: str,
    proof: str | None,
    pieces: tuple[str, ...],
    checked_by: str | None,
) -> None:
    """Take or change the corrective action of a line."""
    with call.session(audit) as session:
        before = session.audit.action_of(line)
        if before is None:
            _require_whole(session.audit, line, (what, owner, due))
        key = before.id if before else new_id()
        mend = partial(
            answered_for,
            subject=line,
            action_id=key,
            what=what or (before.what if before else ""),
            owner=owner or (before.owner if before else ""),
            due=due.date() if due else before.due if before else date.max,
            cost=cost,
            state=ActionState(state) if state else None,
            reason=reason,
        )
        prove = partial(proven_by, action_id=key, proof=proof, evidence=pieces or None, checked_by=checked_by)
        session.apply("action_taken", lambda current: _in_turn(current, mend, prove), line)
        taken = session.audit.actions[key]
    call.show(documents.action(taken), _taken_said(line, taken))


def _require_whole(audit: Audit, line: str, given: tuple[object, ...]) -> None:
    """Refuse a new action that lacks what makes one, or whose line is not asked."""
    if line not in audit.findings:
        line_of(audit, line)
    lacking = [name for name, value in zip(_NEW, given, strict=True) if value is None]
    if lacking:
        raise click.UsageError(_("A new action also needs {options}.").format(options=", ".join(lacking)))


def _in_turn(audit: Audit, *gestures: Callable[[Audit], Audit]) -> Audit:
    return reduce(lambda now, gesture: gesture(now), gestures, audit)


def _taken_said(line: str, taken: Action) -> str:
    said = _("{line}: {what} ({owner}, by {due}), {state}.").format(
        line=line, what=taken.what, owner=taken.owner, due=day(taken.due), state=word(taken.state)
    )
    if is_self_checked(taken):
        said += "\n" + self_checked_said()
    return said


@click.command("actions", cls=Command, help=marked("List the corrective actions, give them anew, or export them."))
@click.argument("audit")
@option("--owner", type=Text(Name), default=None, help=marked("Only those this owner is responsible for."))
@option("--state", type=click.Choice([str(s) for s in ActionState]), default=None, help=marked("Only those so far."))
@option("--overdue", is_flag=True, help=marked("Only those whose day has passed."))
@option("--blocking", is_flag=True, help=marked("Only those on a blocking line."))
@option("--domain", default=None, metavar="CODE", help=marked("Only those of this domain, such as CIR."))
@option("--zone", default=None, metavar="ID", help=marked("Only those of this zone."))
@option("--search", default="", metavar="WORDS", help=marked("Only those in which every word is found."))
@option("--new-owner", type=Text(Name), default=None, help=marked("Give all of them to this owner."))
@option("--new-due", type=DAY, metavar="DATE", default=None, help=marked("Give all of them this day."))
@option(
    "--on", type=DAY, metavar="DATE", default=None, help=marked("Day on which they are overdue; today if not given.")
)
@option("--out", type=FILE, default=None, metavar="FILE", help=marked("Write them to a file: .ics, .xlsx or .csv."))
@pass_call
def actions(
    call: Call,
    audit: str,
    owner: str | None,
    state: str | None,
    overdue: bool,  # noqa: FBT001  click gives flags so
    blocking: bool,  # noqa: FBT001
    domain: str | None,
    zone: str | None,
    search: str,
    new_owner: str | None,
    new_due: datetime | None,
    on: datetime | None,
    out: Path | None,
) -> None:
    """List, change or export actions."""
    if out:
        require_ending(out, action_file.FORMATS)
    views = [ActionView(state)] if state else []
    views += [view for asked, view in ((overdue, ActionView.OVERDUE), (blocking, ActionView.BLOCKING)) if asked]
    judged = on.date() if on else today()

    def chosen(of: Audit) -> tuple[Followed, ...]:
        return sifted(
            register(of, judged), judged, views,
            owner=owner, domain=domain, zone=zone, text=search, language=language(),
        )  # fmt: skip

    if new_owner or new_due:
        loaded, found = _given_anew(call, audit, chosen, new_owner, new_due.date() if new_due else None)
    else:
        with call.workspace() as workspace:
            loaded = workspace.load(workspace.find(audit))
        found = chosen(loaded)
    if out:
        _export(call, loaded, found, out, judged)
        return
    bare = unanswered_gaps(loaded)
    said = [*(_listed(loaded, one, judged) for one in found)] or [_("No action.")]
    if bare:
        without = ngettext("{count} gap without action: {lines}", "{count} gaps without action: {lines}", len(bare))
        said.append(without.format(count=number(len(bare)), lines=", ".join(row.line.id for row in bare)))
    call.show(lambda: documents.register(found, bare, judged), "\n".join(said))


def _given_anew(
    call: Call, audit: str, chosen: Callable[[Audit], tuple[Followed, ...]], owner: str | None, due: date | None
) -> tuple[Audit, tuple[Followed, ...]]:
    """Give the actions chosen another owner or day, and return the audit with those very actions as they are then."""
    with call.session(audit) as session:
        mine = [one.action.id for one in chosen(session.audit)]
        session.apply("actions_given", partial(given_anew, action_ids=mine, owner=owner, due=due))
        now = session.audit
    return now, tuple(one for one in register(now, today()) if one.action.id in mine)


def _export(call: Call, loaded: Audit, found: tuple[Followed, ...], out: Path, judged: date) -> None:
    with call.workspace() as workspace:
        count = action_file.written(out, loaded, found, lambda: workspace.revisions(loaded.id, "action"), judged)
    path = str(out.resolve())
    counted = ngettext("{count} action written: {path}", "{count} actions written: {path}", count)
    said = counted.format(count=number(count), path=path)
    call.show({"file": path, "actions": count}, f"{said}\n{names_people()}")


def _listed(audit: Audit, one: Followed, on: date) -> str:
    taken = one.action
    said = _("{line} [{state}] {pressing}: {what} ({owner}, by {due})").format(
        line=line_said(audit, one.line), state=word(taken.state), pressing=pressing_said(taken, on),
        what=taken.what, owner=taken.owner, due=day(taken.due),
    )  # fmt: skip
    return " ".join(said.split())
