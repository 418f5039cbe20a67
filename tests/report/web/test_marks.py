"""Each shape of paper has its drawing on the page, and each drawing that is used is there."""

import re

from audit_app.report.blocks import Mark
from audit_app.report.web.marks import mark, shapes


def test_every_shape_is_drawn_once():
    drawn = re.findall(r'<symbol id="shape-([a-z_0-9]+)"', shapes().html)
    assert sorted(drawn) == sorted(str(shape) for shape in Mark)


def test_no_two_shapes_are_alike():
    bodies = re.findall(r"<symbol [^>]*>(.*?)</symbol>", shapes().html)
    assert len(set(bodies)) == len(bodies) == len(Mark)


def test_a_shape_is_silent_and_none_is_nothing():
    assert 'aria-hidden="true"' in mark(Mark.GOOD).html
    assert 'href="#shape-good"' in mark(Mark.GOOD).html
    assert mark(None).html == ""
