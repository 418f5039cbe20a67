"""The words of a file of data: not written, a title that asks, a word never used, a sentence too long to be easy."""

import re
from collections.abc import Iterator

from audit_app.checklists.lines import KeyPath
from audit_app.checklists.toml_file import TomlFile
from audit_app.errors import Fault

_PLACEHOLDER = re.compile(r"\bTODO\b")
_FORBIDDEN = {
    "fr": re.compile(r"\bcertifi(?:é|ée|és|ées|er)\b|\blabel(?:s|lis\w+)?\b|\bconformes? à la loi\b", re.IGNORECASE),
    "en": re.compile(
        r"\bcertified\b|\b(?:quality|accessibility|official) labels?\b"
        r"|\b(?:complies|comply|compliant|conforms?|in conformity) with the law\b",
        re.IGNORECASE,
    ),
}
_SENTENCE_END = re.compile(r"[.!?…:;]\s+|\n+|[.!?…]$")

_ASKS = re.compile(
    r"[?]|^\s*(?:est-ce que|y a-t-il|is|are|do|does|can|has|have)\b|\w-(?:t-)?(?:il|ils|elle|elles)\b", re.IGNORECASE
)

LONGEST_EASY = 15
"""Words in a sentence of easy-to-read text.

**Source:** ours, after the European rules for easy-to-read information, which ask for short sentences without a number.
"""


def faults(file: TomlFile) -> Iterator[Fault]:
    """Faults of the texts of any file: not written, still a placeholder, a title that asks, a word we never use.

    **Source:** RULES.md rule 7 for the words. Titles of the bibliography are other people's and may hold them.
    """
    for path, value in file.leaves:
        if not isinstance(value, str):
            continue
        language = str(path[-1])
        if _PLACEHOLDER.search(value):
            yield file.fault("placeholder", path, found=value)
        if language not in _FORBIDDEN:
            continue
        if not value.strip():
            yield file.fault("text_empty", path)
        if path[0] == "criterion" and path[2:3] == ("title",) and _ASKS.search(value):
            yield file.fault("title_asks", path, found=value)
        if "easy" in path:
            yield from _too_long(file, path, value)
        if path[0] != "authority" and (word := _FORBIDDEN[language].search(value)):
            yield file.fault("forbidden_word", path, found=word.group())


def _too_long(file: TomlFile, path: KeyPath, value: str) -> Iterator[Fault]:
    for sentence in sentences(value):
        if words(sentence) > LONGEST_EASY:
            yield file.fault("easy_too_long", path, found=sentence, limit=LONGEST_EASY)


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, their last sign left out.

    >>> sentences("Il y a une rampe. Vous entrez seul !")
    ('Il y a une rampe', 'Vous entrez seul')
    """
    return tuple(piece.strip(" .!?…") for piece in _SENTENCE_END.split(text) if piece.strip(" .!?…"))


def words(sentence: str) -> int:
    """Return the number of words; a dash or a quotation mark between spaces is none.

    >>> words("Vous dites « oui » – ou « non »")
    5
    """
    return sum(any(sign.isalnum() for sign in piece) for piece in sentence.split())
