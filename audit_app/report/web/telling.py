"""Blocks as elements of a page, in their order."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from audit_app.report import blocks
from audit_app.report.blocks import Cell, Inline, Passage, Role, Simple
from audit_app.report.direction import turns
from audit_app.report.pictogram_svg import svg
from audit_app.report.reading_order import caption_over
from audit_app.report.tagged.pictures import Finder
from audit_app.report.web.charts import chart
from audit_app.report.web.marks import mark
from audit_app.report.web.markup import NOTHING, Markup, element, joined, words
from audit_app.report.web.pictures import picture

_MOST_COLUMNS = 2
"""A table of more columns than that may be wider than a small screen: it scrolls in a frame of its own."""

_LOOKS = {1: None, 2: None, 3: "three"}
"""How wide a table is at least, by its columns; "wide" of more."""


class Telling:
    """Blocks told one after the other; `names`: the text of the heading of each anchor, where links lead."""

    def __init__(self, names: Mapping[str, str], find: Finder) -> None:
        self._names, self._find, self._tables, self._heading = names, find, 0, ""

    def told(self, block: Simple) -> Markup:
        """Return the elements of one block."""
        match block:
            case blocks.Heading():
                self._heading = block.text
                shown = Markup(svg(block.pictogram)) if block.pictogram else NOTHING
                side = _side(blocks.say(block.text))
                return element(f"h{block.level}", shown, words(block.text), id=block.anchor, dir=side)
            case blocks.Passage():
                return self.passage(block)
            case blocks.Listing():
                return element("ul", *map(self._point, block.points)) if block.points else NOTHING
            case blocks.Table():
                return self._table(block) if block.rows else NOTHING
            case blocks.Facts():
                return element("dl", *(self._fact(*pair) for pair in block.pairs)) if block.pairs else NOTHING
            case blocks.Tiles():
                return element("ul", *map(self._tile, block.tiles), class_="tiles")
            case blocks.Figures():
                return joined(map(self._figure, block.figures))
            case blocks.Chart():
                return chart(block)
            case blocks.PageBreak():
                return NOTHING
            case _:
                assert_never(block)

    def passage(self, passage: Passage) -> Markup:
        """Return a paragraph."""
        looks, side = _looks(passage.role), _side(passage)
        return element("p", *self._said(passage), class_=looks, dir=side, id=passage.anchor or None)

    def _said(self, passage: Passage) -> Iterator[Markup]:
        yield mark(passage.mark)
        yield from map(self._run, passage.runs)

    def _run(self, run: Inline) -> Markup:
        if isinstance(run, blocks.Blank):
            return element("span", class_="blank", style=f"width:{run.letters}ch", aria_hidden="true")
        if isinstance(run, blocks.PageOf):
            return self._link(words(self._names.get(run.anchor, "")), run.anchor)
        said = words(run.text)
        if run.language:
            said = element("span", said, lang=run.language)
        return self._link(element("strong", said) if run.strong else said, run.to)

    def _link(self, said: Markup, anchor: str) -> Markup:
        return element("a", said, href=f"#{anchor}") if anchor in self._names else said

    def _cell(self, cell: Cell) -> Iterator[Markup]:
        return map(self.passage, cell)

    def _point(self, point: Passage) -> Markup:
        kind = " ".join(part for part in (_looks(point.role), "marked" if point.mark else None) if part)
        return element("li", *self._said(point), class_=kind or None, dir=_side(point))

    def _fact(self, term: str, cell: Cell) -> Markup:
        return element("div", element("dt", words(term)), element("dd", *self._cell(cell)))

    def _tile(self, tile: blocks.Tile) -> Markup:
        value = element("p", mark(tile.mark), words(tile.value), class_="value")
        label = element("p", words(tile.label), class_="quiet")
        return element("li", label, value, _share(tile), *self._cell(tile.notes))

    def _table(self, table: blocks.Table) -> Markup:
        named, caption = {"aria_label": table.caption}, NOTHING
        if caption_over(table, self._heading):
            self._tables += 1
            named = {"aria_labelledby": f"table-{self._tables}"}
            caption = element("caption", element("span", table.caption), id=f"table-{self._tables}")
        heads = (element("th", words(column.head), scope="col") for column in table.columns)
        rows = (self._row(row) for row in table.rows)
        made = element(
            "table",
            caption,
            element("colgroup", *_widths(table)),
            element("thead", element("tr", *heads)),
            element("tbody", *rows),
            class_=_LOOKS.get(len(table.columns), "wide"),
            **named,
        )
        if len(table.columns) <= _MOST_COLUMNS:
            return made
        return element("div", made, class_="scrolls", role="group", tabindex="0", **named)

    def _row(self, row: tuple[Cell, ...]) -> Markup:
        first, *others = row
        head = element("th", *self._cell(first), scope="row")
        return element("tr", head, *(element("td", *self._cell(cell)) for cell in others))

    def _figure(self, figure: blocks.Figure) -> Markup:
        caption = element("figcaption", *self._cell(figure.caption))
        return element("figure", picture(figure, self._find), caption, class_="across" if figure.wide else None)


def _widths(table: blocks.Table) -> Iterator[Markup]:
    whole = sum(column.width for column in table.columns)
    return (element("col", style=f"width:{100 * column.width / whole:.1f}%") for column in table.columns)


def _looks(role: Role) -> str | None:
    return None if role is Role.BODY else str(role)


def _side(passage: blocks.Passage) -> str | None:
    """Return the direction of a text, where it is not that of the page."""
    return "rtl" if turns(passage) else None


def _share(tile: blocks.Tile) -> Markup:
    """Return a bar for what the value says in figures."""
    if not tile.share:
        return NOTHING
    part, whole = tile.share
    filled = element("rect", width=f"{100 * part / max(whole, 1):.1f}%", height="6", class_="filled")
    ground = element("rect", width="100%", height="6", class_="ground")
    return element("svg", ground, filled, class_="share", aria_hidden="true")
