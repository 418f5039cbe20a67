"""Pictograms for the web: well-formed, silent, in the colour of the text around them."""

from xml.etree import ElementTree

import pytest

from audit_app.report.drawings import DRAWINGS
from audit_app.report.pictogram_svg import svg
from audit_app.report.pictograms import Pictogram


@pytest.mark.parametrize("pictogram", Pictogram)
def test_each_part_is_drawn_and_nothing_is_heard(pictogram):
    root = ElementTree.fromstring(svg(pictogram))  # noqa: S314  it is our own
    assert len(root) == len(DRAWINGS[pictogram])
    silent = {"class": "pictogram", "aria-hidden": "true", "focusable": "false"}
    assert root.attrib == {"viewBox": "0 0 100 100", **silent}


def test_ink_takes_the_colour_of_the_text_and_paper_cuts_into_it():
    check = svg(Pictogram.CHECK)
    assert 'fill="currentColor"' in check
    assert 'stroke="var(--paper, #ffffff)"' in check


def test_a_ring_and_an_area_are_told_apart():
    assert 'r="42" fill="none"' in svg(Pictogram.CALM)
    assert '<path d="M 50 92' in svg(Pictogram.HEALTH)
