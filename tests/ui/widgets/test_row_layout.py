"""Rows take the height their words need, at every size, and nothing lies over anything."""

from itertools import pairwise

import pytest

from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import LIGHT
from audit_app.ui.widgets.row import Rank, Remark, Row, fact
from audit_app.ui.widgets.row_layout import RowLayout

LONG = "Le trajet piéton de l’arrêt ou du parking à l’entrée fait au moins 1,20 m de large " * 3


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("rank", Rank)
def test_nothing_lies_over_anything(qapp, percent, rank):
    row = Row(rank, LONG, (Remark(LONG), Remark("Engagé", "fair")), icon="info", section="Publics", share=(1, 2))
    laid = RowLayout(Look(LIGHT, percent)).laid(row, 400)
    stacked = (laid.section, laid.title, laid.bar, *laid.remarks)
    assert all(above.bottom() < below.top() for above, below in pairwise(stacked))
    assert stacked[-1].bottom() < laid.height
    assert laid.sign.right() < laid.title.left()
    assert max(rect.right() for rect in stacked) <= 400


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("rank", Rank)
def test_where_targets_are_large_no_row_is_lower_than_a_thumb(qapp, percent, rank):
    row = Row(rank, "Court")
    large, usual = (RowLayout(Look(LIGHT, percent, large)).laid(row, 400) for large in (True, False))
    assert large.height >= 44
    assert large.height >= usual.height
    assert (
        abs(large.title.top() - (large.height - large.title.bottom()))
        <= abs(usual.title.top() - (usual.height - usual.title.bottom())) + 2
    )


def test_a_narrower_row_is_taller(qapp):
    layout = RowLayout(Look(LIGHT))
    assert layout.laid(fact(LONG), 300).height > layout.laid(fact(LONG), 900).height


def test_the_steps_take_more_room_than_an_icon(qapp):
    layout = RowLayout(Look(LIGHT))
    icon, steps = Row(Rank.TOPIC, "Moteur", icon="info"), Row(Rank.TOPIC, "Moteur", steps=2)
    assert layout.laid(steps, 400).title.left() > layout.laid(icon, 400).title.left()


def test_a_sentence_is_not_set_in_bold(qapp):
    layout = RowLayout(Look(LIGHT))
    bold, plain = (layout.title_font(Row(Rank.TOPIC, "E-01", flowing=flowing)) for flowing in (False, True))
    assert bold.weight() > plain.weight()


def test_bars_are_of_one_length_whether_their_row_leads_somewhere_or_not(qapp):
    layout = RowLayout(Look(LIGHT))
    leads, stays = (Row(rank, "Sanitaires", share=(1, 2)) for rank in (Rank.LINE, Rank.FACT))
    for width in (300, 900):
        assert layout.laid(leads, width).bar.width() == layout.laid(stays, width).bar.width()
