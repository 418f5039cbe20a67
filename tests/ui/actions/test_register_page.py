"""The register: an action chosen, opened, brought to another state, several changed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton

from audit_app.domain.audit import ActionState
from audit_app.ui.actions.register_page import RegisterPage
from audit_app.ui.actions.several import Several
from tests.ui.actions.conftest import DONE, LATE, LATER, ON, SOON, an_acted_audit
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import named, texts

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(look, shown, live):
    made = shown(RegisterPage(look, live), (1040, 640))
    live.changed.connect(lambda step: made.take(ON, turned=step.target is not None))
    made.take(ON, turned=False)
    made.chooser.enter()
    return made


def state(live, code):
    return live.audit.actions[code].state


def test_the_action_moved_to_is_shown_beside(page, qtbot):
    qtbot.keyClick(page.chooser.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.panel.code == SOON)
    assert "Titre de CIR-01" in texts(page)


def test_who_leaves_the_list_at_once_is_at_the_action_moved_to(page, qtbot):
    qtbot.waitUntil(lambda: page.panel.code == LATE)
    qtbot.keyClick(page.chooser.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.chooser.list, Qt.Key.Key_Tab)
    assert page.panel.code == SOON


def test_enter_goes_into_it(page, qtbot):
    qtbot.keyClick(page.chooser.list, Qt.Key.Key_Return)
    assert page.panel.isAncestorOf(QApplication.focusWidget())


def test_ctrl_and_right_begins_it_and_says_so(page, live, qtbot):
    with qtbot.waitSignal(page.said) as said:
        qtbot.keyClick(page.chooser.list, Qt.Key.Key_Right, CTRL)
    assert state(live, LATE) is ActionState.IN_PROGRESS
    assert said.args[0] == "Déplacée vers\u00a0: en cours."
    assert page.chooser.code == LATE
    live.undo()
    assert state(live, LATE) is ActionState.TO_DO


def test_done_asks_at_once_for_its_proof(page, live, qtbot):
    page.bring_to(SOON, ActionState.DONE)
    qtbot.waitUntil(lambda: named(page, "Ce qui prouve que c’est fait", QPlainTextEdit).hasFocus())
    assert state(live, SOON) is ActionState.DONE
    assert page.chooser.code == SOON


def test_dropped_asks_why_before_anything_is_saved(page, live, qtbot):
    page.bring_to(DONE, ActionState.DROPPED)
    qtbot.waitUntil(lambda: named(page, "Pourquoi est-elle abandonnée ?", QPlainTextEdit).hasFocus())
    assert state(live, DONE) is ActionState.DONE


def test_there_is_nothing_before_the_first_state(page, live, qtbot):
    qtbot.keyClick(page.chooser.list, Qt.Key.Key_Left, CTRL)
    assert state(live, LATE) is ActionState.TO_DO


def test_dropping_a_card_on_a_column_does_the_same(page, live):
    page.show_board(board=True)
    page.chooser.put.emit(LATER, ActionState.IN_PROGRESS)
    assert state(live, LATER) is ActionState.IN_PROGRESS


def test_on_the_board_an_action_is_opened_over_it_and_escaped_from(page, qtbot):
    page.show_board(board=True)
    page.chooser.enter()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.panel.isVisible()
    assert not page.chooser.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.chooser.isVisible()
    assert page.chooser.board.isAncestorOf(QApplication.focusWidget())


def test_those_ticked_are_changed_together(page, live, qtbot):
    page.chooser.ticks.put([LATE, LATER])
    named(page, "Changer…", QPushButton).click()
    several = page.findChild(Several)
    type_in(named(several, "Nouveau responsable", QLineEdit), "Anne")
    with qtbot.waitSignal(page.said):
        named(several, "Changer", QPushButton).click()
    assert [live.audit.actions[code].owner for code in (LATE, LATER)] == ["Anne", "Anne"]
    assert page.chooser.ticks.codes == set()
    assert page.panel.isVisible()


def test_going_elsewhere_leaves_the_change_of_several(page, qtbot):
    page.chooser.ticks.put([LATE])
    named(page, "Changer…", QPushButton).click()
    page.chooser.enter()
    qtbot.keyClick(page.chooser.list, Qt.Key.Key_Return)
    assert page.panel.isVisible()


def test_while_there_is_no_action_at_all_what_says_so_has_all_the_room(look, shown, laid, qtbot):
    page = shown(RegisterPage(look, laid(an_acted_audit(actions={}))), (1040, 640))
    page.take(ON, turned=False)
    page.show_chosen()
    assert "Pas encore d’action." in texts(page)
    assert "Choisissez une action" not in texts(page)
    with qtbot.waitSignal(page.chooser.gaps_asked):
        named(page, "Voir les écarts sans action", QPushButton).click()


def test_where_no_action_is_left_there_is_nothing_beside(page):
    page.chooser.filters.search.setText("introuvable")
    page.show_chosen()
    assert "Choisissez une action pour la voir ici." in texts(page)


def test_the_first_action_of_an_audit_is_shown_beside_though_nothing_was_at_first(look, shown, laid, qtbot):
    page = shown(RegisterPage(look, laid(an_acted_audit(actions={}))), (1040, 640))
    page.take(ON, turned=False)
    page._live = laid(an_acted_audit())
    page.take(ON, turned=False)
    qtbot.waitUntil(lambda: page.panel.code == LATE)
    assert page.panel.isVisible()
