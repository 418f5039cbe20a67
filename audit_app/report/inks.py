"""The colours that the words of a finished page are drawn in, read from its operators, and whether they are told apart.

Words outside pictures stand on a ground of the report, all of them pale; a number on a picture stands on the shape
painted just before it.
"""

import re
from collections.abc import Iterable
from typing import TypeAlias

Colour: TypeAlias = tuple[float, ...]
"""Red, green and blue, each from 0 to 1."""

PAPER: Colour = (1.0, 1.0, 1.0)
_BLACK: Colour = (0.0, 0.0, 0.0)
LEAST = 4.5
"""The least ratio between words and their ground. **Source:** WCAG 2.2, 1.4.3."""

_LONGEST = 40
"""The most signs that three parts of a colour are written in."""

_TOKEN = re.compile(
    rb"\((?:[^()\\]|\\.)*\)\s*T(?P<words>j)| rg(?P<colour>\s)|/(?P<tag>\w+)\s*(?:<<|BMC)|\n(?P<state>[qQ])(?=\n)",
    re.DOTALL,
)
"""Each way begins with a sign of its own, so that only those are looked at: three times as quick."""

Ink: TypeAlias = tuple[Colour, Colour | None]
"""The colour of words, and that of the shape under them where they are of a picture."""


def inks_of(content: bytes) -> set[Ink]:
    r"""Return each ink of the words that the operators of a page draw, black where they name none.

    >>> sorted(inks_of(b"\nq\n.5 .5 .5 rg\n(a) Tj\nQ\n(b) Tj"))
    [((0.0, 0.0, 0.0), None), ((0.5, 0.5, 0.5), None)]
    """
    found, kept = set(), []
    before, now, tag = PAPER, _BLACK, b""
    for token in _TOKEN.finditer(content):
        kind = token.lastgroup
        if kind == "words":
            found.add((now, before if tag == b"Figure" else None))
        elif kind == "colour":
            before, now = now, tuple(map(float, content[max(0, token.start() - _LONGEST) : token.start()].split()[-3:]))
        elif kind == "tag":
            tag = token["tag"]
        elif token["state"] == b"q":
            kept.append(now)
        else:
            now = kept.pop() if kept else now
    return found


def are_told(inks: Iterable[Ink], grounds: Iterable[Colour]) -> bool:
    """Whether words are told from each ground of the report, or in a picture from the shape they stand on."""
    on = tuple(grounds)
    return all(
        min(contrast(ink, ground) for ground in on) >= LEAST or (shape is not None and contrast(ink, shape) >= LEAST)
        for ink, shape in inks
    )


def contrast(one: Colour, other: Colour) -> float:
    """Return the ratio between two colours, from 1 to 21. **Source:** WCAG 2.2, definition of contrast ratio.

    >>> round(contrast(PAPER, (0.0, 0.0, 0.0))), contrast(PAPER, PAPER)
    (21, 1.0)
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
