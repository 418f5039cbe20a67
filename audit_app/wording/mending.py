"""The shortest way to a goal in words: what it wants, and what it costs and takes."""

from collections.abc import Mapping

from audit_app.domain.codes import Cost, Effort
from audit_app.domain.grades import Cap
from audit_app.domain.mending import Price, Way
from audit_app.i18n import _, ngettext
from audit_app.wording.conditions import missing_of_event
from audit_app.wording.figures import number
from audit_app.wording.grading import cap_said
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word


def price_said(found: Price) -> str:
    """Return how many lines are of each order of cost, then of each effort: “3 free, 1 under €100; 4 a few hours”."""
    costs = _each(found.costs)
    if found.unknown:
        said = ngettext("{count} of unknown cost", "{count} of unknown cost", found.unknown)
        costs = ", ".join((*([costs] if costs else []), said.format(count=number(found.unknown))))
    efforts = _each(found.efforts)
    return _("{costs}; {efforts}").format(costs=costs, efforts=efforts) if costs and efforts else costs or efforts


def _each(counts: Mapping[Cost, int] | Mapping[Effort, int]) -> str:
    each = ((order, count) for order, count in counts.items() if count)
    return ", ".join(
        _("{order}: {count}").format(order=composed(word(order)), count=number(count)) for order, count in each
    )


def parts_said(way: Way) -> Mapping[str, str]:
    """Return what each part of a way is, in words with its number of lines; parts that are empty are left out.

    Keys are the names of the parts: to_check, to_answer_for, lines, to_test_again.
    """
    lines, again = len(way.lines), len(way.to_test_again)
    said = {
        "to_check": ngettext("{count} line to check first", "{count} lines to check first", len(way.to_check)),
        "to_answer_for": ngettext(
            "{count} gap for which an action with somebody and a date is enough",
            "{count} gaps for each of which an action with somebody and a date is enough",
            len(way.to_answer_for),
        ),
        "lines": ngettext("{count} line to bring in place", "{count} lines to bring in place", lines),
        "to_test_again": ngettext(
            "{count} of them stopped users: a new test has to show that it is mended",
            "{count} of them stopped users: a new test has to show that they are mended",
            again,
        ),
    }
    counts = {name: len(getattr(way, name)) for name in said}
    return {name: words.format(count=number(counts[name])) for name, words in said.items() if counts[name]}


def beyond_said(why: str) -> str:
    """Return what no line brings, in words; `why` as in `Way.beyond`: a cap, or what is missing of the event."""
    return capital(cap_said(Cap(why), 0) if why in set(Cap) else missing_of_event(why))
