"""Commands about copies of the data: list, make, test, restore, revive."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from audit_app import caring
from audit_app.cli import documents
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import FILE, Command, Commands, Tree, option
from audit_app.domain.flaw import Flaw
from audit_app.i18n import _, marked
from audit_app.store import copies, restoring, reviving
from audit_app.store.backups import moment_of
from audit_app.store.copies import Copy
from audit_app.store.home import Home
from audit_app.wording.flaws import flaws_said
from audit_app.wording.keeping import copy_said, moment_said, revived_said

backups = Tree(
    "backups",
    commands=Commands(
        "audit_app.cli",
        {
            "list": "backups.list_copies",
            "make": "backups.make",
            "test": "backups.test",
            "restore": "backups.restore",
            "revive": "backups.revive",
        },
    ),
    help=marked("Copies of the data: list, make, test and restore them, go on from one."),
)


@click.command("list", cls=Command, help=marked("List the copies of the data folder, the newest first."))
@option(
    "--in", "place", type=FILE, default=None, metavar="DIR", help=marked("Those in that folder, a memory stick say.")
)
@pass_call
def list_copies(call: Call, place: Path | None) -> None:
    """List the copies."""
    home = Home(call.home)
    known = copies.elsewhere(home, place) if place else copies.listed(home)
    said = "\n".join(_said(copy) for copy in known) or _("No copy yet: `jauge backups make` makes one.")
    call.show([_document(copy) for copy in known], said)


@click.command(
    "make", cls=Command, help=marked("Make a copy now; with --out, a folder there with every photo and document too.")
)
@option("--out", type=FILE, default=None, metavar="DIR", help=marked("Where to, such as a memory stick."))
@pass_call
def make(call: Call, out: Path | None) -> None:
    """Make a copy."""
    now = datetime.now(UTC)
    with call.workspace() as workspace:
        path = workspace.bring(out, now, call.progress) if out else workspace.back_up(now)
    lacking = copies.tested(path / copies.DATABASE, now, call.progress).flaws if out else ()
    document = {"copy": str(path.resolve()), "flaws": _flaws(lacking)}
    call.show(document, _told(_("Copy made and checked: {path}").format(path=path), lacking))


@click.command(
    "test", cls=Command, help=marked("Check a copy whole with its files, read only; without a name, the newest.")
)
@click.argument("copy", default="")
@pass_call
def test(call: Call, copy: str) -> int:
    """Test a copy; 1 where files of it are missing or damaged."""
    tested = copies.tested(copies.found(Home(call.home), copy), datetime.now(UTC), call.progress)
    call.show(_document(tested), "\n".join((_whole_said(tested), _said(tested))))
    return 1 if tested.flaws else 0


@click.command(
    "restore",
    cls=Command,
    help=marked("Put everything back as a copy has it, or one audit of it beside those there are. --yes does it."),
)
@click.argument("copy")
@option("--audit", default=None, metavar="AUDIT", help=marked("Only this audit of the copy, beside the others."))
@option("--yes", is_flag=True, help=marked("Put everything back, after a copy of what is there now."))
@pass_call
def restore(call: Call, copy: str, audit: str | None, yes: bool) -> None:  # noqa: FBT001  click's own way
    """Restore one audit, or everything."""
    path, now = copies.found(Home(call.home), copy), datetime.now(UTC)
    tested = copies.tested(path, now, call.progress)
    if audit:
        with call.workspace() as workspace:
            new_id = caring.restored_one(workspace, tested, restoring.audit_of(path, audit), call.progress)
        lacking = copies.flaws_here(Home(call.home), call.progress)
        said = _("The audit is back, beside the others: {audit}").format(audit=new_id)
        call.show({"audit": new_id, "flaws": _flaws(lacking)}, _told(said, lacking))
    elif yes:
        with call.workspace() as workspace:
            before = caring.restored(workspace, path, now, call.progress)
        lacking = copies.flaws_here(Home(call.home), call.progress)
        said = _("Everything is as that copy has it. What was there before is kept in {path}.").format(path=before.name)
        document = {"restored": str(path), "before": str(before), "flaws": _flaws(lacking)}
        call.show(document, _told(said, lacking))
    else:
        said = _("Nothing is restored yet: say the same with --yes, or name one --audit.")
        rows = (f"{_whole_said(tested)} {said}", _said(tested), *_audits_said(tested))
        call.show(_document(tested), "\n".join(rows))


@click.command(
    "revive", cls=Command, help=marked("Go on from the newest good copy where the data is damaged. --yes does it.")
)
@option("--yes", is_flag=True, help=marked("Set what is damaged aside, and put the copy in its place."))
@pass_call
def revive(call: Call, yes: bool) -> None:  # noqa: FBT001  click's own way
    """Go on from a copy."""
    home = Home(call.home)
    if not yes:
        path = reviving.needed(home)
        said = _("The data is damaged. Nothing is done yet: with --yes, everything is again as of {moment}.")
        call.show({"copy": str(path)}, said.format(moment=moment_said(moment_of(path))))
        return
    done = caring.revived(home, datetime.now(UTC))
    call.show({"revived": str(done.copy), "damaged": str(done.aside)}, revived_said(done.at, done.aside.name))


def _said(copy: Copy) -> str:
    held = None if copy.audits is None else len(copy.audits)
    name = copy.path.parent.name if copy.path.name == copies.DATABASE else copy.path.name
    return f"{name}  {moment_said(copy.at)} · {copy_said(copy.size, held, copy.tested_at, copy.flawed, copy.later)}"


def _whole_said(copy: Copy) -> str:
    if copy.flaws:
        return _told(_("The texts of this copy are whole."), copy.flaws)
    return _("This copy is whole.")


def _told(said: str, lacking: Sequence[Flaw]) -> str:
    return " ".join(part for part in (said, flaws_said(lacking)) if part)


def _flaws(lacking: Sequence[Flaw]) -> list[dict[str, Any]]:
    return [asdict(flaw) for flaw in lacking]


def _audits_said(copy: Copy) -> list[str]:
    return [f"- {summary.id}  {summary.name} {summary.edition}" for summary in copy.audits or ()]


def _document(copy: Copy) -> dict[str, Any]:
    return {
        "copy": str(copy.path),
        "made_at": copy.at.isoformat(),
        "bytes": copy.size,
        "readable": copy.audits is not None,
        "audits": [documents.summary(summary) for summary in copy.audits or ()],
        "tested_at": copy.tested_at.isoformat() if copy.tested_at else None,
        "flawed": copy.flawed,
        "flaws": _flaws(copy.flaws),
    }
