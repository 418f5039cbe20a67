"""Commands that check: the data of checklists, and the program itself."""

from pathlib import Path

import click

from audit_app.checklists import loading
from audit_app.cli.call import Call, pass_call
from audit_app.cli.self_test import failing_parts
from audit_app.cli.tree import Command
from audit_app.errors import SelfTestFailed
from audit_app.i18n import _, marked
from audit_app.shipped import checklists
from audit_app.wording.faults import fault_sentence


@click.command(
    "check", cls=Command, help=marked("Check a folder of checklists and list every fault, with file, line and field.")
)
@click.argument("folder", required=False, type=click.Path(path_type=Path), metavar="[DIR]")
@pass_call
@click.pass_context
def check(ctx: click.Context, call: Call, folder: Path | None) -> None:
    """Check checklist data; exit 1 when there is a fault."""
    found = loading.faults(folder or checklists())
    document = {
        "folder": str(folder or checklists()),
        "faults": [
            {"file": f.file, "line": f.line, "field": f.where, "code": f.code, "said": fault_sentence(f)} for f in found
        ],
    }
    call.show(document, "\n".join(fault_sentence(f) for f in found) or _("No fault found."))
    ctx.exit(1 if found else 0)


@click.command("self-test", cls=Command, help=marked("Check that every part of the program works on this computer."))
@pass_call
def self_test(call: Call) -> None:
    """Try each part."""
    failed = failing_parts()
    if failed:
        raise SelfTestFailed(failed)
    call.show({"ok": True}, _("Every part works."))
