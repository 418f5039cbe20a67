"""Reporting: from an audit to its report or its practical tools on the disk; for window and command."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from pydantic import ValidationError

from audit_app import __version__, placing, tabulating
from audit_app.checklists.loading import shipped_checklist, shipped_scenarios, shipped_schemes
from audit_app.domain.audit import Audit
from audit_app.domain.comparing import Since, changed_since
from audit_app.domain.facts import canonical
from audit_app.domain.funding import schemes_of
from audit_app.domain.issue import Issue
from audit_app.domain.issuing import issue_before, next_number, require_reason
from audit_app.domain.progress import LineStanding
from audit_app.errors import IssuedAsPdf, MissingIssue, WithdrawnIssue, WouldOverwrite
from audit_app.i18n import _, in_language
from audit_app.identity import new_id, today
from audit_app.report import plain_text
from audit_app.report.blocks import Report
from audit_app.report.carrying import carrying
from audit_app.report.content import Numbered, ReportKind, report_from
from audit_app.report.content.handed_out import Handout, handout_name, handout_of
from audit_app.report.content.matter import gathered
from audit_app.report.content.paper import PaperForm, sheets_of
from audit_app.report.naming import LONGEST_NAME, named, slug
from audit_app.report.sealing import Sealing
from audit_app.report.tools.made import Tool, tool_name, tool_report
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.wording.issues import file_words

if TYPE_CHECKING:
    from audit_app.report.pdf import PdfWritten

    Printed: TypeAlias = PdfWritten | placing.Written

MADE_BY = f"Jauge {__version__}"
"""The program, as a report names it."""

TEXT = ".txt"
"""Ending of a name that asks for plain text, of tools and of what user tests hand out."""

PAGES = (".html", ".htm")
"""Endings of a name that ask for a page for browsers."""


def printed(
    audit: Audit,
    out: Path,
    files: EvidenceFiles,
    *,
    language: str,
    on: date,
    kind: ReportKind = ReportKind.WORKING,
    progress: Callable[[int, int], None] | None = None,
    numbered: Numbered | None = None,
    by_zone: bool = False,
    sealing: Sealing | None = None,
) -> "Printed":
    """Write the report of the audit as it stands on a day to `out`; raise what `pdf.written` raises.

    The ending of `out` says what is written: .html a page for browsers, .xlsx and .csv tables, anything else a PDF.
    Every page says which issue it is of (`numbered`), or that it is a draft. `by_zone`: lines place by place. With a
    `sealing`, a PDF is signed.
    `progress` is told the page reached (0 before the first) and the number of pages (0 while nobody knows it), often
    enough to stop the work at once: it raises Stopped, which comes back to the caller, and `out` is as it was.
    """
    told = progress or (lambda _page, _pages: None)
    told(0, 0)
    schemes = schemes_of(audit, shipped_schemes())
    if out.suffix.lower() in tabulating.TABLES:
        return tabulating.written(audit, out, schemes, kind=str(kind), language=language, on=on)
    absent = files.missing(piece.sha256 for piece in audit.evidence.values())
    with in_language(language):
        matter = gathered(
            audit, schemes, on, kind, MADE_BY, numbered, shipped_scenarios(), by_zone=by_zone, absent=absent
        )
    content = carrying(report_from(matter, language), matter, sealing.signer if sealing else None)
    told(0, 0)
    if out.suffix.lower() in PAGES:
        from audit_app.report.web import writing

        return writing.written(content, out, lambda piece: files.path_of(piece.sha256), lambda: told(0, 0))
    seal = partial(sealing.sealed, out=out) if sealing else None
    from audit_app.report import pdf  # ReportLab is slow to import and most commands do not print

    return pdf.written(content, out, lambda piece: files.path_of(piece.sha256), told, seal)


def issued_report(
    audit: Audit,
    out: Path,
    files: EvidenceFiles,
    *,
    language: str,
    on: date,
    kind: ReportKind = ReportKind.WORKING,
    reason: str = "",
    by: str | None = None,
    verified_by: str = "",
    by_zone: bool = False,
    progress: Callable[[int, int], None] | None = None,
    sealing: Sealing | None = None,
) -> tuple["Printed", Issue]:
    """Write the report as the next issue, freeze it with the audit it is of, and return the issue to be written down.

    `verified_by`: who verified it besides the organiser, as the organiser says; it is printed and kept. Raise
    IssuedAsPdf for anything else than a PDF, ReasonMissing where another was issued before and no reason is given, and
    what `printed` raises.
    """
    if out.suffix.lower() in (*tabulating.TABLES, *PAGES):
        raise IssuedAsPdf(out)
    require_reason(audit, reason)
    before, issued_on = issue_before(audit, kind, language), today()
    numbered = Numbered(
        next_number(audit),
        issued_on,
        reason,
        (before.number, before.issued_on) if before else None,
        changed_since_issue(audit, before, files, on) if before else None,
        verified_by,
    )
    written = printed(
        audit,
        out,
        files,
        language=language,
        on=on,
        kind=kind,
        progress=progress,
        numbered=numbered,
        by_zone=by_zone,
        sealing=sealing,
    )
    issue = Issue(
        id=new_id(),
        number=numbered.number,
        kind=str(kind),
        language=language,
        judged_on=on,
        issued_on=issued_on,
        reason=reason,
        by=by,
        verified_by=verified_by or None,
        report=files.frozen(out.read_bytes(), ".pdf"),
        snapshot=files.frozen(frozen(audit), ".json"),
        pages=written.pages,
    )
    return written, issue


def paper_printed(
    audit: Audit,
    rows: Sequence[LineStanding],
    out: Path,
    *,
    form: PaperForm,
    language: str,
    on: date,
    progress: Callable[[int, int], None] | None = None,
) -> "PdfWritten":
    """Write these lines as a checklist to fill in by hand; raise what `pdf.written` raises."""
    content = sheets_of(audit, rows, form=form, language=language, on=on, made_by=MADE_BY)
    from audit_app.report import pdf

    return pdf.written(content, out, lambda _piece: None, progress)


def handout_printed(
    audit: Audit,
    handout: Handout,
    out: Path,
    *,
    form: PaperForm = PaperForm.NORMAL,
    scenarios: Sequence[str] = (),
    language: str,
    on: date,
    write_to: str = "",
    progress: Callable[[int, int], None] | None = None,
) -> "Printed":
    """Write what user tests hand out to `out`, for `scenarios`: a PDF, or plain text where the name ends with .txt.

    Plain text is for whoever answers with a screen reader or from elsewhere: it has no pages. See `handout_of`; raise
    what `pdf.written` or `plain_text.written` raises.
    """
    content = handout_of(
        audit, handout, shipped_scenarios(), form=form, asked=scenarios, on=on, language=language, made_by=MADE_BY,
        write_to=write_to,
    )  # fmt: skip
    if out.suffix.lower() == TEXT:
        plain_text.written(content, out)
        return placing.Written(out, out.stat().st_size, hashlib.sha256(out.read_bytes()).hexdigest())
    from audit_app.report import pdf

    return pdf.written(content, out, lambda _piece: None, progress)


def suggested_handout_name(audit: Audit, handout: Handout, language: str, on: date) -> str:
    """Return a file name for what user tests hand out, good on every system, and nobody's name."""
    with in_language(language):
        return named(handout_name(handout), audit, on)


