"""The text of each page, as it is compared."""

import unicodedata
from contextlib import suppress
from typing import Any

from audit_app.report.verifying.received import broken

MOST_PAGES = 10_000
"""Pages compared at most; our own reports of texts as long as can be have come to 3,800."""


def pages_of(content: bytes) -> list[str]:
    """Return the text of each page, ligatures undone; none where it cannot be read."""
    import pypdfium2

    with suppress(*broken()):
        document = pypdfium2.PdfDocument(content)
        try:
            if len(document) <= MOST_PAGES:
                return [composed(document[at].get_textpage().get_text_range()) for at in range(len(document))]
        finally:
            document.close()
    return []


def composed(text: str) -> str:
    """Return a text in the one form it is compared in: no ligatures, no letters apart from their accents."""
    return unicodedata.normalize("NFKC", text)


def squeezed(text: str) -> str:
    r"""Return a text without white space and ligatures: where a line ends is not part of what is said.

    >>> squeezed("Con\ufb01rm\u00e9 \u202f12\n sur 15")
    'Confirmé12sur15'
    """
    return "".join(composed(text).split())


def lined(page: str) -> str:
    r"""Return a page with one space between words, and nothing at the ends of lines.

    >>> lined("Overall  grade \r\nno\xa0grade yet ")
    'Overall grade\nno grade yet'
    """
    return "\n".join(" ".join(line.split()) for line in composed(page).splitlines())


def plain(value: Any) -> Any:
    """Return a number, or a text of at most 300 signs that all can be seen: none moves the cursor of a terminal."""
    if isinstance(value, int) and abs(value) < 10**9:
        return value
    return "".join(sign if sign.isprintable() else " " for sign in value[:300]) if isinstance(value, str) else None
