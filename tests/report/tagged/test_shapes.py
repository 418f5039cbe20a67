"""Shapes: each mark has its own form, in ink or not."""

import io

from reportlab.pdfgen.canvas import Canvas

from audit_app.report.blocks import Mark
from audit_app.report.tagged.shapes import _operators, draw_mark


def drawn(mark: Mark) -> str:
    canvas = Canvas(io.BytesIO())
    draw_mark(canvas, mark, 50, 50, 10)
    lines = "\n".join(canvas._code).split("\n")
    return "\n".join(line for line in lines if not line.endswith((" rg", " RG")))


def test_a_mark_of_each_sort_and_size_is_worked_out_once():
    _operators.cache_clear()
    for _ in range(9):
        drawn(Mark.GOOD)
    assert _operators.cache_info().misses == 1


def test_no_two_marks_look_alike_without_colour():
    filled = {Mark.GOOD, Mark.BAD}
    forms = {(drawn(mark), mark in filled) for mark in Mark}
    assert len(forms) == len(Mark)
