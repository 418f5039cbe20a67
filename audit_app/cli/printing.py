"""The command that prints a report."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit_app import __version__
from audit_app.checklists.loading import shipped_schemes
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import DAY, FILE, Command, option
from audit_app.domain.audit import Audit
from audit_app.i18n import _, language, marked
from audit_app.identity import today
from audit_app.report.content import ReportKind, report_of
from audit_app.store.evidence_files import EvidenceFiles

if TYPE_CHECKING:
    from audit_app.report.pdf import PdfWritten


MADE_BY = f"Jauge {__version__}"
"""The program, as a report names it."""


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
        written = print_report(
            loaded, out, call.evidence_files, call=call, kind=ReportKind(kind), on=on.date() if on else None
        )
    document = {"report": str(out.resolve()), "pages": written.pages, "bytes": written.bytes, "sha256": written.sha256}
    call.show(
        document, _("Report written: {path} ({pages} pages)").format(path=document["report"], pages=written.pages)
    )


def print_report(
    audit: Audit,
    out: Path,
    files: EvidenceFiles,
    *,
    call: Call,
    kind: ReportKind = ReportKind.FULL,
    on: date | None = None,
) -> "PdfWritten":
    """Write the report of the audit, in the language of the call."""
    from audit_app.report import pdf  # ReportLab is slow to import and most commands do not print

    content = report_of(audit, shipped_schemes(), on=on or today(), kind=kind, language=language(), made_by=MADE_BY)
    return pdf.written(content, out, lambda e: files.path_of(e.sha256), call.progress)
