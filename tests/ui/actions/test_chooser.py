"""List and board show the same actions, and choose the same one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from audit_app.domain.register import ActionView
from audit_app.ui.actions.board import Board
from audit_app.ui.actions.chooser import Chooser
from audit_app.ui.actions.filters import Filter
from tests.ui.actions.conftest import DONE, LATE, LATER, ON, SOON, an_acted_audit, heard
from tests.ui.finding import named, texts


@pytest.fixture
def chooser(look, shown):
    made = shown(Chooser(look), (1040, 600))
    made.take(an_acted_audit(), ON)
    return made


def shown_codes(chooser):
    return [one.action.id for one in chooser.shown]


def test_actions_come_under_how_pressing_they_are(chooser):
    assert shown_codes(chooser) == [LATE, SOON, LATER, DONE]
    assert [card.section for card in chooser.list.cards] == ["En retard", "D’ici 7 jours", "Plus tard", "Faites"]
    assert chooser.code == LATE


def test_the_one_chosen_in_the_list_is_chosen_on_the_board_and_the_other_way_round(chooser, qtbot):
    chooser.enter()
    qtbot.keyClick(chooser.list, Qt.Key.Key_Down)
    assert chooser.code == SOON
    chooser.show_board(board=True)
    assert chooser.board.code == SOON
    chooser.enter()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert chooser.code == DONE
    chooser.show_board(board=False)
    assert chooser.list.code == DONE


def test_a_filter_narrows_both_and_says_how_many_are_left(chooser):
    chooser.filters.set_value(Filter(owner="Club"))
    chooser.draw()
    assert shown_codes(chooser) == [SOON, LATER]
    assert "2 actions sur 4" in texts(chooser)
    assert [card.code for card in chooser.list.cards] == [SOON, LATER]
    assert chooser.code == SOON


def test_places_that_have_actions_are_offered_and_hold(chooser):
    for where, left in (("CIR", [SOON, LATER]), ("path-1", [LATER])):
        chooser.filters.set_value(Filter(where=where))
        chooser.draw()
        assert shown_codes(chooser) == left


def test_what_is_searched_is_found_and_enter_goes_to_it(chooser, qtbot):
    chooser.filters.search.setText("tapis")
    assert shown_codes(chooser) == [LATER]
    qtbot.keyClick(chooser.filters.search, Qt.Key.Key_Return)
    assert chooser.list.hasFocus()


def test_where_nothing_is_found_there_is_a_way_out(chooser, qtbot):
    chooser.filters.set_value(Filter(ActionView.DROPPED))
    chooser.draw()
    assert "Aucune action ne correspond." in texts(chooser)
    named(chooser, "Voir toutes les actions", QPushButton).click()
    assert len(shown_codes(chooser)) == 4


def test_without_any_action_one_is_told_where_gaps_wait(chooser):
    chooser.take(an_acted_audit(actions={}), ON)
    assert "Écarts sans action" in texts(chooser)
    assert chooser.code == ""


def test_ticks_are_counted_and_taken_away(chooser, qtbot):
    chooser.ticks.put([LATE, SOON])
    assert "2 actions cochées" in texts(chooser)
    with qtbot.waitSignal(chooser.several_asked):
        named(chooser, "Changer…", QPushButton).click()
    named(chooser, "Décocher", QPushButton).click()
    assert "cochées" not in texts(chooser)


def test_a_tick_on_an_action_that_is_gone_is_gone(chooser):
    chooser.ticks.put([LATE, SOON])
    audit = an_acted_audit()
    chooser.take(audit.replaced(actions={SOON: audit.actions[SOON]}), ON)
    assert chooser.ticks.codes == {SOON}


def test_an_action_asked_for_is_shown_even_if_a_filter_hides_it(chooser):
    chooser.filters.set_value(Filter(owner="Ville"))
    chooser.draw()
    chooser.go(LATER)
    assert chooser.code == LATER
    assert chooser.filters.value.is_bare


def test_every_card_is_heard_on_the_board_too(chooser):
    chooser.show_board(board=True)
    todo = chooser.board.findChildren(type(chooser.list))[0]
    assert heard(todo)[0].startswith("Poser une rampe, En retard de 6 jours")


def test_with_little_height_the_filters_fold(chooser, qtbot):
    chooser.resize(900, 320)
    qtbot.wait(10)
    assert named(chooser, "Filtrer", QPushButton).isVisible()


def test_the_board_is_made_when_it_is_seen(chooser):
    assert chooser.findChildren(Board) == []
    chooser.show_board(board=True)
    assert chooser.findChildren(Board) == [chooser.board]
    assert chooser.board.code == LATE
