"""Shapes: each mark has its own form, in ink or not."""

import io

from reportlab.pdfgen.canvas import Canvas

from audit_app.report.blocks import Mark
from audit_app.report.tagged.shapes import draw_mark


def drawn(mark: Mark) -> str:
    canvas = Canvas(io.BytesIO())
    draw_mark(canvas, mark, 50, 50, 10)
    colourless = [line for line in canvas._code if not line.endswith((" rg", " RG"))]
    return "\n".join(colourless)


def test_no_two_marks_look_alike_without_colour():
    filled = {Mark.GOOD, Mark.BAD}
    forms = {(drawn(mark), mark in filled) for mark in Mark}
    assert len(forms) == len(Mark)