def written_again(issue: Issue, out: Path, files: EvidenceFiles) -> None:
    """Write the file of an issue to `out`, byte for byte as it left; raise MissingIssue or WithdrawnIssue."""
    if issue.withdrawn_on:
        raise WithdrawnIssue(issue.number, issue.withdrawn_on)
    path = files.path_of(issue.report)
    content = path.read_bytes() if path else b""
    if hashlib.sha256(content).hexdigest() != issue.report:
        raise MissingIssue(issue.number)
    if not placing.begins_with(out, b"%PDF-"):
        raise WouldOverwrite(out)
    placing.put(out, content)


def frozen(audit: Audit) -> bytes:
    """Return an audit as it is frozen beside the issue of its report: one JSON, the same for the same audit."""
    return canonical(audit.model_dump(mode="json")).encode()


def changed_since_issue(audit: Audit, before: Issue, files: EvidenceFiles, on: date | None = None) -> Since | None:
    """Return what changed since an issue, judged on a day (today, unless it is said).

    None where what was frozen of it is not here, or cannot be read any more.
    """
    path = files.path_of(before.snapshot)
    if path is None:
        return None
    try:
        known = Audit.model_validate_json(path.read_bytes())
    except ValidationError:
        return None
    return changed_since(known, audit, on or today(), before.judged_on, shipped_schemes())


