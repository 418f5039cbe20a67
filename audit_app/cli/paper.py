"""Commands of paper: print a checklist to fill in by hand, type it back by the code of each line."""

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import click

from audit_app import reading, reporting
from audit_app.checklists.loading import shipped_scenarios
from audit_app.cli.auditing import WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.choosing import Choice, choosing
from audit_app.cli.tree import DAY, FILE, Command, option
from audit_app.domain import typing_back
from audit_app.domain.audit import Audit
from audit_app.domain.consent import require_come
from audit_app.domain.entering import Entered, all_entered, entered, overwritten, read, says_something
from audit_app.domain.gaps import far_off
from audit_app.domain.paper_code import paper_codes, series_of
from audit_app.domain.progress import standings
from audit_app.domain.scenario import digital
from audit_app.errors import Problem
from audit_app.i18n import _, language, marked
from audit_app.identity import new_id, today
from audit_app.report.content.paper import PaperForm
from audit_app.session import AuditSession
from audit_app.wording.entering import entered_said
from audit_app.wording.figures import plain
from audit_app.wording.problems import sentence
from audit_app.wording.typing_back import typed_back_said


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
        sheets = _Sheets(by, day, digital(shipped_scenarios(), session.audit.own_scenarios))
        if not table:
            return _one_by_one(call, session, sys.stdin, sheets)
        typed = reading.text(table, reading.MOST_TEXT).splitlines()
        before = session.audit
        session.apply(
            "sheet_entered", partial(all_entered, typed=typed, by=by, on=day, figure=plain, beside=sheets.beside)
        )
        said = _Said(before)
        for row in filter(says_something, typed):
            said.add(sheets, session.audit, row)
        call.show(said.document, "\n".join(said.sentences) or _("Nothing to enter."))
    return 0


@dataclass(frozen=True)
class _Sheets:
    """Enters rows of both kinds of sheets, that of the checklist and those of user tests."""

    by: str | None
    on: date
    services: frozenset[str]

    def beside(self, audit: Audit, row: str) -> Audit | None:
        """Return the audit with a row of a test sheet, None where it is of the checklist."""
        if not typing_back.is_of_tests(row):
            return None
        says = typing_back.read(audit, row)
        require_come(self.on, today())
        return typing_back.typed_back(audit, says, new_id, self.services, by=self.by, on=self.on)

    def gesture(self, audit: Audit, row: str) -> tuple[str, Callable[[Audit], Audit], str]:
        """Return the gesture that enters a row, and what it is about."""
        if typing_back.is_of_tests(row):
            tester = typing_back.read(audit, row).tester
            return "sheet_entered", lambda now: self.beside(now, row) or now, tester
        says = read(audit, row, plain)
        return "answered", partial(entered, says=says, by=self.by, on=self.on), says.line


class _Said:
    """What was entered, as a document and as sentences; `before` is the audit it was typed over."""

    def __init__(self, before: Audit) -> None:
        self.before = before
        self.document: dict[str, Any] = {"entered": [], "answers": [], "refused": []}
        self.sentences: list[str] = []

    def add(self, sheets: _Sheets, audit: Audit, row: str) -> str:
        """Add a row that was entered; return its sentence."""
        if typing_back.is_of_tests(row):
            told = typing_back.read(audit, row)
            self.document["answers"] += [
                {"tester": told.tester, "question": one.code, "value": one.value} for one in told.replies
            ]
            self.sentences.append(typed_back_said(audit, told, self.before, sheets.on))
        else:
            says = read(audit, row, plain)
            self.document["entered"].append(_document(audit, says, self.before))
            self.sentences.append(entered_said(audit, says, self.before))
        return self.sentences[-1]


def _one_by_one(call: Call, session: AuditSession, typed: Iterable[str], sheets: _Sheets) -> int:
    """Save each line at once and say what was understood; a refused one is said, and the next is read."""
    said = _Said(session.audit)
    for row in filter(says_something, typed):
        said.before = session.audit
        try:
            session.apply(*sheets.gesture(session.audit, row))
        except Problem as problem:
            said.document["refused"].append({"typed": row.strip(), "why": sentence(problem)})
            if not call.as_json:
                click.echo(sentence(problem), err=True)
            continue
        session.left()
        told = said.add(sheets, session.audit, row)
        if not call.as_json:
            click.echo(told)
    if call.as_json:
        call.show(said.document, "")
    return 1 if said.document["refused"] else 0


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
