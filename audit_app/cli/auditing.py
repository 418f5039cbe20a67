"""The command that answers lines, one by one or from a table."""

from datetime import date, datetime
from functools import partial, reduce
from pathlib import Path

import click

from audit_app.cli import documents
from audit_app.cli.call import Call, pass_call
from audit_app.cli.lines import said_of
from audit_app.cli.tree import DAY, FILE, Command, Text, option
from audit_app.domain import measuring
from audit_app.domain.answering import answered, attached, described, kept_blurred, line_of, noted
from audit_app.domain.audit import Verdict
from audit_app.domain.progress import standings
from audit_app.domain.record import Name, Note, Reason
from audit_app.exchange import answer_file
from audit_app.i18n import _, marked
from audit_app.wording.answers import understood
from audit_app.wording.figures import plain
from audit_app.wording.targets import disagreements

WHO = Text(Name, blank=True)
REASON = Text(Reason)


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
@option("--evidence", "files", type=FILE, multiple=True, help=marked("Picture, PDF, text or recording that shows it."))
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
        keep = partial(call.evidence_files.kept, by=by, hidden=kept_blurred(session.audit))
        kept = [keep(path, asked.id, alts[n] if n < len(alts) else "") for n, path in enumerate(files)]
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
        call.show(
            documents.line(session.audit, row),
            "\n".join((said_of(row), *understood(row), *disagreements(session.audit, row.line.id))),
        )


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
    return (code.strip() if sign else "", f"{plain(number if sign else text)} {unit}".strip())


def _answer_table(call: Call, audit: str, table: Path) -> None:
    rows = answer_file.read(table)
    with call.session(audit) as session:
        keep = partial(call.evidence_files.kept, hidden=kept_blurred(session.audit))
        session.apply("answers_read", lambda now: answer_file.answered_from(now, rows, table.parent, keep))
    said = _("Rows read from {path}: {count}.").format(count=len(rows), path=table)
    call.show({"rows": len(rows)}, said)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
