"""Every screen: a heading that is heard first, a place to come back to."""

from PySide6.QtWidgets import QApplication

from audit_app.ui.widgets.screen import Screen
from tests.ui.finding import name_of, texts


def test_arriving_by_keyboard_the_heading_is_heard_first(look, qtbot):
    screen = Screen(look, "Grille", "31 lignes vérifiées")
    qtbot.addWidget(screen)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.activateWindow()
    screen.enter()
    assert name_of(QApplication.focusWidget()) == "Grille"
    assert name_of(screen) == "Grille"


def test_the_subtitle_says_where_things_stand_and_takes_no_room_when_empty(look, qtbot):
    screen = Screen(look, "Grille")
    qtbot.addWidget(screen)
    screen.show()
    assert not screen.subtitle.isVisible()
    screen.set_subtitle("31 lignes vérifiées")
    assert "31 lignes vérifiées" in texts(screen)
    assert screen.place is None
    screen.go(None)
    screen.leave()
