"""A report as a PDF file: laid out, checked against its blocks, then put in its place whole."""

import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reportlab.platypus.doctemplate import LayoutError

from audit_app.domain.audit import Evidence
from audit_app.domain.plan import Plan
from audit_app.errors import CannotPrint, WouldOverwrite
from audit_app.report import checking
from audit_app.report.blocks import Report, spoken
from audit_app.report.placing import begins_with, put
from audit_app.report.tagged import pages, story, styles
from audit_app.report.tagged.pictures import Finder, Thumbnails
from audit_app.report.tagged.words import Seen

_MOST_PASSES = 5

Progress = Callable[[int, int], None]
"""Told the page reached (0 before the first) and the number of pages (0 while nobody knows it)."""


@dataclass(frozen=True)
class PdfWritten:
    """A report that lies on the disk: its pages, its size in bytes, its SHA-256."""

    pages: int
    bytes: int
    sha256: str


def written(
    report: Report,
    out: Path,
    evidence: Finder,
    progress: Progress | None = None,
) -> PdfWritten:
    """Write the report to `out`, and return what was written.

    `evidence` finds the file of a piece of evidence. `progress` is called at each block, picture and page: it may stop
    the work by raising (Stopped, as a rule), and what it raises is passed on as it is; up to the last page nothing has
    been written. What stood at `out` before stays until the new file is whole. Raise CannotPrint (`reason`: 'layout',
    'words', or what `checking.faults` found), CannotWrite, DiskFull, or WouldOverwrite where something else than a PDF
    stands.
    """
    if not begins_with(out, b"%PDF-"):
        raise WouldOverwrite(out)
    try:
        with styles.no_smaller_than(report.least):
            content, seen = _printed(report, evidence, progress or (lambda _page, _pages: None))
    except LayoutError:
        raise CannotPrint(out, "layout") from None
    except _WordsLost:
        raise CannotPrint(out, "words") from None
    wrong = checking.faults(content, seen.page_count, report.language)
    if wrong:
        raise CannotPrint(out, " ".join(wrong))
    put(out, content)
    return PdfWritten(seen.page_count, len(content), hashlib.sha256(content).hexdigest())


class _WordsLost(Exception):
    """What was drawn is not what the blocks say."""


def _printed(report: Report, evidence: Finder, progress: Progress) -> tuple[bytes, Seen]:
    """Lay the pages out until their numbers hold, twice as a rule; the second pass knows the number of pages."""
    before = Seen()

    def reached(page: int = 0) -> None:
        progress(page, before.page_count)

    def found(piece: Evidence | Plan) -> Path | None:
        reached()  # making the pictures small takes longer than anything else
        return evidence(piece)

    telling = story.Story(report, Thumbnails(found), reached)
    for _ in range(_MOST_PASSES):
        file = io.BytesIO()
        flowables, printed = telling.told(before.pages)
        seen = pages.laid_out(report, flowables, file, before, reached)
        if not seen.dry and (seen.pages, seen.page_count) == (before.pages, before.page_count):
            break
        before = seen
    if not checking.same_words(spoken(printed, before.pages), seen.said):
        raise _WordsLost
    return file.getvalue(), seen
