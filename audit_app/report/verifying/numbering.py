"""The foot of each page: its number of so many, the issue and the day."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from audit_app.report.verifying.figures import in_full, numeral, pattern_of, sentence
from audit_app.report.verifying.page_words import LANGUAGES, WORDS
from audit_app.report.verifying.texts import lined, squeezed


def are_numbered(data: Mapping[str, Any], pages: Sequence[str]) -> bool:
    """Whether each page bears its number of so many, which issue it is of, and the day it judges."""
    at, issue = LANGUAGES.index(data["language"]), data["issue"]
    state = WORDS["draft"][at]
    if issue:
        state = sentence("issue", 2, at).format(count=numeral(issue["number"], at), day=in_full(issue["on"], at))
    foot = squeezed(f"{state} – {in_full(data['judged_on'], at)} – {data['made_by']}")
    wanted = pattern_of(sentence("page", 2, at))
    for number, page in enumerate(map(lined, pages), start=1):
        found = re.search(f"^{wanted}$", page, re.MULTILINE)
        if found is None or found.groups() != (str(number), str(len(pages))):
            return False
        if not any(_is_foot(squeezed(line), foot, squeezed(state)) for line in page[: found.start()].splitlines()):
            return False
    return True


def _is_foot(line: str, foot: str, state: str) -> bool:
    """Whether a line is the foot, which may be cut for want of room, but not before the day of the issue is said."""
    return line == foot or (
        line.endswith(("…", "...")) and foot.startswith(line.rstrip("….")) and line.startswith(state)
    )
