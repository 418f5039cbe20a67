"""The words of a file of data: not written or not translated, a title that asks, a word never used, words not easy."""

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
_SENTENCE_END = re.compile(r"[.!?…]\s+|\n+|[.!?…]$")
_BETWEEN_WORDS = re.compile(r"\s|[;!?…]|(?<!\d)[.:,]|[.:,](?!\d)")
_FRENCH = re.compile(
    r"\b(?:le|la|les|l|une?|des|du|d|est|sont|et|dans|pour|sur|avec|en|aux?|par|qui|que|qu|ne|pas)\b",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"\b(?:the|an|of|and|in|to|for|with|is|are|that|who|which|not|or|by|it|they|from|at|be|has|have)\b",
    re.IGNORECASE,
)
_FRENCH_AT_LEAST = 3
"""So many small French words, more than English ones, make a text French."""

_ASKS = re.compile(
    r"[?]|^\s*(?:est-ce que|y a-t-il|is|are|do|does|can|has|have)\b|\w-(?:t-)?(?:il|ils|elle|elles)\b", re.IGNORECASE
)

_CAPITALS = re.compile(r"(?<!\w)[A-ZÀ-ÖØ-Þ]{2,}(?!\w)")
_EXPLAINED = re.compile(r"(?<!\w)([A-ZÀ-ÖØ-Þ]{2,}) ?\(|\(([A-ZÀ-ÖØ-Þ]{2,})\)")
_FRENCH_DETAIL = re.compile(
    r"(?<!\w)(?:(?i:arrêtés?|décrets?|critères?|règlements?)|à|au|aux|avec|de|des|du|et|hors|ou|par|pour|sur|un|une)(?!\w)"
    r"|(?<!\w)(?:d|l|qu)['’](?=\w)"
)
_SHORTENED = re.compile(r"(?<![\w.-])(?:(?:ex|cf|e\.g|i\.e|env|max|min)\.|etc(?!\w)|n°)", re.IGNORECASE)

LONGEST_EASY = 15
"""Words in a sentence of easy-to-read text.

**Source:** ours, after the European rules for easy-to-read information, which ask for short sentences without a number.
"""


def faults(file: TomlFile) -> Iterator[Fault]:
    """Faults of the texts of any file: not written, not translated, a title that asks, a word we never use, not easy.

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
            yield from _shortened(file, path, value)
        if path[0] != "authority" and not _are_anothers(file) and (word := _FORBIDDEN[language].search(value)):
            yield file.fault("forbidden_word", path, found=word.group())
    yield from _untranslated(file)
    yield from _french_only(file)


def _untranslated(file: TomlFile) -> Iterator[Fault]:
    """Yield a fault for each English text that is the French one, or is in French; a name or a number may be.

    The titles of the bibliography are names.
    """
    if _are_anothers(file):
        return
    french = {path[:-1]: value for path, value in file.leaves if path[-1] == "fr"}
    for path, value in file.leaves:
        if path[-1] != "en" or path[0] == "authority" or not isinstance(value, str):
            continue
        same = value.strip() == str(french.get(path[:-1])).strip() and sum(map(_has_letters, value.split())) > 1
        if same or is_french(value):
            yield file.fault("not_translated" if same else "not_in_english", path, found=value)


def is_french(text: str) -> bool:
    """Whether a text is in French, told by the small words that hold a sentence together.

    >>> is_french("Une seule marche, et une personne en fauteuil reste dehors."), is_french("A step, and no way in.")
    (True, False)

    **Source:** ours; words that both languages have (a, on, as) say nothing.
    """
    french = len(_FRENCH.findall(text))
    return french >= _FRENCH_AT_LEAST and french > len(_ENGLISH.findall(text))


def _french_only(file: TomlFile) -> Iterator[Fault]:
    """Yield a fault for each detail of a source that one text gives in both languages, when it holds French words."""
    for path, value in file.leaves:
        detail = path[-3:-2] == ("sources",) and path[-1] == "detail" and isinstance(value, str)
        if detail and _FRENCH_DETAIL.search(value):
            yield file.fault("french_only", path, found=value)


def _are_anothers(file: TomlFile) -> bool:
    """Whether these are the words of an agreement, not ours: they stand as they were written, in any language."""
    return file.table.get("indicative") is False


def _has_letters(word: str) -> bool:
    return any(map(str.isalpha, word))


def _shortened(file: TomlFile, path: KeyPath, value: str) -> Iterator[Fault]:
    """Yield a fault for each shortened word; capitals are explained where a bracket follows or holds them once."""
    explained = {word for found in _EXPLAINED.finditer(value) for word in found.groups()}
    for word in _CAPITALS.findall(value):
        if word not in explained:
            yield file.fault("easy_shortened", path, found=word)
    for word in _SHORTENED.findall(value):
        yield file.fault("easy_shortened", path, found=word)


def _too_long(file: TomlFile, path: KeyPath, value: str) -> Iterator[Fault]:
    for sentence in sentences(value):
        if words(sentence) > LONGEST_EASY:
            yield file.fault("easy_too_long", path, found=sentence, limit=LONGEST_EASY)


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, their last sign left out; a colon or a semicolon ends none: it is read on.

    >>> sentences("Il y a une rampe. Vous entrez seul !"), sentences("Vous entrez ; vous montez.")
    (('Il y a une rampe', 'Vous entrez seul'), ('Vous entrez ; vous montez',))
    """
    return tuple(piece.strip(" .!?…") for piece in _SENTENCE_END.split(text) if piece.strip(" .!?…"))


def words(sentence: str) -> int:
    """Return the number of words, parted by spaces or by signs; a dash or a quotation mark between spaces is none.

    >>> words("Vous dites « oui » – ou « non »"), words("Une rampe;une porte"), words("1,20 m à 10:30")
    (5, 4, 4)
    """
    return sum(any(sign.isalnum() for sign in piece) for piece in _BETWEEN_WORDS.split(sentence))
