"""Parts of a picture made unrecognisable for good: what is drawn over them keeps nothing of what was there.

A blur, or a mosaic of what is under it, can be undone by trying out what would give it: plates and texts have been read
so. Here a frame is covered by squares of two shades of one colour, its average, and that rounded: the reader sees that
something was hidden, and nobody can tell what.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from audit_app.domain.blurring import Frame

if TYPE_CHECKING:
    from PIL.Image import Image

SQUARES = 6
"""Squares along the longer side of a frame."""

STEP = 32
"""What the average is rounded to, out of 256 shades."""

Colour = tuple[int, int, int]


def shades(average: Colour) -> tuple[Colour, Colour]:
    """Return the two colours of the squares for an average.

    >>> shades((100, 3, 250))
    ((96, 16, 216), (128, 48, 248))
    """
    rounded = tuple(min(248, max(48, round(part / STEP) * STEP + 32)) for part in average)
    red, green, blue = rounded
    return (red - STEP, green - STEP, blue - STEP), (red, green, blue)


def veiled(image: "Image", frames: Iterable[Frame]) -> "Image":
    """Return the picture, opaque, with squares over each frame; the sides of a frame go to whole pixels outwards."""
    from PIL import Image, ImageDraw

    seen = image.convert("RGB") if image.mode != "RGBA" else image.copy()
    draw = ImageDraw.Draw(seen)
    for frame in frames:
        box = frame.in_pixels(*seen.size)
        red, green, blue = _average(seen.crop(box).convert("RGB").resize((1, 1), Image.Resampling.BOX))
        for place, colour in squares(box, (red, green, blue)):
            draw.rectangle(place, fill=colour if seen.mode == "RGB" else (*colour, 255))
    return seen


def squares(box: tuple[int, int, int, int], average: Colour) -> Iterable[tuple[tuple[int, int, int, int], Colour]]:
    """Yield each square of a frame, first and last pixel on both ways, and its colour."""
    left, top, right, bottom = box
    side = max(2, -(-max(right - left, bottom - top) // SQUARES))
    both = shades(average)
    for row, y in enumerate(range(top, bottom, side)):
        for column, x in enumerate(range(left, right, side)):
            yield (x, y, min(x + side, right) - 1, min(y + side, bottom) - 1), both[(row + column) % 2]


def _average(one: "Image") -> Colour:
    found = one.getpixel((0, 0))
    if not isinstance(found, tuple):
        raise TypeError(found)
    red, green, blue = (int(part) for part in found[:3])
    return red, green, blue
