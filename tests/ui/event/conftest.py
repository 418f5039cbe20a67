"""What the tests of the event screen share: values of an example, and widgets found as a screen reader finds them."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.event import Event
from audit_app.ui.desk import Desk
from audit_app.ui.event.screen import EventScreen
from tests.ui.finding import name_of
from tests.ui.instruments.screens_shown import sample_folder
from tests.wording.speaking import plain

EXAMPLES = Path(__file__).parents[2] / "data" / "events"


def example(name: str = "n1-boccia-gymnase") -> Event:
    return Event.model_validate_json((EXAMPLES / f"{name}.json").read_bytes())


def stop(root: QWidget, name: str) -> QWidget:
    """Return the one visible thing of that name that takes the focus: a field, not its label."""
    able = (w for w in root.findChildren(QWidget) if w.isVisibleTo(root) and w.focusPolicy() != Qt.FocusPolicy.NoFocus)
    # The name of a list that opens is what is chosen in it, on Linux: there its label names it.
    found = [widget for widget in able if name in (plain(name_of(widget)), plain(widget.accessibleName()))]
    assert len(found) == 1, (name, found)
    return found[0]


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def write(text: str) -> None:
    """Type a text, accents too: QTest knows the keys of ASCII alone."""
    for letter in text:
        for sort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(sort, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(QApplication.focusWidget(), event)


@pytest.fixture
def checklist():
    return shipped_checklist()


@pytest.fixture
def sample_live(home):
    """Return the sample audit, open in a copy of a folder where it was built once."""
    shutil.copytree(sample_folder(), home)
    desk = Desk(home)
    yield desk.sample()
    desk.close()


@pytest.fixture
def opened(qtbot):
    """Return a function that shows a screen in an active window and hands it back."""

    def show(screen: EventScreen, width: int = 1100, height: int = 820) -> EventScreen:
        qtbot.addWidget(screen)
        screen.resize(width, height)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()
        return screen

    return show


@pytest.fixture
def new(look, home, opened) -> EventScreen:
    """Return the steps of a new event, in an empty data folder."""
    return opened(EventScreen(look, None, home))
