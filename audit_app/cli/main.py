"""The whole command: global options wherever they stand, exit codes, and every Problem said in one sentence."""

import io
import os
import sys
from collections.abc import Sequence

import click

from audit_app import __version__
from audit_app.arguments import Mistyped, spoken, understood
from audit_app.cli.call import Call
from audit_app.cli.tree import Commands, Option, Tree, usage_sentence
from audit_app.errors import Problem
from audit_app.i18n import VARIETIES, _, choose, marked, variety
from audit_app.wording.problems import sentence

WRONG_USE = 2
PROBLEM = 3
INTERRUPTED = 130

_COMMANDS = {
    "new": "preparing.new",
    "list": "preparing.list_audits",
    "lines": "lines.lines",
    "zones": "zones.zones",
    "event": "changing.event",
    "aside": "changing.aside",
    "answer": "auditing.answer",
    "unanswer": "unanswering.unanswer",
    "settle": "settling.settle",
    "paper": "paper.paper",
    "enter": "paper.enter",
    "finding": "findings.finding",
    "findings": "findings.findings",
    "sort": "findings.sort",
    "evidence": "evidence.evidence",
    "plan": "plan.plan",
    "test": "user_tests.user_tests",
    "action": "following.action",
    "actions": "following.actions",
    "status": "judging.status",
    "next": "mending.next_steps",
    "report": "printing.report",
    "issues": "printing.issues",
    "key": "sealing.key",
    "verify": "sealing.verify",
    "extract": "sealing.extract",
    "close": "judging.close",
    "reopen": "judging.reopen",
    "undo": "keeping.undo",
    "redo": "keeping.redo",
    "history": "keeping.history",
    "archive": "caring.archive",
    "trash": "caring.trash",
    "restore": "caring.restore",
    "erase": "caring.erase",
    "duplicate": "caring.duplicate",
    "confirm": "caring.confirm",
    "backups": "backups.backups",
    "sample": "preparing.sample_audit",
    "event-schema": "preparing.event_schema",
    "assign": "lines.assign",
    "checklist": "consulting.checklist",
    "tools": "tools.tools",
    "scenarios": "consulting.scenarios",
    "funding": "funding.funding",
    "check": "checking.check",
    "self-test": "checking.self_test",
}

jauge = Tree("jauge", commands=Commands("audit_app.cli", _COMMANDS))
click.version_option(
    __version__, prog_name="jauge", message="%(prog)s %(version)s", cls=Option, help=marked("Show the version.")
)(jauge)


def run(arguments: Sequence[str]) -> int:
    """Run one call and return its exit code: 0, 1 "no", 2 wrong use, 3 a Problem said on stderr."""
    choose(spoken(os.environ))
    _write_utf_8()
    try:
        given = understood(arguments, os.environ, VARIETIES)
        choose(given.language or variety())
        call = Call(home=given.home, as_json=given.as_json)
        code = jauge.main(args=list(given.rest), prog_name="jauge", standalone_mode=False, obj=call)
        return code if isinstance(code, int) else 0
    except Mistyped as error:
        click.echo(usage_sentence(click.UsageError(_mistyped(error))), err=True)
        return WRONG_USE
    except click.UsageError as error:
        click.echo(usage_sentence(error), err=True)
        return WRONG_USE
    except Problem as problem:
        click.echo(sentence(problem), err=True)
        return PROBLEM
    except click.exceptions.Abort:
        return INTERRUPTED
    except SystemExit:  # click's way out when nobody reads on: `jauge lines … | head` has read enough
        return 0


def _mistyped(error: Mistyped) -> str:
    if error.choices:
        return _("--lang must be one of {choices}.").format(choices=", ".join(error.choices))
    return _("{name} needs a value.").format(name=error.name)


def _write_utf_8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
