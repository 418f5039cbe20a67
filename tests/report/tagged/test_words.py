"""Paragraphs: laid out piece by piece, each piece of what it is."""

import pytest

from audit_app.report import blocks
from audit_app.report.blocks import Mark, Run, say
from audit_app.report.tagged import styles, words
from audit_app.report.tagged.place import Place
from audit_app.report.tagged.tree import Element

BODY = styles.roles()[blocks.Role.BODY]


def a_place(**titles: str) -> Place:
    return Place(Element("Document"), titles)


def a_flow(*runs, **titles: str):
    return words.flow(blocks.Passage(runs), BODY, a_place(**titles))


def test_a_width_asked_again_is_not_laid_out_again():
    paragraph = a_flow(Run("un deux trois"))
    first = paragraph.wrap(200, 100)
    laid_out = paragraph.blPara
    assert paragraph.wrap(200, 50) == first
    assert paragraph.blPara is laid_out
    assert paragraph.wrap(30, 100) != first


def test_the_shape_stays_with_the_first_part_and_both_are_of_one_element():
    paragraph = words.flow(say("mot " * 200, mark=Mark.BAD), BODY, a_place())
    paragraph.wrap(120, 1000)
    first, second = paragraph.split(120, 60)
    assert (first.mark, second.mark) == (Mark.BAD, None)
    assert first.element is second.element is paragraph.element


@pytest.mark.parametrize("said", ["W" * 900, "W" * 500 + "\u202f" + "W" * 400])
def test_only_lines_that_end_within_a_word_are_cut(said):
    paragraph = a_flow(Run(f"un deux {said} trois"))
    paragraph.wrap(120, 10_000)
    cut = list(words._cut(paragraph))
    assert len(cut) > 20
    assert sum(not each for each in cut) <= 3
    assert not cut[-1]
    first, second = paragraph.split(120, 60)
    assert first.ends_cut
    assert not second.ends_cut


def test_a_point_has_a_bullet_that_is_heard_unless_its_mark_stands_there():
    plain, marked = words.listed(blocks.Listing((say("un"), say("deux", mark=Mark.GOOD))), styles.roles(), a_place())
    assert plain.bullet
    assert plain.label.says == {"ActualText": "•"}
    assert not marked.bullet
    assert marked.label is None
