"""Sizes that follow the text size."""

import pytest

from audit_app.ui.theme.look import TEXT_SIZES, Look
from audit_app.ui.theme.tokens import CONTRAST, LIGHT


def test_everything_grows_with_the_text():
    for percent in TEXT_SIZES:
        look = Look(LIGHT, percent)
        assert look.px(20) == 20 * percent / 100
        assert look.points() == pytest.approx(11 * percent / 100, abs=0.06)


def test_the_focus_ring_never_gets_thinner_than_the_theme_says():
    assert Look(LIGHT).line == 2
    assert Look(CONTRAST).line == 3
    assert Look(LIGHT, 200).line >= 3
