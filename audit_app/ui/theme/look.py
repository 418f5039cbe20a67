"""The look that holds now: a theme, a text size, and the sizes that follow from them."""

from typing import NamedTuple

from audit_app.ui.theme.tokens import Tokens

BASE_POINTS = 11.0
"""Size of running text at 100 %, in points."""

TEXT_SIZES = (100, 125, 150, 175, 200)
"""Text sizes offered, in per cent."""


_TARGET, _LARGE_TARGET = 24, 44
"""Pixels, whatever the text size: a thumb does not grow with the letters. **Source:** WCAG 2.2, 2.5.8 and 2.5.5."""


class Look(NamedTuple):
    """Tokens, scale and targets: every screen is drawn from one, and drawn anew when it changes."""

    tokens: Tokens
    percent: int = 100
    large: bool = False
    """Whether everything that is pressed is large: on the ground, standing, with gloves, or with a hand that shakes."""

    def px(self, pixels: float) -> int:
        """Return so many pixels at 100 % at this text size.

        >>> from audit_app.ui.theme.tokens import LIGHT
        >>> Look(LIGHT, 150).px(14)
        21
        """
        return round(pixels * self.percent / 100)

    def points(self, ratio: float = 1.0) -> float:
        """Return a font size in points: `ratio` of running text."""
        return round(BASE_POINTS * ratio * self.percent / 100, 1)

    @property
    def target(self) -> int:
        """Least width and height of what is pressed, in pixels.

        >>> from audit_app.ui.theme.tokens import LIGHT
        >>> Look(LIGHT).target, Look(LIGHT, large=True).target, Look(LIGHT, 200, large=True).target
        (24, 44, 44)
        """
        return _LARGE_TARGET if self.large else _TARGET

    @property
    def line(self) -> int:
        """Width of a focus ring or a chosen border, in pixels."""
        return max(self.tokens.line_width, self.px(self.tokens.line_width) - 1)
