"""A report as text: every word of it, block by block."""

from datetime import date

import pytest

from audit_app.errors import WouldOverwrite
from audit_app.i18n import in_language
from audit_app.report.blocks import Column, Facts, Heading, Listing, Mark, PageOf, Passage, Report, Run, Table, say
from audit_app.report.plain_text import lines, said, told, written

REPORT = Report(
    title="Essai",
    language="fr",
    author="A",
    subject="",
    made_by="Jauge",
    on=date(2027, 3, 1),
    running="",
    foot="",
    page_words="{page} {pages}",
    blocks=(
        Heading(1, "Essai", "top"),
        Heading(2, "Où", "where"),
        Listing((say("un"), say("deux"))),
        Facts((("Quand", (say("demain"), say("tôt"))),)),
        Table("Mesures", (Column("Quoi", 1), Column("Combien", 1)), (((say("Pente"),), (say("5 %"),)),)),
        Passage((Run("Fin", strong=True), PageOf("top"))),
    ),
)


def test_each_block_is_told_in_its_order():
    with in_language("fr"):
        text = "\n".join(lines(REPORT)).replace("\u00a0", " ").replace("\u202f", " ")
    assert text.splitlines() == [
        *("Essai", "=====", "", "Où", "--", "", "- un", "- deux", "", "Quand : demain, tôt", ""),
        *("- Quoi : Pente ; Combien : 5 %", "", "Fin"),
    ]


def test_an_answer_to_tick_stands_behind_brackets_to_write_between():
    assert list(told(Listing((say("Oui", mark=Mark.BOX), say("Bien", mark=Mark.GOOD))))) == ["- [ ] Oui", "- Bien"]


def test_a_page_has_no_number_in_a_text():
    assert said(Passage((Run("Voir page "), PageOf("top")))) == "Voir page "
    assert list(told(Heading(3, "Petit", "small"))) == ["Petit"]


def test_it_is_written_whole_and_again_over_itself_but_not_over_another_text(tmp_path):
    out = tmp_path / "essai.txt"
    assert written(REPORT, out) == out.stat().st_size
    before = out.read_bytes()
    written(REPORT, out)
    assert out.read_bytes() == before
    out.write_text("Chère Anne,\n", "utf-8")
    with pytest.raises(WouldOverwrite):
        written(REPORT, out)
    assert out.read_text("utf-8") == "Chère Anne,\n"
