"""Letters that no face draws are explained at the end of the report."""

import pypdfium2
import pytest

from audit_app.report import pdf
from audit_app.report.blocks import Column, Role, Table, say
from audit_app.report.undrawn import explained
from tests.report.documents import of_blocks


@pytest.mark.parametrize("text", ["Nantes, שלום, مرحبا, 日本, ไทย, 🦽, Ω", "a\tb\nc\u200d"])
def test_where_each_letter_is_drawn_nothing_is_said(text):
    report = of_blocks(say(text))
    assert explained(report) is report


def test_letters_printed_as_their_code_are_counted_once_each_and_shown(tmp_path):
    report = of_blocks(say("किरण कि"), Table("t", (Column("a", 1),), (((say("ગુ"),),),)))
    last = explained(report).blocks[-1]
    assert last.role is Role.QUIET
    assert last.runs[0].text.startswith("6 lettres ne peuvent pas être dessinées ici")
    pdf.written(report, tmp_path / "r.pdf", lambda _: None)
    said = " ".join(pypdfium2.PdfDocument(str(tmp_path / "r.pdf"))[0].get_textpage().get_text_range().split())
    assert "6 lettres ne peuvent pas être dessinées ici : leurs codes sont entre crochets, comme [U+0915]." in said


def test_one_letter_is_said_in_the_singular():
    last = explained(of_blocks(say("क"))).blocks[-1]
    assert last.runs[0].text.startswith("1 lettre ne peut pas être dessinée ici")
