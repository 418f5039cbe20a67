"""Lists: bullets, shapes, and the margin that their points share."""

import pytest

from audit_app.report import blocks
from audit_app.report.blocks import Listing, Mark, say
from audit_app.report.tagged import lists, styles
from tests.report.tagged.test_words import a_place, drawn_at


def test_a_point_has_a_bullet_that_is_heard_unless_its_mark_stands_there():
    plain, marked = lists.listed(blocks.Listing((say("un"), say("deux", mark=Mark.GOOD))), styles.roles(), a_place())
    assert plain.bullet
    assert plain.label.says == {"ActualText": "•"}
    assert not marked.bullet
    assert marked.label is None


@pytest.mark.parametrize(
    "block",
    [
        Listing((say("Entrée"), say("שער צפוני"), say("Sanitaires")), tight=True),
        blocks.Facts((("Où", (say("Entrée"), say("שער צפוני"))),)),
        blocks.Table("t", (blocks.Column("a", 1), blocks.Column("b", 1)), tuple(
            ((say(str(at)),), (say(said),)) for at, said in enumerate(("Entrée", "שער צפוני", "Accueil"))
        )),
    ],
)  # fmt: skip
def test_a_name_from_right_to_left_keeps_the_margin_of_the_list_it_stands_in(tmp_path, block):
    drawn = drawn_at(tmp_path, block)
    left = min(left for letter, left, _ in drawn if letter in "Eé")
    assert min(left for letter, left, _ in drawn if letter in "שערצפוני") == pytest.approx(left, abs=1.5)
    assert max(right for letter, _, right in drawn if letter in "שערצפוני") < 450


def test_a_long_text_from_right_to_left_begins_at_the_right_even_in_a_list(tmp_path):
    drawn = drawn_at(tmp_path, Listing((say("Entrée"), say("שער צפוני " * 12)), tight=True))
    assert max(right for letter, _, right in drawn if letter in "שערצפוני") > 530
