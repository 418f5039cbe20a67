"""A desktop nobody sees, with the window of Jauge on it: made once for the tests of a module."""

import shutil

import pytest

from tests.screen_reader import outside
from tests.ui.instruments.screens_shown import sample_folder


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """Return the environment of that desktop, with its own home, its own bus."""
    outside.demand("Xvfb", "dbus-daemon")
    with outside.desktop(tmp_path_factory.mktemp("desktop")) as made:
        yield made


@pytest.fixture
def sample_home(tmp_path):
    """Return a data folder that holds the sample."""
    return shutil.copytree(sample_folder(), tmp_path / "données")


@pytest.fixture
def reader(environment, sample_home):
    """Return an assistive tool that looks at the window, the sample open at its checklist."""
    with outside.window(environment, sample_home), outside.reader(environment) as found:
        found.ask("press", role="push button", name="Explorer l’exemple")
        found.ask("look", role="list", name="Lignes")
        yield found
