"""The tour leads through the window by keys, puts the focus where it speaks, and is offered once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from audit_app.i18n import in_language
from audit_app.ui import application
from audit_app.ui.home.screen import HomeScreen
from audit_app.ui.preferences import Preferences
from audit_app.ui.touring import stops
from audit_app.ui.widgets.tour_bar import TourBar
from tests.ui.finding import name_of, named, texts

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qapp, home, qtbot):
    shown = application.started(qapp, home, "fr", None)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    qtbot.waitUntil((home / "jauge.db").exists)
    yield shown
    shown.close()


def heard():
    return name_of(QApplication.focusWidget()).replace("\u202f", " ")


def shown_buttons(window):
    return [button for button in window.findChildren(QPushButton) if button.isVisibleTo(window)]


def on(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)


def test_a_first_visit_is_offered_the_tour_and_each_stop_has_the_focus(window, qtbot):
    named(window, "Faire la visite", QPushButton).click()
    met = [(window.current, heard())]
    for _stop in stops()[1:]:
        on(window, qtbot)
        met.append((window.current, heard()))
    assert [screen for screen, _ in met] == ["home"] * 4 + ["settings", "help", "home"]
    names = [name for _, name in met]
    assert names[:3] == ["Écrans", "Auditer un événement", "Explorer l’exemple"]
    assert names[3].startswith("Aucun audit")
    assert names[4:] == ["100 %", "Aide", "Que voulez-vous faire ?"]
    on(window, qtbot)
    assert window.findChild(TourBar) is None or not window.findChild(TourBar).isVisible()
    assert "La visite est finie" in window.message.text.text()


def test_once_begun_from_the_help_it_is_offered_no_more(window):
    assert "Faire la visite" in {name_of(button) for button in shown_buttons(window)}
    window.enter("help")
    named(window, "Faire la visite", QPushButton).click()
    for _stop in stops():
        window.touring.turn(1)
    assert (window.current, window.touring.place) == ("home", None)
    assert "Faire la visite" not in {name_of(button) for button in shown_buttons(window)}


def test_it_goes_back_and_is_left_with_escape(window, qtbot):
    window.touring.begin()
    on(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert heard() == "Écrans"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert (window.touring.place, window.current) == (None, "home")


def test_it_goes_on_in_another_look_and_over_another_audit(window, qtbot):
    window.touring.begin()
    on(window, qtbot)
    window.dress()
    assert "Visite, 2 sur 7" in texts(window)
    window.open_sample()
    assert "Visite, 2 sur 7" in texts(window)
    on(window, qtbot)
    assert heard() == "Explorer l’exemple"


def test_it_is_taken_again_from_the_help(window, qtbot):
    window.touring.begin()
    window.touring.leave()
    window.enter("help")
    named(window, "Faire la visite", QPushButton).click()
    assert window.touring.place == 0


@pytest.mark.parametrize(("answer", "again"), [("Plus tard", True), ("Ne plus le proposer", False)])
def test_an_answer_holds(window, home, answer, again):
    named(window, answer, QPushButton).click()
    assert "Première visite" not in texts(window)
    assert heard() == "Que voulez-vous faire ?"
    window.dress()
    assert "Première visite" not in texts(window)
    assert Preferences(home).offers_tour is again


def test_whoever_has_an_audit_is_not_here_for_the_first_time(window):
    window.open_sample()
    window.enter("home")
    assert "Première visite" not in texts(window.findChild(HomeScreen))


def test_each_stop_says_something_of_its_own_in_each_variety():
    said = set()
    for spoken in ("fr", "fr@easy", "en"):
        with in_language(spoken):
            said |= {stop.sentence for stop in stops()}
    assert len(said) == 3 * len(stops())
    assert 6 <= len(stops()) <= 7
