"""The canvas: nothing is drawn untagged, nothing within two stretches at once."""

import io
import re

import pikepdf
import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from audit_app.report.tagged.canvas import DECORATION, HEAD, TaggedCanvas, UntaggedContent
from audit_app.report.tagged.letters import PLAIN, register
from audit_app.report.tagged.tree import Tree
from tests.report import audits
from tests.report.tagged.test_pictures import a_picture


def a_canvas():
    register()
    return TaggedCanvas(io.BytesIO(), on=audits.ON, tree=Tree(), initialFontName=PLAIN)


def code(canvas) -> str:
    canvas._code.close()
    return "\n".join(canvas._code)


def test_words_of_no_element_are_refused():
    with pytest.raises(UntaggedContent):
        a_canvas().drawString(9, 9, "mot")
    paragraph = Paragraph("mot", ParagraphStyle("p", fontName=PLAIN))
    paragraph.wrap(100, 100)
    with pytest.raises(UntaggedContent):
        paragraph.drawOn(a_canvas(), 0, 0)


def test_a_picture_of_no_element_is_refused(tmp_path):
    path = a_picture(tmp_path / "a.jpg", size=(9, 9))
    with pytest.raises(UntaggedContent):
        a_canvas().drawImage(str(path), 0, 0)
    with pytest.raises(UntaggedContent):
        a_canvas().draw_jpeg("a", path.read_bytes(), 9, 9)


def test_rules_and_boxes_are_decoration_in_one_stretch():
    canvas = a_canvas()
    canvas.rect(0, 0, 9, 9)
    canvas.setLineWidth(2)
    canvas.circle(5, 5, 5)
    canvas.line(0, 0, 9, 9)
    drawn = code(canvas)
    assert drawn.count(DECORATION) == drawn.count("EMC") == 1
    assert drawn.rstrip().endswith("EMC")


def test_a_stretch_ends_before_the_state_it_began_in():
    canvas = a_canvas()
    canvas.saveState()
    canvas.rect(0, 0, 9, 9)
    canvas.restoreState()
    canvas.rect(0, 0, 9, 9)
    assert [line for line in code(canvas).split("\n") if line in {"q", "Q", "EMC", DECORATION}] == [
        "q", DECORATION, "EMC", "Q", DECORATION, "EMC",
    ]  # fmt: skip


def test_all_that_is_drawn_of_a_figure_is_one_stretch():
    canvas = a_canvas()
    figure = canvas.tree.root.child("Figure", Alt="a")
    with canvas.tagged(figure):
        canvas.saveState()
        canvas.rect(0, 0, 9, 9)
        canvas.restoreState()
        canvas.drawString(9, 9, "1")
    canvas.rect(0, 0, 9, 9)
    drawn = code(canvas)
    assert drawn.count("/Figure <</MCID 0>> BDC") == 1
    assert len(figure.kids) == 1
    assert drawn.count("BDC") + drawn.count("BMC") == drawn.count("EMC") == 2


def test_what_is_known_at_the_end_is_put_into_its_place():
    canvas = a_canvas()
    canvas.draw_later(HEAD, lambda: f"BT ({canvas.page_count}) Tj ET")
    slot = canvas.slot("là")
    with canvas.tagged(canvas.tree.root.child("P")):
        canvas._code.append(f"BT ({slot}) Tj ET")
    canvas.showPage()
    canvas.pages_of["là"] = 2
    canvas.showPage()
    canvas.save()
    with pikepdf.open(canvas._filename) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
        assert re.findall(rb"\((\d+)\) Tj", content) == [b"2", b"2"]
        assert all(page.Tabs == "/S" for page in pdf.pages)
        assert [page.StructParents for page in pdf.pages] == [0, 1]


def test_an_anchor_that_never_came_is_page_nought():
    canvas = a_canvas()
    assert canvas._later[int(canvas.slot("nulle part").strip("\x01"))]() == "0"


def test_a_jpeg_goes_into_the_file_as_it_is_and_once(tmp_path):
    content = a_picture(tmp_path / "a.jpg", size=(40, 30)).read_bytes()
    canvas = a_canvas()
    with canvas.tagged(canvas.tree.root.child("Figure", Alt="a")):
        canvas.draw_jpeg("a", content, 9, 9)
        canvas.draw_jpeg("a", content, 9, 9)
    canvas.save()
    with pikepdf.open(canvas._filename) as pdf:
        (image,) = pdf.pages[0].Resources.XObject.values()
        assert image.read_raw_bytes() == content
