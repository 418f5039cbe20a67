"""What a screen reader would find in a file, from its bytes alone."""

import io

import pikepdf
import pytest

from audit_app.report import pdf
from audit_app.report.blocks import Blank, Facts, Heading, Listing, Mark, PageOf, Passage, Run, say
from audit_app.report.reading_back import ReadBack, Told, read_page
from tests.report.documents import of_blocks

LETTERS = {ord(c): c for c in "abcdefghijklmnop "} | {1: "é"}


def told_of(*parts) -> Told:
    content, _, _ = pdf._printed(of_blocks(*parts), lambda _: None, lambda *_: None)
    with pikepdf.open(io.BytesIO(content)) as file:
        whole = ReadBack(file)
        assert whole.unheld == 0
        return whole.document


def lines(told: Told) -> list[str]:
    return [" ".join(line.split()) for line in told.said.split("\n") if line.strip()]


def test_a_report_is_heard_in_the_order_of_its_blocks():
    points, facts = (say("un"), say("deux", mark=Mark.GOOD)), (("terme", (say("fait"), say("autre"))),)
    room = Passage((Run("Largeur : "), Blank(4), Run("cm")))
    told = told_of(say("avant"), Listing(points), Facts(facts), room)
    assert lines(told) == ["Essai", "avant", "un", "deux", "terme", "fait", "autre", "Largeur : cm"]


def test_links_and_foreign_words_and_boxes_are_within_their_paragraph():
    seen = (Run("voir "), Run("là", to="là"), Run(", page "), PageOf("là"))
    said = (Run(" ; he said "), Run("so", language="en"), Run(" क."))
    told = told_of(Heading(2, "Là", "là"), Passage(seen + said))
    assert lines(told)[-1] == "voir là, page 1 ; he said so क."
    assert [each.role for each in told.kids[-1].kids if isinstance(each, Told)] == ["Link", "Link", "Span", "Span"]
    assert sum(each.annotations for each in told.every()) == 2


@pytest.mark.parametrize(
    ("content", "marked", "untagged", "nested"),
    [
        (b"/P <</MCID 3>> BDC BT /F1 9 Tf (a\\001b) Tj T* (\\143\\)) Tj ET EMC", {3: "aébc)"}, False, False),
        (b"BT /F1 9 Tf (a) Tj ET", {}, True, False),
        (b"/Artifact BMC BT /F1 9 Tf (a EMC) Tj ET EMC /P <</MCID 0>> BDC (b) Tj EMC", {0: "b"}, False, False),
        (b"/P <</MCID 0>> BDC /Artifact BMC EMC EMC", {0: ""}, False, True),
        (b"/P <</MCID 0>> BDC /P <</MCID 1>> BDC EMC EMC", {0: "", 1: ""}, False, True),
        (b"q 1 0 0 1 0 0 cm /Im0 Do Q", {}, True, False),
        (b"/P <</MCID 0>> BDC /F9 9 Tf (ab) Tj EMC", {0: "\ufffd\ufffd"}, False, False),
    ],
)  # fmt: skip
def test_what_a_page_shows(content, marked, untagged, nested):
    leaf = read_page(content, {b"F1": LETTERS | {ord(")"): ")"}})
    assert (leaf.marked, leaf.untagged, leaf.nested) == (marked, untagged, nested)


def test_a_picture_is_heard_by_its_alternative_and_a_bullet_is_not_repeated():
    figure = Told("Figure", alternative="Une rampe", kids=["12"])
    bullet = Told("Lbl", actual="•", kids=["x"])
    assert Told("P", kids=["avant", figure, bullet, "après"]).said.split() == ["avant", "après"]
