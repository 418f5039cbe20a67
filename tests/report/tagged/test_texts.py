"""A text object: no two words glued at the end of a line, each thing within in a stretch of its own."""

import io
import re

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from audit_app.report import blocks
from audit_app.report.blocks import PageOf, Run
from audit_app.report.tagged import styles, words
from tests.report.tagged.test_canvas import a_canvas, code
from tests.report.tagged.test_words import BODY, a_place


def drawn(*runs, width=400, titles=None, target=None):
    canvas = a_canvas()
    canvas.target = target
    flow = words.flow(blocks.Passage(runs), BODY, a_place(**(titles or {})))
    flow.wrap(width, 1000)
    flow.drawOn(canvas, 0, 0)
    return code(canvas), flow, canvas


def texts(said: str) -> list[str]:
    return re.findall(r"\(([^)]*)\) Tj", said)


def test_a_space_stands_where_a_line_ends_but_not_within_a_word():
    said, _, _ = drawn(Run("un deux trois"), width=30)
    assert [each[-1] for each in texts(said)] == [" "] * len(texts(said))
    cut, _, _ = drawn(Run("W" * 30 + " fin"), width=50)
    assert "".join(texts(cut)).split() == ["W" * 30, "fin"]


def test_a_line_that_is_broken_by_hand_ends_with_a_space():
    said, _, _ = drawn(Run("un\ndeux"))
    assert "".join(texts(said)).split() == ["un", "deux"]


def test_what_is_before_within_and_after_a_link_is_read_in_that_order():
    said, flow, _ = drawn(Run("avant "), Run("lien", to="a"), Run(" après"), titles={"a": "Titre"})
    assert re.findall(r"/(\w+) <</MCID (\d)>> BDC", said) == [("P", "0"), ("Link", "1"), ("P", "2")]
    assert said.count("BDC") == said.count("EMC")
    kids = flow.element.kids
    assert [getattr(kid, "role", None) for kid in kids] == [None, "Link", None]


def test_a_link_over_several_lines_is_one_element():
    _, flow, canvas = drawn(Run("lien " * 30, to="a"), titles={"a": "Titre"}, width=200)
    (link,) = flow.element.kids
    assert len(link.kids) == 1
    assert len(link.annotations) == len(canvas._annotationrefs) > 1


def test_foreign_words_are_within_their_link():
    _, flow, _ = drawn(Run("lien", to="a", language="en"), titles={"a": "Titre"})
    (link,) = flow.element.kids
    (span,) = link.kids
    assert (span.role, span.says) == ("Span", {"Lang": "en"})


def test_boxes_are_read_as_the_letters_they_stand_for_and_once_where_they_are_cut():
    said, flow, _ = drawn(Run("a क b"))
    assert re.findall(r"/(\w+) <</MCID (\d)>> BDC", said) == [("P", "0"), ("Span", "1"), ("P", "2")]
    assert flow.element.kids[1].says == {"ActualText": "क"}
    _, cut, _ = drawn(Run("कअ"), width=30)
    (span,) = cut.element.kids
    assert span.says == {"ActualText": "कअ"}


def test_words_from_right_to_left_are_turned_line_by_line_when_they_are_drawn():
    said, flow, _ = drawn(Run("ab אבג דהו זחט ab"), width=62)
    told = flow.element.kids[1]
    assert (told.role, told.says) == ("Span", {"ActualText": "אבג דהו זחט"})
    letters = [[word.text for word in words._turned(line).words] for line in flow.blPara.lines]
    assert letters == [["ab ", "והד גבא"], ["טחז", " ab"]]
    assert said.count("BDC") == 3


def test_a_page_has_its_slot():
    said, _, canvas = drawn(Run("page "), PageOf("a"))
    (slot,) = re.findall("\\(\x01(\\d+)\x01 ?\\) Tj", said)
    canvas.pages_of["a"] = 12
    assert canvas._later[int(slot)]() == "12"


def test_drawn_again_at_the_head_of_a_page_it_is_a_help_to_the_eye_only():
    said, flow, canvas = drawn(Run("lien क", to="a"), titles={"a": "Titre"}, target="/Artifact BMC")
    assert "MCID" not in said
    assert canvas._annotationrefs == []
    assert flow.element.kids == []


def test_an_ink_is_written_as_reportlab_writes_it():
    plain = Canvas(io.BytesIO())
    ours = a_canvas()
    for ink in (styles.ACCENT, Color(0.1, 0.2, 0.3, alpha=0.5), "#123456"):
        for canvas in (plain, ours):
            canvas.setFillColor(ink)
    assert [line for line in ours._code if line.endswith("rg")] == [line for line in plain._code if line.endswith("rg")]
