"""One line of the checklist: what it counts as, when it is due, what shows it and what is done about it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

MET = {"compliant", "equivalent"}
UNMET = {"non_compliant", "partial"}
UNKNOWN = {"not_checked", "cannot_tell"}
OPEN = {"to_do", "in_progress"}

Lines = Sequence[Mapping[str, Any]]


def counts_as(line: Mapping[str, Any]) -> str:
    """Return what a line counts as: users overrule, a contested line is not checked (rule 8).

    >>> line = {"verdict": "compliant", "overruled": False, "contested": False}
    >>> counts_as(line), counts_as(line | {"contested": True}), counts_as(line | {"overruled": True})
    ('compliant', 'not_checked', 'non_compliant')
    """
    if line["overruled"]:
        return "non_compliant"
    return "not_checked" if line["contested"] or line["verdict"] is None else str(line["verdict"])


def due_from(line: Mapping[str, Any], data: Mapping[str, Any]) -> date:
    """Return the day a line is due: the first of the event, or the day after the last (rule 7)."""
    first, last = (date.fromisoformat(data["event"][key]) for key in ("starts_on", "ends_on"))
    return last + timedelta(days=1) if line["phase"] == "after" else first


def is_due(line: Mapping[str, Any], data: Mapping[str, Any]) -> bool:
    """Whether a line is due on the day of the report (rule 7).

    >>> data = {"judged_on": "2027-06-27", "event": {"starts_on": "2027-06-26", "ends_on": "2027-06-27"}}
    >>> [is_due({"phase": phase}, data) for phase in ("before", "during", "after")]
    [True, True, False]
    """
    return bool(line["phase"] == "before" or date.fromisoformat(data["judged_on"]) >= due_from(line, data))


def breaks(line: Mapping[str, Any]) -> bool:
    """Whether a line breaks the journey: blocking, and not compliant or overruled (rule 6)."""
    return bool(line["blocking"] and line["counts_as"] == "non_compliant")


def is_weakened(line: Mapping[str, Any]) -> bool:
    """Whether a blocking line is met in part: it breaks no journey, and leaves none whole."""
    return bool(line["blocking"] and line["counts_as"] == "partial")


def has_action(line: Mapping[str, Any]) -> bool:
    """Whether something is done about a line: its action was not dropped."""
    return line["action"] is not None and line["action"]["state"] != "dropped"


def is_late(line: Mapping[str, Any], data: Mapping[str, Any]) -> bool:
    """Whether the action of a line is open after its day."""
    action = line["action"]
    return action is not None and action["state"] in OPEN and action["due"] < data["judged_on"]


def shown_by(line: Mapping[str, Any], pieces: Mapping[int, Any]) -> set[str]:
    """Return the kinds of the evidence that shows a line; a decorative picture shows nothing."""
    return {pieces[number]["kind"] for number in line["evidence"] if not pieces[number]["decorative"]}


def of_level(lines: Iterable[Mapping[str, Any]], level: str) -> list[Mapping[str, Any]]:
    """Return the lines of a level."""
    return [line for line in lines if line["level"] == level]


def ids_of(lines: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return the ids of lines."""
    return [line["id"] for line in lines]
