"""The command that tells the shortest way to the next grade, or to a condition of a funder."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import click

from audit_app.cli.call import Call, pass_call
from audit_app.cli.funding import named
from audit_app.cli.tree import DAY, Command, option
from audit_app.domain.audit import Audit
from audit_app.domain.codes import Audience, Family
from audit_app.domain.funding import judged
from audit_app.domain.grades import Grade, grades
from audit_app.domain.mending import Way, price, to_condition, to_next_grade
from audit_app.i18n import _, marked
from audit_app.identity import today
from audit_app.wording.lines import line_said
from audit_app.wording.mending import beyond_said, parts_said, price_said
from audit_app.wording.typography import composed, told
from audit_app.wording.values import word

_WHOSE = [str(who) for who in (*Family, *Audience)]


@click.command(
    "next",
    cls=Command,
    help=marked("Tell the shortest way to the next grade, or to a funding condition: fewest lines, then the cheapest."),
)
@click.argument("audit")
@option("--for", "whose", type=click.Choice(_WHOSE), default=None, help=marked("Of one family or audience only."))
@option("--condition", metavar="SCHEME/ID", default=None, help=marked("To a condition of a funder instead."))
@option("--on", type=DAY, metavar="DATE", default=None, help=marked("Day to judge on (default: today)."))
@pass_call
def next_steps(call: Call, audit: str, whose: str | None, condition: str | None, on: datetime | None) -> None:
    """Tell the way."""
    moment = on.date() if on else today()
    with call.workspace() as workspace:
        loaded = workspace.load(workspace.find(audit))
    if condition:
        scheme, _slash, wanted = condition.rpartition("/")
        of = judged(loaded, named(loaded, scheme), moment)
        one = next((judgement for judgement in of.conditions if judgement.condition.id == wanted), None)
        if one is None:
            raise click.UsageError(_("This scheme asks no condition {id} of this event.").format(id=wanted))
        way = to_condition(loaded, one)
        goal, reached = condition, str(one.outcome)
    else:
        found = to_next_grade(loaded, moment, whose)
        goal, reached = (found[0].code if found else ""), _reached(loaded, moment, whose)
        way = found[1] if found else None
    document = {"goal": goal or None, "reached": reached or None, "way": _document(loaded, way) if way else None}
    call.show(document, "\n".join(_said(loaded, goal, way, is_grade=not condition)))


def _reached(audit: Audit, moment: Any, whose: str | None) -> str:
    graded = grades(audit, moment)
    results = {str(key): found.grade for key, found in (*graded.families.items(), *graded.audiences.items())}
    reached = results.get(whose) if whose else graded.overall
    return reached.code if reached else ""


def _document(audit: Audit, way: Way) -> dict[str, Any]:
    cost = price(audit, way.lines)
    return {
        "lines": [_line(audit, line) for line in way.lines],
        "to_check": list(way.to_check),
        "to_answer_for": list(way.to_answer_for),
        "to_test_again": list(way.to_test_again),
        "beyond": list(way.beyond),
        "proven": way.proven,
        "costs": {str(order): count for order, count in cost.costs.items()},
        "efforts": {str(order): count for order, count in cost.efforts.items()},
        "unknown_cost": cost.unknown,
    }


def _line(audit: Audit, line: str) -> dict[str, Any]:
    criterion = audit.criterion_of(line)
    fix = criterion.fix if criterion else None
    return {
        "line": line,
        "title": told(criterion.title) if criterion else line,
        "cost": fix.cost if fix else None,
        "effort": fix.effort if fix else None,
    }


def _said(audit: Audit, goal: str, way: Way | None, *, is_grade: bool) -> Iterator[str]:
    if way is None:
        yield _("Nothing is left to do for it.")
        return
    named_goal = word(next(grade for grade in Grade if grade.code == goal)) if is_grade else goal
    yield _("Shortest way to: {goal}").format(goal=composed(named_goal))
    parts = parts_said(way)
    for part, words in parts.items():
        yield words
        yield from (f"- {_titled(audit, line)}" for line in getattr(way, part) if part != "to_test_again")
    if way.lines:
        yield _("Cost and effort by line: {said}").format(said=price_said(price(audit, way.lines)))
    if not way.proven:
        yield _("A shorter way may exist: this one was found, not proven.")
    for why in way.beyond:
        yield _("What no line brings: {what}").format(what=beyond_said(why))


def _titled(audit: Audit, line: str) -> str:
    criterion = audit.criterion_of(line)
    return f"{line_said(audit, line)} – {told(criterion.title)}" if criterion else line
