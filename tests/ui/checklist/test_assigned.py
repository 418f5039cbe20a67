"""Whom a line is given to: saved as typed, undone, emptied, completed, found by the search."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from audit_app.domain.answering import assigned
from audit_app.domain.people import names_known
from audit_app.ui.checklist.filters import Filter
from audit_app.ui.checklist.screen import ChecklistScreen
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import described, named


@pytest.fixture
def field(panel):
    panel.show_line("INF-01")
    return named(panel, "Confiée à", QLineEdit)


def test_a_name_is_saved_as_it_is_typed_and_undone(field, live, qtbot):
    type_in(field, "Maé Le Goff")
    qtbot.waitUntil(lambda: live.audit.assigned.get("INF-01") == "Maé Le Goff")
    live.undo()
    assert live.audit.assigned == {}
    assert field.text() == ""


def test_emptied_it_is_nobodys(field, live, qtbot):
    live.apply("assigned", partial(assigned, lines=["INF-01"], to="Maé"), "INF-01")
    assert field.text() == "Maé"
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert live.audit.assigned == {}


def test_it_follows_the_line_and_says_who_will_not_read_it(field, panel, live):
    live.apply("assigned", partial(assigned, lines=["ACC-01"], to="Maé"), "ACC-01")
    assert field.text() == ""
    panel.show_line("ACC-01")
    assert field.text() == "Maé"
    assert "La copie du financeur ne le dit pas" in described(field)


def test_names_already_known_complete_what_is_typed(field, live):
    live.apply("assigned", partial(assigned, lines=["ACC-01"], to="Élie"), "ACC-01")
    known = names_known(live.audit)
    assert "Élie" in known
    assert len(known) > 1
    field.completer().setCompletionPrefix("éli")
    assert field.completer().currentCompletion() == "Élie"


def test_the_search_of_the_list_finds_the_name(look, live, qtbot):
    live.apply("assigned", partial(assigned, lines=["ACC-01"], to="Élie Roy"), "ACC-01")
    screen = ChecklistScreen(look, live)
    qtbot.addWidget(screen)
    screen._list.set_filter(Filter(text="elie"))
    assert [row.line.id for row in screen._list._model.rows] == ["ACC-01"]
