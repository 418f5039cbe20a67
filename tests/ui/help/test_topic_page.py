"""A page is read line by line with Tab, and begins at its beginning."""

import pytest
from PySide6.QtWidgets import QApplication

from audit_app.ui.help.topic import Block, Topic
from audit_app.ui.help.topic_page import TopicPage
from audit_app.ui.widgets.plain_label import PlainLabel
from tests.ui.finding import name_of, texts

HOME = Topic("home", "Accueil", "Tout commence ici.", (Block(("Choisir", "Ouvrir"), "Étapes", numbered=True),))


@pytest.fixture
def page(look, qtbot):
    shown = TopicPage(look)
    qtbot.addWidget(shown)
    shown.resize(500, 400)
    shown.show_topic(HOME)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    qtbot.waitActive(shown)
    return shown


def stops(page):
    return [name_of(label) for label in page.findChildren(PlainLabel) if label.property("readable")]


def test_steps_are_numbered_and_each_is_a_stop_heard_in_its_place(page):
    heard = [said.replace("\u00a0", " ") for said in stops(page)]
    assert heard == ["Accueil : Tout commence ici.", "Étapes : 1. Choisir", "2. Ouvrir"]


def test_another_topic_takes_the_place_of_the_first(page, qtbot):
    page.show_topic(Topic("word", "Zone", "Un endroit."))
    assert page.shown is not None
    assert "Un endroit." in texts(page)
    assert "Choisir" not in texts(page)


def test_it_is_entered_at_its_first_words(page, qtbot):
    page.enter()
    assert "Tout commence ici." in name_of(QApplication.focusWidget())


def test_nothing_found_is_an_empty_page(page):
    page.show_topic(None)
    assert texts(page) == ""
