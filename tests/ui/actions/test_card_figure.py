"""Everything of a card lies inside it, at any width, and nothing over anything else."""

import pytest

from audit_app.ui.actions.card import action_card
from audit_app.ui.actions.card_figure import Figures
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import LIGHT
from tests.ui.actions.conftest import LATE, ON, an_acted_audit, followed


def laid(width, percent=100, *, framed=False, section="En retard"):
    figures = Figures(Look(LIGHT, percent), ticked=True, framed=framed)
    return figures.figure(action_card(an_acted_audit(), followed(LATE), ON, section), width)


@pytest.mark.parametrize("framed", [False, True])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [180, 260, 420, 900])
def test_nothing_leaves_the_card_and_nothing_lies_over_anything(qapp, width, percent, framed):
    figure = laid(width * percent // 100, percent, framed=framed)
    parts = [figure.title, figure.about, *(piece.rect for piece in figure.pieces)]
    for rect in (*parts, figure.tick):
        assert 0 <= rect.left() <= rect.right() < width * percent // 100
        assert figure.ground.top() <= rect.top() <= rect.bottom() <= figure.height
    assert not any(one.intersects(other) for place, one in enumerate(parts) for other in parts[place + 1 :])
    assert not figure.tick.intersects(figure.title)


def test_a_heading_takes_room_of_its_own(qapp):
    bare, under = laid(400, section=""), laid(400)
    assert bare.section.isEmpty()
    assert under.section.bottom() < under.ground.top()
    assert under.height > bare.height


def test_the_tick_is_large_enough_to_be_pressed(qapp):
    tick = laid(400).tick
    assert min(tick.width(), tick.height()) + 2 * (tick.height() // 6) >= 24


def test_a_board_leaves_the_state_to_its_columns(qapp):
    assert "state" in [piece.name for piece in laid(400).pieces]
    assert "state" not in [piece.name for piece in laid(400, framed=True).pieces]


def test_it_grows_with_all_targets(qapp):
    figures = Figures(Look(LIGHT, large=True), ticked=True)
    figure = figures.figure(action_card(an_acted_audit(), followed(LATE), ON, ""), 400)
    assert min(figure.tick.width(), figure.tick.height()) + 2 * (figure.tick.height() // 6) >= 40
    assert not figure.tick.intersects(figure.title)
    assert not figure.tick.intersects(figure.about)
