"""Commands of what user tests hand out: the synthesis, the letter back to testers, blank sheets on paper."""

from pathlib import Path

import click

from audit_app import reporting
from audit_app.cli.call import Call, pass_call
from audit_app.cli.rounds import listed, require_known
from audit_app.cli.tree import FILE, Command, Text, option
from audit_app.domain.audit import Audit
from audit_app.domain.record import Name
from audit_app.i18n import _, language, marked
from audit_app.identity import today
from audit_app.report.content.handed_out import Handout, planned_scenarios
from audit_app.report.content.paper import PaperForm

OUT = option("--out", type=FILE, required=True, metavar="FILE", help=marked("Where to write it: .pdf or .txt."))
FORM = option(
    "--form",
    type=click.Choice([str(form) for form in PaperForm]),
    default="normal",
    help=marked("How it is printed: normal, large print, easy to read."),
)


@click.command("synthesis", cls=Command, help=marked("Write the synthesis of the user tests as a PDF, for the team."))
@click.argument("audit")
@OUT
@pass_call
def synthesis(call: Call, audit: str, out: Path) -> None:
    """Write the synthesis."""
    _write(call, _loaded(call, audit), Handout.SYNTHESIS, out, PaperForm.NORMAL)


@click.command(
    "feedback", cls=Command, help=marked("Write the letter back to testers as a PDF: what changes, what does not, why.")
)
@click.argument("audit")
@OUT
@option("--easy", is_flag=True, help=marked("In easy-to-read words and larger letters."))
@option("--write-to", type=Text(Name), default=None, metavar="ADDRESS",
        help=marked("Where testers answer, such as an address; without it, room to write it."))  # fmt: skip
@FORM
@pass_call
def feedback(call: Call, audit: str, out: Path, form: str, write_to: str | None, *, easy: bool) -> None:
    """Write the letter."""
    printed = PaperForm.EASY if easy else PaperForm(form)
    _write(call, _loaded(call, audit), Handout.FEEDBACK, out, printed, write_to=write_to or "")


@click.command("paper", cls=Command, help=marked("Write blank test sheets as a PDF, to fill in by hand."))
@click.argument("audit")
@OUT
@option("--scenarios", multiple=True, metavar="S1,…", help=marked("Which ones (default: those planned)."))
@FORM
@pass_call
def paper(call: Call, audit: str, out: Path, scenarios: tuple[str, ...], form: str) -> None:
    """Write the sheets."""
    loaded = _loaded(call, audit)
    asked = tuple(dict.fromkeys(code.upper() for code in listed(scenarios))) or planned_scenarios(loaded)
    if not asked:
        raise click.UsageError(_("No scenario is planned: name some with --scenarios."))
    require_known(loaded, asked)
    _write(call, loaded, Handout.SHEETS, out, PaperForm(form), asked)


def _loaded(call: Call, audit: str) -> Audit:
    with call.workspace() as workspace:
        return workspace.load(workspace.find(audit))


def _write(
    call: Call, audit: Audit, handout: Handout, out: Path, form: PaperForm, scenarios: tuple[str, ...] = (),
    write_to: str = "",
) -> None:  # fmt: skip
    written = reporting.handout_printed(
        audit, handout, out, form=form, scenarios=scenarios, language=language(), on=today(), write_to=write_to,
        progress=call.progress,
    )  # fmt: skip
    document = {
        "document": str(out.resolve()),
        "kind": handout,
        "pages": written.pages,
        "bytes": written.bytes,
        "sha256": written.sha256,
    }
    said = _("Document written: {path} ({pages} pages)") if written.pages else _("Document written: {path}")
    call.show(document, said.format(path=document["document"], pages=written.pages))
