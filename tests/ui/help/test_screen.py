"""The help: its parts, its search, its places, and the way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QTabBar

from audit_app.guides.screen_guides import screen_guides
from audit_app.ui.help.screen import HelpScreen
from audit_app.ui.help.shortcuts import shortcuts
from tests.ui.finding import named, plain, texts


@pytest.fixture
def screen(look, qtbot):
    shown = HelpScreen(look, shortcuts())
    qtbot.addWidget(shown)
    shown.resize(1100, 800)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    qtbot.waitActive(shown)
    return shown


def test_it_opens_at_the_guides(screen):
    rows = named(screen, "Guides, écran par écran", QListWidget)
    assert rows.count() == len(screen_guides())
    assert "En cinq étapes" in texts(screen)


def test_the_keys_of_the_window_are_listed_each_with_what_it_does(screen):
    screen.go("keys")
    shown = texts(screen)
    assert "Ctrl+Entrée : aller à la prochaine ligne à vérifier" in shown
    assert all(plain(does) in shown for _keys, does in shortcuts())


def test_ctrl_f_searches_the_glossary_from_any_part(screen, qtbot):
    screen.enter()
    qtbot.keyClick(screen, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = named(screen, "Chercher dans le lexique", QLineEdit)
    assert field.hasFocus()
    qtbot.keyClicks(field, "palier")
    assert "l’ensemble vaut le plus bas" in texts(screen)


def test_escape_goes_back_but_first_clears_the_search(screen, qtbot):
    screen.go("words")
    field = named(screen, "Chercher dans le lexique", QLineEdit)
    qtbot.keyClicks(field, "zone")
    field.setFocus()
    with qtbot.assertNotEmitted(screen.closed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(screen.closed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_its_place_is_found_again(screen, look, qtbot):
    screen.go(("guides", "report", True))
    assert screen.place == ("guides", "report", True)
    again = HelpScreen(look, ())
    qtbot.addWidget(again)
    again.show()
    again.go(("words", "zone", False))
    assert again.place[:2] == ("words", "zone")
    assert again.findChild(QTabBar).currentIndex() == 1


def test_a_guide_asked_for_is_heard_at_once(screen):
    screen.go(("guides", "checklist", True))
    assert "Les lignes à vérifier" in QApplication.focusWidget().text()
