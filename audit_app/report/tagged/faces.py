"""The faces of a report, and the one way for text to reach ReportLab: `stretches`, which no markup can pass.

Atkinson Hyperlegible Next for everything it can write, DejaVu Sans character by character for the rest; what neither
has is drawn as its code point in a box, `[U+1F9D1]`: nothing is lost silently. ReportLab itself writes an empty glyph.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from audit_app.shipped import resources

PLAIN = "Jauge"
STRONG = "Jauge-Strong"
_OTHER = {PLAIN: "Jauge-Other", STRONG: "Jauge-Other-Strong"}
_FILES = {
    PLAIN: "AtkinsonHyperlegibleNext-Regular.ttf",
    STRONG: "AtkinsonHyperlegibleNext-SemiBold.ttf",
    _OTHER[PLAIN]: "DejaVuSans.ttf",
    _OTHER[STRONG]: "DejaVuSans-Bold.ttf",
}
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
"""Soft hyphens and joins of no width: ReportLab would draw them; they say nothing."""

_LAST_TOLD = 0xFFFF
_NARROW = "\u202f"
_NO_BREAK = "\u00a0"


@lru_cache(maxsize=1)
def register() -> None:
    """Make the faces known to ReportLab, once."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(resources() / "fonts" / file)))
        pdfmetrics.registerFontFamily(name, normal=name, bold=name, italic=name, boldItalic=name)


@lru_cache(maxsize=2)
def _drawn_by(plain: str, strong: str) -> frozenset[str]:
    """Return what a face can draw in both its weights: what is told of a text does not depend on its weight.

    Beyond U+FFFF ReportLab 5.1 tells readers a broken code: such text could be seen, but not searched or read aloud.
    What a face draws for private use, or where there is no character, means nothing to anybody else.
    """
    register()
    both = [frozenset(pdfmetrics.getFont(face).face.charToGlyph) for face in (plain, strong)]
    told = (chr(code) for code in both[0] & both[1] if code <= _LAST_TOLD)
    return frozenset(c for c in told if unicodedata.category(c) not in {"Cn", "Co"})


def _by_first() -> frozenset[str]:
    return _drawn_by(PLAIN, STRONG)


def _by_second() -> frozenset[str]:
    return _drawn_by(_OTHER[PLAIN], _OTHER[STRONG])


@lru_cache(maxsize=1)
def _by_any() -> frozenset[str]:
    return _by_first() | _by_second() | {"\n", _NARROW, " "}


@lru_cache(maxsize=1)
def _foreign() -> re.Pattern[str]:
    """Match a run of characters the first face cannot draw, spaces apart."""
    known = "".join(re.escape(c) for c in sorted(_by_first()))
    return re.compile(f"[^{known} \n]+")


def printable(text: str) -> str:
    r"""Return the text as it is printed: tabs as spaces, what no face has as its code point.

    >>> printable("a\tb \U0001f9d1")
    'a b [U+1F9D1]'
    """
    bare = visible(text)
    known = _by_any()
    if known.issuperset(bare):
        return bare
    return "".join(c if c in known else f"[U+{ord(c):04X}]" if not c.isspace() else " " for c in bare)


class Stretch(NamedTuple):
    """Letters of one face; `breaks`: a new line. What no face has is in boxes, which stand for those letters."""

    text: str
    face: str
    narrow: bool = False
    breaks: bool = False
    stands_for: str = ""


@lru_cache(maxsize=4096)
def stretches(text: str, *, strong: bool = False) -> tuple[Stretch, ...]:
    r"""Return any text in stretches of one face: the only way for words to get onto a page.

    >>> [stretch.text for stretch in stretches("a → \U0001f9d1")]
    ['a ', '→', ' ', '[U+1F9D1]']
    """
    face = STRONG if strong else PLAIN
    bare = visible(text)
    if "\n" not in bare and not _foreign().search(bare):
        return (Stretch(bare, face),)
    return tuple(stretch for line in _lines(bare) for stretch in _in_faces(line, face))


def visible(text: str) -> str:
    """Return a text without the signs that nobody sees, tabs as spaces."""
    return text.translate(_UNSEEN)


_UNSEEN = {**{ord(c): None for c in _INVISIBLE}, ord("\t"): " "}


def _lines(text: str) -> Iterator[str]:
    """Yield the lines, and between them what ends one."""
    for at, line in enumerate(text.split("\n")):
        if at:
            yield "\n"
        yield line


def _in_faces(line: str, face: str) -> Iterator[Stretch]:
    if line == "\n":
        yield Stretch("", face, breaks=True)
        return
    end = 0
    for found in _foreign().finditer(line):
        if found.start() > end:
            yield Stretch(line[end : found.start()], face)
        end = found.end()
        for kind, same in groupby(found.group(), key=_kind):
            yield from _in_other_face(kind, "".join(same), face)
    if line[end:]:
        yield Stretch(line[end:], face)


def _kind(c: str) -> str:
    if c == _NARROW:
        return "narrow"
    if c.isspace():
        return "space"
    return "second" if c in _by_second() else "none"


def _in_other_face(kind: str, same: str, face: str) -> Iterator[Stretch]:
    """Yield the run in the second face, each narrow space as a small no-break one (ReportLab would break it)."""
    match kind:
        case "narrow":
            yield Stretch(_NO_BREAK * len(same), face, narrow=True)
        case "space":
            yield Stretch(" ", face)
        case "second":
            yield Stretch(same, _OTHER[face])
        case _:
            yield Stretch("".join(f"[U+{ord(c):04X}]" for c in same), face, stands_for=same)


def width(text: str, size: float, *, strong: bool = False) -> float:
    """Return how wide the text is on one line, in points; the second face counts as the first."""
    register()
    return float(pdfmetrics.stringWidth(printable(text), STRONG if strong else PLAIN, size))


@lru_cache(maxsize=16)
def shortened(text: str, room: float, size: float) -> str:
    """Return the text on one line of at most `room` points, cut with an ellipsis where it is too long."""
    line = " ".join(text.split())
    if width(line, size) <= room:
        return line
    kept = line
    while kept and width(f"{kept}…", size) > room:
        kept = kept[: -max(1, len(kept) // 20)]
    return f"{kept.rstrip()}…"
