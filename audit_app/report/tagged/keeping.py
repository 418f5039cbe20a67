"""Keeping a heading with what it is over: it never stands alone at the foot, and asks for no more room than needed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reportlab.platypus.flowables import CondPageBreak, Flowable, Spacer

from audit_app.report import blocks
from audit_app.report.tagged import charts, pages
from audit_app.report.tagged.measuring import height_of
from audit_app.report.tagged.rows import Rows

_FEW = 8
"""Rows of a table that is measured whole with what is under its heading: of a longer one, the first rows are."""


_BARS = 220.0
"""Room for the caption, the conclusion and the first bars of a chart under many words, in points."""

_FIRST = 3
"""Points of a list that stand on the page of the words over it."""


@dataclass
class _Under:
    """What stands under a heading, read from its end up: the flowables kept with it.

    `alone`: nothing but what is kept, up to the next heading. `least`: room asked for whatever the heading asks.
    """

    kept: list[Flowable] = field(default_factory=list)
    alone: bool = True
    listed: bool = False
    least: float = 0.0
    level: int = 0
    """Level of the heading that follows, 0 where there is none."""
    room: float = 0.0
    """What the heading that follows asks for, in points."""
    begins: CondPageBreak | None = None
    """What the chart asks for, where one is under the heading."""
    tall: float = 0.0
    """How tall that chart is, in points."""


def ease(made: Sequence[tuple[blocks.Block, list[Flowable]]]) -> None:
    """Let a heading over sentences, lists and small tables stand where they fit, one over a long table where it begins.

    A chart begins so too. Where a heading has parts, the first of them begins on its page, unless a list comes between.
    What is ticked stays whole: all its answers on the page of its question.
    """
    under = _Under()
    for block, flowables in reversed(made):
        match block:
            case blocks.Passage() | blocks.Listing():
                under.kept = [*flowables, *under.kept]
                answers = isinstance(block, blocks.Listing) and _is_to_tick(block)
                under.listed |= isinstance(block, blocks.Listing) and not answers
                under.least = pages.TALL if answers else under.least
            case blocks.Chart():
                under = _over_chart(flowables)
            case blocks.Table() | blocks.Facts() if _rows(block) <= _FEW:
                under.kept = [*_kept(flowables), *under.kept]
                under.least = pages.TALL if _is_to_tick(block) else under.least
            case blocks.Table() | blocks.Facts():
                under = _Under([_beginning(one) if isinstance(one, Rows) else one for one in _kept(flowables)])
            case blocks.Heading():
                room = flowables[0] if isinstance(flowables[0], CondPageBreak) else None
                has_parts = under.level > block.level
                if room and under.alone and (under.kept or has_parts):
                    needed = _needed(block, flowables[1], under)
                    most = min(needed, pages.TALL)
                    whole = has_parts and (block.pictogram or not under.listed)
                    least = most if whole else _shared(under, needed)
                    room.height = min(max(room.height, least), most)  # type: ignore[assignment]
                under = _Under(level=block.level, room=room.height if room else 0.0)
            case _:
                under = _Under(alone=isinstance(block, blocks.PageBreak))


def lead(made: Sequence[tuple[blocks.Block, list[Flowable]]]) -> None:
    """Keep strong words that stand over a list, as a title does, on the page where its first points are."""
    for (block, flowables), (below, points) in pairwise(made):
        if isinstance(block, blocks.Passage) and block.role is blocks.Role.STRONG and isinstance(below, blocks.Listing):
            taken = height_of([*flowables, *points[:_FIRST]], pages.ROOM)
            flowables.insert(0, CondPageBreak(min(taken, pages.TALL)))


def _kept(flowables: Sequence[Flowable]) -> list[Flowable]:
    return [one for one in flowables if not isinstance(one, CondPageBreak)]


def _beginning(rows: Rows) -> Flowable:
    """Return the room that the first rows take, in place of all of them."""
    return Spacer(0, rows.beginning)


def _over_chart(flowables: Sequence[Flowable]) -> _Under:
    kept = _kept(flowables)
    begins = flowables[0] if flowables and isinstance(flowables[0], CondPageBreak) else None
    return _Under(kept, least=charts.FEWEST, begins=begins, tall=height_of(kept, pages.ROOM) if kept else 0.0)


def _shared(under: _Under, needed: float) -> float:
    """Return the least room for a heading; the chart under it begins in what the words over it leave of that room."""
    if under.begins is None:
        return under.least
    above = needed - under.tall
    least = needed if under.tall <= under.least else max(under.least, above + _BARS)
    under.begins.height = least - above  # type: ignore[assignment]
    return least


def _rows(block: blocks.Table | blocks.Facts) -> int:
    return len(block.rows if isinstance(block, blocks.Table) else block.pairs)


def _is_to_tick(block: blocks.Listing | blocks.Table | blocks.Facts) -> bool:
    match block:
        case blocks.Listing():
            return all(point.mark is blocks.Mark.BOX for point in block.points)
        case blocks.Table():
            return all(row[0][0].mark is blocks.Mark.BOX for row in block.rows)
    return False


def _needed(heading: blocks.Heading, flowable: Flowable, under: _Under) -> float:
    """Return the room that a heading takes with what is kept under it, in points."""
    first_part = under.room if under.level > heading.level else 0.0
    return float(flowable.getSpaceBefore()) + height_of([flowable, *under.kept], pages.ROOM) + first_part
