"""The frame: one screen shown at a time, the one left saves what is being typed."""

import pytest
from PySide6.QtCore import Qt

from audit_app.ui.widgets.navigation import Way
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.shell import Shell


class Noting(Screen):
    """A screen that notes that it was left."""

    left = 0

    def leave(self):
        """Count."""
        self.left += 1


@pytest.fixture
def shell(look, qtbot):
    made = Shell(look, (Way("home", "Accueil", "house"),))
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_screen_left_is_told_once(shell, look):
    first, second = Noting(look, "Un"), Noting(look, "Deux")
    assert shell.shown is None
    shell.show_screen(first)
    shell.show_screen(first)
    shell.show_screen(second)
    assert shell.shown is second
    assert (first.left, second.left) == (1, 0)
    assert not first.isVisible()


def test_what_is_of_the_audit_is_out_of_sight_above_a_screen_of_something_else(shell, look):
    state = PlainLabel("Tout est enregistré")
    shell.add_on_top(state)
    new, grid = Screen(look, "Nouvel événement"), Screen(look, "Grille")
    new.of_audit = False
    shell.show_screen(grid)
    assert state.isVisible()
    shell.show_screen(new)
    assert not state.isVisible()
    shell.show_screen(grid)
    assert state.isVisible()


def test_narrow_windows_leave_more_room_to_the_screen(shell, look):
    screen = Screen(look, "Grille")
    shell.show_screen(screen)
    wide = screen.body.contentsMargins().left()
    shell.fit(700)
    assert screen.body.contentsMargins().left() < wide
    shell.fit(1_280)
    assert screen.body.contentsMargins().left() == wide


def test_narrow_windows_show_icons_alone_and_the_names_stay_heard(shell):
    shell.fit(1_280)
    assert shell.navigation.item(0).text() == "Accueil"
    shell.fit(700)
    assert shell.navigation.item(0).text() == ""
    assert shell.navigation.item(0).toolTip() == "Accueil"


def test_where_other_screens_are_led_to_their_keys_go_there_and_the_old_ones_nowhere_twice(shell, qtbot):
    shell.show_ways((Way("home", "Accueil", "house"), Way("plan", "Plan", "map")), "plan")
    shell.activateWindow()
    for key, code in ((Qt.Key.Key_1, "home"), (Qt.Key.Key_2, "plan")):
        with qtbot.waitSignal(shell.navigation.entered) as told:
            qtbot.keyClick(shell, key, Qt.KeyboardModifier.AltModifier)
        assert told.args == [code]
