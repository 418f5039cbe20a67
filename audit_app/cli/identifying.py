"""Commands of the file of testers' names: begin it, add somebody, show, erase, give it another passphrase.

No name is an option of a command, for those stay in the history of a terminal: names are typed, or come in by the
standard input.
"""

import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from pydantic import TypeAdapter, ValidationError

from audit_app import reading
from audit_app.cli.call import Call, pass_call
from audit_app.cli.passphrases import asked, asked_twice
from audit_app.cli.rounds import CODE
from audit_app.cli.tree import DAY, FILE, Command, Commands, Tree, option
from audit_app.domain.record import Name, Record, is_blank
from audit_app.domain.tester_identity import IdentityPart, Why, default_end, require_agreed
from audit_app.i18n import _, marked
from audit_app.identity import today
from audit_app.refusals import refusals
from audit_app.store import identities
from audit_app.store.home import Home
from audit_app.wording.faults import fault_sentence
from audit_app.wording.identities import (
    erased_said,
    gone_said,
    kept_now_said,
    kept_said,
    none_kept_said,
    part_said,
    people_said,
)

_MOST = 10_000

identity = Tree(
    "identity",
    commands=Commands(
        "audit_app.cli",
        {
            "init": "identifying.init",
            "add": "identifying.add",
            "show": "identifying.show",
            "erase": "identifying.erase",
            "recover": "identifying.recover",
        },
    ),
    help=marked("Names of testers: kept apart from every audit, encrypted, each with a date of erasure."),
)

PASSPHRASE = option(
    "--passphrase-file",
    type=FILE,
    default=None,
    metavar="FILE",
    help=marked("Read the passphrase from the first line of this file; without it, it is asked for."),
)


@click.command("init", cls=Command, help=marked("Begin the file; its recovery key is shown once, to be kept on paper."))
@PASSPHRASE
@pass_call
def init(call: Call, passphrase_file: Path | None) -> None:
    """Begin the file."""
    key = identities.begun(Home(call.home), _passphrase(passphrase_file, new=True))
    said = _(
        "The file of testers’ names is ready. Adding needs no passphrase, reading does.\n"
        "Recovery key, shown this once: write it down or print it, and keep it away from this computer.\n"
        "{key}\n"
        "Without the passphrase and without this key, nobody reads the names again."
    ).format(key=key)
    call.show({"recovery_key": key}, said)


@click.command(
    "add",
    cls=Command,
    help=marked("Keep a tester's name, how to reach them, whom to call: three lines, typed or on the standard input."),
)
@click.argument("audit")
@click.argument("tester", type=CODE, metavar="CODE")
@option("--until", type=DAY, metavar="DATE", default=None,
        help=marked("Day it is erased (default: six months after the event)."))  # fmt: skip
@pass_call
def add(call: Call, audit: str, tester: str, until: datetime | None) -> None:
    """Keep a name."""
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
    require_agreed(loaded, tester, ())
    parts = _typed()
    require_agreed(loaded, tester, parts)
    last = until.date() if until else default_end(loaded, today())
    identities.added(Home(call.home), loaded.id, tester, parts, last, today())
    document = {"tester": tester, "parts": list(parts), "until": last.isoformat()}
    call.show(document, kept_now_said(tester, last))


@click.command("show", cls=Command, help=marked("Show whom names are kept of and until when; with --names, the names."))
@click.argument("audit")
@option(
    "--names", is_flag=True, help=marked("Open the file with its passphrase or its recovery key, and show the names.")
)
@PASSPHRASE
@pass_call
def show(call: Call, audit: str, *, names: bool, passphrase_file: Path | None) -> None:
    """Show who is kept."""
    home = Home(call.home)
    with call.workspace() as workspace:
        audit_id = workspace.find(audit)
    kept, gone = identities.kept(home, audit_id)
    document: dict[str, Any] = {
        "kept": [{"tester": one.tester, "part": one.part, "until": one.until.isoformat()} for one in kept],
        "erased": [{"tester": one.tester, "on": one.on.isoformat(), "why": one.why} for one in gone],
    }
    ended = list(gone_said((one.tester, one.on, one.why) for one in gone))
    said = [*kept_said((one.tester, one.part, one.until) for one in kept), *ended]
    if names or passphrase_file:
        told = identities.told(home, audit_id, _passphrase(passphrase_file))
        document["people"] = {code: dict(parts) for code, parts in told.items()}
        said = [*people_said(told), *ended]
    call.show(document, "\n".join(said) or none_kept_said())


@click.command("erase", cls=Command, help=marked("Erase a tester's name now, or all of them; no passphrase is needed."))
@click.argument("audit")
@click.argument("tester", type=CODE, metavar="[CODE]", required=False)
@option("--all", "everybody", is_flag=True, help=marked("Erase the names of all testers of this audit."))
@option("--part", "parts", type=click.Choice([str(part) for part in IdentityPart]), multiple=True,
        help=marked("Erase this part alone; may be repeated."))  # fmt: skip
@pass_call
def erase(call: Call, audit: str, tester: str | None, *, everybody: bool, parts: tuple[str, ...]) -> int:
    """Erase a name."""
    if everybody == bool(tester):
        raise click.UsageError(_("Name one tester, or write --all."))
    with call.workspace() as workspace:
        audit_id = workspace.find(audit)
    some = [IdentityPart(part) for part in parts] or IdentityPart
    done = identities.erased(Home(call.home), audit_id, today(), Why.ASKED, tester, some)
    call.show({"erased": list(done)}, "\n".join(erased_said(done)) or none_kept_said(tester))
    return 0 if done else 1


@click.command("recover", cls=Command, help=marked("Give the file another passphrase, by its recovery key."))
@option(
    "--key-file",
    type=FILE,
    default=None,
    metavar="FILE",
    help=marked("Read the recovery key from the first line of this file; without it, it is asked for."),
)
@PASSPHRASE
@pass_call
def recover(call: Call, key_file: Path | None, passphrase_file: Path | None) -> None:
    """Give it another passphrase."""
    key = _first_line(key_file) if key_file else asked(_("Recovery key"))
    identities.recovered(Home(call.home), key, _passphrase(passphrase_file, new=True))
    call.show({"recovered": True}, _("The file has a new passphrase. The recovery key stays the same."))


def _passphrase(file: Path | None, *, new: bool = False) -> str:
    """Return the passphrase, of a file or typed without being shown, twice where it is new."""
    if file:
        return _first_line(file)
    return asked_twice() if new else asked(_("Passphrase"))


def _first_line(file: Path) -> str:
    return reading.text(file, _MOST).partition("\n")[0].strip("\r")


def _typed() -> Mapping[IdentityPart, str]:
    """Return what is typed of a person, a line a part; a blank line leaves it out."""
    found = {}
    for part in IdentityPart:
        if sys.stdin.isatty():
            click.echo(_("{part}:").format(part=part_said(part)), nl=False, err=True)
        line = sys.stdin.readline(_MOST)
        if not is_blank(line):
            found[part] = _plain(line)
    if IdentityPart.NAME not in found:
        raise click.UsageError(_("The first line is the name: it is missing."))
    return found


def _plain(line: str) -> str:
    try:
        return TypeAdapter(Name).validate_python(line)
    except ValidationError as error:
        raise click.UsageError(fault_sentence(refusals(error, Record)[0])) from None
