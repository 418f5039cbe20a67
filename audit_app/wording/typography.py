"""Typography for the texts of the checklist, which are typed with plain spaces, straight apostrophes and quotes."""

import re
from collections.abc import Iterable
from functools import lru_cache

from audit_app.domain.checklist import Phrase
from audit_app.i18n import language
from audit_app.wording.values import phrase

_BEFORE = re.compile(r" (?=[:;!?»])")
_AFTER = re.compile(r"(?<=«) ")
_UNIT = re.compile(r"(?<=\d) (?=(?:%|°|mm|cm|m|km|m²|kg|lux|dB|min|h|€|×|N|pt)(?![^\W\d_]))")
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_OPENING = re.compile(r"(?<![\w'])'(?=\w)")
_CLOSING = re.compile(r"(?<=[\w.,!?)\]])'(?![\w'])")


def composed(text: str) -> str:
    r"""Return a text of ours with the spaces and apostrophes its language asks for; no letter changes.

    >>> from audit_app.i18n import in_language
    >>> with in_language("fr"):
    ...     composed("L'eau : 1 500 m à 5 % ; « oui »")
    'L’eau\u202f: 1\u202f500\xa0m à 5\u202f%\u202f; «\u202foui\u202f»'
    >>> with in_language("en"):
    ...     composed("the teams' card ('priority')")
    'the teams’ card (‘priority’)'
    """
    return _composed(text, language())


@lru_cache(maxsize=8_192)  # a screen says the same thousand titles again after each answer
def _composed(text: str, spoken: str) -> str:
    curled = _APOSTROPHE.sub("\u2019", text)
    if spoken != "fr":
        return _CLOSING.sub("\u2019", _OPENING.sub("\u2018", curled))
    spaced = _AFTER.sub("\u202f", _BEFORE.sub("\u202f", curled))
    return _UNIT.sub("\u00a0", _THOUSANDS.sub("\u202f", spaced)).replace("\u00a0%", "\u202f%")


def told(text: Phrase) -> str:
    """Return a text of the checklist or of a scheme, composed in the language spoken."""
    return composed(phrase(text))


def listed(parts: Iterable[str]) -> str:
    r"""Return several things on one line, where each may hold commas of its own.

    >>> from audit_app.i18n import in_language
    >>> with in_language("fr"):
    ...     listed(["montre", "niveau, ou téléphone"])
    'montre\u202f; niveau, ou téléphone'
    """
    return ("\u202f; " if language() == "fr" else "; ").join(parts)


def clipped(text: str, most: int) -> str:
    """Return a text on one line of at most `most` characters, cut after a word with an ellipsis.

    >>> clipped("Un cheminement continu sans marche", 24)
    'Un cheminement continu…'
    """
    line = " ".join(text.split(" ")) if "\n" not in text else " ".join(text.split())
    if len(line) <= most:
        return line
    kept = line[:most].rpartition(" ")[0] or line[: most - 1]
    return f"{kept.rstrip(' ,;:(')}…"


def capital(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]
