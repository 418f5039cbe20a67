"""The list of screens: read as a list, moved in with arrows, gone into with Enter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from audit_app.ui.widgets.navigation import Navigation, Way
from tests.ui.finding import Role

WAYS = (Way("home", "Accueil", "house"), Way("checklist", "Grille", "list-checks"))


@pytest.fixture
def navigation(look, qtbot):
    shown = Navigation(look, WAYS)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.show_current("home")
    return shown


def heard(navigation):
    found = QAccessible.queryAccessibleInterface(navigation)
    rows = [found.child(place) for place in range(found.childCount())]
    return found.role(), [row.text(QAccessible.Text.Name) for row in rows if row.role() == Role.ListItem]


@pytest.mark.parametrize("compact", [False, True])
def test_it_is_heard_as_a_list_with_its_names_even_when_icons_stand_alone(navigation, compact):
    navigation.set_compact(compact=compact)
    assert heard(navigation) == (Role.List, ["Accueil", "Grille"])
    assert navigation.item(1).toolTip() == ("Grille" if compact else "")


def test_moving_shows_the_screen_and_enter_goes_into_it(navigation, qtbot):
    with qtbot.waitSignal(navigation.chosen) as told:
        qtbot.keyClick(navigation, Qt.Key.Key_Down)
    assert told.args == ["checklist"]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right):
        with qtbot.waitSignal(navigation.entered) as told:
            qtbot.keyClick(navigation, key)
        assert told.args == ["checklist"]


def test_marking_the_screen_shown_asks_for_nothing(navigation, qtbot):
    with qtbot.assertNotEmitted(navigation.chosen):
        navigation.show_current("checklist")
    assert navigation.currentRow() == 1


def test_a_screen_of_no_row_marks_the_first_one_and_a_click_on_it_goes_back(navigation, qtbot):
    navigation.show_current("checklist")
    with qtbot.assertNotEmitted(navigation.chosen):
        navigation.show_current("new")
    assert navigation.currentRow() == 0
    first = navigation.visualItemRect(navigation.item(0)).center()
    with qtbot.waitSignal(navigation.chosen) as told:
        qtbot.mouseClick(navigation.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert told.args == ["home"]
    navigation.show_current("home")
    with qtbot.assertNotEmitted(navigation.chosen):
        qtbot.mouseClick(navigation.viewport(), Qt.MouseButton.LeftButton, pos=first)


def test_tab_leaves_the_list(navigation):
    assert not navigation.tabKeyNavigation()


def test_a_screen_of_no_row_leaves_a_mark_so_that_the_focus_alone_chooses_nothing(look, qtbot):
    shown = Navigation(look, WAYS)
    qtbot.addWidget(shown)
    shown.show_current("new")
    assert shown.currentRow() == 0


def test_other_screens_are_listed_with_the_one_shown_marked_and_nothing_is_asked_for(navigation, qtbot):
    more = (*WAYS, Way("plan", "Plan", "map"))
    with qtbot.assertNotEmitted(navigation.chosen):
        navigation.show_ways(more, "plan")
    assert heard(navigation)[1] == ["Accueil", "Grille", "Plan"]
    assert navigation.currentRow() == 2
