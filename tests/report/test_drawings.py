"""The drawings: one for each pictogram, inside its square, none like another."""

import pytest

from audit_app.report.drawings import DRAWINGS
from audit_app.report.pictograms import SIDE, Area, Disc, Pictogram, Ring, Stroke, steps

NUMBERS = {"M": 2, "L": 2, "C": 6, "Z": 0}


def test_each_pictogram_is_drawn_and_no_two_are_alike():
    assert set(DRAWINGS) == set(Pictogram)
    assert len(set(DRAWINGS.values())) == len(Pictogram)


@pytest.mark.parametrize("pictogram", Pictogram)
def test_a_drawing_stays_in_its_square_and_fills_most_of_it(pictogram):
    reached = [number for part in DRAWINGS[pictogram] for number in extent(part)]
    assert 0 <= min(reached) <= 20
    assert 85 <= max(reached) <= SIDE


@pytest.mark.parametrize("pictogram", Pictogram)
def test_a_path_has_the_numbers_its_commands_take(pictogram):
    paths = [part.path for part in DRAWINGS[pictogram] if isinstance(part, Stroke | Area)]
    told = [(command, len(numbers)) for path in paths for command, numbers in steps(path)]
    assert [(command, count) for command, count in told if NUMBERS[command] != count] == []
    assert all(path.startswith("M") for path in paths)


@pytest.mark.parametrize("pictogram", Pictogram)
def test_a_line_is_wide_enough_to_be_seen_when_it_is_small(pictogram):
    lines = [part.wide for part in DRAWINGS[pictogram] if isinstance(part, Stroke | Ring)]
    assert min(lines, default=9) >= 4.5


def extent(part):
    """The outermost numbers of a part; the handles of a curve may lie outside, the curve itself does not."""
    match part:
        case Stroke(path, wide, _):
            numbers = [number for _, all_numbers in steps(path) for number in all_numbers[-2:]]
            return min(numbers) - wide / 2, max(numbers) + wide / 2
        case Area(path, _):
            numbers = [number for _, all_numbers in steps(path) for number in all_numbers[-2:]]
            return min(numbers), max(numbers)
        case Disc(x, y, radius, _):
            return min(x, y) - radius, max(x, y) + radius
        case Ring(x, y, radius, wide):
            return min(x, y) - radius - wide / 2, max(x, y) + radius + wide / 2
