"""Blocks as flowables and as elements of the structure tree, both in their order."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import assert_never

from reportlab.platypus.flowables import CondPageBreak, Flowable
from reportlab.platypus.flowables import PageBreak as TurnPage

from audit_app.report import blocks
from audit_app.report.reading_order import places
from audit_app.report.tagged import charts, lists, pages, pictograms, pictures, styles, tables, words
from audit_app.report.tagged.abreast import Abreast
from audit_app.report.tagged.keeping import ease, lead
from audit_app.report.tagged.measuring import height_of
from audit_app.report.tagged.pictures import Thumbnails
from audit_app.report.tagged.place import Place
from audit_app.report.tagged.tiles import TileRow
from audit_app.report.tagged.tree import Element, Tree

_KEPT = {2: 250.0, 3: 215.0}
"""Room a heading needs under it on its page, in points: no heading stands alone at the foot."""

_KEPT_TALL = 490.0
"""The same where a picture across the page comes soon."""


def told(block: blocks.Simple, place: Place, thumbnails: Thumbnails, heading: str = "") -> list[Flowable]:
    """Return the flowables of one block, whose elements join those of the place; `heading`: the last one above it."""
    match block:
        case blocks.Heading():
            return _heading(block, place)
        case blocks.Passage():
            only_room = all(isinstance(run, blocks.Blank) for run in block.runs)
            make = words.to_write_on if only_room else words.flow
            return [make(block, styles.roles()[block.role], place)]
        case blocks.Listing():
            looks = styles.in_cells() if block.tight else styles.roles()
            points = (lists.contents if lists.is_contents(block) else lists.listed)(block, looks, place)
            return [Abreast(points)] if block.abreast else list(points)
        case blocks.Table():
            return tables.table(block, pages.ROOM, place, heading) if block.rows else []
        case blocks.Facts():
            return [tables.facts(block, pages.ROOM, place)] if block.pairs else []
        case blocks.Tiles():
            return [TileRow(block, place)]
        case blocks.Figures():
            return pictures.figures(block, pages.ROOM, place, thumbnails)
        case blocks.Chart():
            return charts.chart(block, place)
        case blocks.PageBreak():
            return [TurnPage()]
        case _:
            assert_never(block)


def _heading(block: blocks.Heading, place: Place) -> list[Flowable]:
    style = styles.headings()[-block.level if block.small else block.level]
    heading = words.text(block.text, style, place, f"H{block.level}")
    heading.heading = block
    shown = pictograms.Pictured(heading, block.pictogram, block.level) if block.pictogram else heading
    if block.small or block.level == 1:
        return [shown]
    return [CondPageBreak(_KEPT_TALL if block.tall else _KEPT[block.level]), shown]


class Story:
    """The flowables of a report, made once, and the tree they are of; `before_each` hears of each block."""

    def __init__(
        self, report: blocks.Report, thumbnails: Thumbnails, before_each: Callable[[], None] = lambda: None
    ) -> None:
        self._report, self._thumbnails, self._before_each = report, thumbnails, before_each
        self.tree = Tree()
        self._place = Place(self.tree.root, dict(_titles(report.blocks)))
        self._heading = ""

    def told(self) -> tuple[list[Flowable], tuple[blocks.Simple, ...]]:
        """Return the flowables, and the blocks they are of, each choice made."""
        made: list[tuple[blocks.Block, list[Flowable]]] = []
        printed: list[blocks.Simple] = []
        for block in self._report.blocks:
            self._before_each()
            if isinstance(block, blocks.Fitting):
                choice, flowables = self._fitting(block)
                printed += choice
            else:
                printed.append(block)
                flowables = self._one(block, self._place)
            made.append((block, flowables))
        ease(made)
        lead(made)
        return [flowable for _block, flowables in made for flowable in flowables], tuple(printed)

    def _one(self, block: blocks.Simple, place: Place) -> list[Flowable]:
        flowables = told(block, place, self._thumbnails, self._heading)
        if isinstance(block, blocks.Heading):
            self._heading = block.text
        return flowables

    def _fitting(self, block: blocks.Fitting) -> tuple[tuple[blocks.Simple, ...], list[Flowable]]:
        """Return the first choice that fits a page, else the last: first how much is said, then in how many letters."""
        above = self._heading
        alike = block.alike or (1,) * len(block.choices)
        groups = [range(end - many, end) for many, end in zip(alike, accumulate(alike), strict=True)]

        @cache
        def laid_out(at: int) -> tuple[Place, list[Flowable]]:
            self._heading = above
            place = self._place.at(Element("Document"))
            return place, [f for part in block.choices[at] for f in self._one(part, place)]

        def fits(at: int) -> bool:
            return height_of(laid_out(at)[1], pages.ROOM) <= pages.TALL

        group = groups[_first(range(len(groups)), lambda each: fits(groups[each][-1]))]
        chosen = _first(group, fits)
        place, flowables = laid_out(chosen)
        self.tree.root.adopt(place.element)
        return block.choices[chosen], flowables


def _first(ordered: Sequence[int], fits: Callable[[int], bool]) -> int:
    """Return the first that fits, else the last; each takes less than the one before, and trying one takes time."""
    low, high = 0, len(ordered) - 1
    while low < high:
        middle = (low + high) // 2
        if fits(ordered[middle]):
            high = middle
        else:
            low = middle + 1
    return ordered[low]


def _titles(told_blocks: tuple[blocks.Block, ...]) -> Iterator[tuple[str, str]]:
    """Yield the anchors that will stand in the report, whatever is chosen, each with what stands there."""
    for block in told_blocks:
        choices = block.choices if isinstance(block, blocks.Fitting) else ((block,),)
        found = [dict(place for part in each for place in places(part)) for each in choices]
        for anchor, title in found[0].items():
            if title.strip() and all(anchor in each for each in found):
                yield anchor, " ".join(title.split())
