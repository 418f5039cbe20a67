"""Commands of the audit itself: its lines and zones, answers and corrective actions."""

from datetime import date, datetime
from functools import partial, reduce
from pathlib import Path

import click

from audit_app.cli import documents
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import DAY, FILE, Amount, Command, Text, option
from audit_app.domain import measuring
from audit_app.domain.answering import answered, assigned, attached, described, line_of, noted
from audit_app.domain.audit import ActionState, Verdict
from audit_app.domain.event import Zone
from audit_app.domain.following_up import answered_for
from audit_app.domain.progress import LineStanding, standings
from audit_app.domain.record import Name, Note, Reason, Statement
from audit_app.domain.zoning import zone_added
from audit_app.exchange import answer_file
from audit_app.i18n import _, marked
from audit_app.identity import new_id, short_id
from audit_app.wording.answers import understood
from audit_app.wording.figures import day
from audit_app.wording.values import phrase, word

WHO = Text(Name, blank=True)
REASON = Text(Reason)


@click.command("lines", cls=Command, help=marked("List the lines asked of an event, mandatory and recommended."))
@click.argument("audit")
@pass_call
def lines(call: Call, audit: str) -> None:
    """List the lines."""
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
    rows = standings(loaded).values()
    call.show(lambda: [documents.line(loaded, row) for row in rows], "\n".join(_said(row) for row in rows))


def _said(row: LineStanding) -> str:
    criterion = row.line.criterion
    zone = f" ({row.line.zone.name})" if row.line.zone else ""
    standing = f"{row.line.id} [{word(row.line.level)}] {word(row.counts_as)}"
    return _("{place}: {said}").format(place=standing, said=f"{phrase(criterion.title)}{zone}")


@click.command(
    "zones", cls=Command, help=marked("List the zones of an event, or add one: lines of its kind then repeat there.")
)
@click.argument("audit")
@option("--add", type=(str, Text(Name)), metavar="KIND NAME", help=marked("Add a zone of that kind."))
@option(
    "--venue", type=Text(Name, blank=True), help=marked("Venue the zone belongs to, needed when the event has several.")
)
@pass_call
def zones(call: Call, audit: str, add: tuple[str, str] | None, venue: str | None) -> None:
    """List or add zones."""
    if add:
        kind, name = add
        with call.session(audit) as session:
            zone = Zone.model_construct(id=short_id(kind), kind=kind, name=name, venue=venue)
            session.apply("zone_added", lambda current: zone_added(current, zone), subject=zone.id)
            loaded = session.audit
    else:
        with call.workspace() as workspace:
            loaded = workspace.load(workspace.find(audit))
    found = sorted(loaded.zones.values(), key=lambda zone: (zone.kind, zone.name))
    said = "\n".join(f"{zone.id}  {zone.name} ({zone.venue})" for zone in found) or _("No zone yet.")
    call.show([documents.zone(zone) for zone in found], said)


@click.command(
    "answer", cls=Command, help=marked("Answer a line, or every line of a table. Without a verdict, measures decide.")
)
@click.argument("audit")
@click.argument("line", required=False)
@option("--verdict", type=click.Choice([str(v) for v in Verdict]), help=marked("What was found."))
@option(
    "--measure",
    "measures",
    multiple=True,
    metavar="[CODE=]X[/Y]",
    help=marked("A measurement, with or without its unit."),
)
@option("--unit", "units", multiple=True, help=marked("Unit of the measurements, or one for each."))
@option("--reason", type=REASON, default="", help=marked("Reason; required for not_applicable and cannot_tell."))
@option("--note", type=Text(Note), default=None, help=marked("Free note on the line."))
@option("--evidence", "files", type=FILE, multiple=True, help=marked("Picture, PDF or text that shows it."))
@option(
    "--alt", "alts", type=Text(Note), multiple=True, help=marked("What the picture shows, one for each --evidence.")
)
@option("--by", type=WHO, default=None, help=marked("Who answers."))
@option("--on", type=DAY, metavar="DATE", default=None, help=marked("Day it was found, such as 2027-05-16."))
@option(
    "--from", "table", type=FILE, default=None, help=marked("Table of answers, .csv or .json: all of it or nothing.")
)
@pass_call
def answer(
    call: Call,
    audit: str,
    line: str | None,
    verdict: str | None,
    measures: tuple[str, ...],
    units: tuple[str, ...],
    reason: str,
    note: str | None,
    files: tuple[Path, ...],
    alts: tuple[str, ...],
    by: str | None,
    on: datetime | None,
    table: Path | None,
) -> None:
    """Answer one line or many."""
    if table and (by or on or units):
        raise click.UsageError(_("With --from, the table itself says who, when and in which unit."))
    _require_one_way(line, table, given=any((verdict, measures, note is not None, files, alts, reason)))
    if units and len(units) not in {1, len(measures)}:
        raise click.UsageError(_("Give one --unit for all measurements, or one for each."))
    if files and len(alts) > len(files):
        raise click.UsageError(_("There are more --alt than --evidence."))
    typed = dict(_typed(text, units, place) for place, text in enumerate(measures))
    if len(typed) < len(measures):
        raise click.UsageError(_("The same measurement is given twice."))
    if table:
        _answer_table(call, audit, table)
        return
    with call.session(audit, by) as session:
        asked = line_of(session.audit, str(line))
        measured = measuring.read(asked, typed)
        store = call.evidence_files
        kept = [store.kept(path, asked.id, alts[n] if n < len(alts) else "", by=by) for n, path in enumerate(files)]
        gave = partial(
            answered,
            line=asked.id,
            verdict=Verdict(verdict) if verdict else None,
            measured=measured,
            reason=reason,
            by=by,
            on=_day(on),
        )
        says = [gave] if verdict or measured or reason else []
        says += [partial(noted, line=asked.id, note=note)] if note is not None else []
        says += [partial(attached, evidence=piece) for piece in kept]
        says += [partial(described, line=asked.id, alt=alt) for alt in alts if not files]
        session.apply("answered", lambda current: reduce(lambda audit, say: say(audit), says, current), asked.id)
        row = standings(session.audit)[asked.id]
        call.show(documents.line(session.audit, row), "\n".join((_said(row), *understood(row))))


