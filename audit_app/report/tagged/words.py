"""Paragraphs: runs of words as ReportLab lays them out, each paragraph of the element it was made for."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph as Flow
from reportlab.platypus.paragraph import _SplitFrag, _SplitWord

from audit_app.report import blocks
from audit_app.report.direction import text_of, turns
from audit_app.report.tagged import styles
from audit_app.report.tagged.canvas import DECORATION, PAGINATION, TaggedCanvas
from audit_app.report.tagged.place import Place
from audit_app.report.tagged.right_to_left import turned
from audit_app.report.tagged.runs import frags
from audit_app.report.tagged.shapes import FACE_GROWN, draw_mark
from audit_app.report.tagged.texts import Inline, TaggedText, Target
from audit_app.report.tagged.tree import Element

_TOO_FEW = 3
"""Lines that are not divided so that the last one stands alone."""


class Words(Flow):
    """A paragraph of ours: its shape or bullet stands in the margin it begins at; it may be drawn in several parts.

    ReportLab makes the parts of a split paragraph by calling this class, so what is ours is set after the call.
    """

    element: Target
    label: Element | None = None
    """What the bullet is of."""
    mark: blocks.Mark | None = None
    bullet = False
    heading: blocks.Heading | None = None
    anchor = ""
    """Where links lead that is no heading: known by its page, not in the outline."""
    repeated = False
    """Drawn again, it is only a help to the eye."""
    ends_cut = False
    """A part that ends within a word, too long for a line."""
    spaceAfter: float  # noqa: N815  ReportLab's name: what it finds here it takes before what the style says
    to_fill = False
    """Whether it is ticked, or has room to write by hand."""
    turns = False
    """Whether words are in it that are written from right to left."""
    _drawn = False
    _wrapped: tuple[float, tuple[float, float]] | None = None
    _cuts: list[bool] | None = None
    _own_frags: Callable[[], list[Any]] | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the room taken; a width asked for again is not laid out again."""
        if self._wrapped is None or self._wrapped[0] != width:
            if self._own_frags:
                self.frags, self._own_frags = self._own_frags(), None
            self._wrapped, self._cuts = (width, super().wrap(width, height)), None
        self.width, self.height = self._wrapped[1]  # type: ignore[assignment]
        return self._wrapped[1]

    def split(self, width: float, height: float) -> list["Words"]:
        """Split over two pages; both parts are of one element, the shape stays with the first.

        Both keep the lines there are: laid out anew page by page, a text of many pages would take ages.
        """
        self.wrap(width, height)
        many, fit = len(self.blPara.lines), int(height / self.style.leading)
        if fit <= 1 or (many == fit + 1 and many <= _TOO_FEW):
            return []
        if many <= fit:
            return [self]
        fit -= many == fit + 1  # the last line is given company
        return [self._first(fit), self._rest(fit)]

    def _first(self, end: int) -> "Words":
        """Return the paragraph of the lines up to `end`."""
        laid_out = self.blPara
        part = self._part(0, end, self._get_split_blParaFunc()(laid_out, 0, end))
        if laid_out.kind and laid_out.lines[0].sFW:  # a line knows its first word by its place among all of them
            before = laid_out.lines[0].sFW
            part.blPara.lines = [line.clone(sFW=line.sFW - before) for line in part.blPara.lines]
        part.ends_cut = self.cuts[end - 1]
        part.mark, part.bullet, part.heading, part.label = self.mark, self.bullet, self.heading, self.label
        part.anchor = self.anchor
        return part

    def _rest(self, start: int) -> "Words":
        """Return the paragraph of the lines from `start` on; its words are told from those before only where needed."""
        many = len(self.blPara.lines)
        part = self._part(start, many, self.frags)
        part._own_frags = partial(self._get_split_blParaFunc(), self.blPara, start, many)
        part.ends_cut = self.ends_cut
        return part

    def _part(self, start: int, end: int, frags_of: list[Any]) -> "Words":
        part = Words("", self.style, frags=frags_of)
        lines = self.blPara.lines[start:end]
        part.blPara = self.blPara.clone(lines=lines)
        part._wrapped = (self.width, (self.width, len(lines) * self.style.leading))
        part._cuts = self.cuts[start:end]
        part.element, part.turns = self.element, self.turns
        return part

    @property
    def cuts(self) -> list[bool]:
        """Of each line, whether it ends within a word, too long for it."""
        if self._cuts is None:
            self._cuts = list(_cut(self))
        return self._cuts

    def drawPara(self, debug: int = 0) -> None:  # noqa: N802  ReportLab's name
        """Draw the lines, the words in them that are written from right to left turned round."""
        laid_out, canvas = self.blPara, self.canv
        if self.turns:
            self.blPara = laid_out.clone(lines=[_turned(line) for line in laid_out.lines])
        canvas.saves = laid_out.kind != 0 or bool(laid_out.link)  # else nothing follows before `drawOn` undoes it all
        try:
            super().drawPara(debug)
        finally:
            self.blPara, canvas.saves = laid_out, True

    def draw(self) -> None:
        """Draw the shape, then the words; note where a heading stands."""
        canvas: TaggedCanvas = self.canv
        if self.repeated and self._drawn:
            with canvas.tagged(PAGINATION):
                super().draw()
            return
        self._drawn = True
        style, top = self.style, self.height
        middle = top - style.leading / 2 - 0.06 * style.fontSize
        if self.heading:
            canvas.pages_of[self.heading.anchor] = canvas.getPageNumber()
            _bookmark(canvas, self.heading, top)
        if self.anchor:
            canvas.pages_of[self.anchor] = canvas.getPageNumber()
            _mark_place(canvas, self.anchor, top)
        if self.mark:
            left = 8.4 * styles.grown() * (FACE_GROWN if self.mark in blocks.FACES else 1)
            draw_mark(canvas, self.mark, self._beside(left), middle, style.fontSize * 0.48)
        if self.bullet:
            self._draw_bullet(self._beside(8 * styles.grown()), middle)
        super().draw()

    def _beside(self, before: float) -> float:
        """Return the place so many points before the words: left of them, or right where they begin there."""
        style: Any = self.style
        return float(
            self.width - style.rightIndent + before if style.alignment == TA_RIGHT else style.leftIndent - before
        )

    def _draw_bullet(self, x: float, y: float) -> None:
        canvas: TaggedCanvas = self.canv
        canvas.saveState()
        canvas.setFillColor(styles.ACCENT)
        radius = 1.6 * styles.grown()
        if self.label:
            with canvas.tagged(self.label):
                canvas.circle(x, y, radius, stroke=0, fill=1)
        else:
            canvas.circle(x, y, radius, stroke=0, fill=1)
        canvas.restoreState()

    def beginText(self, x: float, y: float) -> TaggedText:  # noqa: N802  ReportLab's name
        """Return the text object of the words, which knows where lines end within a word."""
        canvas: TaggedCanvas = self.canv
        text = canvas.beginText(x, y)
        target: Target = canvas.target or self.element
        text.target, text.cut = target, [*self.cuts[:-1], self.ends_cut]
        return text


