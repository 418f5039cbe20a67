"""Tabs stand closer before any of them is cut."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import LIGHT
from audit_app.ui.widgets import roles
from audit_app.ui.widgets.part_tabs import PartTabs
from tests.ui.conftest import worn
from tests.ui.instruments import clipping

NAMES = ("Paliers", "Écarts (47)", "Financement (12)", "Avancement")


@pytest.fixture
def tabs(qapp, qtbot):
    around = QWidget()
    qtbot.addWidget(around)
    made = PartTabs(worn(qapp, Look(LIGHT, 200)), NAMES)
    made.setParent(around)
    made.resize(1000, made.sizeHint().height())
    around.resize(1000, 200)
    around.show()
    yield made


def seen(tabs):
    assert clipping.cut_tabs(tabs.window()) == []
    return [tabs.tabText(place) for place in range(tabs.count())]


def test_they_stand_closer_where_there_is_little_room_and_none_is_cut(tabs):
    assert not tabs.tight
    tabs.resize(tabs.sizeHint().width() + 4, tabs.height())
    assert tabs.tight
    assert seen(tabs) == list(NAMES)
    tabs.resize(1000, tabs.height())
    assert not tabs.tight


def test_with_less_room_still_what_stands_in_brackets_is_heard_only(tabs):
    tabs.resize(tabs.sizeHint().width() - 4, tabs.height())
    assert seen(tabs) == ["Paliers", "Écarts", "Financement", "Avancement"]
    assert tabs.accessibleTabName(1) == "Écarts (47)"
    tabs.resize(1000, tabs.height())
    assert seen(tabs) == list(NAMES)


def test_a_longer_name_has_its_room_too(tabs):
    tabs.resize(tabs.sizeHint().width() + tabs.count() * 40, tabs.height())
    assert not tabs.tight
    tabs.call(3, "Avancement de tout l’audit")
    assert tabs.tight
    assert seen(tabs)[3] == "Avancement de tout l’audit"


class Listened(PartTabs):
    """Remembers whether a screen reader could be told of each tab as it came."""

    def tabInserted(self, _place):  # noqa: N802  as Qt's own
        """Ask as Qt asks before it tells that a tab is the current one."""
        self.told = [*getattr(self, "told", ()), QAccessible.queryAccessibleInterface(self).isValid()]


def test_while_they_are_made_no_screen_reader_is_led_to_them(look, qtbot):
    """Orca said “Paliers”, “Tours”, “Guides” over whatever it was reading: screens are made ahead, out of sight."""
    roles.install()
    made = Listened(look, NAMES)
    qtbot.addWidget(made)
    assert made.told == [False] * len(NAMES)
    heard = QAccessible.queryAccessibleInterface(made)
    assert (heard.isValid(), heard.child(0).text(QAccessible.Text.Name)) == (True, "Paliers")
