"""Folding: the same words, however they were typed: capitals, accents, ligatures, apostrophes, spaces."""

import unicodedata

_AS_TYPED = str.maketrans(
    {"œ": "oe", "æ": "ae"} | dict.fromkeys("\u2018\u2019\u201b\u02bc\u02b9\u2032\u0060\u00b4", "'")
)
"""Ligatures undone, every kind of apostrophe straight."""


def folded(text: str) -> str:
    """Return the text as it is sought: without capitals and accents, ligatures undone, apostrophes straight.

    >>> folded("L’Œuvre à côté")
    "l'oeuvre a cote"
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_AS_TYPED))
    return "".join(c for c in plain if not unicodedata.combining(c))


def are_same_words(one: str, other: str) -> bool:
    """Whether two people wrote the same thing; spaces around it and doubled are no difference.

    >>> are_same_words("Conseil et équipement", "  CONSEIL et  equipement")
    True
    >>> are_same_words("Accès", "Accès 2")
    False
    """
    return folded(one).split() == folded(other).split()
