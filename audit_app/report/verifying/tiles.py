"""The tiles of a decision page, and what stands below each."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from audit_app.report.verifying.decision_page import DecisionPage
from audit_app.report.verifying.figures import GRADES_SAID, RATE, counted, numeral, out_of
from audit_app.report.verifying.lines import UNKNOWN, is_due
from audit_app.report.verifying.page_words import COUNTED, HELD, WORDS
from audit_app.report.verifying.results import GRADES
from audit_app.report.verifying.texts import squeezed

_TILES = {"overall": GRADES_SAID, "checked": RATE, "conditions": f"{RATE}|–", "size": r"N\d"}
"""What stands alone on the line below the label of each tile."""


def tiles_of(code: str, page: str) -> list[re.Match[str]]:
    r"""Return what the tiles of that label show, in either language; an event may be called "Overall grade Base".

    >>> [found[1] for found in tiles_of("overall", "Overall grade Base\nOverall grade\nCommitted\nof 3")]
    ['Committed']
    """
    labels = "|".join(map(re.escape, WORDS[code]))
    return list(re.finditer(rf"^(?:{labels})\n({_TILES[code]})$", page, re.IGNORECASE | re.MULTILINE))


def on_tiles(data: Mapping[str, Any], again: Mapping[str, Any], at: int) -> Iterator[tuple[str, str]]:
    """Yield the tiles at the head of a decision page by their code, each with what it must show."""
    coverage = again["coverage"]
    yield "overall", GRADES[again["overall"]][at]
    yield "checked", " ".join(out_of(coverage["checked"], coverage["total"], at))
    if data["kind"] == "funder":
        outcomes = list(again["outcomes"].values())
        met, total = sum(one.get("met", 0) for one in outcomes), sum(sum(one.values()) for one in outcomes)
        yield "conditions", " ".join(out_of(met, total, at)) if total else "–"
    else:
        yield "size", data["event"]["size"]["size_class"]


def notes_hold(page: DecisionPage, tiles: Mapping[str, Sequence[re.Match[str]]]) -> bool:
    """Whether below each tile stands what follows from the data."""
    size, notes = page.data["event"]["size"], page.below.partition(WORDS["stops"][page.at])[0]
    return set(re.findall(r"(?<!\w)N\d", notes)) <= {size["size_class"], size["computed"]} and all(
        squeezed(page.whole[tile.end() :]).startswith(squeezed(note))
        for code, note in _notes(page)
        for tile in tiles[code]
    )


def _notes(page: DecisionPage) -> Iterator[tuple[str, str]]:
    """Yield what stands below each tile, by its code."""
    again, size = page.again, page.data["event"]["size"]
    graded = (*again["families"].values(), *again["audiences"].values())
    least = [found for found in graded if found["grade"] == again["overall"]]
    if cap := first_cap(least):
        held = {line for found in least for line in found["capped_by"].get(cap, ())}
        yield (
            "overall",
            page.said("held", cap=HELD[cap][page.at][0] + (f" ({numeral(len(held), page.at)})" * bool(held))),
        )
    coverage = again["coverage"]
    later = sum(line["counts_as"] in UNKNOWN and not is_due(line, page.data) for line in page.data["lines"])
    met = page.said("met", coverage["met"], unproven=coverage["met_without_evidence"])
    yield "checked", met + (page.said("later", later) if later else "")
    if page.data["kind"] == "funder":
        yield "conditions", _outcomes_together(page)
    elif size["because"][:1] == ["peak"]:
        yield "size", page.said("people", sum(size["peak"].values()))


def _outcomes_together(page: DecisionPage) -> str:
    """Return how many conditions of all schemes have each outcome but met, the worst first."""
    every = list(page.again["outcomes"].values())
    counts = {one: sum(found.get(one, 0) for found in every) for one in COUNTED}
    others = [counted(one, count, page.at) for one, count in counts.items() if count and one != "met"]
    return (page.said("schemes", len(every)) if len(every) > 1 else "") + ", ".join(others)


def first_cap(found: Iterable[Mapping[str, Any]]) -> str:
    """Return what holds these back most, '' for nothing; that nothing is asked says less than what stops people.

    >>> first_cap([{"capped_by": {"nothing_asked": [], "broken_journey": []}}]), first_cap([])
    ('broken_journey', '')
    """
    caps = {cap for one in found for cap in one["capped_by"]}
    return next((cap for cap in HELD if cap in caps), "")
