"""The end of a report: its closing lines never stand alone on the last page."""

from reportlab.platypus.flowables import Flowable
from reportlab.platypus.flowables import PageBreak as TurnPage

from audit_app.report.tagged.measuring import height_of
from audit_app.report.tagged.rows import Rows
from audit_app.report.tagged.words import Words

MOST = 6
"""So many flowables at most are closing lines with what stands before them."""

_FEW_LINES = 90.0
"""Paragraphs of this height together, in points, are lines that look lost on a page of their own."""

_WITH = 3
"""So many rows of a table go with the lines after it."""


def accompany(left: list[Flowable], width: float, room: float, *, at_top: bool) -> None:
    """Let what stands before the closing lines go to the last page with them, where that has no room for all.

    `left`: what is not on a page yet, of which `room` is left, all of it `at_top`. Of a table the last rows go, of
    anything else all of it.
    """
    first, closing = left[0], left[1:]
    if not closing or not all(map(_is_a_line, closing)) or height_of(closing, width) > _FEW_LINES:
        return
    alone, together = (first.getSpaceBefore() + height_of(each, width) for each in ([first], left))
    if not alone <= room < together:
        return
    if isinstance(first, Rows):
        left[0:1] = _with_a_break(first)
    elif not at_top and _is_a_line(first):
        left.insert(0, TurnPage())


def _is_a_line(flowable: Flowable) -> bool:
    return isinstance(flowable, Words) and not flowable.heading


def _with_a_break(rows: Rows) -> list[Flowable]:
    """Return the rows with the last ones on the next page; as they are where there would be none above."""
    parts = rows.parted(_WITH)
    return [parts[0], TurnPage(), parts[1]] if parts else [rows]
