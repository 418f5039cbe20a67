"""A data folder of its own for each test, in French as a user finds it, and the command on it."""

import contextlib
import io
import json
import shutil

import pytest

from audit_app import i18n
from audit_app.cli.main import run
from tests.cli.calling import RACE, Command


@pytest.fixture
def jauge(tmp_path, capsys, monkeypatch):
    home = tmp_path / "données à l'œuvre"
    for name in ("JAUGE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("JAUGE_LANG", "fr")
    monkeypatch.setenv("JAUGE_HOME", str(home))
    with i18n.in_language("fr"):
        yield Command(home, capsys)


@pytest.fixture
def english(jauge, monkeypatch):
    monkeypatch.setenv("JAUGE_LANG", "en")
    return jauge


@pytest.fixture(scope="session")
def race(tmp_path_factory):
    """A data folder where the audit of the race was begun, with its id; copied since making one is slow."""
    home, said = tmp_path_factory.mktemp("course") / "home", io.StringIO()
    with i18n.in_language("fr"), contextlib.redirect_stdout(said):
        assert run(["--json", "--lang", "fr", "--home", str(home), "new", str(RACE)]) == 0
    return home, json.loads(said.getvalue())["audit"]


@pytest.fixture
def audit(jauge, race):
    home, name = race
    shutil.copytree(home, jauge.home)
    return name
