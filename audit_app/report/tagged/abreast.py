"""Answers to tick that stand side by side as far as they fit, each of an element of its own: each is heard alone."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus.flowables import Flowable

from audit_app.report.tagged import styles
from audit_app.report.tagged.words import Words

_BETWEEN, _UNDER = 10.0, 2.0
"""Room between two answers of a row, and between two rows, in points, where letters have their own size."""

_SPARE = 0.5
"""What rounding may take: an answer that fits is never broken."""


class Abreast(Flowable):
    """Paragraphs one beside the other, in rows; it goes onto a page whole."""

    def __init__(self, answers: Sequence[Words]) -> None:
        super().__init__()
        self._answers, self._wide = answers, [_wide(words) for words in answers]
        self._placed: list[tuple[Words, float, float]] = []
        self._tall = 0.0
        style: Any = answers[0].style
        self.spaceBefore = max(style.spaceBefore, _UNDER * styles.grown())
        self.spaceAfter = style.spaceAfter

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return the room taken in that width."""
        self._placed = []
        top = 0.0
        for row in self._rows(width):
            x = 0.0
            heights = []
            for words, wide in row:
                room, height = words.wrap(min(wide, width), _height)
                self._placed.append((words, x, top + height))
                heights.append(height)
                x += room + _BETWEEN * styles.grown()
            top += max(heights) + _UNDER * styles.grown()
        self._tall = top - _UNDER * styles.grown()
        return width, self._tall

    def _rows(self, width: float) -> Iterator[list[tuple[Words, float]]]:
        row: list[tuple[Words, float]] = []
        taken = 0.0
        for words, wide in zip(self._answers, self._wide, strict=True):
            if row and taken + wide > width:
                yield row
                row, taken = [], 0.0
            row.append((words, wide))
            taken += wide + _BETWEEN * styles.grown()
        yield row

    def split(self, _width: float, _height: float) -> list["Abreast"]:
        """Return no parts: whoever ticks sees all answers at once."""
        return []

    def draw(self) -> None:
        """Draw the answers in their order."""
        for words, x, down in self._placed:
            words.drawOn(self.canv, x, self._tall - down)


def _wide(words: Words) -> float:
    """Return how wide a paragraph is on one line, in points."""
    style: Any = words.style
    letters = sum(stringWidth(frag.text, frag.fontName, frag.fontSize) for frag in words.frags)
    return float(style.leftIndent + letters + _SPARE)
