"""What every test of the window needs: a look, a data folder of its own, an audit open on it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from audit_app.i18n import choose
from audit_app.ui.application import made
from audit_app.ui.desk import Desk
from audit_app.ui.theme import sheet
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import THEMES


@pytest.fixture(scope="session")
def qapp():
    """Give pytest-qt the application as the product makes it: style, fonts."""
    return made()


@pytest.fixture(autouse=True)
def _in_french(qapp):
    choose("fr")
    yield
    choose("fr")
    # Outside a loop nobody does: each style sheet would be worked out again for the widgets of every test before.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def look(qapp) -> Look:
    """Return the light look at 100 %, worn by the application."""
    return worn(qapp, Look(THEMES["light"]))


def worn(application, chosen: Look) -> Look:
    """Have the application wear a look, unless it does already, and return it."""
    wanted = sheet.style_sheet(chosen)
    if application.styleSheet() != wanted:
        application.setPalette(sheet.palette(chosen.tokens))
        application.setStyleSheet(wanted)
    return chosen


@pytest.fixture
def home(tmp_path) -> Path:
    """Return an empty data folder."""
    return tmp_path / "Données de Zoé"


@pytest.fixture
def desk(home, qapp):
    """Open that data folder for the time of a test."""
    opened = Desk(home)
    yield opened
    opened.close()


@pytest.fixture
def sample_live(desk):
    """Return the sample audit, open."""
    return desk.sample()
