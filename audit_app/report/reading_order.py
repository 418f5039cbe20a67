"""What is read of a report, text by text, in the order it is read."""

from collections.abc import Iterator, Mapping

from audit_app.report.blocks import (
    Cell,
    Chart,
    Facts,
    Figures,
    Heading,
    Listing,
    PageOf,
    Passage,
    Run,
    Simple,
    Table,
    Tiles,
)

Places = Mapping[str, int] | Mapping[str, str]
"""The page of each anchor, or what leads there."""


def caption_over(table: Table, heading: str) -> str:
    """Return the caption to print over a table; none where the heading above it says it, or where room is short."""
    return "" if table.tight or not table.rows or table.caption in heading else table.caption


def places(block: Simple) -> Iterator[tuple[str, str]]:
    """Yield each anchor of a block that links may lead to, with what stands there: of a row, its first cell, named."""
    match block:
        case Heading():
            yield block.anchor, block.text
        case Passage():
            yield from _anchored((block,))
        case Table():
            for row in block.rows:
                whole = f"{block.columns[0].head} {' · '.join(_all_said(row[0], {}))}"
                yield from ((anchor, whole) for anchor, _said_there in _anchored(row[0]))
        case Figures():
            for figure in block.figures:
                yield from _anchored(figure.caption)


def _anchored(cell: Cell) -> Iterator[tuple[str, str]]:
    return ((passage.anchor, _said(passage, {})) for passage in cell if passage.anchor)


def spoken(blocks: tuple[Simple, ...], pages: Places) -> Iterator[str]:
    """Yield every text a reader meets, in reading order."""
    heading = ""
    for block in blocks:
        match block:
            case Table() | Facts() | Tiles():
                if isinstance(block, Table):
                    yield caption_over(block, heading)
                for heads, cell in _cells(block):
                    yield from heads
                    yield from _all_said(cell, pages)
            case Heading():
                heading = block.text
                yield heading
            case Passage():
                yield _said(block, pages)
            case Listing():
                yield from _all_said(block.points, pages)
            case Figures():
                for figure in block.figures:
                    yield from _all_said(figure.caption, pages)
            case Chart():
                yield block.caption if block.bars else ""


def _cells(block: Table | Facts | Tiles) -> Iterator[tuple[tuple[str, ...], Cell]]:
    """Yield what is said before each cell, and the cell."""
    match block:
        case Table() if block.rows:
            yield tuple(column.head for column in block.columns), ()
            yield from (((), cell) for row in block.rows for cell in row)
        case Facts():
            yield from (((term,), cell) for term, cell in block.pairs)
        case Tiles():
            yield from (((tile.label, tile.value), tile.notes) for tile in block.tiles)


def _all_said(cell: Cell, pages: Places) -> Iterator[str]:
    return (_said(passage, pages) for passage in cell)


def _said(passage: Passage, pages: Places) -> str:
    return "".join(
        run.text if isinstance(run, Run) else _led(run, pages) if isinstance(run, PageOf) else " "
        for run in passage.runs
    )


def _led(page: PageOf, pages: Places) -> str:
    """Return what leads to a heading: its page, with the words before it, or its own words where there are no pages."""
    there = pages.get(page.anchor, 0)
    return there if isinstance(there, str) else f"{page.said}{there}"
