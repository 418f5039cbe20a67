"""Tables, and terms with what is said of them: their cells, and the elements these are of."""

from collections.abc import Sequence
from itertools import chain, groupby

from reportlab.platypus.flowables import CondPageBreak, Flowable

from audit_app.report import blocks
from audit_app.report.blocks import Role
from audit_app.report.reading_order import caption_over
from audit_app.report.tagged import lists, styles, words
from audit_app.report.tagged.abreast import Abreast
from audit_app.report.tagged.place import Place
from audit_app.report.tagged.rows import Cells, Pieces, Rows, grid
from audit_app.report.tagged.tree import text_string
from audit_app.report.tagged.words import Words

_OF_COLUMN = {"O": "/Table", "Scope": "/Column"}
_OF_ROW = {"O": "/Table", "Scope": "/Row"}

_UNDER_CAPTION = 120.0
"""Room a caption needs on its page, in points: it never stands alone at the foot."""


def table(block: blocks.Table, width: float, place: Place, heading: str = "") -> list[Flowable]:
    """Return the table, its caption over it unless the heading above says it; each page begins with its first row."""
    caption = caption_over(block, heading)
    if not caption:  # its name is heard where it is reached by itself, and only there
        named = place.child("Table", {"O": "/Table", "Summary": text_string(block.caption)})
        return [_rows(block, width, named)]
    whole = place.child("Table")
    over = words.text(caption, styles.caption_style(), whole, "Caption")
    return [CondPageBreak(_UNDER_CAPTION), over, _rows(block, width, whole)]


def _rows(block: blocks.Table, width: float, whole: Place) -> Rows:
    widths = _shared(width, [column.width for column in block.columns])
    top = whole.child("THead").child("TR")
    heads = [_head(column.head, top) for column in block.columns]
    body = whole.child("TBody")
    in_line = [not lists.all_begin_at_the_right(chain(*column)) for column in zip(*block.rows, strict=True)]
    rows = [_row(row, body.child("TR"), in_line) for row in block.rows]
    return grid([[[head] for head in heads], *rows], widths, head=True, tight=block.tight)


def _head(said: str, row: Place) -> Words:
    head = words.within(blocks.say(said), styles.head_style(), row.child("TH", _OF_COLUMN))
    head.repeated = True
    return head


def _row(row: tuple[blocks.Cell, ...], place: Place, in_line: Sequence[bool]) -> Cells:
    return [
        _cell(cell, place.child("TD") if at else place.child("TH", _OF_ROW), first=not at, in_line=in_line[at])
        for at, cell in enumerate(row)
    ]


def facts(block: blocks.Facts, width: float, place: Place) -> Rows:
    """Return terms and what is said of them, side by side; they are read as a list."""
    widths = _shared(width, [3, 7])
    strong = styles.in_cells()[Role.STRONG]
    whole = place.child("L", {"O": "/List", "ListNumbering": "/None"})
    rows: list[Cells] = []
    in_line = not lists.all_begin_at_the_right(chain(*(cell for _term, cell in block.pairs)))
    for term, cell in block.pairs:
        point = whole.child("LI")
        label = words.within(blocks.say(term), strong, point.child("Lbl"))
        rows.append([[label], _cell(cell, point.child("LBody"), first=False, in_line=in_line)])
    return grid(rows, widths, head=False)


def _cell(cell: blocks.Cell, place: Place, *, first: bool, in_line: bool) -> Pieces:
    """Return the paragraphs of a cell, answers to tick abreast; one alone needs no element of its own."""
    looks = styles.in_cells()
    make = words.within if len(cell) == 1 else words.flow
    pieces: Pieces = []
    for to_tick, group in groupby(cell, lambda paragraph: paragraph.mark is blocks.Mark.BOX):
        made = [make(one, looks[_role(one, first=first)], place, in_line=in_line) for one in group]
        pieces += [Abreast(made)] if to_tick and len(made) > 1 else made
    return pieces


def _role(paragraph: blocks.Passage, *, first: bool) -> Role:
    """Return the role in a cell: a row's header is strong, unless it says itself which of its words are."""
    said_strong = any(isinstance(run, blocks.Run) and run.strong for run in paragraph.runs)
    return Role.STRONG if first and paragraph.role is Role.BODY and not said_strong else paragraph.role


def _shared(width: float, shares: Sequence[int]) -> list[float]:
    return [width * share / sum(shares) for share in shares]
