"""The rows of breaks and of grades."""

import re

from audit_app.report.verifying.decision_page import DecisionPage, figures_said
from audit_app.report.verifying.figures import GRADES_SAID, numbers_in, numeral, pattern_of_figure, row_of
from audit_app.report.verifying.lines import UNKNOWN, Lines, breaks, is_due, is_weakened
from audit_app.report.verifying.page_words import HELD
from audit_app.report.verifying.texts import composed
from audit_app.report.verifying.tiles import first_cap

_CODE = r"[A-Z]{3}-\d{2,3}"


def are_checked(page: DecisionPage, part: str) -> bool:
    """Whether the blocking lines that nobody checked are counted, and none otherwise."""
    blocking = [line for line in page.data["lines"] if line["blocking"]]
    unknown = [line for line in blocking if line["counts_as"] in UNKNOWN]
    later = sum(not is_due(line, page.data) for line in unknown)
    told = [tuple(composed(numeral(count, page.at)) for count in (len(unknown), len(blocking)))] if unknown else []
    told_later = [(composed(numeral(later, page.at)),)] if later else []
    return figures_said(page, "unchecked", part) == told and figures_said(page, "of_them", part) == told_later


def not_shown_of_breaks(page: DecisionPage, part: str) -> int | None:
    """Return how many breaks, or else lines met in part, have no room; None where one that is named is none."""
    lines = page.data["lines"]
    breaking = [line["criterion"] for line in lines if breaks(line)]
    weakened = [line["criterion"] for line in lines if is_weakened(line)]
    if breaking:
        rows = re.split(rf"^(?={_CODE}(?![\w-]))", part, flags=re.MULTILINE)[1:]
        named = [row.split()[0] for row in rows]
        if not all(numbers_in(row.splitlines()[0]) <= _told_of(lines, row.split()[0]) for row in rows):
            return None
    elif weakened:
        named = re.findall(rf"(?<![\w-]){_CODE}(?![\w-])", part)
    else:
        return 0
    known = breaking or weakened
    return None if any(named.count(one) > known.count(one) for one in named) else len(known) - len(named)


def _told_of(lines: Lines, criterion: str) -> set[str]:
    """Return the numbers in the name of a criterion and of its places."""
    of = (line for line in lines if line["criterion"] == criterion)
    return numbers_in(criterion) | {number for line in of for number in numbers_in(f"{line['title']} {line['zone']}")}


def not_shown_of_grades(page: DecisionPage, part: str) -> int | None:
    """Return how many grades have no row; None where a row is wrong."""
    rows = {who: found for which in ("families", "audiences") for who, found in page.again[which].items()}
    shown = 0
    for who, found in rows.items():
        named = [row.start() for row in re.finditer(rf"^{page.words(who)}\s+(?:{GRADES_SAID})", part, re.I | re.M)]
        cap = first_cap([found])
        held = HELD[cap][page.at][1] if cap else "–"
        count = numeral(len(found["capped_by"].get(cap, ())), page.at)
        figure = (*row_of(who, found, page.at), held.format(count=count))
        right = re.compile(pattern_of_figure(figure), re.IGNORECASE | re.MULTILINE)
        if any(right.match(part, start) is None for start in named):
            return None
        shown += len(named)
    return len(rows) - shown
