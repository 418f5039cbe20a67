"""Pictograms: what a drawing is made of."""

import pytest

from audit_app.report.pictograms import steps


def test_a_path_is_cut_into_its_commands():
    assert list(steps("M 0 0 C 1 2 3 4 5.5 -6 Z")) == [
        ("M", (0.0, 0.0)),
        ("C", (1.0, 2.0, 3.0, 4.0, 5.5, -6.0)),
        ("Z", ()),
    ]


def test_a_number_that_is_none_is_not_drawn_as_something_else():
    with pytest.raises(ValueError, match="x"):
        list(steps("M x 0"))
