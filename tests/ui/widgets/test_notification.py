"""The message bar is heard as a notification by screen readers older than announcements."""

import pytest
from PySide6.QtGui import QAccessible

from audit_app.ui.widgets import notification
from audit_app.ui.widgets.message_bar import MessageBar
from audit_app.ui.widgets.tour_bar import TourBar
from tests.ui.finding import Role, walked


@pytest.fixture
def bar(look, qtbot):
    notification.install()
    notification.install()  # a second window of the same process
    shown = MessageBar(look)
    qtbot.addWidget(shown)
    shown.say("Le disque est plein.", "bad")
    return shown


def test_the_bar_is_a_notification_with_its_sentence_inside(bar):
    heard = QAccessible.queryAccessibleInterface(bar)
    assert heard.role() == Role.Notification
    assert "Le disque est plein." in [found.text(QAccessible.Text.Name) for found in walked(heard)]


def test_the_bar_of_the_tour_is_one_too(bar, look, qtbot):
    tour = TourBar(look)
    qtbot.addWidget(tour)
    assert QAccessible.queryAccessibleInterface(tour).role() == Role.Notification


def test_a_second_message_in_a_bar_shown_already_is_told_again(bar, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.type()))
    bar.say("Autre chose.", "info")
    assert QAccessible.Event.ObjectShow in told
