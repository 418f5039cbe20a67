"""A window of its own for each journey: a real data folder, and a home of the user with documents in it."""

import pytest
from PySide6.QtTest import QTest

from audit_app.i18n import choose
from audit_app.ui import application
from audit_app.ui.preferences import Preferences
from tests.journeys import keyboard
from tests.journeys.keyboard import USUAL


@pytest.fixture
def documents(tmp_path, monkeypatch):
    """Return the folder of documents of the user."""
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    return folder


@pytest.fixture
def home(tmp_path):
    """Return the data folder, which the first window makes."""
    return tmp_path / "données"


@pytest.fixture
def seen(request, home):
    """Return the width and the height windows are shown at first, once the text size is what the test asks for."""
    wide, high, percent = getattr(request, "param", USUAL)
    if percent != USUAL[2]:
        home.mkdir()
        chosen = Preferences(home)
        chosen.percent = percent
        chosen.newly_refused()  # written now: the window reads it
    return wide, high


@pytest.fixture
def started(documents, home, seen):
    """Return what shows a window on the data folder of the test, of a size; those shown are closed in the end."""
    shown = []

    def started(wide=seen[0], high=seen[1]):
        window = application.started(application.made(), home, "fr", None)
        window.resize(wide, high)
        QTest.qWaitForWindowActive(window)
        keyboard.settle()
        shown.append(window)
        return window

    yield started
    for window in shown:
        window.close()
        window.deleteLater()
    keyboard.settle()
    choose("fr")


@pytest.fixture
def window(started):
    """Show the window on an empty data folder."""
    return started()


@pytest.fixture
def on_sample(window):
    """Show the window on the sample, at its checklist."""
    window.open_sample()
    keyboard.to_front(window)
    return window
