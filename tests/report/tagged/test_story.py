"""Blocks become flowables in their order; of several lengths, the first that fits is told."""

from reportlab.platypus.flowables import CondPageBreak

from audit_app.report import blocks
from audit_app.report.blocks import Fitting, Heading, say
from audit_app.report.tagged.pictures import Thumbnails
from audit_app.report.tagged.place import Place
from audit_app.report.tagged.story import Story, told
from audit_app.report.tagged.tree import Element
from tests.report import audits

NONE = Thumbnails(lambda _: None)


def a_place() -> Place:
    return Place(Element("Document"), {})


def a_story(*parts) -> Story:
    report = blocks.Report(*("t", "fr", "a", "s", "m", audits.ON, "r", "f", "{page}"), blocks=parts)
    return Story(report, NONE)


def test_the_first_length_that_fits_is_told():
    long, fits, short = ((say(f"{name} " * words),) for name, words in (("a", 9000), ("b", 50), ("c", 5)))
    assert a_story(Fitting((long, fits, short))).told()[1] == fits
    assert a_story(Fitting((fits, short))).told()[1] == fits
    assert a_story(Fitting((long, long))).told()[1] == long


def test_among_those_that_say_as_much_the_one_of_most_letters_is_told():
    long, many, some, few, short = ((say("a " * words),) for words in (9000, 8000, 900, 800, 5))
    assert a_story(Fitting((long, many, some, few, short), (1, 3, 1))).told()[1] == some
    assert a_story(Fitting((long, some, few, short), (2, 2))).told()[1] == some
    assert a_story(Fitting((long, many, short), (2, 1))).told()[1] == short
    assert a_story(Fitting((long, many), (1, 1))).told()[1] == many


def roles(element) -> list:
    return [(kid.role, roles(kid)) if roles(kid) else kid.role for kid in element.kids if isinstance(kid, Element)]


def test_the_tree_stands_in_the_order_of_the_blocks_before_anything_is_drawn():
    cell = (say("a"), say("b"))
    table = blocks.Table("c", (blocks.Column("A", 1), blocks.Column("B", 1)), (((say("x"),), cell),))
    telling = a_story(
        Heading(1, "Titre", "t"), say("page"), blocks.Listing((say("un"), say("deux", mark=blocks.Mark.BAD))), table,
        blocks.Facts((("terme", (say("fait"),)),)), blocks.Tiles((blocks.Tile("l", "v", ()),)),
    )  # fmt: skip
    telling.told()
    assert roles(telling.tree.root) == [
        "H1", "P", ("L", [("LI", ["Lbl", "LBody"]), ("LI", ["LBody"])]),
        ("Table", ["Caption", ("THead", [("TR", ["TH", "TH"])]), ("TBody", [("TR", ["TH", ("TD", ["P", "P"])])])]),
        ("L", [("LI", ["Lbl", "LBody"])]), ("L", [("LI", [("LBody", ["P", "P"])])]),
    ]  # fmt: skip


def test_a_list_of_headings_with_their_pages_is_a_list_of_contents():
    entry = blocks.Passage((blocks.Run("Titre", to="t"), blocks.Run(" – page "), blocks.PageOf("t")))
    telling = a_story(Heading(1, "Titre", "t"), blocks.Listing((entry, entry)), blocks.Listing((entry, say("autre"))))
    telling.told()
    first, second = telling.tree.root.kids[1:]
    assert roles(first) == [("TOCI", ["Reference"])] * 2
    assert first.role == "TOC"
    assert second.role == "L"


def test_of_several_lengths_only_the_chosen_one_is_in_the_tree():
    long, short = (say("a " * 9000),), (say("b"),)
    telling = a_story(say("avant"), Fitting((long, short)), say("après"))
    telling.told()
    assert roles(telling.tree.root) == ["P", "P", "P"]
    assert all(kid.parent is telling.tree.root for kid in telling.tree.root.kids)


def test_only_what_stands_whatever_is_chosen_can_be_led_to():
    here, there = Heading(2, " Ici \n ", "ici"), Heading(2, "Là", "là")
    after = (Heading(2, "Après", "après"), Heading(2, " ", "rien"))
    telling = a_story(Fitting(((here, there), (here,))), *after)
    assert telling._place.titles == {"ici": "Ici", "après": "Après"}


def test_each_block_is_announced_before_it_is_made():
    announced = []
    report = blocks.Report(*("t", "fr", "a", "s", "m", audits.ON, "r", "f", "{page}"), blocks=(say("a"), say("b")))
    Story(report, NONE, lambda: announced.append(1)).told()
    assert len(announced) == 2


def test_a_heading_never_stands_alone_at_the_foot_of_a_page():
    assert isinstance(told(Heading(2, "Titre", "t"), a_place(), NONE)[0], CondPageBreak)
    assert len(told(Heading(2, "Titre", "t", small=True), a_place(), NONE)) == 1


def test_nothing_is_drawn_of_an_empty_table():
    assert told(blocks.Table("c", (blocks.Column("A", 1),), ()), a_place(), NONE) == []
    assert told(blocks.Facts(()), a_place(), NONE) == []
