"""Each block as its element: lists as lists, terms as terms, links that lead, words in their language."""

from dataclasses import replace

from audit_app.report.blocks import (
    Blank,
    Column,
    Facts,
    Heading,
    Listing,
    Mark,
    PageBreak,
    PageOf,
    Passage,
    Role,
    Run,
    Table,
    Tile,
    Tiles,
    say,
)
from tests.report.web.pages import told


def test_runs_are_strong_foreign_or_lead_somewhere():
    runs = (
        Run("Voir ", strong=True),
        Run("the toilets", language="en"),
        Run("titre", to="top"),
        Run("perdu", to="nowhere"),
        PageOf("top"),
        Blank(12),
    )
    (paragraph,) = told(Passage(runs, Role.LEAD, Mark.GOOD)).every("p")
    assert paragraph.said["class"] == "lead"
    assert [e.text() for e in paragraph.every("strong")] == ["Voir "]
    assert [e.text() for e in paragraph.every("span") if e.said.get("lang") == "en"] == ["the toilets"]
    assert [(e.text(), e.said["href"]) for e in paragraph.every("a")] == [("titre", "#top"), ("Titre", "#top")]
    assert [e.said["style"] for e in paragraph.every("span") if e.said.get("aria-hidden")] == ["width:12ch"]
    assert paragraph.every("svg")[0].said["aria-hidden"] == "true"


def test_what_is_written_from_right_to_left_says_so():
    parts = (Heading(2, "שלום", "a"), say("שלום עולם"), say("יעל a mesuré."), Listing((say("עולם"), say("un"))))
    page = told(*parts)
    assert [e.said.get("dir") for name in ("h2", "p", "li") for e in page.every(name)] == [
        "rtl",
        "rtl",
        None,
        "rtl",
        None,
    ]


def test_lists_terms_and_tiles_are_told_as_what_they_are():
    main = told(
        Listing((say("un"), say("deux", mark=Mark.BAD))),
        Facts((("Quand", (say("demain"), say("tôt"))),)),
        Tiles((Tile("Lignes", "3 sur 4", (say("note"),), share=(3, 4)), Tile("Classe", "N1", ()))),
        PageBreak(),
    )
    listing, tiles = main.every("ul")
    assert [point.text() for point in listing.every("li")] == ["un", "deux"]
    assert listing.every("li")[1].said["class"] == "marked"
    (terms,) = main.every("dl")
    assert [e.text() for e in terms.every("dt", "dd")] == ["Quand", "demaintôt"]
    assert [tile.text() for tile in tiles.every("li")] == ["Lignes3 sur 4note", "ClasseN1"]
    assert [r.said["width"] for r in tiles.every("rect")] == ["100%", "75.0%"]


def test_a_wide_table_scrolls_in_a_frame_that_takes_the_focus_and_a_narrow_one_does_not():
    narrow = Table("Deux", (Column("A", 1), Column("B", 3)), (((say("a"),), (say("b"),)),))
    wide = Table("Cinq", tuple(Column(c, 1) for c in "ABCDE"), (tuple((say(c),) for c in "abcde"),))
    main = told(narrow, wide)
    (frame,) = (e for e in main.every("div") if e.said.get("class") == "scrolls")
    assert (frame.said["role"], frame.said["tabindex"]) == ("group", "0")
    assert [caption.text() for caption in frame.every("caption")] == ["Cinq"]
    assert [col.said["style"] for col in main.every("table")[0].every("col")] == ["width:25.0%", "width:75.0%"]


def test_a_table_called_as_the_heading_above_it_has_that_name_and_does_not_say_it_again():
    table = Table("Deux", (Column("A", 1),), (((say("a"),),),))
    again, other = told(Heading(2, "Deux – 1 sur 2", "two"), table, replace(table, caption="Trois")).every("table")
    assert (again.said["aria-label"], again.every("caption")) == ("Deux", [])
    assert other.every("caption")[0].said["id"] == other.said["aria-labelledby"]


def test_what_is_empty_is_left_out():
    main = told(Table("Vide", (Column("A", 1),), ()), Facts(()), Listing(()))
    assert [e.name for e in main.every()] == ["h1"]


def test_headings_are_where_links_lead():
    (second,) = told(Heading(2, "Deux\nlignes", "two")).every("h2")
    assert (second.said["id"], len(second.every("br"))) == ("two", 1)
