"""The tree: in the order of the blocks, whatever is drawn first; nothing in it that says nothing."""

import io

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from audit_app.report.tagged.tree import Content, Element, Tree, text_string


def written(tree: Tree, pages: int = 1):
    file = io.BytesIO()
    canvas = Canvas(file)
    for _ in range(pages):
        canvas.rect(0, 0, 9, 9)
        canvas.showPage()
    tree.write(canvas._doc)
    canvas._doc.SaveToFile(file, canvas)
    return pikepdf.open(io.BytesIO(file.getvalue()))


def test_kids_are_read_in_the_order_they_were_made_not_drawn():
    tree = Tree()
    first, second = tree.root.child("P"), tree.root.child("H2")
    assert tree.opening(second, 0) == "/H2 <</MCID 0>> BDC"
    assert tree.opening(first, 0) == "/P <</MCID 1>> BDC"
    file = written(tree)
    root = file.Root
    document = root.StructTreeRoot.K
    assert [str(kid.S) for kid in document.K] == ["/P", "/H2"]
    assert [str(element.S) for element in root.StructTreeRoot.ParentTree.Nums[1]] == ["/H2", "/P"]
    assert root.MarkInfo.Marked


def test_one_element_may_stand_on_several_pages():
    tree = Tree()
    cell = tree.root.child("Table").child("TR").child("TD")
    for page in (0, 1, 1):
        tree.opening(cell, page)
    file = written(tree, 2)
    (table,) = file.Root.StructTreeRoot.K.K
    kids = list(table.K[0].K[0].K)
    assert kids[0] == 0
    assert [(str(kid.Type), int(kid.MCID)) for kid in kids[1:]] == [("/MCR", 0), ("/MCR", 1)]


def test_what_says_nothing_is_no_element_but_an_empty_cell_keeps_its_place():
    tree = Tree()
    row = tree.root.child("Table").child("TR")
    row.child("TH")
    tree.root.child("L").child("LI").child("LBody")
    tree.opening(row.child("TD"), 0)
    file = written(tree)
    (table,) = file.Root.StructTreeRoot.K.K
    assert [str(cell.S) for cell in table.K[0].K] == ["/TH", "/TD"]


def test_attributes_and_texts_are_written_whatever_the_letters():
    tree = Tree()
    tree.opening(tree.root.child("Figure", {"O": "/Layout"}, Alt="日本 (🦽)\\", Lang="fr"), 0)
    file = written(tree)
    (figure,) = file.Root.StructTreeRoot.K.K
    assert str(figure.Alt) == "日本 (🦽)\\"
    assert str(figure.A.O) == "/Layout"


def test_half_a_letter_is_written_all_the_same():
    assert text_string("\ud800") == "<FEFFd800>"


def test_what_begins_within_a_paragraph_joins_it_once_with_all_it_is_within():
    paragraph = Element("P")
    link = Element("Link", paragraph)
    span = Element("Span", link)
    paragraph.kids.append(Content(0, 0))
    span.joins()
    link.joins()
    assert paragraph.kids == [Content(0, 0), link]
    assert link.kids == [span]


@pytest.mark.parametrize("pages", [0, 3])
def test_a_page_on_which_nothing_is_read_is_known(pages):
    tree = Tree()
    tree.opening(tree.root.child("P"), 0)
    tree.reach(pages)
    file = written(tree, pages + 1)
    assert len(file.Root.StructTreeRoot.ParentTree.Nums) == 2 * (pages + 1)
