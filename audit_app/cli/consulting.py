"""Commands that consult the reference set: a criterion at length, the whole in a file, the scenarios, its versions."""

from pathlib import Path

import click

from audit_app.checklists import loading
from audit_app.checklists.loading import shipped_checklist, shipped_scenarios
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import FILE, Command, Commands, Tree, option
from audit_app.domain.scenario import Scenario
from audit_app.errors import UnknownCriterion
from audit_app.exchange import checklist_file
from audit_app.i18n import _, marked
from audit_app.wording.figures import number
from audit_app.wording.helping import helped
from audit_app.wording.values import phrase, word

checklist = Tree(
    "checklist",
    commands=Commands(
        "audit_app.cli",
        {"show": "consulting.show", "export": "consulting.export", "diff": "moving.diff", "move": "moving.move"},
    ),
    help=marked("The reference set: show a criterion, export the set, compare versions, move an audit to one."),
)


@click.command("show", cls=Command, help=marked("Show a criterion at length: why, how to check it, how to mend it."))
@click.argument("criterion", metavar="ID")
@pass_call
def show(call: Call, criterion: str) -> None:
    """Show one criterion."""
    known = shipped_checklist()
    found = known.by_id.get(criterion.upper())
    if found is None:
        raise UnknownCriterion(criterion, checklist_file.near(known, criterion))
    document = checklist_file.criterion(known, found)
    told = (f"{head}\n{text}".replace("\n", "\n  ") for head, text in helped(known, found))
    call.show(document, "\n\n".join((f"{found.id}  {phrase(found.title)}", *told)))


@click.command("export", cls=Command, help=marked("Write the reference set to a file: .json, .csv or .xlsx."))
@option("--out", type=FILE, required=True, metavar="FILE", help=marked("Where to write it; its ending is the format."))
@option(
    "--checklist", "folder", type=FILE, default=None, metavar="DIR", help=marked("Folder of another reference set.")
)
@pass_call
def export(call: Call, out: Path, folder: Path | None) -> None:
    """Write the set."""
    if out.suffix.lower() not in checklist_file.FORMATS:
        choices = ", ".join(checklist_file.FORMATS)
        raise click.UsageError(_("The name of the file must end with one of {choices}.").format(choices=choices))
    known = loading.checklist(folder) if folder else shipped_checklist()
    checklist_file.written(known, out)
    document = {"file": str(out.resolve()), "criteria": len(known.criteria), "version": known.version}
    call.show(document | {"hash": known.hash}, _("Reference set written: {path}").format(path=document["file"]))


@click.command("scenarios", cls=Command, help=marked("List the scenarios of user tests, or show one at length."))
@click.argument("scenario", required=False, metavar="[ID]")
@pass_call
def scenarios(call: Call, scenario: str | None) -> None:
    """List the scenarios."""
    found = [one for one in shipped_scenarios() if scenario is None or one.id == scenario.upper()]
    if not found:
        raise UnknownCriterion(scenario or "", tuple(one.id for one in shipped_scenarios()))
    said = "\n\n".join(_at_length(one) for one in found) if scenario else "\n".join(_listed(one) for one in found)
    call.show([one.model_dump(mode="json") for one in found], said)


def _listed(one: Scenario) -> str:
    return _("{id}  {title} ({audience}, {minutes} min)").format(
        id=one.id, title=phrase(one.title), audience=word(one.audience), minutes=number(one.minutes)
    )


def _at_length(one: Scenario) -> str:
    heads = (
        (_("Goal"), one.goal),
        (_("Where it begins"), one.start),
        (_("The end"), one.success),
        (_("What to have ready"), one.material),
        (_("What may go wrong"), one.risk),
        (_("Words of the facilitator"), one.words),
        (_("Easy to read"), one.easy),
    )
    return "\n".join(
        (_listed(one), *("  " + _("{place}: {said}").format(place=head, said=phrase(text)) for head, text in heads))
    )
