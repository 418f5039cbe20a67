"""Commands about whole audits: archive, trash and back, erase for good, the next edition, what it carried."""

from datetime import datetime
from functools import partial

import click

from audit_app import caring, identity
from audit_app.cli import documents
from audit_app.cli.auditing import WHO
from audit_app.cli.call import Call, pass_call, unheard
from audit_app.cli.tree import DAY, Command, Text, option
from audit_app.domain.audit import Audit
from audit_app.domain.editions import confirmed, to_confirm
from audit_app.domain.progress import standings
from audit_app.domain.record import Name
from audit_app.errors import NotInTrash
from audit_app.i18n import _, marked
from audit_app.store import erasing
from audit_app.store.home import Home
from audit_app.store.rows import Shelf
from audit_app.wording.keeping import carried_said, duplicated_said, erased_said, erasing_said


@click.command(
    "archive",
    cls=Command,
    help=marked("Put an audit away: out of the list, otherwise as it is. --back shows it again."),
)
@click.argument("audit")
@option("--back", is_flag=True, help=marked("Show it in the list again."))
@pass_call
def archive(call: Call, audit: str, back: bool) -> None:  # noqa: FBT001  click's own way
    """Put an audit away, or back."""
    with call.workspace() as workspace:
        found = workspace.find(audit)
        workspace.archive(found, None if back else identity.now())
        summary = caring.summary_of(workspace, found)
    said = _("“{audit}” is in the list again.") if back else _("“{audit}” is archived: `jauge list --all` shows it.")
    call.show(documents.summary(summary), said.format(audit=_named(summary.name, summary.edition)))


@click.command("trash", cls=Command, help=marked("Put an audit in the trash. It stays there until it is erased."))
@click.argument("audit")
@pass_call
def trash(call: Call, audit: str) -> None:
    """Put an audit in the trash."""
    with call.workspace() as workspace:
        found = workspace.find(audit)
        workspace.trash(found, identity.now())
        summary = caring.summary_of(workspace, found)
    said = _("“{audit}” is in the trash, whole: `jauge restore {id}` takes it out, `jauge erase {id}` ends it.")
    call.show(documents.summary(summary), said.format(audit=_named(summary.name, summary.edition), id=summary.id))


@click.command("restore", cls=Command, help=marked("Take an audit out of the trash, whole."))
@click.argument("audit")
@pass_call
def restore(call: Call, audit: str) -> None:
    """Take an audit out of the trash."""
    with call.workspace() as workspace:
        found = workspace.find(audit)
        workspace.take_out(found)
        summary = caring.summary_of(workspace, found)
    said = _("“{audit}” is out of the trash.").format(audit=_named(summary.name, summary.edition))
    call.show(documents.summary(summary), said)


@click.command(
    "erase", cls=Command, help=marked("Erase for good an audit that lies in the trash. Says what goes; --yes does it.")
)
@click.argument("audit")
@option("--yes", is_flag=True, help=marked("Erase it, after having read what goes."))
@pass_call
def erase(call: Call, audit: str, yes: bool) -> None:  # noqa: FBT001  click's own way
    """Say what erasing takes away, or erase."""
    with call.workspace() as workspace:
        found = workspace.find(audit)
        summary = caring.summary_of(workspace, found)
        if summary.shelf is not Shelf.TRASH:
            raise NotInTrash(found)
        named = _named(summary.name, summary.edition)
        held = len(erasing.holding(Home(call.home), found))
        if yes:
            gone = caring.erased(workspace, call.evidence_files, found)
            files, lost, said = gone.files, gone.lost, erased_said(named, gone.files, gone.copies, gone.lost)
        else:
            files = lost = 0
            question = _("Erasing “{audit}” cannot be taken back. Nothing is erased yet: say the same with --yes.")
            said = " ".join((question.format(audit=named), erasing_said(held)))
    call.show({"audit": found, "erased": yes, "files": files, "copies": held, "copies_removed": lost}, said)


@click.command(
    "duplicate",
    cls=Command,
    help=marked("Begin the next edition of an audit: its places to confirm, its open actions. Prints its id."),
)
@click.argument("audit")
@option("--edition", type=Text(Name), required=True, help=marked("What the next edition is called, such as 2028."))
@option("--starts", type=DAY, metavar="DATE", required=True, help=marked("Its first day."))
@option("--ends", type=DAY, metavar="DATE", default=None, help=marked("Its last day (default: the first)."))
@option("--by", type=WHO, default=None, help=marked("Who begins it."))
@pass_call
def duplicate(call: Call, audit: str, edition: str, starts: datetime, ends: datetime | None, by: str | None) -> None:
    """Begin the next edition."""
    first, last = starts.date(), (ends or starts).date()
    with call.workspace() as workspace:
        before = workspace.load(workspace.find(audit))
        session, made = caring.duplicated(workspace, before, edition, first, last, unheard, by)
        session.close()
    document = {
        "audit": made.audit.id,
        "to_confirm": sorted(to_confirm(made.audit)),
        "actions": sorted(made.audit.actions),
        "left_answers": sorted(made.left_answers),
        "left_findings": [finding.title for finding in made.left_findings],
    }
    said = [_("Audit {audit} begun: {event}.").format(audit=made.audit.id, event=made.audit.event.name)]
    said += [duplicated_said(made), *(f"- {finding.title}" for finding in made.left_findings)]
    call.show(document, "\n".join(said))


@click.command(
    "confirm",
    cls=Command,
    help=marked("Confirm on the spot what the last edition said of lines; without a line, list what waits."),
)
@click.argument("audit")
@click.argument("lines", nargs=-1, metavar="[LINE]...")
@option("--by", type=WHO, default=None, help=marked("Who looked again."))
@pass_call
def confirm(call: Call, audit: str, lines: tuple[str, ...], by: str | None) -> None:
    """Confirm lines, or list those that wait."""
    if not lines:
        with call.workspace() as workspace:
            loaded = workspace.load(workspace.find(audit))
        _show_waiting(call, loaded)
        return
    with call.session(audit, by) as session:
        for line in dict.fromkeys(lines):
            session.apply("confirmed", partial(confirmed, line=line, by=by, on=identity.today()), line)
        _show_waiting(call, session.audit)


def _show_waiting(call: Call, audit: Audit) -> None:
    waiting = to_confirm(audit)
    document = {"to_confirm": {line: documents.carried(answer) for line, answer in waiting.items()}}
    said = [_("Nothing waits to be confirmed.")]
    if waiting:
        rows = standings(audit)
        said = [f"{line}  {carried_said(rows[line].line, answer)}" for line, answer in waiting.items()]
    call.show(document, "\n".join(said))


def _named(name: str, edition: str) -> str:
    return f"{name} {edition}"
