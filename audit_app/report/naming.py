"""Names of files, good on every system: plain small letters, at most 80, and nobody's name."""

import re
import unicodedata
from datetime import date

from audit_app.domain.audit import Audit

LONGEST_NAME = 80
"""Letters of a file name; Windows gives 259 to the whole path, and a funder's site often less."""

_MOST_OF_EDITION = 12
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ł": "l"})


def named(words: str, audit: Audit, on: date, number: int | None = None) -> str:
    """Return a name that begins with words of ours, then says of what, which edition, when and which issue."""
    first = slug(words, LONGEST_NAME)
    ends = (slug(audit.event.edition, _MOST_OF_EDITION), on.isoformat(), str(number or ""))
    last = [part for part in ends if part]
    room = LONGEST_NAME - len("-".join((first, *last))) - len("-.pdf")
    event = slug(audit.event.name, room)
    return "-".join((first, *([event] if event else []), *last)) + ".pdf"


def slug(text: str, most: int) -> str:
    """Return the text in small letters without accents, cut between two words where it is too long.

    >>> slug("L’Œuvre à vélo : 10 km", 80), slug("un deux trois", 9), slug("日本", 9)
    ('l-oeuvre-a-velo-10-km', 'un-deux', '')
    """
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    plain = "".join(letter for letter in bare if not unicodedata.combining(letter))
    short = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(short) <= most:
        return short
    return (short[: most + 1].rpartition("-")[0] or short[:most]).strip("-")
