"""The shapes that stand beside words, as drawings of the page: the same forms as on paper, coloured by its style."""

from collections.abc import Iterator

from audit_app.report.blocks import FACES, Mark
from audit_app.report.web.markup import Markup, element

_TICK = "M-5 0 -1.3 4 5.4 -4"
_QUESTION = "M-3.3 -2.6C-3.3 -7 4 -7 3.6 -2.4 3.1 0 0 0 0 2M0 5.2V5.4"
_SIGNS = {
    Mark.GOOD: _TICK,
    Mark.RESERVED: _TICK,
    Mark.BAD: "M-4.2 -4.2 4.2 4.2M-4.2 4.2 4.2 -4.2",
    Mark.PARTIAL: "M0 -5.6V1M0 5V5.2",
    Mark.NONE: "M-5 0H5",
    Mark.EQUAL: "M-4.7 -2.3H4.7M-4.7 2.3H4.7",
    Mark.WAIVED: "M-.5 5V-5M-4.6 -1 -.5 -5.3 3.6 -1",
    Mark.UNKNOWN: _QUESTION,
}
_FULL = frozenset({Mark.GOOD, Mark.BAD})
"""The two ends are full discs; what lies between is a ring."""

PATTERNS = {
    Mark.GOOD: "full",
    Mark.EQUAL: "full",
    Mark.RESERVED: "slanted",
    Mark.PARTIAL: "slanted",
    Mark.BAD: "crossed",
}
"""How the part of a chart with that shape is filled; the others are empty inside their outline."""


def mark(shape: Mark | None) -> Markup:
    """Return a shape before the words that say the same: nobody needs to hear it."""
    if shape is None:
        return Markup("")
    used = element("use", href=f"#shape-{shape}")
    return element("svg", used, class_=f"mark {'face' if shape in FACES else shape}", aria_hidden="true")


def shapes() -> Markup:
    """Return all shapes and patterns, drawn once for the page that uses them."""
    return element(
        "svg", *_symbols(), *_patterns(), class_="shapes", width="0", height="0", aria_hidden="true", focusable="false"
    )


def _symbols() -> Iterator[Markup]:
    for shape in Mark:
        if shape in FACES:
            drawn = _face(FACES.index(shape) - len(FACES) // 2)
        elif shape is Mark.BOX:
            drawn = (element("rect", x="-9", y="-9", width="18", height="18", class_="ring"),)
        else:
            disc = "disc" if shape in _FULL else "ring dashed" if shape is Mark.RESERVED else "ring"
            sign = "sign on-disc" if shape in _FULL else "sign"
            drawn = (element("circle", r="10", class_=disc), element("path", d=_SIGNS[shape], class_=sign))
        yield element("symbol", *drawn, id=f"shape-{shape}", viewBox="-12 -12 24 24")


def _face(mood: int) -> tuple[Markup, ...]:
    """Return a face: the ends of its mouth rise with its mood, -3 to 3, as its middle falls."""
    bend = mood * 2.2
    mouth = f"M-4.8 {4 - bend / 3:.2f}C-1.6 {4 + bend / 1.5:.2f} 1.6 {4 + bend / 1.5:.2f} 4.8 {4 - bend / 3:.2f}"
    eyes = tuple(element("circle", cx=x, cy="-2.6", r="1.2", class_="eye") for x in ("-3.7", "3.7"))
    return (element("circle", r="10", class_="ring"), *eyes, element("path", d=mouth, class_="sign"))


def _patterns() -> Iterator[Markup]:
    slanted = element("path", d="M-1 7 7 -1M-4 4 4 -4M2 10 10 2", class_="slanted-lines")
    yield element("pattern", slanted, id="slanted", width="6", height="6", patternUnits="userSpaceOnUse")
    ground = element("rect", width="7", height="7", class_="crossed-ground")
    cross = element("path", d="M0 0 7 7M0 7 7 0", class_="crossed-lines")
    yield element("pattern", ground, cross, id="crossed", width="7", height="7", patternUnits="userSpaceOnUse")
