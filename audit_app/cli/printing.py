"""Commands that print: a report, as a draft or as an issue, and the issues there are."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audit_app import reporting
from audit_app.cli.auditing import REASON, WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import DAY, FILE, Command, option
from audit_app.domain.audit import Audit
from audit_app.domain.issue import Issue
from audit_app.domain.issuing import ISSUED, issued
from audit_app.i18n import _, language, marked
from audit_app.identity import today
from audit_app.report.content import ReportKind
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.wording.issues import issue_line

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
@option("--issue", "as_issue", is_flag=True, help=marked("Issue it: numbered and frozen; without it, a draft."))
@option("--reason", type=REASON, default="", help=marked("Why it is issued; asked from the second issue on."))
@option("--by", type=WHO, default=None, help=marked("Who issues it."))
@pass_call
def report(
    call: Call, *, audit: str, out: Path, kind: str, on: datetime | None, as_issue: bool, reason: str, by: str | None
) -> None:
    """Write the report."""
    moment = on.date() if on else today()
    if as_issue:
        with call.session(audit, by) as session:
            written, issue = reporting.issued_report(
                session.audit,
                out,
                call.evidence_files,
                language=language(),
                on=moment,
                kind=ReportKind(kind),
                reason=reason,
                by=by,
                progress=call.progress,
            )
            session.apply(ISSUED, lambda current: issued(current, issue), str(issue.number))
        _show(call, out, written, issue)
        return
    if reason:
        raise click.UsageError(_("A draft has no reason: add --issue."))
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
        written = print_report(loaded, out, call.evidence_files, call=call, on=moment, kind=ReportKind(kind))
    _show(call, out, written, None)


def _show(call: Call, out: Path, written: "PdfWritten", issue: Issue | None) -> None:
    document = {
        "report": str(out.resolve()),
        "pages": written.pages,
        "bytes": written.bytes,
        "sha256": written.sha256,
        "issue": issue.number if issue else None,
    }
    if issue:
        said = _("Issue {number} written: {path} ({pages} pages)")
        said = said.format(number=issue.number, path=document["report"], pages=written.pages)
    else:
        said = _("Report written: {path} ({pages} pages)").format(path=document["report"], pages=written.pages)
    call.show(document, said)


def print_report(
    audit: Audit, out: Path, files: EvidenceFiles, *, call: Call, on: date, kind: ReportKind = ReportKind.FULL
) -> "PdfWritten":
    """Write the report of the audit, in the language of the call."""
    return reporting.printed(audit, out, files, language=language(), on=on, kind=kind, progress=call.progress)


@click.command(
    "issues", cls=Command, help=marked("List the issues of the report of an audit, or write one of them out again.")
)
@click.argument("audit")
@click.argument("number", type=click.IntRange(1), required=False)
@option("--out", type=FILE, default=None, metavar="FILE.pdf", help=marked("Where to write that issue, as it left."))
@pass_call
def issues(call: Call, audit: str, number: int | None, out: Path | None) -> None:
    """List the issues, or write one out."""
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
    kept = sorted(loaded.issues.values(), key=lambda issue: (issue.number, issue.id))
    if number is None:
        call.show([_document(issue) for issue in kept], "\n".join(map(issue_line, kept)) or _("Nothing is issued yet."))
        return
    issue = next((one for one in kept if one.number == number), None)
    if issue is None:
        raise click.UsageError(_("There is no issue {number}.").format(number=number))
    if out is None:
        raise click.UsageError(_("Say where to write it: --out FILE.pdf."))
    reporting.written_again(issue, out, call.evidence_files)
    call.show(_document(issue) | {"report": str(out.resolve())}, _("Written as it left: {path}").format(path=out))


def _document(issue: Issue) -> dict[str, Any]:
    return issue.model_dump(mode="json")
