"""The shortest way to the next grade as a topic: what it wants, what it costs, what no line brings."""

from collections.abc import Iterable
from functools import partial

from audit_app.domain.funding import Judged
from audit_app.domain.grades import Grade
from audit_app.domain.mending import Way, price, to_condition
from audit_app.domain.scheme import Ask
from audit_app.i18n import _
from audit_app.ui.results.found import Found
from audit_app.ui.results.line_rows import line_row
from audit_app.ui.widgets.row import Rank, Remark, Row, Topic, fact, group, part
from audit_app.wording.mending import beyond_said, parts_said, price_said
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

WAY = "way"

_ICONS = {
    "to_check": ("circle-dashed", "none"),
    "to_answer_for": ("wrench", "bad"),
    "lines": ("circle-x", "bad"),
    "to_test_again": ("users", "bad"),
}


def way_topics(found: Found) -> tuple[Topic, ...]:
    """Return the topic of the way to the grade after the overall one; none above the highest."""
    if found.goal is None:
        return ()
    title = _("Shortest way to {grade}").format(grade=composed(word(found.goal)))
    if found.way is None:
        row = Row(Rank.TOPIC, title, (Remark(_("Being worked out…")),), code=WAY, icon="arrow-right")
        return (Topic(row, lambda: (fact(_("Being worked out…")),)),)
    remarks = tuple(Remark(capital(said)) for said in parts_said(found.way).values())
    beyond = tuple(Remark(beyond_said(why)) for why in found.way.beyond)
    row = Row(Rank.TOPIC, title, remarks or beyond, code=WAY, icon="arrow-right")
    return (Topic(row, partial(_details, found, found.goal, found.way)),)


def shortest_for(found: Found, judged: Judged) -> tuple[Row, ...]:
    """Return the fewest lines that meet a condition asking for a share of several; elsewhere all are needed."""
    way = to_condition(found.audit, judged) if judged.condition.asks is Ask.SHARE else None
    if way is None or not way.lines:
        return ()
    said = _("The shortest way: {said}").format(said=composed(parts_said(way)["lines"]))
    return (part(said), *_lines(found, way.lines, costs=True))


def _details(found: Found, goal: Grade, way: Way) -> tuple[Row, ...]:
    rows = [Row(Rank.HEAD, _("Shortest way to {grade}").format(grade=composed(word(goal))))]
    rows.append(fact(_("The fewest lines that lead there and, among those, the cheapest and easiest.")))
    if way.lines:
        rows.append(fact(_("Cost and effort by line: {said}").format(said=price_said(price(found.audit, way.lines)))))
    for name, words in parts_said(way).items():
        rows.append(group(capital(words), *_ICONS[name]))
        rows += [] if name == "to_test_again" else _lines(found, getattr(way, name), costs=name == "lines")
    for why in way.beyond:
        rows.append(fact(_("What no line brings: {what}").format(what=beyond_said(why)), "info", "none"))
    if not way.proven:
        rows.append(fact(_("A shorter way may exist: this one was found, not proven."), "info", "none"))
    return tuple(rows)


def _lines(found: Found, lines: Iterable[str], *, costs: bool) -> Iterable[Row]:
    """Return the lines, each with what mending it costs and takes where it is to be mended."""
    for line in lines:
        criterion = found.audit.criterion_of(line)
        fix = criterion.fix if criterion and costs else None
        said = (Remark(capital(f"{composed(word(fix.cost))}, {composed(word(fix.effort))}")),) if fix else ()
        yield line_row(found, line, *said)
