"""Paragraphs note what they draw, once, in the order of the report."""

from audit_app.report import blocks
from audit_app.report.blocks import Mark, PageOf, Run, say
from audit_app.report.tagged import styles, words
from audit_app.report.tagged.words import Numbering, Seen

BODY = styles.roles()[blocks.Role.BODY]


def test_what_was_drawn_is_put_in_the_order_of_the_report():
    seen = Seen(drawn=[(2, "trois"), (1, "un"), (1, "deux")])
    assert seen.said == ("un", "deux", "trois")


def test_places_follow_the_blocks():
    first, second = Numbering({}, 0), Numbering({}, 1)
    assert [first.next_place(), first.next_place()] == [1, 2]
    assert second.next_place() > 1_000_000


def test_a_page_is_named_and_led_to_once_it_is_known():
    unknown = words.flow(blocks.Passage((Run("voir", to="a"), PageOf("a"))), BODY, Numbering({}))
    known = words.flow(blocks.Passage((Run("voir", to="a"), PageOf("a"))), BODY, Numbering({"a": 7}))
    assert unknown.getPlainText() == "voir0"
    assert known.getPlainText() == "voir7"
    assert [f.link for f in known.frags] == [[(0, "#a")], [(1, "#a")]] or all(f.link for f in known.frags)


def test_a_width_asked_again_is_not_laid_out_again():
    paragraph = words.flow(say("un deux trois"), BODY, Numbering({}))
    first = paragraph.wrap(200, 100)
    laid_out = paragraph.blPara
    assert paragraph.wrap(200, 50) == first
    assert paragraph.blPara is laid_out
    assert paragraph.wrap(30, 100) != first


def test_the_shape_stays_with_the_first_part():
    paragraph = words.flow(say("mot " * 200, mark=Mark.BAD), BODY, Numbering({}))
    paragraph.wrap(120, 1000)
    first, second = paragraph.split(120, 60)
    assert (first.mark, second.mark) == (Mark.BAD, None)
    assert first.place == second.place == paragraph.place


def test_strong_words_are_drawn_strong():
    paragraph = words.flow(blocks.Passage((Run("fort", strong=True), Run(" et non"))), BODY, Numbering({}))
    assert [frag.fontName for frag in paragraph.frags] == ["Jauge-Strong", "Jauge"]
    point = words.bulleted(say("point"), BODY, Numbering({}))
    assert point.bullet
    assert not words.bulleted(say("point", mark=Mark.GOOD), BODY, Numbering({})).bullet


def test_room_to_write_is_underlined_and_says_nothing():
    paragraph = words.flow(blocks.Passage((Run("Largeur : "), blocks.Blank(8), Run(" cm"))), BODY, Numbering({}))
    underlined = [frag.text for frag in paragraph.frags if frag.us_lines]
    assert len(underlined) == 1
    assert len(underlined[0]) == 16
    assert underlined[0].isspace()
    said = blocks.spoken((blocks.Passage((Run("Largeur : "), blocks.Blank(8), Run(" cm"))),), {})
    assert list(said) == ["Largeur : ", " cm"]
