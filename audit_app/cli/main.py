"""The whole command: global options wherever they stand, exit codes, and every Problem said in one sentence."""

import io
import locale
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click
import platformdirs

from audit_app import __version__
from audit_app.cli import auditing, checking, judging, keeping, preparing, printing
from audit_app.cli.call import Call
from audit_app.cli.tree import Option, Tree, usage_sentence
from audit_app.errors import Problem
from audit_app.i18n import LANGUAGES, _, choose, language, marked
from audit_app.wording.problems import sentence

WRONG_USE = 2
PROBLEM = 3
INTERRUPTED = 130

_COMMANDS = (
    preparing.new,
    preparing.list_audits,
    auditing.lines,
    auditing.zones,
    auditing.answer,
    auditing.action,
    judging.status,
    printing.report,
    judging.close,
    judging.reopen,
    keeping.undo,
    keeping.redo,
    keeping.history,
    preparing.sample_audit,
    preparing.event_schema,
    checking.check,
    checking.self_test,
)

jauge = Tree("jauge", commands={command.name or "": command for command in _COMMANDS})
click.version_option(
    __version__, prog_name="jauge", message="%(prog)s %(version)s", cls=Option, help=marked("Show the version.")
)(jauge)


def run(arguments: Sequence[str]) -> int:
    """Run one call and return its exit code: 0, 1 "no", 2 wrong use, 3 a Problem said on stderr."""
    choose(_spoken(os.environ))
    _write_utf_8()
    try:
        rest, settings = _taken_out(arguments)
        choose(settings.get("--lang") or language())
        home = settings.get("--home") or os.environ.get("JAUGE_HOME") or _user_data()
        call = Call(home=Path(home), as_json="--json" in settings)
        code = jauge.main(args=rest, prog_name="jauge", standalone_mode=False, obj=call)
        return code if isinstance(code, int) else 0
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


def _user_data() -> str:
    return platformdirs.user_data_dir("jauge", appauthor=False)


def _taken_out(arguments: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """Return the arguments without the global options, wherever these stand, and the global options."""
    rest: list[str] = []
    settings: dict[str, str] = {}
    left = list(arguments)
    while left:
        word = left.pop(0)
        name, sign, value = word.partition("=")
        if word == "--":
            rest += [word, *left]
            break
        if word == "--json":
            settings[word] = ""
        elif name in {"--home", "--lang"}:
            if not sign and not left:
                raise click.UsageError(_("{name} needs a value.").format(name=name))
            settings[name] = value if sign else left.pop(0)
        else:
            rest.append(word)
    if settings.get("--lang", "fr") not in LANGUAGES:
        raise click.UsageError(_("--lang must be one of {choices}.").format(choices=", ".join(LANGUAGES)))
    return rest, settings


def _spoken(environment: Mapping[str, str]) -> str:
    """Return the language of the user's system: French unless it speaks English."""
    said = next(filter(None, map(environment.get, ("JAUGE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "en" if (said or locale.getlocale()[0] or "").lower().startswith("en") else "fr"


def _write_utf_8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
