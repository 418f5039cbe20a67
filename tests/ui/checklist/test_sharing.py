"""Giving lines to somebody: those selected or those shown, in one step, said and undone."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton, QWidget

from audit_app.domain.answering import assigned
from audit_app.domain.audit import AuditState, State
from audit_app.ui.checklist.filters import Filter
from audit_app.ui.checklist.screen import ChecklistScreen
from audit_app.ui.checklist.sharing import SharingDialog
from tests.builders import LINES, a_busy_audit
from tests.ui.checklist.choosing import choice
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import described, named
from tests.wording.speaking import plain

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def dialog(show, look, live):
    """Return the dialog on two selected lines of six, somebody having one of them."""
    live.apply("assigned", partial(assigned, lines=["CIR-01"], to="Maé Le Goff"), "CIR-01")
    parent = show(QWidget())
    made = SharingDialog(look, live, LINES[:2], LINES, parent)
    made.told = []
    made.shared.connect(made.told.append)
    yield show(made, 560, 380)
    made.reject()


def test_the_lines_selected_are_given_in_one_step_that_is_said(dialog, live, qtbot):
    type_in(named(dialog, "À qui", QLineEdit), "Paul")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert live.audit.assigned == {"ACC-01": "Paul", "CIR-01": "Paul"}
    assert [plain(said) for said in dialog.told] == ["2 lignes confiées à Paul. « Annuler » y revient."]
    assert not dialog.isVisible()
    live.undo()
    assert live.audit.assigned == {"CIR-01": "Maé Le Goff"}


def test_all_lines_shown_are_given_to_somebody_known_with_two_presses(dialog, live):
    named(dialog, "Les 6 lignes de la liste", QRadioButton).click()
    named(dialog, "À Maé Le Goff", QPushButton).click()
    named(dialog, "Confier", QPushButton).click()
    assert live.audit.assigned == dict.fromkeys(LINES, "Maé Le Goff")


def test_they_are_given_to_nobody(dialog, live):
    named(dialog, "Ne confier à personne", QPushButton).click()
    assert live.audit.assigned == {}
    assert plain(dialog.told[0]).startswith("2 lignes ne sont plus confiées à personne.")


def test_without_a_name_it_asks_for_one(dialog, live):
    named(dialog, "Confier", QPushButton).click()
    assert dialog.isVisible()
    assert "Écrivez un nom" in described(dialog.name)
    assert live.audit.assigned == {"CIR-01": "Maé Le Goff"}


def test_what_the_disk_refuses_leaves_the_name_where_it_was_typed(dialog, live, full_disk):
    full_disk()
    dialog.name.setText("Paul")
    named(dialog, "Confier", QPushButton).click()
    assert dialog.isVisible()
    assert dialog.name.text() == "Paul"
    live.pending.clear()


@pytest.fixture
def screen(show, look, live):
    return show(ChecklistScreen(look, live), 1_200, 850)


def test_lines_are_selected_with_shift_and_given_then_filtered_by_person(screen, live, qtbot):
    view = screen._list.view
    view.setFocus()
    view.move_to(0)
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert view.selected == LINES[:2]
    with qtbot.waitSignal(screen.said):
        screen.boxes.sharing()
        dialog = screen.findChildren(SharingDialog)[-1]
        dialog.name.setText("Paul")
        named(dialog, "Confier", QPushButton).click()
    assert live.audit.assigned == dict.fromkeys(LINES[:2], "Paul")
    people = choice(screen, "Confiée à")
    qtbot.waitUntil(lambda: people.findData("Paul") > 0)
    assert people.itemText(people.findData("Paul")) == "Paul – 1 à vérifier"
    people.setCurrentIndex(people.findData("Paul"))
    assert screen._list.shown_lines == LINES[:2]


def test_one_line_alone_is_selected_again_as_soon_as_one_moves(screen, qtbot):
    view = screen._list.view
    view.setFocus()
    view.selectAll()
    screen.move_on("next")
    assert len(view.selected) == 1
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert len(view.selected) == 1
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert view.selected == (screen._list.line,)


def test_my_lines_are_offered_to_whoever_has_a_name(screen, live, qtbot):
    people = choice(screen, "Confiée à")
    assert people.count() == 1
    live.apply("assigned", partial(assigned, lines=["CIR-01"], to="zoé"), "CIR-01")
    qtbot.waitUntil(lambda: people.count() > 1)
    assert people.itemText(1) == "Mes lignes – 1 à vérifier"
    people.setCurrentIndex(1)
    assert screen._list.filters.value.person == "zoé"
    assert screen._list.shown_lines == ("CIR-01",)


def test_those_of_nobody_are_shown_and_go_when_they_are_given(screen, live, qtbot):
    live.apply("assigned", partial(assigned, lines=["CIR-01"], to="Paul"), "CIR-01")
    qtbot.waitUntil(lambda: choice(screen, "Confiée à").count() > 1)
    screen._list.set_filter(Filter(person=""))
    assert "CIR-01" not in screen._list.shown_lines
    live.apply("assigned", partial(assigned, lines=["INF-01"], to="Paul"), "INF-01")
    assert "INF-01" not in screen._list.shown_lines


def test_in_a_closed_audit_nothing_can_be_given(show, look, begin, qtbot):
    audit = a_busy_audit().replaced(state=State(state=AuditState.CLOSED))
    closed = show(ChecklistScreen(look, begin(audit)), 1_200, 850)
    qtbot.waitUntil(lambda: not closed._list.head.share.isEnabled())
