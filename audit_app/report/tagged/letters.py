"""The faces of a report, and which of them draws a letter: all but the first are read once a letter asks for them."""

import re
import unicodedata
from functools import cache, lru_cache
from threading import Lock
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from audit_app.shipped import resources

PLAIN = "Jauge"
STRONG = "Jauge-Strong"
OTHER = {PLAIN: "Jauge-Other", STRONG: "Jauge-Other-Strong"}
"""Signs, Greek, Cyrillic, Hebrew, Arabic."""

EAST = "Jauge-East"
"""Chinese, Japanese, Korean; it has one weight."""

THAI = {PLAIN: "Jauge-Thai", STRONG: "Jauge-Thai-Strong"}
"""Thai; its marks are drawn over their letters without being shaped, as the face places them."""

SIGNS = "Jauge-Signs"
"""Emoji; it has one weight."""

_FILES = {
    PLAIN: "AtkinsonHyperlegibleNext-Regular.ttf",
    STRONG: "AtkinsonHyperlegibleNext-SemiBold.ttf",
    OTHER[PLAIN]: "DejaVuSans.ttf",
    OTHER[STRONG]: "DejaVuSans-Bold.ttf",
    EAST: "DroidSansFallback.ttf",
    THAI[PLAIN]: "NotoSansThai-Regular.ttf",
    THAI[STRONG]: "NotoSansThai-SemiBold.ttf",
    SIGNS: "NotoEmoji-Regular.ttf",
}
_OTHERS, _EAST, _SIGNS = (OTHER[PLAIN], OTHER[STRONG]), (EAST, EAST), (SIGNS, SIGNS)
_THAI = (THAI[PLAIN], THAI[STRONG])
_IS_THAI = re.compile("[\u0e00-\u0e7f]")
_LAST_OF_THE_OLD = 0xFFFF
"""Beyond it are the emoji: they are asked of their own face first, and all look alike."""

_TOLD = re.compile(r"<(\w\w)> <(\w{4,})>")
"""A code of a face, and the letter it is told to be."""


class ToldFace(TTFont):
    """A face that tells readers each of its letters: ReportLab 5.1 tells a broken code for those beyond U+FFFF.

    The forms in which Arabic letters join are told as the letters they are of.
    """

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802
        """Return the codes of letters, quickly where each has been asked for before: nearly always."""
        state: Any = self.state.get(doc)
        try:
            codes = bytes([state.assignments[ord(letter)] for letter in text.replace("\u00a0", " ")]) if state else b""
        except (KeyError, ValueError):  # a letter not asked for yet, or more letters than one byte counts
            codes = b""
        return [(0, codes)] if codes else list(super().splitString(text, doc, encoding))

    def addObjects(self, doc: Any) -> None:  # noqa: N802  ReportLab's name
        """Add the face to the document, with its letters."""
        before = set(doc.idToObject)
        super().addObjects(doc)
        for name in doc.idToObject.keys() - before:
            if name.startswith("toUnicodeCMap:"):
                table = doc.idToObject[name]
                table.content = _TOLD.sub(_as_told, table.content)


def _as_told(found: re.Match[str]) -> str:
    letter = chr(int(found[2], 16))
    letters = unicodedata.normalize("NFKC", letter) if is_joined_form(letter) else letter
    return f"<{found[1]}> <{letters.encode('utf-16-be').hex().upper()}>"


def is_joined_form(letter: str) -> bool:
    """Whether a letter is the form an Arabic one takes beside others."""
    return "\ufb50" <= letter <= "\ufdff" or "\ufe70" <= letter <= "\ufefc"


_ONE_AT_A_TIME = Lock()
"""Two reports may be printed at once: a face made known again would take the letters of a page from the one before."""


def _read(face: str) -> frozenset[int]:
    """Make a face known to ReportLab, once, and return the codes of its letters."""
    with _ONE_AT_A_TIME:
        return _read_once(face)


@cache
def _read_once(face: str) -> frozenset[int]:
    font = ToldFace(face, str(resources() / "fonts" / _FILES[face]))
    pdfmetrics.registerFont(font)
    pdfmetrics.registerFontFamily(face, normal=face, bold=face, italic=face, boldItalic=face)
    return frozenset(font.face.charToGlyph)


def register() -> None:
    """Make the first face known to ReportLab in both its weights."""
    for face in (PLAIN, STRONG):
        _read(face)


@cache
def _drawn_by(faces: tuple[str, str]) -> frozenset[str]:
    """Return what a face can draw in both its weights: what is told of a text does not depend on its weight.

    What a face draws for private use, or where there is no character, means nothing to anybody else.
    """
    both = _read(faces[0]) & _read(faces[1])
    return frozenset(c for c in map(chr, both) if unicodedata.category(c) not in {"Cn", "Co"})


def by_first() -> frozenset[str]:
    """Return what the first face draws."""
    return _drawn_by((PLAIN, STRONG))


def by_other() -> frozenset[str]:
    """Return what the second face draws."""
    return _drawn_by(_OTHERS)


@lru_cache(maxsize=4096)
def further_face(letter: str, first: str) -> str:
    """Return the face that draws a letter which the first one, PLAIN or STRONG, lacks; '' where none does."""
    old = ord(letter) <= _LAST_OF_THE_OLD
    if _IS_THAI.match(letter):
        return _THAI[first == STRONG] if letter in _drawn_by(_THAI) else ""
    for faces in (_OTHERS, _EAST, _SIGNS) if old else (_SIGNS, _EAST, _OTHERS):
        if letter in _drawn_by(faces):
            return faces[first == STRONG]
    return ""
