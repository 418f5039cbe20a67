"""Cards as they are drawn: a tick is seen, and an accident in drawing does not end the process."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from audit_app.ui.actions.card import action_card
from audit_app.ui.actions.card_model import Ticks
from audit_app.ui.actions.card_view import CardView
from tests.ui.actions.conftest import LATE, ON, SOON, an_acted_audit, followed


def a_list(look, shown, ticks=None):
    view = shown(CardView(look, "Actions", ticks), (420, 400))
    audit = an_acted_audit()
    view.show_cards([action_card(audit, followed(code, audit), ON) for code in (LATE, SOON)])
    return view


def colours(view, rect):
    image = view.viewport().grab(rect).toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def test_a_ticked_card_is_filled_with_the_colour_of_what_is_chosen(look, shown, qtbot):
    ticks = Ticks(shown(CardView(look, "x")))
    view = a_list(look, shown, ticks)
    index = view.model().index(1, 0)
    tick = view.itemDelegate().figure(index).tick.translated(view.visualRect(index).topLeft())
    assert look.tokens.accent.lower() not in colours(view, tick)
    ticks.turn(SOON)
    qtbot.wait(10)
    assert look.tokens.accent.lower() in colours(view, tick)


def test_what_is_late_is_drawn_in_its_colour_with_its_words(look, shown):
    view = a_list(look, shown)
    assert look.tokens.bad.lower() in colours(view, view.visualRect(view.model().index(0, 0)))
    assert view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).count("En retard") == 1


def test_without_ticks_nothing_can_be_ticked(look, shown):
    view = a_list(look, shown)
    index = view.model().index(0, 0)
    assert view.itemDelegate().figure(index).tick.isEmpty()
    assert not view.model().flags(index) & Qt.ItemFlag.ItemIsUserCheckable
