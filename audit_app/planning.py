"""Planning: from a file to the plan an audit keeps, a picture or a page of a PDF; for window and command."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from audit_app import reading
from audit_app.domain.plan import Plan
from audit_app.errors import UnknownPage
from audit_app.identity import new_id, today
from audit_app.report.page_drawing import BYTES_A_PIXEL
from audit_app.report.page_pictures import MOST_PDF, PagePicture, PagePictures
from audit_app.store.evidence_files import EvidenceFiles, StoredFile

WIDE = 2_600
"""Pixels a page is drawn wide: the small print of an A3 plan is still read on an A4 report."""

Opened = Callable[[PagePictures], object]
"""Told of the pages once they are open: who waits for them may stop them from another thread."""


@dataclass(frozen=True)
class Seen:
    """A page of a PDF to look at, and how many there are."""

    pages: int
    picture: PagePicture


def has_pages(path: Path) -> bool:
    """Whether a file is a PDF, of which a page has to be chosen; raise what `reading.contents` raises."""
    return b"%PDF-" in reading.contents(path, max(reading.MOST_PICTURE, MOST_PDF))[:1024]


def seen(pdf: Path, page: int, width: int, opened: Opened = lambda _pages: None) -> Seen:
    """Draw a page in a child process, that many pixels wide; raise UnknownPage, or what `PagePictures` raises."""
    pages = PagePictures(pdf)
    opened(pages)
    with pages:
        if not 0 < page <= pages.count:
            raise UnknownPage(pdf, page, pages.count)
        return Seen(pages.count, pages.picture(page, width))


def kept(files: EvidenceFiles, path: Path, page: int = 1) -> StoredFile:
    """Store the picture of a plan: that of a picture file, as evidence is kept, or that of a page of a PDF.

    Nothing of a PDF is kept but what one sees of that page. Raise UnknownPage, what `PagePictures` and
    `EvidenceFiles.add_picture` raise.
    """
    if has_pages(path):
        return files.add_pasted(_png(seen(path, page, WIDE).picture))
    if page != 1:
        raise UnknownPage(path, page, 1)
    return files.add_picture(path)


def plan(stored: StoredFile, name: str, alt: str, by: str | None = None) -> Plan:
    """Return the plan a stored picture makes, added today."""
    return Plan(
        id=new_id(),
        name=name,
        alt=alt,
        sha256=stored.sha256,
        suffix=stored.suffix,
        size=stored.size,
        width=stored.width,
        height=stored.height,
        by=by,
        on=today(),
    )


def _png(page: PagePicture) -> bytes:
    from PIL import Image  # slow to import, and most commands see no picture

    size, stride = (page.width, page.height), page.width * BYTES_A_PIXEL
    image = Image.frombuffer("RGB", size, page.pixels, "raw", "BGRX", stride, 1)
    written = io.BytesIO()
    image.save(written, "PNG", compress_level=1)  # it is read again at once
    return written.getvalue()
