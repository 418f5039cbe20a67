"""Commands that print: a report, as a draft or as an issue, and the issues there are."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audit_app import reporting
from audit_app.cli.auditing import REASON, WHO
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import DAY, FILE, Command, option, require_ending
from audit_app.domain.audit import Audit
from audit_app.domain.issue import Issue
from audit_app.domain.issuing import ISSUED, issued, told_apart
from audit_app.i18n import VARIETIES, _, language, marked
from audit_app.identity import today
from audit_app.placing import Written
from audit_app.report.content import ReportKind
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.tabulating import TABLES
from audit_app.wording.issues import apart_said, issue_line

if TYPE_CHECKING:
    from audit_app.report.sealing import Sealing
    from audit_app.reporting import Printed


class Kind(click.Choice):  # type: ignore[type-arg]  # generic since click 8.2 only
    """Whom a report is for; the name that older scripts give the working report is still understood."""

    def __init__(self) -> None:
        super().__init__([str(kind) for kind in ReportKind])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> ReportKind:
        """Return the kind."""
        return ReportKind(super().convert("working" if value == "full" else value, param, ctx))


@click.command("report", cls=Command, help=marked("Write the report of an audit; an empty audit has one too."))
@click.argument("audit")
@option(
    "--out",
    type=FILE,
    required=True,
    metavar="FILE",
    help=marked("Where to write it: .pdf, .html (a page for browsers), .xlsx or .csv (tables)."),
)
@option("--kind", type=Kind(), default="working", help=marked("Whom it is for."))
@option("--lang", "spoken", type=click.Choice(VARIETIES), default=None, help=marked("Language of the report."))
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
@option("--sign", is_flag=True, help=marked("Sign it with the key of `jauge key`; a PDF only."))
@option("--verified-by", type=WHO, default=None, help=marked("Who verified it, person or organisation; it is printed."))
@option(
    "--lines-by",
    type=click.Choice(("domain", "zone")),
    default="domain",
    help=marked("Lines of a working report: theme by theme, or place by place."),
)
@pass_call
def report(
    call: Call,
    *,
    audit: str,
    out: Path,
    kind: ReportKind,
    spoken: str | None,
    on: datetime | None,
    as_issue: bool,
    reason: str,
    by: str | None,
    sign: bool,
    verified_by: str | None,
    lines_by: str,
) -> None:
    """Write the report."""
    if out.suffix and not out.is_dir():  # without any ending it is a PDF
        require_ending(out, (".pdf", *reporting.PAGES, *TABLES))
    moment, by_zone = on.date() if on else today(), lines_by == "zone"
    written_in = spoken.partition("@")[0] if spoken else language()
    if reason and not as_issue:
        raise click.UsageError(_("A draft has no reason: add --issue."))
    if verified_by and not as_issue:
        raise click.UsageError(_("Only an issue is verified by somebody: add --issue."))
    seal = _sealing(call, out) if sign else None
    if as_issue:
        with call.session(audit, by) as session:
            apart = told_apart(session.audit), apart_said(session.audit)
            written, issue = reporting.issued_report(
                session.audit,
                out,
                call.evidence_files,
                language=written_in,
                on=moment,
                kind=kind,
                reason=reason,
                by=by,
                verified_by=verified_by or "",
                by_zone=by_zone,
                progress=call.progress,
                sealing=seal,
            )
            session.apply(ISSUED, lambda current: issued(current, issue), str(issue.number))
        _show(call, out, written, issue, apart)
        return
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
    written = reporting.printed(
        loaded,
        out,
        call.evidence_files,
        language=written_in,
        on=moment,
        kind=kind,
        progress=call.progress,
        by_zone=by_zone,
        sealing=seal,
    )
    _show(call, out, written, None)


def _show(
    call: Call, out: Path, written: "Printed", issue: Issue | None, apart: tuple[str | None, str] = (None, "")
) -> None:
    tables = written.beside if isinstance(written, Written) else ()
    beside = [str(path.resolve()) for path in tables]
    document = {
        "report": str(out.resolve()),
        "files": [str(out.resolve()), *beside],
        "pages": written.pages or None,
        "bytes": written.bytes,
        "sha256": written.sha256,
        "issue": issue.number if issue else None,
        "told_apart": apart[0],
    }
    if issue:
        said = _("Issue {number} written: {path} ({pages} pages)")
        said = said.format(number=issue.number, path=document["report"], pages=written.pages)
        said = "\n".join(filter(None, (said, apart[1])))
    elif written.pages:
        said = _("Report written: {path} ({pages} pages)").format(path=document["report"], pages=written.pages)
    else:
        said = "\n".join(_("Report written: {path}").format(path=path) for path in (document["report"], *beside))
    call.show(document, said)


def _sealing(call: Call, out: Path) -> "Sealing":
    from audit_app.cli.sealing import opened  # only what is signed needs a key

    if out.suffix.lower() != ".pdf":
        raise click.UsageError(_("Only a PDF is signed: --out FILE.pdf."))
    return opened(call)


def print_report(audit: Audit, out: Path, files: EvidenceFiles, *, call: Call, on: date) -> "Printed":
    """Write the working report of the audit, in the language of the call."""
    return reporting.printed(audit, out, files, language=language(), on=on, progress=call.progress)


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
