"""The look that holds now: a theme, a text size, and the sizes that follow from them."""

from typing import NamedTuple

from audit_app.ui.theme.tokens import Tokens

BASE_POINTS = 11.0
"""Size of running text at 100 %, in points."""

TEXT_SIZES = (100, 125, 150, 175, 200)
"""Text sizes offered, in per cent."""


class Look(NamedTuple):
    """Tokens and scale: every screen is drawn from one, and drawn anew when it changes."""

    tokens: Tokens
    percent: int = 100

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
    def line(self) -> int:
        """Width of a focus ring or a chosen border, in pixels."""
        return max(self.tokens.line_width, self.px(self.tokens.line_width) - 1)
