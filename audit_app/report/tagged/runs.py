"""The runs of a paragraph as ReportLab lays them out: no markup is written, so none is ever read."""

from collections.abc import Iterator
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus.paraparser import ParaFrag

from audit_app.report import blocks
from audit_app.report.tagged import styles
from audit_app.report.tagged.faces import Stretch, stretches
from audit_app.report.tagged.letters import STRONG
from audit_app.report.tagged.place import Place
from audit_app.report.tagged.texts import SLOT, Inline
from audit_app.report.tagged.tree import Element

_NARROWER = 3
"""Points by which a narrow space is smaller than the letters round it."""

_NO_BREAK = "\u00a0"


def link_to(anchor: str, place: Place) -> Inline | None:
    """Return a link that joins the place once it is drawn; None where no such heading will stand."""
    if anchor not in place.titles:
        return None
    return Inline.of(Element("Link", place.element), leads_to=anchor, titled=place.titles[anchor])


def frags(
    runs: tuple[blocks.Inline, ...], style: ParagraphStyle, place: Place, link: Inline | None = None
) -> list[Any]:
    """Return the runs of a paragraph in ReportLab's own words, all of them within the link where one is given."""
    return list(_Frags(style, place, link).of(runs))


class _Frags:
    """What the frags of one paragraph have in common."""

    def __init__(self, style: ParagraphStyle, place: Place, link: Inline | None) -> None:
        self._style: Any = style
        self._place, self._link = place, link
        self._strong = bool(getattr(style, "fontName", "") == STRONG)
        self._count = 0

    def of(self, runs: tuple[blocks.Inline, ...]) -> Iterator[Any]:
        """Yield a frag for each stretch of one face."""
        for run in runs:
            match run:
                case blocks.PageOf():
                    link = self._link or link_to(run.anchor, self._place)
                    for stretch in stretches(run.said, strong=self._strong) if run.said else ():
                        yield self._frag(stretch, link, ink=link)
                    face = self._style.fontName
                    number = Inline.of(page_of=run.anchor, face=face)
                    yield self._frag(Stretch(SLOT, face), link, number, ink=link)
                case blocks.Blank():
                    yield self._blank(run)
                case blocks.Run():
                    yield from self._run(run)

    def _run(self, run: blocks.Run) -> Iterator[Any]:
        link = link_to(run.to, self._place)
        held = self._link or link
        around = held.element if held and held.element else self._place.element
        foreign = Inline.of(Element("Span", around, Lang=run.language)) if run.language else None
        if foreign and foreign.element:
            around = foreign.element
        for stretch in stretches(run.text, strong=self._strong or run.strong):
            box = Inline.of(Element("Span", around, ActualText=stretch.stands_for)) if stretch.stands_for else None
            yield self._frag(stretch, held, foreign, box, ink=link)

    def _blank(self, blank: blocks.Blank) -> Any:
        frag = self._frag(Stretch(_NO_BREAK * 2 * blank.letters, self._style.fontName))
        self._count += 1  # ReportLab tells lines apart by their number
        frag.us_lines = [(self._count, "underline", None, "", "", 0, 1, "")]
        frag.backColor = None
        return frag

    def _frag(self, stretch: Stretch, *inlines: Inline | None, ink: Inline | None = None) -> Any:
        style = self._style
        frag: Any = ParaFrag(
            text=stretch.text,
            fontName=stretch.face,
            fontSize=style.fontSize - _NARROWER if stretch.narrow else style.fontSize,
            textColor=styles.ACCENT if ink else style.textColor,
            rise=0,
            greek=0,
            us_lines=[],
            link=[(self._numbered(inline), inline) for inline in inlines if inline is not None],
        )
        if stretch.breaks:
            frag.lineBreak = True
        if frag.link:
            boxed = stretch.stands_for and not stretch.turned
            frag.backColor = styles.BOX if boxed else None  # known at all, it is laid out piece by piece
        if stretch.turned:
            frag.turned = True
        return frag

    def _numbered(self, inline: Inline) -> int:
        """Return the place of an inline thing among those of its paragraph, the outer ones first."""
        if not inline.number:
            self._count += 1
            inline.number = self._count
        return inline.number
