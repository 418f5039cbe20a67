"""Where links lie on a line: put right at the end, since room is kept for the number of a page before it is known."""

from collections.abc import Mapping, Sequence
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth

from audit_app.report.tagged.texts import SLOT, Inline

_HIGH = 1.2
"""Height of what is laid over letters, by their size."""

_HAIR = 0.5
"""Points by which what ends a line goes past its last space."""

_LINE = tuple[float, ...]
"""What tells lines apart: page, corner of the paragraph, height on the page."""


class LinkAreas:
    """The links of a document, line by line, and what is drawn narrower or wider than was reckoned before them."""

    def __init__(self) -> None:
        self._numbers: dict[_LINE, list[tuple[float, float, Inline]]] = {}
        self._links: list[tuple[_LINE, Any, float]] = []

    def number(self, line: _LINE, area: Sequence[float], inline: Inline) -> None:
        """Hear of the number of a page: where room for it begins, and how large its letters are."""
        self._numbers.setdefault(line, []).append((area[0], (area[3] - area[1]) / _HIGH, inline))

    def link(self, line: _LINE, link: Any, space: float) -> None:
        """Hear of a link laid over letters of that line, and of the space after them that ends the line, if any does.

        Browsers tell by its area which letters are of a link. Where the space that ends a line is left out of it,
        Chromium reads that space as the beginning of what comes next, which is then no longer heard where it stands:
        the first cell of a table was lost.
        """
        self._links.append((line, link, space + _HAIR if space else 0.0))

    def settle(self, pages_of: Mapping[str, int]) -> None:
        """Move each link with its letters, which the numbers before them have moved."""
        for line, link, past in self._links:
            left, low, right, high = link.Rect
            moved = [(x, _wider(inline, size, pages_of)) for x, size, inline in self._numbers.get(line, ())]
            link.Rect = (
                left + sum(by for x, by in moved if x < left),
                low,
                right + sum(by for x, by in moved if x < right) + past,
                high,
            )


def _wider(inline: Inline, size: float, pages_of: Mapping[str, int]) -> float:
    """Return by how much the number of a page is wider than the room kept for it, in points."""
    said = str(pages_of.get(inline.page_of, 0))
    return float(stringWidth(said, inline.face, size) - stringWidth(SLOT, inline.face, size))
