"""Money as a bar: each part as long as its share of the whole."""

from fractions import Fraction

import pytest
from PySide6.QtGui import QColor

from audit_app.ui.actions.cost_bar import CostBar


@pytest.fixture
def bar(look, shown):
    return shown(CostBar(look), (400, 12))


def drawn(bar, colour):
    """Return how many pixels of the middle line have a colour."""
    image = bar.grab().toImage()
    middle = image.height() // 2
    return sum(QColor(image.pixel(x, middle)).name() == colour.lower() for x in range(image.width()))


def test_each_part_is_as_long_as_its_share(bar, look):
    bar.show_parts(((Fraction(100), "good"), (Fraction(50), "accent")), Fraction(400))
    tokens = look.tokens
    assert drawn(bar, tokens.good) == pytest.approx(100, abs=14)
    assert drawn(bar, tokens.accent) == pytest.approx(50, abs=14)
    assert drawn(bar, tokens.hairline) == pytest.approx(250, abs=30)


def test_nothing_is_an_empty_bar_and_divides_nothing(bar, look):
    bar.show_parts(((Fraction(0), "good"), (Fraction(0), "accent")), Fraction(0))
    assert drawn(bar, look.tokens.good) == drawn(bar, look.tokens.accent) == 0


def test_a_little_is_still_seen(bar, look):
    bar.show_parts(((Fraction(1), "good"),), Fraction(10_000))
    assert drawn(bar, look.tokens.good) > 4