def _cut(paragraph: Words) -> Iterator[bool]:
    """Yield for each line whether it ends within a word, too long for a line."""
    laid_out: Any = paragraph.blPara
    if laid_out.kind == 0:
        yield from (bool(words) and type(words[-1]) is _SplitWord for _, words in laid_out.lines)
        return
    starts = [line.sFW for line in laid_out.lines]
    for start, end in zip(starts, [*starts[1:], len(paragraph.frags)], strict=True):
        said = [word for word in paragraph.frags[start:end] if any(text for _, text in word[1:])]
        yield bool(said) and type(said[-1]) is _SplitFrag


def _turned(line: Any) -> Any:
    """Return a line as it is drawn."""
    return line.clone(
        words=[each.clone(text=turned(each.text)) if getattr(each, "turned", False) else each for each in line.words]
    )


def _mark_place(canvas: TaggedCanvas, anchor: str, top: float) -> None:
    _, above = canvas.absolutePosition(0, top + 12)
    canvas.bookmarkPage(anchor, fit="XYZ", left=0, top=above)


def _bookmark(canvas: TaggedCanvas, heading: blocks.Heading, top: float) -> None:
    _mark_place(canvas, heading.anchor, top)
    canvas.addOutlineEntry(" ".join(heading.text.split()), heading.anchor, heading.level - 1, closed=heading.level > 1)


def flow(
    paragraph: blocks.Passage, style: ParagraphStyle, place: Place, role: str = "P", *, in_line: bool = False
) -> Words:
    """Return a paragraph in that style as a new element, room made for its shape; `in_line`: as in `within`."""
    return within(paragraph, style, place.child(role), in_line=in_line)


def to_write_on(paragraph: blocks.Passage, style: ParagraphStyle, place: Place) -> Words:
    """Return a line to write on: decoration, since who listens would stop at it and hear nothing."""
    words = Words("", style, frags=frags(paragraph.runs, style, place))
    words.element = DECORATION
    return words


def within(paragraph: blocks.Passage, style: ParagraphStyle, place: Place, *, in_line: bool = False) -> Words:
    """Return a paragraph in that style that is all its element holds, room made for its shape.

    `in_line`: it stands among others that begin at the left, and a name of its own does not move it from their margin.
    """
    look = indented(style, grown=FACE_GROWN if paragraph.mark in blocks.FACES else 1) if paragraph.mark else style
    words = made_of(paragraph, look, place, in_line=in_line)
    words.mark = paragraph.mark
    words.to_fill |= paragraph.mark is blocks.Mark.BOX
    return words


def text(said: str, style: ParagraphStyle, place: Place, role: str = "P") -> Words:
    """Return plain text in that style as a new element."""
    return made_of(blocks.say(said), style, place.child(role))


_A_NAME = 80
"""Letters of a text that is no more than a name: among others, it keeps their margin."""


def made_of(
    paragraph: blocks.Passage, style: ParagraphStyle, place: Place, link: Inline | None = None, *, in_line: bool = False
) -> Words:
    """Return a paragraph in that style, all that the element of its place holds; `link`: all of it is one."""
    made, said = frags(paragraph.runs, style, place, link), text_of(paragraph)
    is_turned = any(hasattr(frag, "turned") for frag in made)
    if is_turned and turns(paragraph) and not (in_line and len(said) <= _A_NAME):
        style = styles.mirrored(style)
    words = Words("", style, frags=made)
    words.element = place.element
    words.anchor = paragraph.anchor
    words.turns = is_turned
    words.to_fill = any(isinstance(run, blocks.Blank) for run in paragraph.runs)
    return words


def indented(style: ParagraphStyle, grown: float = 1) -> ParagraphStyle:
    """Return the style of words that leave room for their shape."""
    return styles.indented(style, styles.mark_room() * grown)
