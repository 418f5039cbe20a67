"""Which screens there are, and that each can be made."""

import pytest

from audit_app.ui.preferences import Preferences
from audit_app.ui.screens import Screens, ways
from audit_app.ui.widgets.screen import Screen
from tests.ui.finding import name_of


class Ground:
    """What the window gives a screen."""

    def __init__(self, look, desk, home):
        self.look, self.desk, self.folder = look, desk, home
        self.preferences = Preferences(home)
        self.live = self.opened = desk.live


@pytest.fixture
def ground(look, desk, sample_live, home):
    return Ground(look, desk, home)


def test_without_an_audit_there_is_a_way_home_to_the_help_and_to_the_settings():
    assert [way.code for way in ways(with_audit=False)] == ["home", "help", "settings"]


@pytest.mark.parametrize("code", [*(way.code for way in ways(with_audit=True)), "new"])
def test_each_screen_is_made_with_a_heading(ground, qtbot, code):
    making = Screens()
    screen = making.made(code, ground)
    qtbot.addWidget(screen)
    assert isinstance(screen, Screen)
    assert name_of(screen).strip()


def test_what_a_screen_asks_for_reaches_the_window(ground, qtbot):
    making = Screens()
    screen = making.made("home", ground)
    qtbot.addWidget(screen)
    with qtbot.waitSignals([making.asked, making.said]):
        screen.asked.emit("new", None)
        screen.said.emit("Bonjour", "info")


def test_what_is_no_screen_is_passed_on_for_what_it_is(ground, qtbot):
    making = Screens()
    screen = making.made("tests", ground)
    qtbot.addWidget(screen)
    for code, place, told in (
        ("finding", "attempt", making.finding_asked),
        ("tester", ("T01", None, ("S1",)), making.tester_asked),
    ):
        with qtbot.waitSignal(told) as passed, qtbot.assertNotEmitted(making.asked):
            screen.asked.emit(code, place)
        assert passed.args == [place]


def test_large_targets_are_kept_said_and_seen_at_once(ground, qtbot):
    making = Screens()
    screen = making.made("checklist", ground)
    qtbot.addWidget(screen)
    with qtbot.waitSignals([making.look_changed, making.said]):
        screen.large_asked.emit(True)
    assert ground.preferences.large_targets
