"""Tables: the header on every page, no row taller than a page, nothing beyond the margin."""

from pypdf import PdfReader

from audit_app.report import blocks, pdf
from audit_app.report.blocks import Column, Facts, Role, Run, Table, say
from audit_app.report.tagged import pages, tables
from audit_app.report.tagged.words import Numbering
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


def test_a_row_taller_than_a_page_goes_on_in_the_next(tmp_path):
    words = " ".join(f"mot{at}" for at in range(900))
    read = printed(tmp_path, a_table("court", words, "fin"))
    assert "".join("".join(page.split()) for page in read).count("mot899") == 1
    assert len(read) > 3


def test_a_paragraph_that_cannot_begin_on_a_row_goes_whole_to_the_next():
    cell = tuple(say(text) for text in ("mot " * 330, "mot " * 300, "fin"))
    made = tables.table(Table("c", (Column("A", 1),), ((cell,),)), 200, Numbering({}))
    made.wrap(200, pages.TALL)
    assert len(made._cellvalues) > 2
    assert max(made._rowHeights) <= pages.TALL


def test_widths_are_shares_of_the_page():
    made = tables.table(a_table("a"), 400, Numbering({}))
    assert made._colWidths == [100, 300]
    assert tables.facts(Facts((("t", (say("f"),)),)), 400, Numbering({}))._colWidths == [120, 280]


def test_the_header_of_a_row_is_strong_unless_it_chooses_its_own_words():
    own = blocks.Passage((Run("A-1", strong=True), Run(" texte")))
    block = Table("c", (Column("A", 1),), (((say("ligne"), say("note", Role.QUIET)),), ((own,),)))
    made = tables.table(block, 200, Numbering({}))
    faces = [[p.style.name for p in row[0]] for row in made._cellvalues[1:]]
    assert faces == [["cell-strong", "cell-quiet"], ["cell"]]
