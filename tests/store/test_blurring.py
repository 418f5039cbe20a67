"""What is drawn over a frame keeps nothing of what was there: two scenes of one average leave the same picture."""

import random

import pytest
from PIL import Image, ImageDraw

from audit_app.domain.blurring import Frame
from audit_app.store.blurring import SQUARES, shades, squares, veiled

WHOLE = Frame(left=0.0, top=0.0, width=100.0, height=100.0)
MIDDLE = Frame(left=25.0, top=25.0, width=50.0, height=50.0)


def _scene(seed: int, size: tuple[int, int] = (120, 80)) -> Image.Image:
    """Return grey noise of which no part is like another scene's, and of the same average."""
    points = [100, 140] * (size[0] * size[1] // 2)
    random.Random(seed).shuffle(points)  # noqa: S311  no secret
    image = Image.new("L", size)
    image.putdata(points)
    return image.convert("RGB")


def test_nothing_of_what_was_under_a_frame_is_left():
    first, second = (veiled(_scene(seed), [WHOLE]) for seed in (1, 2))
    assert _scene(1).tobytes() != _scene(2).tobytes()
    assert first.tobytes() == second.tobytes()


def test_only_two_shades_are_under_a_frame_and_nothing_else_is_touched():
    before = _scene(3)
    after = veiled(before, [MIDDLE])
    inside = after.crop((30, 20, 90, 60))
    assert len(inside.getcolors()) == 2
    for outside in ((0, 0, 120, 20), (0, 60, 120, 80), (0, 20, 30, 60), (90, 20, 120, 60)):
        assert after.crop(outside).tobytes() == before.crop(outside).tobytes()


def test_the_picture_given_stays_as_it_is():
    before = _scene(4)
    veiled(before, [WHOLE])
    assert before.tobytes() == _scene(4).tobytes()


def test_what_shows_through_is_hidden_too():
    image = _scene(5).convert("RGBA")
    image.putalpha(3)
    assert veiled(image, [MIDDLE]).getchannel("A").crop((30, 20, 90, 60)).getextrema() == (255, 255)


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (4_000, 7)])
def test_the_smallest_frame_of_any_picture_hides_something(size):
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).point((0, 0), "black")
    assert veiled(image, [Frame(left=0.0, top=0.0, width=1.0, height=1.0)]).getpixel((0, 0)) != (0, 0, 0)


@pytest.mark.parametrize("box", [(0, 0, 100, 40), (7, 3, 8, 4), (5, 5, 17, 400)])
def test_squares_cover_the_frame_whole_and_are_few(box):
    covered = Image.new("L", (500, 500))
    drawn = list(squares(box, (9, 9, 9)))
    for place, _colour in drawn:
        ImageDraw.Draw(covered).rectangle(place, fill=255)
    assert covered.getbbox() == box
    assert covered.crop(box).getextrema() == (255, 255)
    assert len(drawn) <= SQUARES**2


@pytest.mark.parametrize("average", [(0, 0, 0), (255, 255, 255), (100, 3, 250)])
def test_both_shades_are_colours_and_differ(average):
    dark, light = shades(average)
    assert all(0 <= part <= 255 for part in (*dark, *light))
    assert all(low < high for low, high in zip(dark, light, strict=True))
