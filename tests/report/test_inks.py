"""Colours of words: those named before them, in the state they are drawn in, and what their ground is."""

import pytest

from audit_app.report.inks import are_told, contrast, inks_of

PALE, INK, WHITE = (0.9, 0.9, 0.9), (0.1, 0.1, 0.1), (1.0, 1.0, 1.0)


def test_a_colour_holds_until_its_state_is_given_back():
    drawn = b"\nq\n.1 .1 .1 rg\n/P <</MCID 0>> BDC BT (un) Tj ET EMC\nq\n.9 .9 .9 rg\n(deux) Tj\nQ\nQ\n(trois) Tj\n"
    assert inks_of(drawn) == {(INK, None), (PALE, None), ((0.0, 0.0, 0.0), None)}


def test_what_somebody_wrote_is_no_colour():
    drawn = rb".1 .1 .1 rg (peint en .9 .9 .9 rg \(ou \\) Tj (/Figure BMC) Tj"
    assert inks_of(drawn) == {(INK, None)}


def test_a_number_on_a_picture_stands_on_the_shape_before_it():
    assert inks_of(b"/Figure <</MCID 3>> BDC\n.1 .1 .1 rg\nf\n1 1 1 rg\n(12) Tj") == {(WHITE, INK)}


@pytest.mark.parametrize(
    ("ink", "told"),
    [((INK, None), True), ((PALE, None), False), ((WHITE, INK), True), ((WHITE, PALE), False), ((INK, PALE), True)],
)
def test_words_are_told_from_their_ground(ink, told):
    assert are_told([ink], [WHITE, PALE]) is told


def test_a_ratio_is_the_same_both_ways():
    assert contrast(INK, PALE) == contrast(PALE, INK) > contrast(PALE, WHITE) > 1
