"""The pause hides everything; the facilitator's way out asks for a word that nobody types by chance."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from audit_app.i18n import in_language
from audit_app.ui.tester_mode.covers import LeavingPage, PausePage
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import described, named, texts


def shown(qtbot, cover):
    qtbot.addWidget(cover)
    cover.show()
    return cover


def test_the_pause_leads_on_or_to_the_end(look, qtbot):
    cover = shown(qtbot, PausePage(look))
    assert texts(cover) == "Pause\nPrenez votre temps. Vos réponses sont gardées."
    with qtbot.waitSignal(cover.resumed):
        named(cover, "Reprendre", QPushButton).click()
    with qtbot.waitSignal(cover.stopped):
        named(cover, "Je veux arrêter", QPushButton).click()


@pytest.mark.parametrize("typed", ["retour", " RETOUR ", "Retour"])
def test_the_word_that_is_shown_leads_out(look, qtbot, typed):
    cover = shown(qtbot, LeavingPage(look))
    assert "« retour »" in texts(cover)
    type_in(named(cover, "Le mot", QLineEdit), typed)
    with qtbot.waitSignal(cover.left):
        named(cover, "Quitter cet écran", QPushButton).click()


@pytest.mark.parametrize("typed", ["", "retou", "pause"])
def test_another_word_does_not_and_that_is_said(look, qtbot, typed):
    cover = shown(qtbot, LeavingPage(look))
    field = named(cover, "Le mot", QLineEdit)
    type_in(field, typed)
    with qtbot.assertNotEmitted(cover.left):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert "Ce n’est pas ce mot" in described(field)


def test_one_may_go_back_to_the_questions(look, qtbot):
    cover = shown(qtbot, LeavingPage(look))
    with qtbot.waitSignal(cover.kept):
        named(cover, "Revenir aux questions", QPushButton).click()


def test_the_word_is_one_of_the_language_spoken(look, qtbot):
    with in_language("en"):
        cover = shown(qtbot, LeavingPage(look))
        assert "“return”" in texts(cover)
        type_in(named(cover, "The word", QLineEdit), "return")
        with qtbot.waitSignal(cover.left):
            named(cover, "Leave this screen", QPushButton).click()
