"""Blocks carry all that is read, in the order it is read."""

from audit_app.domain.audit import Evidence
from audit_app.report import blocks
from audit_app.report.blocks import say, spoken
from tests.report import audits


def test_everything_is_spoken_in_reading_order():
    piece: Evidence = audits.small().evidence[audits.an_id(20)]
    parts = (
        blocks.Heading(1, "Titre", "t"),
        blocks.Passage((blocks.Run("voir page "), blocks.PageOf("t"))),
        blocks.Listing((say("un"), say("deux"))),
        blocks.Table("légende", (blocks.Column("A", 1), blocks.Column("B", 1)), (((say("a"),), (say("b"), say("c"))),)),
        blocks.Table("vide", (blocks.Column("Z", 1),), ()),
        blocks.Facts((("terme", (say("fait"),)),)),
        blocks.Tiles((blocks.Tile("étiquette", "valeur", (say("note"),)),)),
        blocks.Figures((blocks.Figure(piece, "alternative", (say("légende"),), "absente"),)),
        blocks.PageBreak(),
    )
    said = list(spoken(parts, {"t": 7}))
    assert said == [
        *("Titre", "voir page ", "7", "un", "deux", "A", "B", "a", "b", "c", "terme", "fait"),
        *("étiquette", "valeur", "note", "légende"),
    ]


def test_a_page_nobody_knows_yet_is_nought():
    assert list(spoken((blocks.Passage((blocks.PageOf("nowhere"),)),), {})) == ["0"]
