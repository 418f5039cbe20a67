"""The conditions, made again out of the lines (rule 16)."""

import math
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from audit_app.report.verifying.lines import MET, OPEN, UNKNOWN, UNMET, Lines, has_action, is_due, of_level, shown_by

OF_MONEY = {"budget_share", "spending", "ceiling"}
SHOWN = {"met", "met_with_reservation"}
_WORST_FIRST = ("not_met", "not_shown", "met_with_reservation", "met")

_OF_THE_EVENT = {"declaration", "families", "tests"}
"""What is missing of the event itself, taken as given: a condition that misses it is not shown."""


def holds(condition: Mapping[str, Any], data: Mapping[str, Any], pieces: Mapping[int, Any]) -> bool:
    """Whether a condition has the outcome and the proof that its lines give; what a funder waives is waived."""
    if condition["asks"] in OF_MONEY:  # the sums are not in the data
        return not condition["proof"]
    outcome, proof = judged_by_lines(condition, data, pieces)
    return condition["outcome"] in {outcome, "waived"} and list(condition["proof"]) == proof


def judged_by_lines(
    condition: Mapping[str, Any], data: Mapping[str, Any], pieces: Mapping[int, Any]
) -> tuple[str, list[str]]:
    """Return the outcome of a condition that asks for lines, and those that prove it."""
    known = _asked(condition, data)
    lines = [line for line in known if line["counts_as"] != "not_applicable"]
    missing = [one["why"] for one in condition["missing"] if not one["line"]]
    if condition["asks"] == "actions":
        told = [one for one in lines if one["contested"] or one["counts_as"] not in UNKNOWN or is_due(one, data)]
        said = [(line["id"], _acted(line, data), "") for line in told]
    else:
        said = [(line["id"], *_line_outcome(condition, line, data, pieces)) for line in lines]
    proof = [line for line, outcome, _why in said if outcome in SHOWN]
    found = [outcome for _line, outcome, _why in said] or ["not_shown"]
    if condition["asks"] == "share":
        found = [_share(condition, found if said else [])]
    elif known:
        found += ["not_shown" for why in missing if why in _OF_THE_EVENT]
        promised = any(why == "promise" for _line, _outcome, why in said)
        found += ["met_with_reservation" if promised else "not_shown" for why in missing if why == "programme"]
    found += ["not_shown" for one in condition["missing"] if one["why"] == "absent"]
    return next(outcome for outcome in _WORST_FIRST if outcome in found), proof


def _asked(condition: Mapping[str, Any], data: Mapping[str, Any]) -> Lines:
    """Return the lines that a condition asks of this event."""
    lines, asks, domains = data["lines"], condition["asks"], condition["domains"]
    match asks:
        case "unmapped":
            return []
        case "lines" | "declared" | "evidence" | "programme" | "user_tests":
            lines = [line for line in lines if line["criterion"] in condition["criteria"]]
        case "chain":
            lines = [line for line in lines if line["blocking"]]
        case "share":
            lines = [line for line in lines if condition["level"] in {None, line["level"]}]
        case _:
            lines = of_level(lines, "mandatory")
    return [line for line in lines if not domains or line["criterion"][:3] in domains]


def _line_outcome(
    condition: Mapping[str, Any], line: Mapping[str, Any], data: Mapping[str, Any], pieces: Mapping[int, Any]
) -> tuple[str, str]:
    """Return what one line shows of a condition, and what it lacks; an entry of the programme is taken as given."""
    outcome, why = _alone(line, data)
    planned = {"line": line["id"], "why": "planned_entry"} in condition["missing"] and condition["asks"] == "programme"
    if planned and (why == "commitment" or (line["counts_as"] == "not_checked" and not line["contested"])):
        return "met_with_reservation", "planned_entry"
    kind, tests = condition["evidence"], data["tests"]
    if outcome == "met" and kind and kind not in shown_by(line, pieces):
        return "met_with_reservation", "evidence"
    recorded = condition["asks"] == "user_tests" and not kind and tests["testers"] > 0 and tests["done"]
    return ("met", "") if recorded and why == "evidence" else (outcome, why)


def _alone(line: Mapping[str, Any], data: Mapping[str, Any]) -> tuple[str, str]:
    """Return what a line shows by itself: in place with evidence, without, promised by a dated action, or nothing."""
    unmet, action, on = line["counts_as"] in UNMET, line["action"], data["judged_on"]
    promised = action is not None and action["state"] in OPEN and on <= action["due"] < line["due_from"]
    if unmet and not promised:
        return "not_met", "commitment"
    if line["contested"] or not (unmet or line["counts_as"] in MET):
        return "not_shown", "verdict"
    if unmet:
        return "met_with_reservation", "promise"
    return ("met", "") if line["backed"] else ("met_with_reservation", "evidence")


def _acted(line: Mapping[str, Any], data: Mapping[str, Any]) -> str:
    """Return what one mandatory line shows of "each gap has an action"."""
    action = line["action"]
    late = action is not None and action["state"] in OPEN and action["due"] < data["judged_on"]
    if line["counts_as"] in UNMET and (late or not has_action(line)):
        return "not_met"
    return "not_shown" if line["contested"] or line["counts_as"] in UNKNOWN else "met"


def _share(condition: Mapping[str, Any], found: Sequence[str]) -> str:
    """Return whether enough of the lines are in place.

    >>> [_share({"least": 75}, found) for found in (["met"] * 3 + ["not_met"], ["met", "not_met", "not_met"], [])]
    ['met', 'not_met', 'not_shown']
    """
    wanted = math.ceil(Fraction(str(condition["least"] or 0)) * len(found) / 100)
    shown, met = sum(each in SHOWN for each in found), found.count("met")
    if shown < wanted:
        return "not_shown" if not found or shown + found.count("not_shown") >= wanted else "not_met"
    if not shown:
        return "not_shown"
    return "met" if met >= max(wanted, 1) else "met_with_reservation"
