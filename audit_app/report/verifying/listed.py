"""Whatever has a row: each is right, and what has no room is counted and sent to its page."""

import re
from collections.abc import Iterator, Sequence

from audit_app.report.verifying.condition_rows import not_shown_of_conditions
from audit_app.report.verifying.decision_page import DecisionPage, counts_said, figures_said, is_on
from audit_app.report.verifying.figures import numeral, spaced
from audit_app.report.verifying.page_words import WORDS
from audit_app.report.verifying.rows import are_checked, not_shown_of_breaks, not_shown_of_grades
from audit_app.report.verifying.texts import composed


def is_listed(page: DecisionPage) -> bool:
    """Whether each row is right, and the page counts what it has no room for, and says where it is."""
    parts = dict(_parts(page))
    if "stops" not in parts or "graded" not in parts or not are_checked(page, parts["stops"]):
        return False
    more = {
        "stops": not_shown_of_breaks(page, parts["stops"]),
        "graded": not_shown_of_grades(page, parts["graded"]),
        **{scheme["id"]: not_shown_of_conditions(page, parts[scheme["id"]], scheme) for scheme in page.data["schemes"]},
    }
    ways = {
        "stops": (WORDS["all_gaps"][page.at], WORDS["team_gaps"][page.at]),
        "graded": (WORDS["all_grades"][page.at],),
    }
    return all(
        count is not None and _sends_on(page, parts[code], count, ways.get(code) or counts_said(page, code))
        for code, count in more.items()
    )


def _parts(page: DecisionPage) -> Iterator[tuple[str, str]]:
    """Yield the parts of the page below its tiles: the breaks, the grades, and each scheme from its count on."""
    starts, ends = {}, [len(page.below)]
    for code in ("stops", "graded"):
        if found := re.search(rf"^{page.words(code)}", page.below, re.MULTILINE):
            starts[code] = found.start()
            ends.append(found.start())
    after = 0
    for scheme in page.data["schemes"]:
        (said,) = counts_said(page, scheme["id"])
        heading = rf"(?:{page.words('funding')}\s+{spaced(scheme['title'])}\s+)?"  # it is of the scheme that it begins
        if found := re.compile(f"^{heading}{spaced(said)}", re.MULTILINE).search(page.below, after):
            starts[scheme["id"]] = after = found.end()
            ends.append(found.start())
    ends.sort()
    for code, start in starts.items():
        yield code, page.below[start : next((end for end in ends if end > start), len(page.below))]


def _sends_on(page: DecisionPage, part: str, more: int, headings: Sequence[str]) -> bool:
    """Whether a part says how many more there are, and on which page; nothing of it where it shows all."""
    found = figures_said(page, "more", part)
    if more <= 0:
        return not found
    return len(found) == 1 and found[0][0] == composed(numeral(more, page.at)) and is_on(page, found[0][1], headings)
