"""Display and language: chosen by keyboard or assistive tool, kept, announced."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QRadioButton

from audit_app.ui.preferences import Preferences
from audit_app.ui.settings.screen import SettingsScreen
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import THEMES
from audit_app.ui.widgets import voice
from audit_app.ui.widgets.surfaces import ScrolledBody
from tests.ui.conftest import worn
from tests.ui.finding import named, texts
from tests.ui.instruments.screens_shown import settle


@pytest.fixture
def preferences(home):
    home.mkdir()
    return Preferences(home)


@pytest.fixture
def screen(look, preferences, qtbot):
    shown = SettingsScreen(look, preferences)
    qtbot.addWidget(shown)
    shown.resize(900, 800)
    shown.show()
    return shown


def toggled(screen, name):
    button = named(screen, name, QRadioButton)
    QAccessible.queryAccessibleInterface(button).actionInterface().doAction("Toggle")


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("Sombre", lambda p: p.theme == "dark"),
        ("Contraste élevé", lambda p: p.theme == "contrast"),
        ("150 %", lambda p: p.percent == 150),
        ("Grands : terrain, une main, gants", lambda p: p.large_targets),
        ("English", lambda p: p.language == "en"),
        ("Français facile à lire", lambda p: p.language == "fr@easy"),
    ],
)
def test_a_choice_is_kept_and_the_window_is_told(screen, preferences, qtbot, name, read):
    with qtbot.waitSignal(screen.look_changed):
        toggled(screen, name)
    assert read(preferences)


def test_what_holds_is_marked(look, preferences, qtbot):
    preferences.theme, preferences.percent = "dark", 125
    screen = SettingsScreen(look, preferences)
    qtbot.addWidget(screen)
    screen.show()
    checked = {b.text().replace("\u00a0", " ") for b in screen.findChildren(QRadioButton) if b.isChecked()}
    assert checked == {"Sombre", "125 %", "Comme d’habitude", "Comme l’ordinateur"}


def test_who_answers_is_kept(screen, preferences, qtbot):
    field = named(screen, "Votre nom ou vos initiales", QLineEdit)
    field.setFocus()
    qtbot.keyClicks(field, "  Zoe M. ")
    with qtbot.waitSignal(screen.author_changed) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["Zoe M."]
    assert preferences.author == "Zoe M."


def test_easy_words_say_that_people_concerned_have_not_read_them_yet(screen):
    assert "pas encore été relu par des personnes concernées" in texts(screen)


@pytest.mark.parametrize(
    ("there", "said"), [(True, "a un bouton « Lire à voix haute »"), (False, "ne lit pas à voix haute ici")]
)
def test_it_says_whether_a_testers_screen_may_read_aloud(look, qtbot, preferences, monkeypatch, there, said):
    monkeypatch.setattr(voice, "find_spec", lambda _name: object() if there else None)
    screen = SettingsScreen(look, preferences)
    qtbot.addWidget(screen)
    screen.show()
    assert said in texts(screen)


@pytest.mark.parametrize("theme", THEMES)
def test_everything_is_seen_without_scrolling_in_a_window_of_1280_by_900(qapp, preferences, qtbot, theme):
    shown = SettingsScreen(worn(qapp, Look(THEMES[theme])), preferences)
    qtbot.addWidget(shown)
    shown.resize(1_096, 850)  # what the list of screens and the state of the audit leave of it
    shown.show()
    settle()
    assert not shown.findChild(ScrolledBody).verticalScrollBar().isVisible()
