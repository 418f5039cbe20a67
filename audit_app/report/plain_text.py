"""A report as plain text: for a message, a page of a site, or whoever reads text best; nothing of it is lost."""

from collections.abc import Iterator
from pathlib import Path

from audit_app.errors import WouldOverwrite
from audit_app.i18n import _, in_language
from audit_app.placing import begins_with, put
from audit_app.report.blocks import (
    Cell,
    Chart,
    Facts,
    Fitting,
    Heading,
    Listing,
    Mark,
    PageOf,
    Passage,
    Report,
    Run,
    Simple,
    Table,
)
from audit_app.wording.typography import listed

_BOX = "[ ]"
"""What is ticked by writing between its brackets; the sign of a box is said by few screen readers."""

_RULES = {1: "=", 2: "-"}


def lines(report: Report) -> Iterator[str]:
    """Yield the lines of a report of words, lists, facts, charts and tables, an empty one between blocks.

    Speak the language of the report meanwhile: it says how a colon stands.
    """
    for block in report.blocks:
        for simple in block.choices[0] if isinstance(block, Fitting) else (block,):
            said_here = tuple(told(simple))
            if said_here:
                yield from (*said_here, "")


def told(block: Simple) -> Iterator[str]:
    """Yield the lines of one block."""
    match block:
        case Heading():
            yield block.text
            if rule := _RULES.get(block.level):
                yield rule * len(block.text)
        case Passage():
            yield said(block)
        case Listing():
            yield from (f"- {said(point)}" for point in block.points)
        case Facts():
            yield from (_pair(term, cell) for term, cell in block.pairs)
        case Chart():
            yield from (block.caption, block.conclusion)
        case Table():
            for row in block.rows:
                pairs = zip(block.columns, row, strict=True)
                yield "- " + listed(_pair(column.head, cell) for column, cell in pairs)


def said(passage: Passage) -> str:
    """Return the words of a paragraph, an answer to tick behind its box; a page has no number in a text."""
    words = "".join(run.text if isinstance(run, Run) else "" for run in passage.runs if not isinstance(run, PageOf))
    return f"{_BOX} {words}" if passage.mark is Mark.BOX else words


def _pair(head: str, cell: Cell) -> str:
    return _("{place}: {said}").format(place=head, said=", ".join(said(passage) for passage in cell))


def written(report: Report, out: Path) -> int:
    """Write the report as text to `out`, and return its size in bytes.

    Raise CannotWrite, DiskFull, or WouldOverwrite where something else than an earlier text of that title stands.
    """
    with in_language(report.language):
        content = ("\n".join(lines(report)).rstrip() + "\n").encode()
    if not begins_with(out, content.partition(b"\n")[0]):
        raise WouldOverwrite(out)
    put(out, content)
    return len(content)
