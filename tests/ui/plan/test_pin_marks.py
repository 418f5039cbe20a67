"""A pin is seen on any picture, is told apart by its shape, and is never smaller than a target has to be."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from audit_app.domain.plan import PinKind
from audit_app.ui.plan.pin_marks import DARK, PALE, Mark, across, draw_cross, draw_mark
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import THEMES


def drawn(look, ground, kind=PinKind.ZONE, number="1", *, chosen=False):
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    with QPainter(image) as painter:
        draw_mark(painter, look, Mark("zone/x", kind, number, 50, 50), QPointF(50, 50), chosen=chosen)
    return image


def colours(image):
    return {image.pixelColor(x, y).name() for x in range(100) for y in range(100)}


@pytest.mark.parametrize("ground", ["black", "white", "grey", "red"])
@pytest.mark.parametrize("chosen", [False, True])
def test_dark_and_pale_are_both_there_on_any_ground(look, ground, chosen):
    assert {DARK, PALE} <= colours(drawn(look, ground, chosen=chosen))


def test_a_circle_and_a_square_differ_in_their_corners(look):
    half = across(look) // 2
    circle, square = (drawn(look, "red", kind) for kind in PinKind)
    assert circle.pixelColor(50 - half, 50 - half) == QColor("red")
    assert square.pixelColor(50 - half, 50 - half) != QColor("red")


def test_the_chosen_pin_is_larger_and_turned_round(look):
    plain, chosen = (drawn(look, "red", number="", chosen=each) for each in (False, True))
    assert (plain.pixelColor(50, 50).name(), chosen.pixelColor(50, 50).name()) == (DARK, PALE)
    edge = 50 - across(look) // 2 - 4
    assert plain.pixelColor(edge, 50) == QColor("red")
    assert chosen.pixelColor(edge, 50) != QColor("red")


def test_a_pin_is_a_target_and_does_not_hide_the_plan_at_200_percent(qapp):
    light = THEMES["light"]
    assert [across(Look(light, 100)), across(Look(light, 200)), across(Look(light, 100, large=True))] == [26, 40, 44]


def test_three_digits_stay_within_their_pin(look):
    image = drawn(look, "red", number="128")
    beyond = 50 + across(look) // 2 + 4
    assert all(image.pixelColor(x, 50) == QColor("red") for x in range(beyond, 100))


def test_the_cross_goes_over_the_whole_plan(look):
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    with QPainter(image) as painter:
        draw_cross(painter, look, QPointF(30, 60), QRectF(10, 10, 80, 80))
    assert image.pixelColor(12, 60) != QColor("red")
    assert image.pixelColor(30, 88) != QColor("red")
    assert image.pixelColor(5, 60) == QColor("red")
