"""The small set, written anew for each test."""

from pathlib import Path

import pytest

from tests.checklists.small_set import written


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path)
