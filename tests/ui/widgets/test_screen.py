"""Every screen: a heading that is heard first, a place to come back to."""

from PySide6.QtWidgets import QApplication, QWidget

from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.surfaces import RING
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


def test_the_heading_is_flush_with_what_is_below_and_its_ring_no_wider_than_its_words(look, qtbot):
    screen = Screen(look, "Grille", "31 lignes vérifiées")
    below = PlainLabel("Une ligne")
    screen.body.addWidget(below)
    qtbot.addWidget(screen)
    screen.resize(900, 600)
    with qtbot.waitExposed(screen):
        screen.show()
    assert screen.title.x() + look.px(RING) == screen.subtitle.x() == below.x()
    assert screen.title.width() < screen.width() / 2


def test_a_long_heading_wraps(look, qtbot):
    screen = Screen(look, "Une question longue, " * 10)
    qtbot.addWidget(screen)
    screen.resize(500, 600)
    with qtbot.waitExposed(screen):
        screen.show()
    assert screen.title.width() <= 500
    assert screen.title.height() > 2 * screen.title.fontMetrics().height()


def test_the_ring_of_a_heading_is_no_higher_than_its_words_beside_a_high_corner(look, qtbot):
    screen, corner = Screen(look, "Grille"), QWidget()
    corner.setMinimumHeight(120)
    screen.corner.addWidget(corner)
    qtbot.addWidget(screen)
    screen.resize(900, 600)
    with qtbot.waitExposed(screen):
        screen.show()
    assert screen.title.height() == screen.title.sizeHint().height() < 120
    assert abs(screen.title.geometry().center().y() - corner.geometry().center().y()) <= 2


class _Yielding(Screen):
    yields = True


def test_what_stands_under_a_heading_gives_way_in_a_low_window_where_the_screen_says_so(look, qtbot):
    for kind, seen in ((Screen, True), (_Yielding, False)):
        screen = kind(look, "Grille")
        qtbot.addWidget(screen)
        screen.resize(600, 300)
        screen.show()
        screen.set_subtitle("31 lignes vérifiées")
        assert screen.subtitle.isVisible() is seen
        screen.resize(600, 500)
        assert screen.subtitle.isVisible()
