"""Tables: the header on every page, a row taller than one, nothing beyond the margin."""

from dataclasses import replace

import pytest
from pypdf import PdfReader

from audit_app.report import blocks, pdf
from audit_app.report.blocks import Column, Facts, PageOf, Passage, Role, Run, Table, say
from audit_app.report.tagged import pages, tables
from audit_app.report.tagged.place import Place
from audit_app.report.tagged.tree import Element
from tests.report import audits


def printed(tmp_path, *parts):
    report = blocks.Report(*("t", "fr", "a", "s", "m", audits.ON, "r", "f", "{page}/{pages}"), blocks=parts)
    pdf.written(report, tmp_path / "r.pdf", lambda _: None)
    return [" ".join(page.extract_text().split()) for page in PdfReader(tmp_path / "r.pdf").pages]


def a_table(*cells: str) -> Table:
    return Table("c", (Column("Tête", 1), Column("Autre", 3)), tuple(((say(cell),), (say("x"),)) for cell in cells))


def test_the_header_is_on_every_page(tmp_path):
    read = printed(tmp_path, a_table(*(f"rang {at}" for at in range(150))))
    assert len(read) > 2
    assert all("Tête Autre" in page for page in read)


def test_a_link_leads_to_the_page_and_the_height_of_a_row(tmp_path):
    rows = tuple(((replace(say(f"rang {at}"), anchor=f"row-{at}"),), (say("x"),)) for at in range(150))
    table = Table("c", (Column("Tête", 1), Column("Autre", 3)), rows)
    leads = Passage((Run("Voir "), PageOf("row-149", "rang 149 page ")))
    read = printed(tmp_path, blocks.Heading(1, "T", "t"), leads, table)
    (there,) = [at for at, page in enumerate(read, start=1) if "rang 149 x" in page]
    assert there > 2
    assert f"Voir rang 149 page {there}" in read[0]
    reader = PdfReader(tmp_path / "r.pdf")
    link = reader.pages[0]["/Annots"][0].get_object()
    assert reader.get_page_number(link["/Dest"][0].get_object()) == there - 1
    assert link["/Contents"] == "Tête rang 149"


def test_a_row_taller_than_a_page_goes_on_in_the_next(tmp_path):
    words = " ".join(f"mot{at}" for at in range(900))
    read = printed(tmp_path, a_table("court", words, "fin"))
    assert "".join("".join(page.split()) for page in read).count("mot899") == 1
    assert len(read) > 3


def test_rows_are_as_tall_as_reportlab_would_measure_them():
    cells = ((say("un " * 40), say("Écrire", Role.WRITE), say("deux", Role.QUIET)), (), (say("Écrire", Role.WRITE),))
    rows = tuple(((say(f"rang {at}"),), cells[at], (say("trois"),)) for at in range(3))
    block = Table("c", (Column("A", 1), Column("Une tête plus longue", 2), Column("C", 1)), rows)
    for tight in (False, True):
        (made,) = tables.table(replace(block, tight=tight), 200, Place(Element("Document"), {}), "c")
        told = made._argH
        made._argH = [None] * len(told)
        made.wrap(200, pages.TALL)
        assert made._rowHeights == pytest.approx(told)


def test_widths_are_shares_of_the_page():
    (made,) = tables.table(a_table("a"), 400, Place(Element("Document"), {}), "c")
    assert made._colWidths == [100, 300]
    assert tables.facts(Facts((("t", (say("f"),)),)), 400, Place(Element("Document"), {}))._colWidths == [120, 280]


def test_the_header_of_a_row_is_strong_unless_it_chooses_its_own_words():
    own = blocks.Passage((Run("A-1", strong=True), Run(" texte")))
    block = Table("c", (Column("A", 1),), (((say("ligne"), say("note", Role.QUIET)),), ((own,),)))
    (made,) = tables.table(block, 200, Place(Element("Document"), {}), "c")
    faces = [[p.style.name for p in row[0]] for row in made._cellvalues[1:]]
    assert faces == [["cell-strong", "cell-quiet"], ["cell"]]


def test_a_caption_no_heading_says_is_printed_and_read_first_in_its_table(tmp_path):
    document = Element("Document")
    parts = tables.table(a_table("a"), 400, Place(document, {}), "Titre")
    assert len(parts) == 3
    (whole,) = document.kids
    assert [kid.role for kid in whole.kids] == ["Caption", "THead", "TBody"]
    said = "Ce que montre la table"
    assert said in printed(tmp_path, Table(said, a_table().columns, a_table("a").rows))[0]


def test_a_row_cut_over_pages_is_one_row_of_one_cell_each():
    document = Element("Document")
    words = " ".join(f"mot{at}" for at in range(900))
    tables.table(a_table("court", words, "fin"), 400, Place(document, {}), "c")
    body = document.kids[0].kids[-1]
    assert [[cell.role for cell in row.kids] for row in body.kids] == [["TH", "TD"]] * 3
