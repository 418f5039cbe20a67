"""Paragraphs that remember what they drew, so that the finished file can be held against the blocks it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph as Flow

from audit_app.report import blocks
from audit_app.report.tagged import styles
from audit_app.report.tagged.faces import STRONG, esc
from audit_app.report.tagged.shapes import FACE_GROWN, draw_mark


@dataclass
class Seen:
    """What a pass over the pages saw: what each paragraph drew, by its place, and the page of each anchor."""

    drawn: list[tuple[int, str]] = field(default_factory=list)
    pages: dict[str, int] = field(default_factory=dict)
    page_count: int = 0
    dry: bool = False
    """Whether this pass is for page numbers only: nothing but rules and shapes is drawn."""

    @property
    def said(self) -> tuple[str, ...]:
        """The text drawn, in the order of the report: a row cut in two is put together again."""
        return tuple(text for _, text in sorted(self.drawn, key=lambda part: part[0]))


class Numbering:
    """What a block needs to know of the rest: the pages of the anchors; and the places its paragraphs get, in order."""

    def __init__(self, pages: Mapping[str, int], block: int = 0) -> None:
        self.pages = pages
        self._place = block * _MOST_PARAGRAPHS

    def next_place(self) -> int:
        """Return the place of the next paragraph of this block."""
        self._place += 1
        return self._place


_MOST_PARAGRAPHS = 10_000_000


class Words(Flow):
    """A paragraph of ours: its shape or bullet stands in its left margin; drawn once, it is noted once.

    ReportLab makes the parts of a split paragraph by calling this class, so what is ours is set after the call.
    """

    mark: blocks.Mark | None = None
    bullet = False
    heading: blocks.Heading | None = None
    repeated = False
    place = 0
    _noted_by: Seen | None = None
    _wrapped: tuple[float, tuple[float, float]] | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the room taken; a width asked for again is not laid out again."""
        if self._wrapped is None or self._wrapped[0] != width or not hasattr(self, "blPara"):
            self._wrapped = (width, super().wrap(width, height))
        self.width, self.height = self._wrapped[1]  # type: ignore[assignment]
        return self._wrapped[1]

    def split(self, width: float, height: float) -> list["Words"]:
        """Split over two pages; the shape stays with the first part."""
        parts: list[Words] = super().split(width, height)
        for part in parts:
            part.place = self.place
        if len(parts) > 1:
            parts[0].mark, parts[0].bullet, parts[0].heading = self.mark, self.bullet, self.heading
        return parts

    def draw(self) -> None:
        """Draw the shape, then the words; note both the words and where a heading stands."""
        canvas: Any = self.canv
        if self.heading:
            canvas.seen.pages[self.heading.anchor] = canvas.getPageNumber()
        if canvas.seen.dry:
            return
        style, top = self.style, self.height
        middle = top - style.leading / 2 - 0.06 * style.fontSize
        if self.mark:
            left = 8.4 * styles.grown() * (FACE_GROWN if self.mark in blocks.FACES else 1)
            draw_mark(canvas, self.mark, style.leftIndent - left, middle, style.fontSize * 0.48)
        if self.bullet:
            canvas.saveState()
            canvas.setFillColor(styles.ACCENT)
            canvas.circle(style.leftIndent - 8 * styles.grown(), middle, 1.6, stroke=0, fill=1)
            canvas.restoreState()
        if self.heading:
            _bookmark(canvas, self.heading, top)
        super().draw()
        if not (self.repeated and self._noted_by is canvas.seen):
            canvas.seen.drawn.append((self.place, _drawn(self.blPara)))
        self._noted_by = canvas.seen


def _bookmark(canvas: Any, heading: blocks.Heading, top: float) -> None:
    _, above = canvas.absolutePosition(0, top + 12)
    canvas.bookmarkPage(heading.anchor, fit="XYZ", left=0, top=above)
    canvas.addOutlineEntry(" ".join(heading.text.split()), heading.anchor, heading.level - 1, closed=heading.level > 1)


def _drawn(laid_out: Any) -> str:
    """Return the text of the lines as they were laid out."""
    if laid_out.kind == 0:
        return " ".join(word for _, words in laid_out.lines for word in words)
    return " ".join("".join(piece.text for piece in line.words) for line in laid_out.lines)


def flow(paragraph: blocks.Passage, style: ParagraphStyle, numbering: Numbering) -> Words:
    """Return a paragraph in that style, room made for its shape."""
    face = paragraph.mark in blocks.FACES
    words = _words(paragraph, _indented(style, face=face) if paragraph.mark else style, numbering)
    words.mark = paragraph.mark
    return words


def text(said: str, style: ParagraphStyle, numbering: Numbering) -> Words:
    """Return plain text in that style."""
    return _words(blocks.say(said), style, numbering)


def bulleted(paragraph: blocks.Passage, style: ParagraphStyle, numbering: Numbering) -> Words:
    """Return a point of a list."""
    words = _words(paragraph, _indented(style), numbering)
    words.mark, words.bullet = paragraph.mark, paragraph.mark is None
    return words


def _words(paragraph: blocks.Passage, style: ParagraphStyle, numbering: Numbering) -> Words:
    strong = getattr(style, "fontName", "") == STRONG
    words = Words("".join(_markup(run, numbering.pages, strong=strong) for run in paragraph.runs), style)
    words.place = numbering.next_place()
    return words


_INDENTED: dict[tuple[str, float], ParagraphStyle] = {}


def _indented(style: ParagraphStyle, *, face: bool = False) -> ParagraphStyle:
    room = styles.mark_room() * (FACE_GROWN if face else 1)
    key = (style.name, room)
    if key not in _INDENTED:
        _INDENTED[key] = ParagraphStyle(f"{style.name}-marked", style, leftIndent=room)
    return _INDENTED[key]


def _markup(run: blocks.Inline, pages: Mapping[str, int], *, strong: bool) -> str:
    if isinstance(run, blocks.PageOf):
        return _link(str(pages.get(run.anchor, 0)), run.anchor, pages)
    if isinstance(run, blocks.Blank):
        return f"<u>{_NO_BREAK * 2 * run.letters}</u>"
    words = esc(run.text, strong=strong or run.strong)
    if run.strong and not strong:
        words = f'<font name="{STRONG}">{words}</font>'
    return _link(words, run.to, pages)


def _link(markup: str, anchor: str, pages: Mapping[str, int]) -> str:
    return f'<a href="#{anchor}" color="{_ACCENT}">{markup}</a>' if anchor in pages else markup


_NO_BREAK = "\u00a0"
_ACCENT = f"#{styles.ACCENT.hexval()[2:]}"
