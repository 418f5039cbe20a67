"""The faces of a report, and the one way for text to reach ReportLab: `esc`.

Atkinson Hyperlegible Next for everything it can write, DejaVu Sans character by character for the rest; what neither
has is drawn as its code point in a box, `[U+1F9D1]`: nothing is lost silently. ReportLab itself writes an empty glyph.
"""

import re
from functools import lru_cache
from itertools import groupby
from xml.sax.saxutils import escape

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
_BOX = "#e4e6ea"
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
    """
    register()
    both = [frozenset(pdfmetrics.getFont(face).face.charToGlyph) for face in (plain, strong)]
    return frozenset(chr(code) for code in both[0] & both[1] if code <= _LAST_TOLD)


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
    bare = text.translate({ord(c): None for c in _INVISIBLE}).replace("\t", " ")
    known = _by_any()
    if known.issuperset(bare):
        return bare
    return "".join(c if c in known else f"[U+{ord(c):04X}]" if not c.isspace() else " " for c in bare)


def esc(text: str, *, strong: bool = False) -> str:
    """Return any text as ReportLab's markup for exactly that text: the only way for words to get onto a page.

    >>> esc("<img src='/etc/passwd'> a<b & c")
    "&lt;img src='/etc/passwd'&gt; a&lt;b &amp; c"
    """
    face = STRONG if strong else PLAIN
    bare = text.translate({ord(c): None for c in _INVISIBLE}).replace("\t", " ")
    known = _foreign().sub(lambda found: _in_other_face(found.group(), face), escape(bare))
    return known.replace("\n", "<br/>")


def _in_other_face(run: str, face: str) -> str:
    """Return the run in the second face, each narrow space as a small no-break one (ReportLab would break it)."""
    return "".join(_written(kind, "".join(same), face) for kind, same in groupby(run, key=_kind))


def _kind(c: str) -> str:
    if c == _NARROW:
        return "narrow"
    if c.isspace():
        return "space"
    return "second" if c in _by_second() else "none"


def _written(kind: str, same: str, face: str) -> str:
    match kind:
        case "narrow":
            return f'<font size="-3">{_NO_BREAK * len(same)}</font>'
        case "space":
            return " "
        case "second":
            return f'<font name="{_OTHER[face]}">{same}</font>'
        case _:
            return "".join(f'<font backColor="{_BOX}">[U+{ord(c):04X}]</font>' for c in same)


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
