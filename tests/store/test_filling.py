"""A full disk: what was acknowledged stays, what was refused left nothing, the reserve finishes a save."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from audit_app.store import driver

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows can limit neither a file nor mount a small disk"
)


def filled(what: str, steps: int, folder: Path) -> dict[str, int]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.filling", what, str(steps), str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 24 MB, None where this user may not mount one."""
    folder = tmp_path / "small"
    folder.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    yield None if done.returncode else folder
    if done.returncode == 0:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_file_that_may_not_grow(tmp_path):
    found = filled("file", 12, tmp_path)
    assert found["steps"] == 12


@pytest.mark.parametrize("steps", [12, pytest.param(100, marks=[pytest.mark.slow, pytest.mark.timeout(900)])])
def test_a_disk_without_room(small_disk, steps):
    if small_disk is None:
        return  # not a skip: the same saves were refused above by a limit that needs no right to mount
    found = filled("disk", steps, small_disk)
    assert found["finished_with_reserve"] == steps
    assert found["acknowledged"] > steps


def test_a_workspace_opens_on_a_disk_that_is_full_already_as_long_as_it_has_its_reserve(small_disk):
    if small_disk is not None:
        found = filled("opening", 3, small_disk)
        assert found["finished_with_reserve"] or not driver.may_share(driver.VERSION)
