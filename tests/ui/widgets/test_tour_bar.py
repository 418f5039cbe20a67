"""The bar of the tour: said aloud, turned by buttons and by keys from anywhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton

from audit_app.ui.widgets.tour_bar import TourBar
from tests.ui.finding import named, texts

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def bar(look, qtbot):
    shown = TourBar(look)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    qtbot.waitActive(shown)
    return shown


def test_it_says_where_the_tour_is(bar):
    bar.show_stop(2, 7, "vos audits sont ici.")
    assert "Visite, 2 sur 7 : vos audits sont ici." in texts(bar)


def test_each_stop_is_told_as_a_notification_too(bar, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.type()))
    bar.show_stop(3, 7, "trois")
    assert told == [QAccessible.Event.ObjectShow, QAccessible.Event.Announcement]


def test_there_is_nothing_before_the_first_and_the_last_finishes(bar):
    bar.show_stop(1, 2, "un")
    assert not named(bar, "Étape précédente", QPushButton).isEnabled()
    bar.show_stop(2, 2, "deux")
    assert named(bar, "Étape précédente", QPushButton).isEnabled()
    assert named(bar, "Terminer", QPushButton).isEnabled()


@pytest.mark.parametrize(("key", "by"), [(Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, -1)])
def test_keys_turn_it(bar, qtbot, key, by):
    bar.show_stop(2, 3, "deux")
    with qtbot.waitSignal(bar.turned) as told:
        qtbot.keyClick(bar, key, ALT)
    assert told.args == [by]


def test_escape_leaves_it(bar, qtbot):
    bar.show_stop(1, 3, "un")
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar, Qt.Key.Key_Escape)


def test_its_three_buttons_stay_on_one_row_where_there_is_little_room(bar, qtbot):
    bar.show_stop(2, 7, "vos audits sont ici.")
    leave = named(bar, "Quitter la visite", QPushButton)
    bar.resize(900, bar.height())
    assert leave.text() == "Quitter la visite"
    bar.resize(360, bar.height())
    qtbot.wait(1)
    assert leave.text() == ""
    onward = named(bar, "Étape suivante", QPushButton)
    assert abs(leave.geometry().center().y() - onward.geometry().center().y()) <= 1
    assert named(bar, "Quitter la visite", QPushButton) is leave
