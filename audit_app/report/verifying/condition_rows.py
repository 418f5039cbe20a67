"""The rows of conditions, and what each says that it lacks."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from audit_app.report.verifying.conditions import OF_MONEY, SHOWN
from audit_app.report.verifying.decision_page import DecisionPage, counts_said, figures_said, is_on
from audit_app.report.verifying.figures import in_full, numbers_in, numeral, spaced
from audit_app.report.verifying.lines import is_due, is_late
from audit_app.report.verifying.page_words import COUNTED
from audit_app.report.verifying.texts import composed

_NAMED = 2
"""So many lines that a condition lacks are named on the page; more are counted."""

_DECISIVE: Mapping[str, frozenset[str]] = {
    "not_met": frozenset({"commitment", "action"}),
    "not_shown": frozenset({"absent", "verdict"}),
    "met_with_reservation": frozenset({"evidence", "promise", "planned_entry"}),
}
"""Which lines that a condition lacks are told there: those that keep it at its outcome."""


def not_shown_of_conditions(page: DecisionPage, part: str, scheme: Mapping[str, Any]) -> int | None:
    """Return how many conditions have no row; None where one has another outcome, or counts what it lacks wrong."""
    by_id = {one["id"]: one for one in scheme["conditions"]}
    if not _leads(page, part, scheme["id"]):
        return None
    after = rf"^(?:{page.words('unjudged')}|{page.words('aside')}|(?:et|and) \d)"
    part = re.split(after, part, maxsplit=1, flags=re.MULTILINE)[0]
    ids = "|".join(map(re.escape, by_id))
    rows = re.split(rf"^(?={page.words('first')}\s+(?:{ids}),|(?:{ids})(?![\w-]))", part, flags=re.MULTILINE)[1:]
    for row in rows:
        named = re.search(rf"(?:^|\s)({ids})(?![\w-])", row)
        if named is None or not _tells(page, row, by_id[named[1]]):
            return None
    worst = {one["outcome"] for one in by_id.values()} <= {"met", "waived"}
    is_short = any(re.match(page.words("first"), row) for row in rows)
    if not rows:
        return 0 if worst else None
    return 0 if is_short else len(by_id) - len(rows)


def _leads(page: DecisionPage, part: str, scheme: str) -> bool:
    """Whether what follows the count of a scheme sends to a page that has the same count."""
    found = figures_said(page, "proof", part)
    return bool(found) and is_on(page, found[0][0], counts_said(page, scheme))


def _tells(page: DecisionPage, row: str, condition: Mapping[str, Any]) -> bool:
    """Whether a row has the outcome of its condition, and no count but of what it lacks; sums and shares are given."""
    outcome = composed(COUNTED[condition["outcome"]][page.at][0])
    said = list(re.finditer(rf"(?<!\w){spaced(outcome)}(?!\w)", row))
    if not said:
        return False
    if condition["asks"] in {*OF_MONEY, "share"}:
        return True
    named = numbers_in(f"{condition['id']} {condition['text']}")
    return numbers_in(row[: said[-1].start()]) <= named and _lacks(page, row[said[-1].end() :], condition)


def _lacks(page: DecisionPage, told: str, condition: Mapping[str, Any]) -> bool:
    """Whether what a condition lacks is told: its lines by name, more than two as their number, from which day on."""
    lines = {line["id"]: line for line in page.data["lines"]}
    groups: dict[str, list[str]] = {}
    for one in condition["missing"]:
        if one["why"] in _DECISIVE.get(condition["outcome"], ()):
            groups.setdefault(_lack(one, lines, page.data), []).append(one["line"])
    few = [_criteria(of) for of in groups.values() if len(_criteria(of)) <= _NAMED]
    named = {criterion for of in few for criterion in of if criterion}
    counts = [numeral(len(of), page.at) for of in groups.values() if len(_criteria(of)) > _NAMED]
    if condition["outcome"] in SHOWN and (left := sum(one["why"] == "left_out" for one in condition["missing"])):
        counts.append(numeral(left, page.at))
    if later := groups.get("not_due"):
        first = composed(in_full(min(lines[line]["due_from"] for line in later), page.at))
        flat = " ".join(told.split())
        if first not in flat:
            return False
        told = flat.replace(first, "")
    codes = set(re.findall(r"(?<![\w-])[A-Z]{3}-\d+", told))
    numbers = re.findall(r"(?<![\w-])\d(?:[\d ,]{0,14}\d)?", told)
    is_lost = condition["outcome"] == "met" and codes <= _criteria(condition["proof"])  # no file is in the data
    counted = condition["asks"] == "user_tests" or sorted(numbers) == sorted(map(composed, counts))
    return is_lost or (codes == named and counted)


def _criteria(lines: Iterable[str]) -> set[str]:
    return {line.partition("@")[0] for line in lines}


def _lack(one: Mapping[str, Any], lines: Mapping[str, Any], data: Mapping[str, Any]) -> str:
    """Return what is lacking: a line that cannot be checked yet, and an action that is late, are counted apart."""
    line = lines.get(one["line"])
    if line is not None and one["why"] == "verdict" and not is_due(line, data):
        return "not_due"
    late = line is not None and one["why"] in {"action", "commitment"} and is_late(line, data)
    return "overdue" if late else str(one["why"])
