"""Whether the data adds up: lines, user tests, conditions and results follow from what is declared."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from audit_app.report.verifying.conditions import holds
from audit_app.report.verifying.lines import counts_as, due_from, shown_by
from audit_app.report.verifying.results import results


def follows(data: Mapping[str, Any]) -> bool:
    """Whether what each line counts as, each condition and all results follow from what the organiser declares."""
    pieces = {piece["number"]: piece for piece in data["evidence"]}
    lines = all(
        line["counts_as"] == counts_as(line)
        and line["backed"] == bool(shown_by(line, pieces))
        and date.fromisoformat(line["due_from"]) == due_from(line, data)
        for line in data["lines"]
    )
    conditions = [condition for scheme in data["schemes"] for condition in scheme["conditions"]]
    return (
        lines
        and _are_done(data["tests"])
        and _add_up(data["tests"])
        and all(holds(one, data, pieces) for one in conditions)
        and data["results"] == results(data)
    )


def _are_done(tests: Mapping[str, Any]) -> bool:
    """Whether user tests said to be done have as many testers, and profiles enough (rule 7).

    >>> [_are_done({"done": True, "testers": n, "testers_asked": 2, "enough_profiles": True}) for n in (0, 1, 2)]
    [False, False, True]
    """
    return not tests["done"] or (tests["testers"] >= tests["testers_asked"] and tests["enough_profiles"])


def _add_up(tests: Mapping[str, Any]) -> bool:
    """Whether each who took part is in one group, and those who tried something are among them; as far as it is told.

    >>> told = {"testers": 2, "attempts": 3, "took_part": 3, "groups": [{"testers": 3}]}
    >>> _add_up(told), _add_up(told | {"testers": 4}), _add_up(told | {"took_part": 2}), _add_up(told | {"attempts": 1})
    (True, False, False, False)
    """
    if "took_part" not in tests:
        return True  # it was not told at first
    grouped = sum(group["testers"] for group in tests["groups"])
    return bool(grouped == tests["took_part"] >= tests["testers"] and tests["attempts"] >= tests["testers"])
