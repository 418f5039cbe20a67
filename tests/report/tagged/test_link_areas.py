"""A link lies over its own letters, whatever the numbers of pages before it on the line."""

from itertools import pairwise

import pypdfium2
import pytest
from pypdf import PdfReader

from audit_app.report import pdf
from audit_app.report.blocks import Heading, Listing, PageBreak, PageOf, Passage, Run, say
from audit_app.report.tagged.pages import SIDE, WIDTH
from tests.report.documents import of_blocks

ANCHORS = ("a", "b", "c", "d")


def links(path, page=0):
    return [each.get_object() for each in PdfReader(path).pages[page].get("/Annots", ())]


@pytest.mark.parametrize("pages", [1, 40])
def test_each_link_lies_over_its_words_and_their_number(tmp_path, pages):
    point = Passage((Run("Lignes : "), *(one for at in ANCHORS for one in (PageOf(at, "page\u00a0"), Run(", ")))))
    turns = (say("mot"), PageBreak()) * pages
    titles = (part for at in ANCHORS for part in (*turns, Heading(2, f"Titre {at}", at)))
    path = tmp_path / "r.pdf"
    pdf.written(of_blocks(Listing((point,)), *titles), path, lambda _: None)
    page = pypdfium2.PdfDocument(str(path))[0].get_textpage()
    found = [[float(side) for side in link["/Rect"]] for link in links(path)]
    said = [page.get_text_bounded(left - 1, low, right + 1, high).strip(" ,") for left, low, right, high in found]
    assert len(found) == len(ANCHORS)
    assert [one.replace("\u00a0", " ") for one in said] == [f"page {1 + pages * (at + 1)}" for at in range(4)]
    assert all(before[2] < after[0] for before, after in pairwise(found))


def test_a_link_takes_what_ends_its_line_along(tmp_path):
    """Chromium gives a link the letters whose middle is in its area; what was left of the line began the next cell."""
    points = [Passage((Run("Lignes : "), PageOf("a", "page\u00a0"), *more)) for more in ((), (Run(" et plus"),))]
    path = tmp_path / "r.pdf"
    pdf.written(of_blocks(*points, Heading(2, "Titre a", "a")), path, lambda _: None)
    page = pypdfium2.PdfDocument(str(path))[0].get_textpage()
    middles = [(sum(box[::2]) / 2, sum(box[1::2]) / 2) for box in map(page.get_charbox, range(page.count_chars()))]
    after = []
    for link in links(path):
        left, low, right, high = (float(side) for side in link["/Rect"])
        within = [at for at, (x, y) in enumerate(middles) if left <= x < right and low <= y < high]
        after.append(page.get_text_range(within[-1] + 1, 3))
    assert after == ["Lig", " et"]


def test_numbers_of_three_digits_stay_within_the_margin(tmp_path):
    """So many on a line, each a digit wider than its room, ran 15 points over."""
    one = (Run("n° 1 "), PageOf("far", "page\u00a0"), Run(", "))
    many = (Passage((Run("x" * before + " "), *(one * 40))) for before in range(12))  # one of them fills its lines
    titles = (*((say("mot"), PageBreak()) * 120), Heading(2, "Loin", "far"))
    path = tmp_path / "r.pdf"
    pdf.written(of_blocks(*many, *titles), path, lambda _: None)
    page = pypdfium2.PdfDocument(str(path))[0].get_textpage()
    assert "page 122" in page.get_text_range().replace("\u00a0", " ")
    signs = (at for at in range(page.count_chars()) if page.get_text_range(at, 1).strip())
    assert max(page.get_charbox(at)[2] for at in signs) <= WIDTH - SIDE
