"""The one way for text to reach ReportLab: `stretches`, each of one face, which no markup can pass.

Atkinson Hyperlegible Next for everything it can write, others letter by letter for the rest (`letters`); what none of
them has is drawn as its code point in a box, `[U+0915]`: nothing is lost silently. ReportLab itself writes an empty
glyph.
"""

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import groupby
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics

from audit_app.report.tagged import right_to_left
from audit_app.report.tagged.letters import OTHER, PLAIN, STRONG, by_first, further_face

_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
"""Soft hyphens and joins of no width: ReportLab would draw them; they say nothing."""

_MOST_BYTES = 32_000
"""A little less than a text may have in a PDF/A-3 that stands for others (ISO 32000-1, annex C): 32,767."""

_NARROW = "\u202f"
_NO_BREAK = "\u00a0"


@lru_cache(maxsize=1)
def _always() -> frozenset[str]:
    """Return what is printed as it is, and no further face is asked for."""
    return by_first() | {"\n", _NARROW, " "}


@lru_cache(maxsize=1)
def _foreign() -> re.Pattern[str]:
    """Match a run of characters the first face cannot draw, spaces apart."""
    known = "".join(re.escape(c) for c in sorted(by_first()))
    return re.compile(f"[^{known} \n]+")


def printable(text: str) -> str:
    r"""Return the text as it is printed: tabs as spaces, what no face has as its code point.

    >>> printable("a\tb \u0915")
    'a b [U+0915]'
    """
    bare = visible(text)
    if _always().issuperset(bare):
        return bare
    return "".join(c if c in _always() else _printed(c) for c in bare)


def _printed(c: str) -> str:
    """Return a letter that the first face lacks as it is printed."""
    return " " if c.isspace() else c if further_face(c, PLAIN) else _box(c)


def _box(c: str) -> str:
    return f"[U+{ord(c):04X}]"


class Stretch(NamedTuple):
    """Letters of one face; `breaks`: a new line. What no face has is in boxes, which stand for those letters.

    So do joined letters, which are `turned` once it is known what stands on one line.
    """

    text: str
    face: str
    narrow: bool = False
    breaks: bool = False
    stands_for: str = ""
    turned: bool = False


@lru_cache(maxsize=4096)
def stretches(text: str, *, strong: bool = False) -> tuple[Stretch, ...]:
    r"""Return any text in stretches of one face: the only way for words to get onto a page.

    >>> [stretch.text for stretch in stretches("a → \u0915")]
    ['a ', '→', ' ', '[U+0915]']
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
    elif right_to_left.has_any(line):
        for said, turned in right_to_left.parts(line):
            if turned:
                for part in _short_enough(said):
                    yield Stretch(right_to_left.joined(part), OTHER[face], stands_for=part, turned=True)
            else:
                yield from _from_the_left(said, face)
    else:
        yield from _from_the_left(line, face)


def _from_the_left(said: str, face: str) -> Iterator[Stretch]:
    end = 0
    for found in _foreign().finditer(said):
        if found.start() > end:
            yield Stretch(said[end : found.start()], face)
        end = found.end()
        for kind, same in groupby(found.group(), key=partial(_kind, face)):
            yield from _in_other_face(kind, "".join(same), face)
    if said[end:]:
        yield Stretch(said[end:], face)


def _kind(face: str, c: str) -> str:
    """Return the face that draws a letter, or why none does."""
    return c if c == _NARROW else " " if c.isspace() else further_face(c, face)


def _in_other_face(kind: str, same: str, face: str) -> Iterator[Stretch]:
    """Yield the run in its face, each narrow space as a small no-break one (ReportLab would break it)."""
    if kind == _NARROW:
        yield Stretch(_NO_BREAK * len(same), face, narrow=True)
    elif kind == " ":
        yield Stretch(" ", face)
    elif kind:
        yield Stretch(same, kind)
    else:
        for part in _short_enough(same):
            yield Stretch("".join(map(_box, part)), face, stands_for=part)


def _short_enough(said: str) -> Iterator[str]:
    """Yield a text in parts, each one a PDF/A may hold, cut after a word where there is one."""
    while len(said.encode("utf-16-be", "surrogatepass")) > _MOST_BYTES:
        end = said.rfind(" ", 0, _MOST_BYTES // 4) + 1 or _MOST_BYTES // 4
        yield said[:end]
        said = said[end:]
    yield said


def width(text: str, size: float, *, strong: bool = False) -> float:
    """Return how wide the text is on one line, in points."""
    return sum(float(pdfmetrics.stringWidth(part.text, part.face, size)) for part in stretches(text, strong=strong))


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
