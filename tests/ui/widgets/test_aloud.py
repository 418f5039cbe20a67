"""A remark said aloud: a notification that comes up, announced, and told again when it is said again."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.ui.widgets import notification
from audit_app.ui.widgets.aloud import Aloud
from tests.ui.finding import Role, texts, walked

SAID = "Noté : deux marches."


@pytest.fixture
def page(look, qtbot):
    notification.install()
    shown = QWidget()
    shown.remark = Aloud(look)
    QVBoxLayout(shown).addWidget(shown.remark)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_it_is_a_notification_with_its_sentence_inside(page):
    page.remark.say("good", SAID)
    assert texts(page) == SAID
    heard = QAccessible.queryAccessibleInterface(page.remark)
    assert heard.role() == Role.Notification
    assert SAID in [found.text(QAccessible.Text.Name) for found in walked(heard)]


def test_it_is_told_each_time_even_the_same_and_not_when_it_is_taken_away(page, monkeypatch):
    page.remark.say("good", SAID)
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.type()))
    for _time in range(2):
        page.remark.say("good", SAID)
        assert told == [QAccessible.Event.ObjectShow, QAccessible.Event.Announcement]
        told.clear()
    page.remark.clear()
    assert told == []
