"""A heading stands with what it is over: it asks for the room that takes, and for no more."""

import pytest
from reportlab.platypus.flowables import CondPageBreak

from audit_app.report import blocks
from audit_app.report.blocks import Heading, say
from audit_app.report.pictograms import Pictogram
from audit_app.report.tagged import pages
from audit_app.report.tagged.charts import FEWEST
from audit_app.report.tagged.measuring import height_of
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
    assert 40 < few == alone == before_another < over_facts < 100
    assert 40 < over_a_list < 100
    assert over_a_heading == over_many == 215


def the_table(count: int, mark: blocks.Mark | None) -> blocks.Table:
    rows = tuple(((say(str(at), mark=mark),), (say("mot"),)) for at in range(count))
    return blocks.Table("Légende", (blocks.Column("A", 1), blocks.Column("B", 1)), rows)


def test_a_heading_over_a_small_table_asks_for_what_it_takes_over_a_long_one_for_some():
    small, long, longer = (
        a_story(Heading(3, "Titre", "t"), the_table(count, None)).told()[0][0].height for count in (8, 9, 90)
    )
    assert 60 < long == longer < 140 < small


def test_a_question_stands_on_the_page_of_all_its_answers():
    heading = Heading(3, "Question", "q")
    to_tick = tuple(say(f"Réponse {at}", mark=blocks.Mark.BOX) for at in range(14))
    for answers in (the_table(8, blocks.Mark.BOX), blocks.Listing(to_tick), blocks.Listing(to_tick, abreast=True)):
        flowables = a_story(heading, answers).told()[0]
        taken = height_of([one for one in flowables if not isinstance(one, CondPageBreak)], pages.ROOM)
        assert flowables[0].height == pytest.approx(taken + flowables[1].getSpaceBefore())


def test_a_heading_over_a_chart_stands_on_the_page_of_the_chart_or_of_its_first_bars():
    bar = blocks.Bar("Accueil", (("Oui", 3, None),), "3 oui")
    few, many = (blocks.Chart("Légende", (bar,) * count, "Tout.") for count in (1, 18))
    (low, *_), _printed = a_story(Heading(2, "Titre", "t"), say("mot"), few).told()
    (high, *_), _printed = a_story(Heading(2, "Titre", "t"), say("mot"), many).told()
    assert isinstance(low, CondPageBreak)
    assert 80 < low.height < 150
    assert high.height == FEWEST


@pytest.mark.parametrize("words", ["mot", "Beaucoup de mots. " * 60])
@pytest.mark.parametrize("bars", [9, 18])
def test_where_a_heading_has_room_the_chart_under_its_words_begins_on_that_page(words, bars):
    bar = blocks.Bar("Accueil", (("Oui", 3, None),), "3 oui")
    chart = blocks.Chart("Légende", (bar,) * bars, "Tout.")
    flowables = a_story(Heading(2, "Titre", "t"), say(words), chart).told()[0]
    heading, begins = (one for one in flowables if isinstance(one, CondPageBreak))
    above = height_of(flowables[1 : flowables.index(begins)], pages.ROOM) + flowables[1].getSpaceBefore()
    assert begins.height + above <= heading.height + 1
    drawing = flowables[-1]
    left = heading.height - above - height_of(flowables[flowables.index(begins) + 1 : -1], pages.ROOM)
    assert drawing.wrap(pages.ROOM, pages.TALL)[1] <= left or drawing.split(pages.ROOM, left)


def test_a_pictured_heading_keeps_the_first_of_its_parts_and_stands_over_short_lists():
    listed, part = blocks.Listing((say("Un point."),)), Heading(3, "Partie", "p", pictogram=Pictogram.PAPER)
    over_a_list, *_ = a_story(Heading(3, "Titre", "t", pictogram=Pictogram.PAPER), listed).told()[0]
    over_parts, *_ = a_story(Heading(2, "Titre", "t", pictogram=Pictogram.PAPER), say("Mot."), part, listed).told()[0]
    assert 40 < over_a_list.height < 100
    assert over_a_list.height < over_parts.height < 200


@pytest.mark.parametrize("between", [(), (say("Mot."),)])
def test_a_heading_keeps_the_first_of_its_parts_on_its_page(between):
    parts = (*between, Heading(3, "Partie", "p"), the_table(20, None))
    flowables = a_story(Heading(2, "Titre", "t"), *parts).told()[0]
    whole, part, *_caption = (one.height for one in flowables if isinstance(one, CondPageBreak))
    above = flowables[1 : flowables.index(next(f for f in flowables[1:] if isinstance(f, CondPageBreak)))]
    assert 100 < part < 150
    assert whole == pytest.approx(part + height_of(above, pages.ROOM) + flowables[1].getSpaceBefore())


def test_strong_words_over_a_list_stand_on_the_page_of_its_first_points():
    points = blocks.Listing(tuple(say(f"Point {at}.") for at in range(9)))
    title = say("Où le vérifier", blocks.Role.STRONG)
    room, *led = a_story(title, points).told()[0]
    assert isinstance(room, CondPageBreak)
    assert room.height == height_of(led[:4], pages.ROOM)
    assert not any(isinstance(one, CondPageBreak) for one in a_story(say("Mot."), points).told()[0])
