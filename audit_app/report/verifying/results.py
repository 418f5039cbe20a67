"""The results, made again out of the lines."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from audit_app.report.verifying.lines import MET, UNKNOWN, UNMET, breaks, has_action, ids_of, is_due, of_level

GRADES: Mapping[str | None, tuple[str, str]] = {
    None: ("aucun palier", "no grade yet"),
    "engage": ("engagé", "committed"),
    "socle": ("socle", "base"),
    "confirme": ("confirmé", "confirmed"),
    "reference": ("référence", "reference"),
}
"""Each grade in the two languages reports are printed in; from the lowest, none at all, to the highest."""

_OUTCOMES = ("not_met", "not_shown", "met_with_reservation", "met", "waived")

_HIGHEST = {
    "nothing_asked": 0, "not_checked": 0, "gap_without_action": 0, "broken_journey": 1, "mandatory_unmet": 1,
    "recommended_unmet": 2, "user_tests": 2, "open_severity_4": 2, "follow_up": 3,
}  # fmt: skip
"""The highest grade each cap leaves, as its place in GRADES (rules 6 and 7)."""


def results(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the results that the data gives, in the form the data holds them."""
    lines = data["lines"]
    met = [line for line in lines if line["counts_as"] in MET]
    families, audiences = _by(data, "families"), _by(data, "audiences")
    grades = [result["grade"] for result in (*families.values(), *audiences.values())]
    return {
        "overall": min(grades, key=list(GRADES).index, default=None),
        "families": families,
        "audiences": audiences,
        "coverage": {
            "checked": sum(line["counts_as"] not in UNKNOWN for line in lines),
            "total": len(lines),
            "met": len(met),
            "met_without_evidence": sum(not line["backed"] for line in met),
        },
        "breaks": ids_of(line for line in lines if breaks(line)),
        "outcomes": {scheme["id"]: _outcomes(scheme["conditions"]) for scheme in data["schemes"]},
    }


def _by(data: Mapping[str, Any], which: str) -> dict[str, Any]:
    concerned = {who for line in data["lines"] for who in line[which]}
    return {who: result([line for line in data["lines"] if who in line[which]], data) for who in sorted(concerned)}


def result(lines: Sequence[Mapping[str, Any]], data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the result of these lines: rates n out of d, and the grade that its caps leave (rules 6 and 7)."""
    applicable = [line for line in lines if line["counts_as"] != "not_applicable"]
    counted = [line for line in applicable if is_due(line, data) or line["counts_as"] not in UNKNOWN]
    caps = _caps(counted, data)
    return {
        "grade": list(GRADES)[min((_HIGHEST[cap] for cap in caps), default=4)],
        "mandatory": _rate(of_level(counted, "mandatory")),
        "recommended": _rate(of_level(counted, "recommended")),
        "not_due": len(applicable) - len(counted),
        "without_evidence": sum(line["counts_as"] in MET and not line["backed"] for line in counted),
        "capped_by": caps,
    }


def _caps(counted: Sequence[Mapping[str, Any]], data: Mapping[str, Any]) -> dict[str, list[str]]:
    mandatory, recommended = of_level(counted, "mandatory"), of_level(counted, "recommended")
    unmet = [line for line in mandatory if line["counts_as"] in UNMET]
    short = [line for line in recommended if line["counts_as"] not in MET]
    found = {
        "not_checked": ids_of(one for one in mandatory if one["counts_as"] in UNKNOWN
                            or (one["contested"] and is_due(one, data))),
        "gap_without_action": ids_of(line for line in unmet if not has_action(line)),
        "broken_journey": ids_of(line for line in counted if breaks(line)),
        "mandatory_unmet": ids_of(unmet),
        "recommended_unmet": ids_of(short) if 4 * len(short) > len(recommended) else [],
    }  # fmt: skip
    held = {cap: lines for cap, lines in found.items() if lines} | {"follow_up": []}
    tests = data["tests"]
    whole = {"user_tests": not tests["done"], "open_severity_4": tests["blocking"] > 0, "nothing_asked": not mandatory}
    return held | {cap: [] for cap, holds in whole.items() if holds}


def _rate(lines: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """Return how many lines are met, of how many, and how many of them nobody has checked.

    >>> _rate([{"counts_as": "equivalent"}, {"counts_as": "cannot_tell"}, {"counts_as": "partial"}])
    {'met': 1, 'asked': 3, 'not_checked': 1}
    """
    found = [line["counts_as"] for line in lines]
    return {
        "met": sum(each in MET for each in found),
        "asked": len(found),
        "not_checked": sum(each in UNKNOWN for each in found),
    }


def _outcomes(conditions: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    found = [condition["outcome"] for condition in conditions]
    return {outcome: found.count(outcome) for outcome in _OUTCOMES if outcome in found}


def weakest(found: Mapping[str, Any]) -> list[str]:
    """Return the weakest of families or audiences, several where they are as weak (rule 7)."""

    def strength(who: str) -> tuple[int, Fraction, int]:
        rate = found[who]["mandatory"]
        share = Fraction(rate["met"], rate["asked"]) if rate["asked"] else Fraction(1)
        return list(GRADES).index(found[who]["grade"]), share, -rate["not_checked"]

    least = min(map(strength, found))
    return [who for who in found if strength(who) == least]
