"""A heading stands with what it is over: it asks for the room that takes, and for no more."""

from reportlab.platypus.flowables import CondPageBreak

from audit_app.report import blocks
from audit_app.report.blocks import Heading, say
from audit_app.report.pictograms import Pictogram
from audit_app.report.tagged.keeping import height_of
from tests.report.tagged.test_story import a_story


def test_a_heading_over_a_few_sentences_needs_no_more_room_than_they_take():
    under = (Heading(3, "Titre", "t"), say("Une phrase."), say("Une autre."))
    room = [a_story(*parts).told()[0][0].height for parts in (
        (*under, blocks.PageBreak()), under, (*under, Heading(3, "Autre", "u")),
        (Heading(3, "Titre", "t"), blocks.Listing((say("Un point."),))),
        (*under[:2], blocks.Facts((("Terme", (say("Fait"),)),))),
        (Heading(3, "Titre", "t"), Heading(3, "Autre", "u"), say("Une phrase.")),
        (under[0], say("Beaucoup. " * 500)),
    )]  # fmt: skip
    few, alone, before_another, over_a_list, over_facts, over_a_heading, over_many = room
    assert 40 < few == alone == before_another < 100
    assert over_a_list == over_facts == over_a_heading == over_many == 215


def test_a_heading_over_a_chart_stands_on_the_page_of_the_chart():
    bar = blocks.Bar("Accueil", (("Oui", 3, None),), "3 oui")
    few, many = (blocks.Chart("Légende", (bar,) * count, "Tout.") for count in (1, 18))
    (low, *_), _printed = a_story(Heading(2, "Titre", "t"), say("mot"), few).told()
    (high, *_), _printed = a_story(Heading(2, "Titre", "t"), say("mot"), many).told()
    assert isinstance(low, CondPageBreak)
    assert 80 < low.height < 150
    assert 350 < high.height < 700


def test_a_pictured_heading_keeps_the_first_of_its_parts_and_stands_over_short_lists():
    listed, part = blocks.Listing((say("Un point."),)), Heading(3, "Partie", "p", pictogram=Pictogram.PAPER)
    over_a_list, *_ = a_story(Heading(3, "Titre", "t", pictogram=Pictogram.PAPER), listed).told()[0]
    over_parts, *_ = a_story(Heading(2, "Titre", "t", pictogram=Pictogram.PAPER), say("Mot."), part, listed).told()[0]
    assert 40 < over_a_list.height < 100
    assert over_a_list.height < over_parts.height < 200


def test_the_larger_of_two_margins_is_kept_between_two_flowables():
    flowables = a_story(say("a"), say("b"), say("c")).told()[0]
    each = flowables[0].wrap(500, 700)[1]
    assert height_of(flowables) == 3 * each + 2 * 5
    assert height_of(flowables[:1]) == each
    assert height_of([]) == 0
