"""What makes a text easy to read, as the checklist has it, for whoever checks other texts."""

import re
from collections.abc import Iterable

from audit_app.checklists.texts import LONGEST_EASY, sentences, words

_PLACE = re.compile(r"\{\w+\}")


def long_sentences(texts: Iterable[str]) -> list[str]:
    """Return the sentences too long to be easy; what is filled in later counts as one word.

    >>> long_sentences(["Un {nom} entre. " + "Un mot " * 8])[0][:13]
    'Un mot Un mot'
    """
    said = (part for text in texts for line in _PLACE.sub("x", text).splitlines() for part in sentences(line))
    return [sentence for sentence in said if words(sentence) > LONGEST_EASY]
