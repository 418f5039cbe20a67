"""The closing lines of a report have company on the last page."""

import pytest
from pypdf import PdfReader

from audit_app.report import blocks, pdf
from audit_app.report.blocks import Column, Facts, Heading, Table, say
from tests.report import audits

CLOSING = (say("Ce fichier a été contrôlé. " * 6), say("Fin."))


def last_page(tmp_path, *parts) -> str:
    report = blocks.Report(*("t", "fr", "a", "s", "m", audits.ON, "r", "f", "{page}/{pages}"), blocks=parts)
    pdf.written(report, tmp_path / "r.pdf", lambda _: None)
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(tmp_path / "r.pdf").pages]
    assert len(pages) == 2
    return pages[-1]


def rows(many: int) -> list[tuple[blocks.Cell, ...]]:
    return [((say(f"rang {at}"),), (say("mot"),)) for at in range(many)]


@pytest.mark.parametrize("head", [True, False])
def test_the_last_rows_of_a_table_go_with_them(tmp_path, head):
    many = 36 if head else 37
    table = Table("c", (Column("A", 1), Column("B", 1)), tuple(rows(many)))
    facts = Facts(tuple((term[0].runs[0].text, said) for term, said in rows(many)))
    last = last_page(tmp_path, table if head else facts, *CLOSING)
    assert "Fin." in last
    assert [f"rang {many - back}" in last for back in (1, 2, 3, 4)] == [True, True, True, False]
    assert ("A B" in last) is head


def test_the_last_short_paragraphs_go_with_them(tmp_path):
    lines = [say(f"ligne {at}") for at in range(38)]
    last = last_page(tmp_path, *lines, *CLOSING)
    assert "ligne 35" in last
    assert "ligne 34" not in last


def test_where_there_is_room_nothing_moves_and_a_heading_begins_what_it_is_over(tmp_path):
    lines = [say(f"ligne {at}") for at in range(37)]
    last = last_page(tmp_path, Heading(1, "Titre", "t"), *lines, Heading(2, "Fin", "fin"), *CLOSING)
    assert "ligne" not in last
    assert "ligne" not in last_page(tmp_path, *lines, blocks.PageBreak(), *CLOSING)
