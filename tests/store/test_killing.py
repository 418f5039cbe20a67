"""kill -9 at any moment: nothing acknowledged is lost, no gesture is half kept, the file is whole."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork: the kills run elsewhere")


def killed(what: str, kills: int, folder: Path) -> dict[str, int]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.killing", what, str(kills), str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("kills", [50, pytest.param(300, marks=[pytest.mark.slow, pytest.mark.timeout(900)])])
def test_kills_while_answers_are_saved(tmp_path, kills):
    found = killed("saving", kills, tmp_path)
    assert (found["lost"], found["halves"]) == (0, 0)
    assert found["kills"] == kills
    assert found["acknowledged"]  # it bites: the process was at work
    assert found["cut_off"]


@pytest.mark.parametrize("kills", [6, pytest.param(100, marks=[pytest.mark.slow, pytest.mark.timeout(900)])])
def test_kills_while_the_tables_are_migrated(tmp_path, kills):
    found = killed("migrating", kills, tmp_path)
    assert (found["kills"], found["without_backup"]) == (kills, 0)
    if kills > 50:
        assert found["before"]
        assert found["after"]


@pytest.mark.parametrize("kills", [6, pytest.param(100, marks=[pytest.mark.slow, pytest.mark.timeout(900)])])
def test_kills_while_a_backup_is_made(tmp_path, kills):
    found = killed("backing_up", kills, tmp_path)
    assert (found["kills"], found["bad"]) == (kills, 0)
    assert found["backups"]
    if kills > 50:
        assert found["broken_off"]
