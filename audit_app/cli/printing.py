"""The command that prints a report."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit_app import reporting
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import DAY, FILE, Command, option
from audit_app.domain.audit import Audit
from audit_app.i18n import _, language, marked
from audit_app.identity import today
from audit_app.report.content import ReportKind
from audit_app.store.evidence_files import EvidenceFiles

if TYPE_CHECKING:
    from audit_app.report.pdf import PdfWritten


@click.command("report", cls=Command, help=marked("Write the report of an audit as a PDF; an empty audit has one too."))
@click.argument("audit")
@option("--out", type=FILE, required=True, metavar="FILE.pdf", help=marked("Where to write it."))
@option("--kind", type=click.Choice([str(kind) for kind in ReportKind]), default="full", help=marked("Whom it is for."))
@option(
    "--on",
    type=DAY,
    metavar="DATE",
    default=None,
    help=marked("Day to judge on (default: today)."),
)
@pass_call
def report(call: Call, audit: str, out: Path, kind: str, on: datetime | None) -> None:
    """Write the report."""
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
        day = on.date() if on else today()
        written = print_report(loaded, out, call.evidence_files, call=call, on=day, kind=ReportKind(kind))
    document = {"report": str(out.resolve()), "pages": written.pages, "bytes": written.bytes, "sha256": written.sha256}
    call.show(
        document, _("Report written: {path} ({pages} pages)").format(path=document["report"], pages=written.pages)
    )


def print_report(
    audit: Audit, out: Path, files: EvidenceFiles, *, call: Call, on: date, kind: ReportKind = ReportKind.FULL
) -> "PdfWritten":
    """Write the report of the audit, in the language of the call."""
    return reporting.printed(audit, out, files, language=language(), on=on, kind=kind, progress=call.progress)
