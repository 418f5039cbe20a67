"""What is printed on paper, in words: how letters stand on it, and what was written."""

from pathlib import Path

from audit_app.i18n import _, ngettext
from audit_app.wording.figures import number


def paper_forms() -> tuple[tuple[str, str], ...]:
    """Return the ways a paper is printed, each by its code and in words."""
    return (
        ("normal", _("As usual")),
        ("large", _("Large print, 18 points")),
        ("easy", _("Easy to read, 14 points")),
    )


def written_said(path: Path, pages: int) -> str:
    """Return the sentence that a document is written, with its pages; 0 pages: it has none, as plain text."""
    if not pages:
        return _("Written: {path}").format(path=path)
    said = ngettext("Written: {path} ({pages} page)", "Written: {path} ({pages} pages)", pages)
    return said.format(path=path, pages=number(pages))
