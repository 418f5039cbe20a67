"""Above the list: the filters, and three buttons that tell what the user wants."""

import pytest
from PySide6.QtWidgets import QPushButton

from audit_app.ui.checklist.list_head import ListHead
from tests.ui.finding import described, named


@pytest.fixture
def head(look, show):
    return show(ListHead(look), 460, 160)


@pytest.mark.parametrize(
    ("name", "told", "heard"),
    [
        ("Je suis ici…", "here_asked", "seules ses lignes sont montrées"),
        ("Confier…", "sharing_asked", "Maj et les flèches"),
        ("Zones…", "zones_asked", "les endroits"),
    ],
)
def test_each_button_tells_what_is_wanted_and_says_more_when_heard(head, qtbot, name, told, heard):
    pressed = named(head, name, QPushButton)
    with qtbot.waitSignal(getattr(head, told)):
        pressed.click()
    assert heard in described(pressed)


def test_lines_are_given_where_some_are_shown_and_the_audit_may_be_changed(head):
    give = named(head, "Confier…", QPushButton)
    able = []
    for told in ({"found": False}, {"writes": True}, {"found": True}, {"writes": False}):
        head.show_sharing(**told)
        able.append(give.isEnabled())
    assert able == [False, False, True, False]
