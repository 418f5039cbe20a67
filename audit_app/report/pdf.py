"""A report as a PDF file: laid out, checked against its blocks, then put in its place whole."""

import gc
import hashlib
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reportlab.platypus.doctemplate import LayoutError

from audit_app.domain.audit import Evidence
from audit_app.domain.plan import Plan
from audit_app.errors import CannotPrint, WouldOverwrite
from audit_app.placing import begins_with, put
from audit_app.report import checking
from audit_app.report.blocks import Report
from audit_app.report.reading_order import spoken
from audit_app.report.tagged import pages, story, styles
from audit_app.report.tagged.finishing import finished
from audit_app.report.tagged.pictures import Finder, Thumbnails
from audit_app.report.undrawn import explained

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
    sealed: Callable[[bytes], bytes] | None = None,
) -> PdfWritten:
    """Write the report to `out`, and return what was written.

    `evidence` finds the file of a piece of evidence. `progress` is called at each block, picture and page: it may stop
    the work by raising (Stopped, as a rule), and what it raises is passed on as it is; up to the last page nothing has
    been written. `sealed` is given the finished, checked bytes and returns those to put in their place, signed as a
    rule. What stood at `out` before stays until the new file is whole. Raise CannotPrint (`reason`: 'layout',
    'words', or what `checking.faults` found), CannotWrite, DiskFull, or WouldOverwrite where something else than a PDF
    stands.
    """
    if not begins_with(out, b"%PDF-"):
        raise WouldOverwrite(out)
    report = explained(report)
    try:
        with styles.no_smaller_than(report.least):
            content, page_count, said = _printed(report, evidence, progress or (lambda _page, _pages: None))
    except LayoutError:
        raise CannotPrint(out, "layout") from None
    wrong = checking.faults(content, checking.Meant(page_count, report.language, said))
    if wrong:
        raise CannotPrint(out, " ".join(wrong))
    if progress:
        progress(page_count, page_count)
    content = sealed(content) if sealed else content
    put(out, content)
    return PdfWritten(page_count, len(content), hashlib.sha256(content).hexdigest())


@contextmanager
def _keeping_litter() -> Iterator[None]:
    """Look for no memory that its owners let go in a circle, for the time of the block.

    Of the hundred thousand things that a report is made of none is, and looking at them takes a tenth of the time.
    """
    was_looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_looking:
            gc.enable()


@_keeping_litter()
def _printed(report: Report, evidence: Finder, progress: Progress) -> tuple[bytes, int, tuple[str, ...]]:
    """Lay the pages out in one pass: numbers not known yet are put into their places at its end."""

    def reached(page: int = 0) -> None:
        progress(page, 0)

    def found(piece: Evidence | Plan) -> Path | None:
        reached()  # making the pictures small takes longer than anything else
        return evidence(piece)

    telling = story.Story(report, Thumbnails(found), reached)
    flowables, printed = telling.told()
    file = io.BytesIO()
    drawn = pages.laid_out(report, flowables, telling.tree, file, reached)
    reached(drawn.page_count)
    return finished(file, report), drawn.page_count, tuple(spoken(printed, drawn.pages_of))
