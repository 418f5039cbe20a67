"""Reporting: from an audit to its report on the disk, with the schemes of this program; for window and command."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from audit_app import __version__
from audit_app.checklists.loading import shipped_schemes
from audit_app.domain.audit import Audit
from audit_app.domain.funding import schemes_of
from audit_app.i18n import _, in_language
from audit_app.report.content import ReportKind, report_of
from audit_app.store.evidence_files import EvidenceFiles

if TYPE_CHECKING:
    from audit_app.report.pdf import PdfWritten

MADE_BY = f"Jauge {__version__}"
"""The program, as a report names it."""

LONGEST_NAME = 80
"""Letters of a file name; Windows gives 259 to the whole path, and a funder's site often less."""

_MOST_OF_EDITION = 12
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ł": "l"})


def printed(
    audit: Audit,
    out: Path,
    files: EvidenceFiles,
    *,
    language: str,
    on: date,
    kind: ReportKind = ReportKind.FULL,
    progress: Callable[[int, int], None] | None = None,
) -> "PdfWritten":
    """Write the report of the audit as it stands on a day to `out`; raise what `pdf.written` raises.

    `progress` is told the page reached (0 before the first) and the number of pages (0 while nobody knows it), often
    enough to stop the work at once: it raises Stopped, which comes back to the caller, and `out` is as it was.
    """
    told = progress or (lambda _page, _pages: None)
    told(0, 0)
    schemes = schemes_of(audit, shipped_schemes())
    content = report_of(audit, schemes, on=on, kind=kind, language=language, made_by=MADE_BY)
    told(0, 0)
    from audit_app.report import pdf  # ReportLab is slow to import and most commands do not print

    return pdf.written(content, out, lambda piece: files.path_of(piece.sha256), told)


def suggested_name(audit: Audit, kind: ReportKind, language: str, on: date) -> str:
    """Return a file name for the report, good on every system: plain small letters, at most 80, and nobody's name.

    What the event is called is shortened, its edition and the day of the report stay. The first word is ours, so that
    no name is one that Windows keeps for itself (`con`, `nul`, `com1`).
    """
    with in_language(language):
        first = _slug(_("accessibility report") if kind is ReportKind.FULL else _("funder report"), LONGEST_NAME)
    last = [part for part in (_slug(audit.event.edition, _MOST_OF_EDITION), on.isoformat()) if part]
    room = LONGEST_NAME - len("-".join((first, *last))) - len("-.pdf")
    named = _slug(audit.event.name, room)
    return "-".join((first, *([named] if named else []), *last)) + ".pdf"


def _slug(text: str, most: int) -> str:
    """Return the text in small letters without accents, cut between two words where it is too long.

    >>> _slug("L’Œuvre à vélo : 10 km", 80), _slug("un deux trois", 9), _slug("日本", 9)
    ('l-oeuvre-a-velo-10-km', 'un-deux', '')
    """
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    plain = "".join(letter for letter in bare if not unicodedata.combining(letter))
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(slug) <= most:
        return slug
    return (slug[: most + 1].rpartition("-")[0] or slug[:most]).strip("-")
