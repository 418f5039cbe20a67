"""Commands of paper: print a checklist to fill in by hand, type it back by the code of each line."""

import sys
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import click

from audit_app import reading, reporting
from audit_app.cli.auditing import WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.choosing import Choice, choosing
from audit_app.cli.tree import DAY, FILE, Command, option
from audit_app.domain.audit import Audit
from audit_app.domain.entering import Entered, all_entered, entered, overwritten, read, says_something
from audit_app.domain.gaps import far_off
from audit_app.domain.paper_code import paper_codes, series_of
from audit_app.domain.progress import standings
from audit_app.errors import Problem
from audit_app.i18n import _, language, marked
from audit_app.identity import today
from audit_app.report.content.paper import PaperForm
from audit_app.session import AuditSession
from audit_app.wording.entering import entered_said
from audit_app.wording.problems import sentence


@click.command("paper", cls=Command, help=marked("Write a checklist to fill in by hand as a PDF: one sheet a place."))
@click.argument("audit")
@option("--out", type=FILE, required=True, metavar="FILE.pdf", help=marked("Where to write it."))
@option(
    "--form",
    type=click.Choice([str(form) for form in PaperForm]),
    default="normal",
    help=marked("How it is printed: normal, large print, easy to read."),
)
@choosing
@pass_call
def paper(call: Call, audit: str, choice: Choice, *, out: Path, form: str) -> None:
    """Print the sheets."""
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
    rows, codes = choice.of(loaded), paper_codes(loaded)
    written = reporting.paper_printed(
        loaded, rows, out, form=PaperForm(form), language=language(), on=today(), progress=call.progress
    )
    document = {
        "paper": str(out.resolve()),
        "pages": written.pages,
        "bytes": written.bytes,
        "sha256": written.sha256,
        "series": series_of(loaded),
        "codes": {row.line.id: codes[row.line.id] for row in rows},
    }
    said = _("Paper checklist written: {path} ({pages} pages)")
    call.show(document, said.format(path=document["paper"], pages=written.pages))


@click.command(
    "enter", cls=Command, help=marked("Type a filled-in sheet back, a line each: CODE, letter, measures, words.")
)
@click.argument("audit")
@option("--file", "table", type=FILE, default=None, help=marked("Text file of such lines: all of it or nothing."))
@option("--by", type=WHO, default=None, help=marked("Who filled the sheet in."))
@option("--on", type=DAY, metavar="DATE", default=None, help=marked("Day it was found, such as 2027-05-16."))
@pass_call
def enter(call: Call, audit: str, table: Path | None, by: str | None, on: datetime | None) -> int:
    """Take lines from a file as one step, or from the standard input one by one."""
    day = on.date() if on else today()
    with call.session(audit, by) as session:
        if table:
            typed = reading.text(table, reading.MOST_TEXT).splitlines()
            before = session.audit
            session.apply("sheet_entered", partial(all_entered, typed=typed, by=by, on=day))
            done = [read(session.audit, row) for row in typed if says_something(row)]
            entered_now = [_document(session.audit, one, before) for one in done]
            call.show({"entered": entered_now, "refused": []}, _all_said(session.audit, done, before))
            return 0
        return _one_by_one(call, session, sys.stdin, partial(entered, by=by, on=day))


def _all_said(audit: Audit, done: Iterable[Entered], before: Audit) -> str:
    return "\n".join(entered_said(audit, says, before) for says in done) or _("Nothing to enter.")


def _one_by_one(call: Call, session: AuditSession, typed: Iterable[str], enter_it: Any) -> int:
    """Save each line at once and say what was understood; a refused one is said, and the next is read."""
    done: list[dict[str, Any]] = []
    refused: list[dict[str, str]] = []
    for row in typed:
        if not says_something(row):
            continue
        before = session.audit
        try:
            says = read(before, row)
            session.apply("answered", partial(enter_it, says=says), says.line)
        except Problem as problem:
            refused.append({"typed": row.strip(), "why": sentence(problem)})
            if not call.as_json:
                click.echo(refused[-1]["why"], err=True)
            continue
        session.left()
        done.append(_document(session.audit, says, before))
        if not call.as_json:
            click.echo(entered_said(session.audit, says, before))
    if call.as_json:
        call.show({"entered": done, "refused": refused}, "")
    return 1 if refused else 0


def _document(audit: Audit, says: Entered, before: Audit) -> dict[str, Any]:
    was = overwritten(before, audit, says)
    return {
        "line": says.line,
        "verdict": says.verdict,
        "measures": dict(says.measures),
        "words": says.words,
        "replaced": was and {"verdict": was.verdict, "by": was.by, "on": was.on and was.on.isoformat()},
        "far_off": [code for code in far_off(standings(audit)[says.line]) if code in says.measures],
    }
