"""Blocks become flowables in their order; of several lengths, the first that fits is told."""

from reportlab.platypus.flowables import CondPageBreak

from audit_app.report import blocks
from audit_app.report.blocks import Fitting, Heading, say
from audit_app.report.tagged.pictures import Thumbnails
from audit_app.report.tagged.story import Story, told
from audit_app.report.tagged.words import Numbering
from tests.report import audits

NONE = Thumbnails(lambda _: None)


def a_story(*parts) -> Story:
    report = blocks.Report(*("t", "fr", "a", "s", "m", audits.ON, "r", "f", "{page}"), blocks=parts)
    return Story(report, NONE)


def test_the_first_length_that_fits_is_told():
    long, fits, short = ((say(f"{name} " * words),) for name, words in (("a", 9000), ("b", 50), ("c", 5)))
    assert a_story(Fitting((long, fits, short))).told({})[1] == fits
    assert a_story(Fitting((fits, short))).told({})[1] == fits
    assert a_story(Fitting((long, long))).told({})[1] == long


def test_what_names_no_page_is_made_once():
    telling = a_story(Heading(2, "Titre", "t"), say("page"))
    first, second = telling.told({})[0], telling.told({"t": 3})[0]
    assert first[1] is second[1]
    assert first[2] is not second[2]


def test_each_block_is_announced_before_it_is_made():
    announced = []
    report = blocks.Report(*("t", "fr", "a", "s", "m", audits.ON, "r", "f", "{page}"), blocks=(say("a"), say("b")))
    Story(report, NONE, lambda: announced.append(1)).told({})
    assert len(announced) == 2


def test_a_heading_never_stands_alone_at_the_foot_of_a_page():
    assert isinstance(told(Heading(2, "Titre", "t"), Numbering({}), NONE)[0], CondPageBreak)
    assert len(told(Heading(2, "Titre", "t", small=True), Numbering({}), NONE)) == 1


def test_a_heading_over_a_few_sentences_needs_no_more_room_than_they_take():
    under = (Heading(3, "Titre", "t"), say("Une phrase."), say("Une autre."))
    room = [a_story(*parts).told({})[0][0].height for parts in (
        (*under, blocks.PageBreak()), under, (*under, Heading(3, "Autre", "u")),
        (Heading(3, "Titre", "t"), blocks.Listing((say("Un point."),))),
        (*under[:2], blocks.Facts((("Terme", (say("Fait"),)),))),
        (Heading(3, "Titre", "t"), Heading(3, "Autre", "u"), say("Une phrase.")),
        (under[0], say("Beaucoup. " * 500)),
    )]  # fmt: skip
    few, alone, before_another, over_a_list, over_facts, over_a_heading, over_many = room
    assert 40 < few == alone == before_another < 100
    assert over_a_list == over_facts == over_a_heading == over_many == 215


def test_nothing_is_drawn_of_an_empty_table():
    assert told(blocks.Table("c", (blocks.Column("A", 1),), ()), Numbering({}), NONE) == []
    assert told(blocks.Facts(()), Numbering({}), NONE) == []
