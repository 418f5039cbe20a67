"""What the message bar holds: gone with the screen when nothing is left to be done, never in another language."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from audit_app.errors import DiskFull
from audit_app.i18n import choose
from audit_app.ui.telling import Telling
from audit_app.ui.widgets.message_bar import MessageBar
from tests.ui.finding import name_of, named, texts


class Window:
    """Stands for the window: a bar, no audit, and the places asked for."""

    def __init__(self, look):
        self.message = MessageBar(look)
        self.opened = None
        self.asked = []

    def go(self, code, place=None):
        self.asked.append((code, place))


@pytest.fixture
def window(look, qtbot):
    made = Window(look)
    qtbot.addWidget(made.message)
    return made


@pytest.fixture
def telling(window):
    return Telling(window)


@pytest.mark.parametrize(("tone", "stays"), [("info", False), ("good", False), ("fair", True), ("bad", True)])
def test_what_is_read_in_passing_goes_and_what_is_left_to_be_done_stays(window, telling, tone, stays):
    telling.tell("Une phrase.", tone)
    telling.pass_on()
    assert ("Une phrase." in texts(window.message)) is stays
    assert window.message.isVisible() is stays


@pytest.mark.parametrize("gives_way", [Telling.give_way, lambda telling: telling.take_back("")])
@pytest.mark.parametrize(("tone", "stays"), [("info", False), ("good", False), ("fair", True), ("bad", True)])
def test_work_that_goes_on_takes_the_room_of_what_is_read_in_passing(window, telling, tone, stays, gives_way):
    telling.tell("Une phrase.", tone)
    gives_way(telling)
    assert window.message.isVisible() is stays
    telling.tell("Une phrase.", tone, "Voir", lambda: None)
    gives_way(telling)
    assert window.message.isVisible()


def test_a_line_told_of_has_a_way_back(window, telling):
    telling.tell_of("Il manque le motif.", "fair", "SAN-07@toilets-b4k2m")
    named(window.message, "Revenir à SAN-07", QPushButton).click()
    assert window.asked == [("checklist", "SAN-07@toilets-b4k2m")]


def test_a_step_taken_back_shows_its_line_if_it_has_one(window, telling):
    telling.tell_turned("Annulé.", "GOV-01")
    named(window.message, "Voir", QPushButton).click()
    assert window.asked == [("checklist", "GOV-01")]
    telling.tell_turned("Annulé.", "")
    assert [name_of(b) for b in window.message.findChildren(QPushButton) if b.isVisible()] == ["Fermer ce message"]


def test_a_problem_is_said_again_in_the_other_language(window, telling):
    telling.tell_problem(DiskFull(Path("jauge.db")))
    before = window.message.said
    assert "plein" in before[0]
    window.message.clear()
    choose("en")
    telling.tell_again(before)
    assert "full" in window.message.said[0]


def test_the_full_disk_is_said_again_in_the_other_language(window, telling):
    telling.tell_nearly_full()
    before = window.message.said
    window.message.clear()
    choose("en")
    telling.tell_again(before)
    assert window.message.said[0].startswith("The disk is nearly full")


@pytest.mark.parametrize(("language", "stays"), [("fr", True), ("en", False)])
def test_what_cannot_be_said_in_the_other_language_stays_in_no_other_than_its_own(window, telling, language, stays):
    telling.tell("Une phrase.", "fair")
    before = window.message.said
    window.message.clear()
    choose(language)
    telling.tell_again(before)
    assert window.message.isVisible() is stays
    telling.take_back("Une phrase.")
    assert not window.message.isVisible()


def test_a_clock_set_back_is_said_with_its_day_and_again_in_the_other_language(window, telling):
    telling.tell_clock_back("2027-03-13T12:00:00.000+00:00")
    before = window.message.said
    assert "13 mars 2027" in before[0].replace("\u00a0", " ")
    window.message.clear()
    choose("en")
    telling.tell_again(before)
    assert "13 March 2027" in window.message.said[0].replace("\u00a0", " ")
