"""Pins on a plan: a circle and a square, a number that fits."""

import io

from reportlab.pdfgen.canvas import Canvas

from audit_app.report.blocks import PinMark
from audit_app.report.tagged import pins
from audit_app.report.tagged.letters import register


def drawn(pin):
    register()
    canvas = Canvas(io.BytesIO())
    pins.draw_pin(canvas, pin, 50, 50)
    return "\n".join(canvas._code)


def test_a_circle_and_a_square_have_forms_of_their_own():
    circle, square = (drawn(PinMark("1", 0, 0, square=each)) for each in (False, True))
    assert circle != square
    assert circle.count(" c") > square.count(" c") / 2


def test_a_longer_number_is_set_smaller():
    sizes = [drawn(PinMark(number, 0, 0)).split(" Tf")[0].split()[-1] for number in ("1", "12", "123", "1234")]
    assert [float(size) for size in sizes] == [9, 8, 6.5, 6.5]
