"""Commands that consult the reference set: a criterion at length, the whole in a file, the scenarios, its versions."""

from pathlib import Path

import click

from audit_app.checklists import loading
from audit_app.checklists.loading import shipped_checklist, shipped_scenarios
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import FILE, Command, Commands, Tree, option, require_ending
from audit_app.domain.scenario import Scenario
from audit_app.errors import UnknownCriterion
from audit_app.exchange import checklist_file
from audit_app.i18n import _, marked
from audit_app.wording.helping import helped
from audit_app.wording.scenarios import at_length, in_one_line
from audit_app.wording.values import phrase

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
        raise UnknownCriterion(criterion, checklist_file.near(known.by_id, criterion))
    facts = [known.fact_by_id[key].model_dump(mode="json") for key in found.legal_facts]
    document = checklist_file.criterion(known, found) | {"facts": facts}
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
    require_ending(out, checklist_file.FORMATS)
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
        known = [one.id for one in shipped_scenarios()]
        raise UnknownCriterion(scenario or "", checklist_file.near(known, scenario or ""))
    said = "\n\n".join(_at_length(one) for one in found) if scenario else "\n".join(in_one_line(one) for one in found)
    call.show([one.model_dump(mode="json") for one in found], said)


def _at_length(one: Scenario) -> str:
    told = at_length(shipped_checklist(), one)
    parts = (_("{place}: {said}").format(place=head, said=_indented(text)).replace(" \n", "\n") for head, text in told)
    return "\n  ".join((in_one_line(one), *parts))


def _indented(text: str) -> str:
    """Return a text of several lines under its head, one of a single line beside it."""
    return "".join(f"\n    {line}" for line in text.splitlines()) if "\n" in text else text
