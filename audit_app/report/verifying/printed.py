"""What the pages must give: the figures of a decision page, or no grade at all."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from audit_app.report.verifying.decision_page import DecisionPage
from audit_app.report.verifying.figures import NUMBER, Figure, finds, numeral, outcomes_said, row_of
from audit_app.report.verifying.head import is_headed
from audit_app.report.verifying.lines import counts_as, is_weakened
from audit_app.report.verifying.listed import is_listed
from audit_app.report.verifying.page_words import LANGUAGES, WORDS
from audit_app.report.verifying.results import results, weakest
from audit_app.report.verifying.texts import composed, lined
from audit_app.report.verifying.tiles import notes_hold, on_tiles, tiles_of

JUDGING = frozenset({"funder", "working"})
BARE = frozenset({"easy", "public", "measures"})
"""The kinds of report that print grades, and those that do not."""


def is_printed(data: Mapping[str, Any], pages: Sequence[str]) -> bool:
    """Whether the text of the decision page gives the figures that it always prints, as they are made again.

    Nothing in the data says which these are, nor in which words. All stand on the first page, which has no other tile
    and the outcomes of no other scheme; only where there are more than three schemes may it run over.
    """
    if data["kind"] not in JUDGING:
        return False
    again, at, schemes, first = (
        results(data),
        LANGUAGES.index(data["language"]),
        len(data["schemes"]),
        lined(pages[0]),
    )
    demanded = dict(on_tiles(data, again, at))
    tiles = {code: tiles_of(code, first) for code in demanded}
    if any(
        {tile[1].casefold() for tile in tiles[code]} != {composed(value).casefold()} for code, value in demanded.items()
    ):
        return False
    below = first[max(found[0].end() for found in tiles.values()) :]
    run_over = "\n".join((below, *map(lined, pages[1 : 1 + (schemes // 4)])))
    figures = all(any(finds(figure, run_over) for figure in ways) for ways in _below_tiles(data, again, at))
    no_others = len(re.findall(rf"^{NUMBER} conditions? – \d", below, re.MULTILINE)) <= schemes
    page = DecisionPage(data, again, at, first, below, pages)
    return figures and no_others and is_headed(page) and notes_hold(page, tiles) and (schemes > 3 or is_listed(page))


def is_without_grades(data: Mapping[str, Any], pages: Iterable[str]) -> bool:
    """Whether a report of a kind without grades has no tile of one, and carries nothing that its pages do not tell."""
    carries = any(bool(data[key]) for key in ("schemes", "gaps", "actions", "evidence", "tests", "results"))
    lines = all(line["counts_as"] == counts_as(line) and line["action"] is None for line in data["lines"])
    return not carries and lines and not any(tiles_of("overall", lined(page)) for page in pages)


def _below_tiles(data: Mapping[str, Any], again: Mapping[str, Any], at: int) -> Iterator[list[Figure]]:
    """Yield the figures that follow whatever room there is; one of the ways of each must be there."""
    breaks, weakened = len(again["breaks"]), sum(is_weakened(line) for line in data["lines"])
    if breaks:
        yield [(WORDS["breaks"][at], numeral(breaks, at))]
    else:
        yield [(WORDS["weakened"][at], numeral(weakened, at)) if weakened else (WORDS["unbroken"][at],)]
    for which in ("families", "audiences"):
        if again[which]:
            yield [row_of(who, again[which][who], at) for who in weakest(again[which])]
    for counts in again["outcomes"].values():
        yield [outcomes_said(counts, at)]
