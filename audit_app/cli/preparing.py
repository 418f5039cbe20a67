"""Commands that begin: a new audit, the list of audits, the sample, the format of an event file."""

import json
from datetime import datetime
from pathlib import Path

import click

from audit_app import starting
from audit_app.checklists.loading import shipped_checklist
from audit_app.cli import documents
from audit_app.cli.call import Call, pass_call, unheard
from audit_app.cli.printing import print_report
from audit_app.cli.tree import FILE, Command, option
from audit_app.domain.event import sizing
from audit_app.exchange import event_file, sample
from audit_app.i18n import _, marked, ngettext
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.rows import AuditSummary, Shelf
from audit_app.store.workspace import Workspace
from audit_app.wording.figures import day
from audit_app.wording.keeping import moment_said


@click.command("new", cls=Command, help=marked("Begin an audit from the file that declares the event. Prints its id."))
@click.argument("event", type=FILE, metavar="EVENT.json")
@pass_call
def new(call: Call, event: Path) -> None:
    """Begin an audit."""
    declared = event_file.read(event, shipped_checklist())
    with call.workspace() as workspace, starting.from_event(workspace, declared, unheard) as session:
        audit = session.audit
    document = documents.begun(audit, sizing(declared))
    lines = document["lines"]
    said = [
        _("Audit {audit} begun: {event}.").format(audit=audit.id, event=declared.name),
        *document["size_reasons"],
        _("Lines asked: {mandatory} mandatory, {recommended} recommended.").format(**lines),
        *(_("To look at again: {warning}").format(warning=warning) for warning in document["warnings"]),
    ]
    call.show(document, "\n".join(said))


@click.command("event-schema", cls=Command, help=marked("Print the JSON Schema of an event file."))
def event_schema() -> None:
    """Print the schema; always JSON."""
    click.echo(json.dumps(event_file.schema(shipped_checklist()), ensure_ascii=False, indent=2))


@click.command("list", cls=Command, help=marked("List the audits of the data folder, the newest first."))
@option("--all", "every", is_flag=True, help=marked("Also those archived and those in the trash."))
@pass_call
def list_audits(call: Call, every: bool) -> None:  # noqa: FBT001  click's own way
    """List the audits."""
    with call.workspace() as workspace:
        known = workspace.summaries()
    summaries = [s for s in known if every or s.shelf is Shelf.CURRENT]
    said = [_summary(s) for s in summaries] or [_("No audit yet: `jauge new EVENT.json` begins one.")]
    if away := len(known) - len(summaries):
        told = ngettext(
            "{count} audit is archived or in the trash: --all.",
            "{count} audits are archived or in the trash: --all.",
            away,
        )
        said = [*(said if summaries else ()), told.format(count=away)]
    call.show([documents.summary(s) for s in summaries], "\n".join(said))


def _summary(summary: AuditSummary) -> str:
    said = _("{audit}  {name} ({edition}), {size_class}, {on}. Lines checked: {checked}, to check: {to_check}.").format(
        audit=summary.id,
        name=summary.name,
        edition=summary.edition,
        size_class=summary.size_class,
        on=day(summary.starts_on),
        checked=summary.checked,
        to_check=summary.to_check,
    )
    if summary.trashed_at:
        return (
            said
            + " "
            + _("In the trash since {moment}.").format(moment=moment_said(datetime.fromisoformat(summary.trashed_at)))
        )
    if summary.archived_at:
        return (
            said
            + " "
            + _("Archived on {moment}.").format(moment=moment_said(datetime.fromisoformat(summary.archived_at)))
        )
    return said


@click.command(
    "sample", cls=Command, help=marked("Build the sample audit and its report in a folder. Prints both paths.")
)
@option(
    "--out", type=FILE, default=Path("jauge-sample"), help=marked("Folder of the sample (default: jauge-sample here).")
)
@pass_call
def sample_audit(call: Call, out: Path) -> None:
    """Build the sample."""
    home, report = out / "audit", out / "report.pdf"
    files = EvidenceFiles(home)
    with Workspace.open(home) as workspace, starting.sample(workspace, files, unheard) as session:
        audit = session.audit
    print_report(audit, report, files, call=call, on=sample.judged_on())
    document = {"audit": audit.id, "home": str(home.resolve()), "report": str(report.resolve())}
    said = _("Sample audit: {home}\nIts report: {report}").format(home=document["home"], report=document["report"])
    call.show(document, said)
