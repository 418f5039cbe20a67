"""Words written from right to left, Hebrew and Arabic: which of a line they are, how they join, how they are drawn.

They are kept and read in the order of their letters. They are joined before lines are broken, since a joined letter has
another width, and turned round line by line after it.

**Source:** Unicode Standard Annex 9, with the direction of the page from left to right: each stretch of such words is
an island of its own, and keeps the numbers right after it. A text that begins with such a word and has more of such
letters than of others is written from right to left as a whole: a name at the head of a sentence does not turn it.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from audit_app.report.tagged.letters import by_other, is_joined_form

_ANY = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")

_STRETCH = re.compile("R(?:[^LX]*R)?(?:S?N+(?![NL]))*")
"""From the first letter to the last, and the numbers that follow: R letters, L those of other scripts, X not drawn."""

_DRAWN = re.compile("[^X]+")
_ISLAND = re.compile(
    "(?:[LE](?:[O+,%]*[LE]|(?<=E)%+)*"  # other letters, and the numbers after them (E)
    "|(?<!%)%*N(?:(?<=N)[+,]N|N|%)*"  # numbers, their signs with them
    "|A(?:,?A)*)+"  # numbers among Arabic letters
)
"""What runs from left to right among those words."""

_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_BRACKETS = {"(": ")", "[": "]", "{": "}", "«": "»"}
_LAM = "\u0644"
_JOINS = "\u0640\u200d"
"""What letters join to though it is none."""

_SPACED = {"\u00a0": "\u00a0", "\u202f": "\u00a0"}


def has_any(text: str) -> bool:
    """Whether some letter of a text is written from right to left."""
    return _ANY.search(text) is not None


def parts(line: str) -> Iterator[tuple[str, bool]]:
    """Yield a line in parts, and of each whether it is to be joined and turned.

    >>> list(parts("Salle \u05d0\u05d1 2, Nantes"))
    [('Salle ', False), ('\u05d0\u05d1 2', True), (', Nantes', False)]
    """
    kinds = _kinds(line)
    whole = kinds.replace("O", "").startswith("R") and kinds.count("R") > kinds.count("L")
    end = 0
    for found in (_DRAWN if whole else _STRETCH).finditer(kinds):
        if "R" in found.group():
            if found.start() > end:
                yield line[end : found.start()], False
            end = _closed(line, found.start(), found.end())
            yield line[found.start() : end], True
    if line[end:]:
        yield line[end:], False


def _closed(line: str, start: int, end: int) -> int:
    """Return the end of a stretch with the brackets right after it that close those opened within."""
    opened: list[str] = []
    for c in line[start:end]:
        if c in _BRACKETS:
            opened.append(_BRACKETS[c])
        elif opened and c == opened[-1]:
            opened.pop()
    while opened and line[end : end + 1] == opened[-1]:
        opened.pop()
        end += 1
    return end


def _kinds(line: str) -> str:
    """Return one letter for each of a line: R, L, a number, a sign that goes with numbers, another, one not drawn."""
    known, kinds = by_other(), ["O"]
    for c in line:
        match unicodedata.bidirectional(c):
            case _ if unicodedata.category(c) == "Cf":  # a sign that nobody sees may have a direction
                kinds.append("O")
            case _ if c not in known and not c.isspace():
                kinds.append("X")
            case "R" | "AL":
                kinds.append("R")
            case "L":
                kinds.append("L")
            case "EN" | "AN":
                kinds.append("N")
            case "ES" | "CS" | "ET" | "WS":
                kinds.append("S")
            case "NSM":
                kinds.append(kinds[-1])
            case _:
                kinds.append("O")
    return "".join(kinds[1:])


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Return the forms that letters take beside others, as the second face draws them: `initial`, `medial`, `final`."""
    forms: dict[str, dict[str, str]] = {}
    for form in filter(is_joined_form, sorted(by_other())):
        place, _, codes = unicodedata.decomposition(form).partition(" ")
        letters = "".join(chr(int(code, 16)) for code in codes.split())
        if letters and letters[0] not in " \u0640":
            forms.setdefault(letters, {})[place.strip("<>")] = form
    return forms


def joined(text: str) -> str:
    """Return the letters in the forms they take beside each other, without the signs that nobody sees."""
    forms, made, at = _forms(), [], 0
    while at < len(text):
        letter = text[at]
        if letter in forms:
            before, after = _neighbour(text, at, -1), _neighbour(text, at, 1)
            marks = ""
            if (
                letter == _LAM and after and letter + after in forms
            ):  # one form for both; the marks of the first stay with it
                marks = text[at + 1 : text.index(after, at + 1)]
                letter, after, at = letter + after, "", at + 1 + len(marks)
            made += [_formed(letter, before, after), marks]
        elif letter.isspace():
            made.append(_SPACED.get(letter, " "))
        elif unicodedata.category(letter) != "Cf":
            made.append(letter)
        at += 1
    return "".join(made)


def _neighbour(text: str, at: int, step: int) -> str:
    """Return the letter before or after another, passing over marks."""
    at += step
    while 0 <= at < len(text) and unicodedata.category(text[at]) == "Mn":
        at += step
    return text[at] if 0 <= at < len(text) else ""


def _formed(letter: str, before: str, after: str) -> str:
    """Return a letter in the form it takes between two others."""
    forms = _forms()
    held = before != "" and (before in _JOINS or "initial" in forms.get(before, {}))
    holds = "initial" in forms[letter] and after != "" and (after in _JOINS or "final" in forms.get(after, {}))
    place = ("medial" if holds else "final") if held else ("initial" if holds else "isolated")
    return forms[letter].get(place, letter[0])


def turned(text: str) -> str:
    """Return what stands of such words on one line in the order in which it is drawn; spaces at its ends stay there.

    >>> [f"{ord(c):x}" for c in turned("\u05d0\u05d1 12 ")]
    ['31', '32', '20', '5d1', '5d0', '20']
    """
    bare = text.strip(" ")
    start = text.index(bare)
    kinds, at, drawn = _kinds_turned(bare), 0, []
    for found in _ISLAND.finditer(kinds):
        drawn += [*bare[at : found.start()].translate(_MIRRORED), bare[found.start() : found.end()]]
        at = found.end()
    drawn += bare[at:].translate(_MIRRORED)
    return text[:start] + "".join(reversed(drawn)) + text[start + len(bare) :]


def _kinds_turned(text: str) -> str:
    """Return one letter for each: as `_kinds`, but of three sorts of numbers, and each sign of numbers apart."""
    strong, kinds = "R", ["O"]
    for c in text:
        kind = unicodedata.bidirectional(c)
        if kind in {"R", "AL", "L"}:
            strong = kind
        if kind == "NSM":
            kinds.append(kinds[-1])
        elif kind == "EN":
            kinds.append({"AL": "A", "L": "E"}.get(strong, "N"))
        else:
            kinds.append(_TURNED.get(kind, "O"))
    return "".join(kinds[1:])


_TURNED = {"R": "R", "AL": "R", "L": "L", "AN": "A", "ES": "+", "CS": ",", "ET": "%"}
