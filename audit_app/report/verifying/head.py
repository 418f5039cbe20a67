"""The head of a decision page: the days and the class of the event, the day it judges, its checklist."""

import re
import unicodedata

from audit_app.report.verifying.decision_page import DecisionPage
from audit_app.report.verifying.figures import in_full


def is_headed(page: DecisionPage) -> bool:
    """Whether the head has the days of the event, the day it judges, its checklist and, for a funder, its class."""
    data, at, head = page.data, page.at, " ".join(page.whole.split())
    first, last = data["event"]["starts_on"], data["event"]["ends_on"]
    start = str(int(first[-2:])) if first[:7] == last[:7] else in_full(first, at)
    days = in_full(first, at) if first == last else page.said("days", first=start, last=in_full(last, at))
    judged = page.said("as_of", day=in_full(data["judged_on"], at), version=data["checklist"]["version"])
    made = r".{1,200}? ".join(map(re.escape, judged.split(" @ ")))
    sized, edition = page.said("size", size=data["event"]["size"]["size_class"]), data["event"]["edition"]
    told = [f"· {days} ·", *([f"· {sized}"] if data["kind"] == "funder" else [])]
    told += [f"{page.said('edition', edition=edition)} ·"] if edition.isdecimal() else []
    return all(_stands(one, head) for one in told) and re.search(made, head) is not None


def _stands(said: str, head: str) -> bool:
    """Whether words stand in a text; of a line with words from right to left, a program may read the others anyhow.

    >>> _stands("· 14 mai ·", "Club · 14 mai · Lieu"), _stands("14 mai", "114 mai"), _stands("14 mai", "mai 14 \u05d0")
    (True, False, True)
    >>> _stands("· classe N2", "\u05d0 · 2N classe ·"), _stands("· classe N2", "\u05d0 · 3N classe ·")
    (True, False)
    """
    if any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in head):
        words = head.split()
        return {*said.split()} <= {*words, *(word[::-1] for word in words)}  # a class read among them is turned too
    return re.search(rf"(?<!\w){re.escape(said)}(?!\w)", head) is not None