def _require_one_way(line: str | None, table: Path | None, *, given: bool) -> None:
    if table and (line or given):
        raise click.UsageError(_("Give a line or --from, not both."))
    if not table and not line:
        raise click.UsageError(_("Name the line to answer, or a table with --from."))
    if not table and not given:
        raise click.UsageError(_("Nothing to answer: give --verdict, --measure, --note or --evidence."))


def _typed(text: str, units: tuple[str, ...], place: int) -> tuple[str, str]:
    """Return the code and the number with its unit of one --measure."""
    code, sign, number = text.partition("=")
    unit = units[place if len(units) > 1 else 0] if units else ""
    return (code.strip() if sign else "", f"{number if sign else text} {unit}".strip())


def _answer_table(call: Call, audit: str, table: Path) -> None:
    rows = answer_file.read(table)
    with call.session(audit) as session:
        keep = call.evidence_files.kept
        session.apply("answers_read", lambda now: answer_file.answered_from(now, rows, table.parent, keep))
    said = _("Rows read from {path}: {count}.").format(count=len(rows), path=table)
    call.show({"rows": len(rows)}, said)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


@click.command(
    "assign", cls=Command, help=marked("Give lines to somebody to check; without --to, they are nobody's again.")
)
@click.argument("audit")
@click.argument("lines", nargs=-1, required=True, metavar="LINE...")
@option("--to", type=Text(Name, blank=True), default=None, help=marked("Who checks them."))
@option("--by", type=WHO, default=None, help=marked("Who gives them."))
@pass_call
def assign(call: Call, audit: str, lines: tuple[str, ...], to: str | None, by: str | None) -> None:
    """Give lines to one person."""
    with call.session(audit, by) as session:
        subject = lines[0] if len(lines) == 1 else None
        session.apply("assigned", lambda current: assigned(current, lines, to or ""), subject)
        held = session.audit.assigned
    nobody = _("nobody")
    said = "\n".join(f"{line}  {held.get(line, nobody)}" for line in dict.fromkeys(lines))
    call.show({"assigned": {line: held.get(line) for line in lines}}, said)


@click.command("action", cls=Command, help=marked("Say who mends a gap, how and by when; again, to change it."))
@click.argument("audit")
@click.argument("line")
@option("--what", type=Text(Statement), required=True, help=marked("What will be done."))
@option("--owner", type=Text(Name), required=True, help=marked("Who answers for it: body and person."))
@option("--due", type=DAY, metavar="DATE", required=True, help=marked("By when, such as 2027-05-01."))
@option("--cost", type=Amount(0, 1e12), metavar="EUR", default=None, help=marked("Cost in euros."))
@option("--state", type=click.Choice([str(s) for s in ActionState]), default=None, help=marked("How far it is."))
@option("--reason", type=REASON, default="", help=marked("Reason; required to drop it."))
@pass_call
def action(
    call: Call,
    audit: str,
    line: str,
    what: str,
    owner: str,
    due: datetime,
    cost: float | None,
    state: str | None,
    reason: str,
) -> None:
    """Take or change the corrective action of a line."""
    with call.session(audit) as session:
        before = session.audit.action_of(line)
        if before is None and line not in session.audit.findings:
            line_of(session.audit, line)
        key = before.id if before else new_id()
        mend = partial(
            answered_for,
            subject=line,
            action_id=key,
            what=what,
            owner=owner,
            due=due.date(),
            cost=cost,
            state=ActionState(state) if state else None,
            reason=reason,
        )
        session.apply("action_taken", mend, line)
        taken = session.audit.actions[key]
    said = _("{line}: {what} ({owner}, by {due}), {state}.")
    said = said.format(line=line, what=taken.what, owner=taken.owner, due=day(taken.due), state=word(taken.state))
    call.show(documents.action(taken), said)
