"""The runs of a paragraph, each stretch of what it is: a link, another language, boxes, room to write."""

from audit_app.report import blocks
from audit_app.report.blocks import PageOf, Run
from audit_app.report.reading_order import spoken
from audit_app.report.tagged import styles
from tests.report.tagged.test_words import a_flow


def test_a_heading_is_named_and_led_to_where_it_stands():
    known, unknown = (a_flow(Run("voir", to="a"), PageOf("a"), **titles) for titles in ({"a": "Titre"}, {}))
    assert known.getPlainText() == unknown.getPlainText() == "voir000"
    (first,), (second, page) = ([inline for _, inline in frag.link] for frag in known.frags)
    assert (first.leads_to, first.titled, first.element.role) == ("a", "Titre", "Link")
    assert (second.leads_to, second.titled, page.page_of) == ("a", "Titre", "a")
    assert [[inline.page_of for _, inline in frag.link] for frag in unknown.frags] == [[], ["a"]]


def test_the_words_before_a_page_are_of_the_same_link():
    (said, page) = a_flow(PageOf("a", "page "), a="Titre").frags
    (link,) = (inline for _, inline in said.link)
    assert said.text == "page "
    assert page.link[0][1] is link


def test_foreign_words_say_their_language_within_their_link_too():
    flow = a_flow(Run("Il dit "), Run("hello", language="en", to="a"), a="Titre")
    link, span = (inline for _, inline in flow.frags[1].link)
    assert span.element.says == {"Lang": "en"}
    assert span.element.parent is link.element
    assert flow.frags[0].link == []


def test_a_letter_no_face_has_stands_in_its_box():
    flow = a_flow(Run("a\u0915[U+0915]"))
    assert [[i.element.says for _, i in frag.link] for frag in flow.frags] == [[], [{"ActualText": "\u0915"}], []]
    assert [getattr(frag, "backColor", None) for frag in flow.frags] == [None, styles.BOX, None]


def test_strong_words_are_drawn_strong():
    paragraph = a_flow(Run("fort", strong=True), Run(" et non"))
    assert [frag.fontName for frag in paragraph.frags] == ["Jauge-Strong", "Jauge"]


def test_room_to_write_is_underlined_and_says_nothing():
    paragraph = a_flow(Run("Largeur : "), blocks.Blank(8), Run(" cm"))
    underlined = [frag.text for frag in paragraph.frags if frag.us_lines]
    assert len(underlined) == 1
    assert len(underlined[0]) == 16
    assert underlined[0].isspace()
    both = a_flow(blocks.Blank(2), Run(" sur "), blocks.Blank(2))
    assert len({line for frag in both.frags for line in frag.us_lines}) == 2
    said = spoken((blocks.Passage((Run("Largeur : "), blocks.Blank(8), Run(" cm"))),), {})
    assert [" ".join(each.split()) for each in said] == ["Largeur : cm"]
