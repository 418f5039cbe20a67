"""Charts of the page: bars of patterns, each with its numbers in words; they read as one picture."""

from collections.abc import Iterator

from audit_app.report.blocks import Bar, Chart, Mark
from audit_app.report.web.marks import PATTERNS, mark
from audit_app.report.web.markup import Markup, element


def chart(block: Chart) -> Markup:
    """Return a figure: its caption, then one picture whose alternative is the conclusion, which is seen in it."""
    if not block.bars:
        return Markup("")
    most = max(1, *(sum(count for _word, count, _mark in bar.parts) for bar in block.bars))
    inside = (
        element("p", block.conclusion, class_="strong"),
        element("ul", *_legend(block), class_="legend"),
        *(_row(bar, most) for bar in block.bars),
    )
    picture = element("div", *inside, role="img", aria_label=block.conclusion)
    return element("figure", element("figcaption", block.caption), picture, class_="chart")


def _legend(block: Chart) -> Iterator[Markup]:
    for word, _count, shape in block.bars[0].parts:
        swatch = element("svg", _part(shape, 0, 100), class_="swatch", aria_hidden="true")
        yield element("li", swatch, mark(shape), word)


def _row(bar: Bar, most: int) -> Markup:
    label = element("span", bar.label, class_="bar-label")
    drawn = element("svg", *_parts(bar, most), class_="bar", aria_hidden="true")
    return element("p", label, drawn, element("span", bar.said, class_="bar-said"), class_="bar-row")


def _parts(bar: Bar, most: int) -> Iterator[Markup]:
    at = 0.0
    for _word, count, shape in bar.parts:
        wide = 100 * count / most
        if count:
            yield _part(shape, at, max(wide - 0.6, 0.4))
        at += wide


def _part(shape: Mark | None, at: float, wide: float) -> Markup:
    pattern = PATTERNS.get(shape, "empty") if shape else "empty"
    kind = f"part {pattern} {shape or Mark.NONE}"
    return element("rect", x=f"{at:.2f}%", y="1", width=f"{wide:.2f}%", height="16", class_=kind)
