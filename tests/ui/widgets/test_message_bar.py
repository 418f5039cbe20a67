"""The message bar: seen, heard, closed by keyboard, with one thing to do at most."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton

from audit_app.ui.widgets.message_bar import MessageBar
from tests.ui.finding import name_of, named, texts


@pytest.fixture
def bar(look, qtbot):
    shown = MessageBar(look)
    qtbot.addWidget(shown)
    return shown


def test_the_sentence_is_seen_and_can_be_reached(bar):
    assert not bar.isVisible()
    bar.say("Le disque est plein.", "bad")
    assert bar.isVisible()
    assert "Le disque est plein." in texts(bar)
    assert bar.text.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_action_does_what_it_says(bar, qtbot):
    tried = []
    bar.say("Pas enregistré.", "bad", "Réessayer", lambda: tried.append(1))
    named(bar, "Réessayer", QPushButton).click()
    assert tried == [1]
    bar.say("Autre chose.")
    assert [name_of(b) for b in bar.findChildren(QPushButton) if b.isVisible()] == ["Fermer ce message"]


def test_closing_takes_it_away(bar, qtbot):
    bar.say("Une phrase.", "fair")
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(named(bar, "Fermer ce message", QPushButton), Qt.Key.Key_Space)
    assert not bar.isVisible()


def test_screen_readers_are_told(bar, monkeypatch):
    said = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    bar.say("Le disque est plein.", "bad")
    assert said == ["Le disque est plein."]