def showing(audit: Audit, files: EvidenceFiles, hashes: Iterable[str]) -> tuple[int, ...]:
    """Return the numbers of the issues whose report may show a picture of these hashes: they stay as they left.

    An issue that is not whole here any more may: nobody can tell.

    **Source:** RULES.md rule 12.
    """
    sought = [sha256.encode() for sha256 in hashes]
    found = []
    for issue in sorted(audit.issues.values(), key=lambda issue: (issue.number, issue.id)):
        path = files.path_of(issue.snapshot)
        content = path.read_bytes() if path else b""
        if not content or any(_shows(content, sha256) for sha256 in sought):
            found.append(issue.number)
    return tuple(dict.fromkeys(found))


def _shows(snapshot: bytes, sha256: bytes) -> bool:
    return b'"sha256":"' + sha256 in snapshot


def suggested_name(audit: Audit, kind: ReportKind, language: str, on: date, number: int | None = None) -> str:
    """Return a file name for the report, good on every system: plain small letters, at most 80, and nobody's name.

    An issue has its `number` at the end, so that the next one does not take its place.

    What the event is called is shortened, its edition and the day of the report stay. The first word is ours, so that
    no name is one that Windows keeps for itself (`con`, `nul`, `com1`).
    """
    with in_language(language):
        return named(file_words(str(kind)), audit, on, number)


def suggested_paper_name(audit: Audit, form: PaperForm, language: str, on: date) -> str:
    """Return a file name for a checklist on paper, good on every system."""
    with in_language(language):
        first = {
            PaperForm.NORMAL: _("paper checklist"),
            PaperForm.LARGE: _("paper checklist, large print"),
            PaperForm.EASY: _("paper checklist, easy to read"),
        }[form]
    return named(first, audit, on)


def suggested_name_of(audit: Audit, issue: Issue) -> str:
    """Return a file name for an issue written out again, good on every system."""
    return suggested_name(audit, ReportKind(issue.kind), issue.language, issue.issued_on, issue.number)


def tool_made(tool: Tool, audit: Audit | None, *, language: str, on: date) -> Report:
    """Return a practical tool filled for an audit, or as a template of the shipped checklist."""
    checklist = audit.checklist if audit else shipped_checklist()
    return tool_report(tool, audit, checklist, on=on, language=language, made_by=MADE_BY)


def tool_written(made: Report, out: Path, progress: Callable[[int, int], None] | None = None) -> int:
    """Write a tool to `out` and return its size in bytes: a PDF, or plain text where the name ends with .txt.

    Raise what `pdf.written` or `plain_text.written` raises.
    """
    if out.suffix.lower() == TEXT:
        return plain_text.written(made, out)
    from audit_app.report import pdf  # ReportLab is slow to import and most commands do not print

    return pdf.written(made, out, lambda _piece: None, progress).bytes


def tool_file_name(tool: Tool, language: str, suffix: str) -> str:
    """Return a file name for a tool, good on every system.

    >>> tool_file_name(Tool.MEASURES, "fr", ".pdf")
    'mesures-cles.pdf'
    """
    with in_language(language):
        return slug(tool_name(tool), LONGEST_NAME) + suffix
