"""A fresh workspace for each test, and what a test needs to stand for other processes and other machines."""

import sys

import pytest

from audit_app.store.workspace import Workspace

collect_ignore = ["without_pysqlite3", *(["filling.py"] if sys.platform == "win32" else [])]


@pytest.fixture
def home(tmp_path):
    return tmp_path / "maison à l'œuvre"


@pytest.fixture
def workspace(home):
    with Workspace.open(home) as opened:
        yield opened
