"""From which side a text is written: Hebrew and Arabic begin at the right margin."""

import re
import unicodedata

from audit_app.report.blocks import Passage, Run

_ANY = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")

_FROM_THE_RIGHT = frozenset({"R", "AL"})


def begins_at_the_right(text: str) -> bool:
    """Whether a text begins with such a letter and has more of such letters than of others.

    A name at the head of a sentence does not turn it.

    >>> begins_at_the_right("\u05d0\u05d1 2"), begins_at_the_right("\u05d0\u05d1 est venue")
    (True, False)
    """
    if not _ANY.search(text):
        return False
    strong = [kind for kind in map(unicodedata.bidirectional, text) if kind == "L" or kind in _FROM_THE_RIGHT]
    return bool(strong) and strong[0] != "L" and strong.count("L") * 2 < len(strong)


def turns(passage: Passage) -> bool:
    """Whether a paragraph is written from the right: all of its runs that have letters begin there.

    What somebody typed and our words beside it are two runs: a long name in Arabic does not turn the day after it.
    """
    told = [run.text for run in passage.runs if isinstance(run, Run) and any(map(str.isalpha, run.text))]
    return begins_at_the_right(text_of(passage)) and all(map(begins_at_the_right, told))


def text_of(passage: Passage) -> str:
    """Return the words of a paragraph alone."""
    return "".join(run.text for run in passage.runs if isinstance(run, Run))
