"""Blocks as flowables, in their order."""

from collections.abc import Callable, Mapping
from typing import assert_never

from reportlab.platypus.flowables import CondPageBreak, Flowable
from reportlab.platypus.flowables import PageBreak as TurnPage

from audit_app.report import blocks
from audit_app.report.tagged import pages, pictures, styles, tables, words
from audit_app.report.tagged.pictures import Thumbnails
from audit_app.report.tagged.tiles import TileRow
from audit_app.report.tagged.words import Numbering

_KEPT = {2: 250.0, 3: 215.0}
"""Room a heading needs under it on its page, in points: no heading stands alone at the foot."""

_KEPT_TALL = 490.0
"""The same where a picture across the page comes soon."""


def told(block: blocks.Simple, numbering: Numbering, thumbnails: Thumbnails) -> list[Flowable]:
    """Return the flowables of one block."""
    match block:
        case blocks.Heading():
            return _heading(block, numbering)
        case blocks.Passage():
            return [words.flow(block, styles.roles()[block.role], numbering)]
        case blocks.Listing():
            looks = styles.in_cells() if block.tight else styles.roles()
            return [words.bulleted(point, looks[point.role], numbering) for point in block.points]
        case blocks.Table():
            return [tables.table(block, pages.ROOM, numbering)] if block.rows else []
        case blocks.Facts():
            return [tables.facts(block, pages.ROOM, numbering)] if block.pairs else []
        case blocks.Tiles():
            return [TileRow(block, numbering)]
        case blocks.Figures():
            return pictures.figures(block, pages.ROOM, numbering, thumbnails)
        case blocks.PageBreak():
            return [TurnPage()]
        case _:
            assert_never(block)


def _heading(block: blocks.Heading, numbering: Numbering) -> list[Flowable]:
    heading = words.text(block.text, styles.headings()[-block.level if block.small else block.level], numbering)
    heading.heading = block
    if block.small or block.level == 1:
        return [heading]
    return [CondPageBreak(_KEPT_TALL if block.tall else _KEPT[block.level]), heading]


class Story:
    """The flowables of a report over its passes: what names no page is made once; `before_each` hears of each block."""

    def __init__(
        self, report: blocks.Report, thumbnails: Thumbnails, before_each: Callable[[], None] = lambda: None
    ) -> None:
        self._report, self._thumbnails, self._before_each = report, thumbnails, before_each
        self._kept: dict[int, list[Flowable]] = {}

    def told(self, numbers: Mapping[str, int]) -> tuple[list[Flowable], tuple[blocks.Simple, ...]]:
        """Return the flowables, and the blocks they are of, each choice made."""
        made: list[tuple[blocks.Block, list[Flowable]]] = []
        printed: list[blocks.Simple] = []
        for at, block in enumerate(self._report.blocks):
            self._before_each()
            if isinstance(block, blocks.Fitting):
                choice, flowables = self._fitting(block, numbers, at)
                printed += choice
            else:
                printed.append(block)
                flowables = self._one(block, numbers, at)
            made.append((block, flowables))
        _ease(made)
        return [flowable for _block, flowables in made for flowable in flowables], tuple(printed)

    def _one(self, block: blocks.Simple, numbers: Mapping[str, int], at: int) -> list[Flowable]:
        if isinstance(block, blocks.Passage | blocks.Listing):  # they may name a page
            return told(block, Numbering(numbers, at), self._thumbnails)
        if at not in self._kept:
            self._kept[at] = told(block, Numbering(numbers, at), self._thumbnails)
        for flowable in self._kept[at]:
            flowable.__dict__.pop("_postponed", None)  # ReportLab's note of a page turned, in the pass before
        return self._kept[at]

    def _fitting(
        self, block: blocks.Fitting, numbers: Mapping[str, int], at: int
    ) -> tuple[tuple[blocks.Simple, ...], list[Flowable]]:
        """Return the first choice that fits one page, else the last."""
        for choice in block.choices:
            numbering = Numbering(numbers, at)
            flowables = [f for part in choice for f in told(part, numbering, self._thumbnails)]
            if _height(flowables) <= pages.TALL:
                break
        return choice, flowables


def _ease(made: list[tuple[blocks.Block, list[Flowable]]]) -> None:
    """Let a heading over sentences alone stand wherever they fit: it needs no more room than they take."""
    under: list[Flowable] = []
    alone = True
    for block, flowables in reversed(made):
        if isinstance(block, blocks.Passage):
            under = [*flowables, *under]
        elif isinstance(block, blocks.Heading):
            if alone and under and isinstance(flowables[0], CondPageBreak):
                needed = flowables[1].getSpaceBefore() + _height([flowables[1], *under])
                flowables[0].height = min(flowables[0].height, needed)
            under, alone = [], True
        else:
            alone = isinstance(block, blocks.PageBreak)
            under = []


def _height(flowables: list[Flowable]) -> float:
    total, after = 0.0, 0.0
    for at, flowable in enumerate(flowables):
        _, height = flowable.wrap(pages.ROOM, pages.TALL)
        before = flowable.getSpaceBefore() if at else 0.0
        total += height + max(before, after)
        after = flowable.getSpaceAfter()
    return total
