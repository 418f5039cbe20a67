"""A chart as the table of the same numbers: what is drawn is never the only way to know."""

from audit_app.i18n import _
from audit_app.report.blocks import Cell, Chart, Column, Table, say
from audit_app.wording import figures

_WIDE, _NARROW = 44, 16


def as_table(chart: Chart, head: str) -> Table:
    """Return the numbers of a chart: a row a bar, a column a part, then their sum; `head` is over what bars are of."""
    words = [word for word, _count, _mark in chart.bars[0].parts] if chart.bars else []
    columns = (Column(head, _WIDE), *(Column(word, _NARROW) for word in (*words, _("Total"))))
    rows = []
    for bar in chart.bars:
        counts = [count for _word, count, _mark in bar.parts]
        numbers: tuple[Cell, ...] = tuple((say(figures.number(count)),) for count in (*counts, sum(counts)))
        rows.append(((say(bar.label),), *numbers))
    return Table(_("The numbers of this chart"), columns, tuple(rows))
