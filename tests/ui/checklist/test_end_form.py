"""Closing a finding without follow-up: reason and author are asked for, what is typed stays with its finding."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from audit_app.ui.checklist.end_form import EndForm
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import named, texts


@pytest.fixture
def form(show, look, live):
    shown = show(EndForm(look, live), 500, 300)
    shown.fill("a", "")
    return shown


def test_reason_and_author_are_asked_for_at_once(form, qtbot):
    end = named(form, "Clore sans suite", QPushButton)
    end.click()
    assert "Dites pourquoi c’est sans suite" in texts(form)
    assert "Dites qui décide" in texts(form)
    assert form.reason.hasFocus()
    type_in(form.reason, "Réparé")
    end.click()
    assert "Dites qui décide" in texts(form)
    type_in(form.author, "Maé")
    with qtbot.waitSignal(form.ended) as told:
        end.click()
    assert told.args == ["Réparé", "Maé"]


def test_what_is_typed_stays_with_its_finding_in_another_look_too(form, show, look, live):
    type_in(form.reason, "Réparé")
    type_in(form.author, "Maé")
    form.fill("b", "Zoé")
    assert (form.reason.text(), form.author.text()) == ("", "Zoé")
    again = show(EndForm(look, live), 500, 300)
    again.fill("a", "Zoé")
    assert (again.reason.text(), again.author.text()) == ("Réparé", "Maé")
    again.forget("a")
    assert live.drafts == {}
    again.fill("a", "Zoé")
    assert (again.reason.text(), again.author.text()) == ("", "Zoé")


def test_what_is_taken_away_again_is_nothing_to_keep(form, live, qtbot):
    type_in(form.author, "M")
    assert live.drafts
    qtbot.keyClick(form.author, Qt.Key.Key_Backspace)
    assert not live.drafts
