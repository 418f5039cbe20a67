"""All that is read of the blocks, in the order it is read."""

from dataclasses import replace

from audit_app.domain.audit import Evidence
from audit_app.report import blocks
from audit_app.report.blocks import say
from audit_app.report.reading_order import caption_over, places, spoken
from tests.report import audits


def test_everything_is_spoken_in_reading_order():
    piece: Evidence = audits.small().evidence[audits.an_id(20)]
    parts = (
        blocks.Heading(1, "Titre", "t"),
        blocks.Passage((blocks.Run("voir "), blocks.PageOf("t", "page "))),
        blocks.Listing((say("un"), say("deux"))),
        blocks.Table("légende", (blocks.Column("A", 1), blocks.Column("B", 1)), (((say("a"),), (say("b"), say("c"))),)),
        blocks.Table("vide", (blocks.Column("Z", 1),), ()),
        blocks.Facts((("terme", (say("fait"),)),)),
        blocks.Tiles((blocks.Tile("étiquette", "valeur", (say("note"),)),)),
        blocks.Figures((blocks.Figure(piece, "alternative", (say("légende"),), "absente"),)),
        blocks.PageBreak(),
    )
    said = [text for text in spoken(parts, {"t": 7}) if text]
    assert said == [
        *("Titre", "voir page 7", "un", "deux", "légende", "A", "B", "a", "b", "c", "terme", "fait"),
        *("étiquette", "valeur", "note", "légende"),
    ]


def test_a_page_nobody_knows_yet_is_nought():
    assert list(spoken((blocks.Passage((blocks.PageOf("nowhere"),)),), {})) == ["0"]


def test_where_there_are_no_pages_a_heading_is_called_by_its_words():
    passage = blocks.Passage((blocks.Run("voir "), blocks.PageOf("t", "page ")))
    assert list(spoken((passage,), {"t": "Titre"})) == ["voir Titre"]


def test_a_caption_is_printed_unless_the_heading_above_says_it_or_room_is_short():
    table = blocks.Table("Écarts", (blocks.Column("A", 1),), (((say("a"),),),))
    assert caption_over(table, "Le reste") == "Écarts"
    assert caption_over(table, "Écarts – 3 sur 4") == ""
    assert caption_over(replace(table, tight=True), "Le reste") == ""
    assert caption_over(replace(table, rows=()), "Le reste") == ""


def test_links_lead_to_headings_to_rows_by_their_first_cell_and_to_captions():
    piece: Evidence = audits.small().evidence[audits.an_id(20)]
    row = (replace(say("CIR-02"), anchor="line"), say("Allée nord"))
    parts = (
        blocks.Heading(1, "Titre", "t"),
        replace(say("seul"), anchor="alone"),
        blocks.Table("légende", (blocks.Column("A", 1), blocks.Column("B", 1)), ((row, (say("b"),)),)),
        blocks.Figures((blocks.Figure(piece, "alternative", (replace(say("N° 1"), anchor="piece"),), "absente"),)),
    )
    found = dict(place for part in parts for place in places(part))
    assert found == {"t": "Titre", "alone": "seul", "line": "A CIR-02 · Allée nord", "piece": "N° 1"}
