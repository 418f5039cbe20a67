"""Commands about many lines at once: list them, give them to somebody."""

import click

from audit_app.cli import documents
from audit_app.cli.call import Call, pass_call
from audit_app.cli.choosing import Choice, choosing
from audit_app.cli.tree import Command, Text, option
from audit_app.domain.answering import assigned
from audit_app.domain.audit import Audit
from audit_app.domain.express import express
from audit_app.domain.progress import LineStanding, standings
from audit_app.domain.record import Name
from audit_app.domain.viewing import View
from audit_app.i18n import _, marked
from audit_app.wording.rounds import express_said, proved_said
from audit_app.wording.values import phrase, word

_WHO = Text(Name, blank=True)


@click.command("lines", cls=Command, help=marked("List the lines asked of an event, all or those chosen."))
@click.argument("audit")
@choosing
@pass_call
def lines(call: Call, audit: str, choice: Choice) -> None:
    """List the lines."""
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
    rows = choice.of(loaded)
    said = [said_of(row) for row in rows] or [_("There is no such line here.")]
    if choice == Choice(View.BLOCKING):
        said.append(_far(loaded))
    call.show(lambda: [documents.line(loaded, row) for row in rows], "\n".join(said))


def said_of(row: LineStanding) -> str:
    """Return a line with its level and where it stands."""
    criterion = row.line.criterion
    zone = f" ({row.line.zone.name})" if row.line.zone else ""
    standing = f"{row.line.id} [{word(row.line.level)}] {word(row.counts_as)}"
    return _("{place}: {said}").format(place=standing, said=f"{phrase(criterion.title)}{zone}")


def _far(audit: Audit) -> str:
    path = express(standings(audit).values())
    return f"{express_said(path)}. {proved_said(audit, path)}" if path.is_done else f"{express_said(path)}."


@click.command(
    "assign", cls=Command, help=marked("Give lines to somebody to check; without --to, they are nobody's again.")
)
@click.argument("audit")
@click.argument("named", nargs=-1, metavar="[LINE]...")
@option("--to", type=_WHO, default=None, help=marked("Who checks them."))
@option("--by", type=_WHO, default=None, help=marked("Who gives them."))
@choosing
@pass_call
def assign(call: Call, audit: str, named: tuple[str, ...], to: str | None, by: str | None, choice: Choice) -> None:
    """Give lines to one person."""
    if bool(named) == choice.is_made:
        raise click.UsageError(_("Name the lines, or choose them with --view, --domain, --zone or --person."))
    with call.session(audit, by) as session:
        given = named or tuple(row.line.id for row in choice.of(session.audit))
        subject = given[0] if len(given) == 1 else None
        session.apply("assigned", lambda current: assigned(current, given, to or ""), subject)
        held = session.audit.assigned
    nobody = _("nobody")
    said = [f"{line}  {held.get(line, nobody)}" for line in dict.fromkeys(given)] or [_("There is no such line here.")]
    call.show({"assigned": {line: held.get(line) for line in given}}, "\n".join(said))
