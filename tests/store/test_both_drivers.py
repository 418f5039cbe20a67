"""The same tests once more with the driver of the standard library, where the first run had pysqlite3."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


@pytest.mark.timeout(600)
def test_the_store_and_the_session_pass_with_the_driver_of_the_standard_library():
    if os.environ.get("JAUGE_TEST_DRIVER") == "sqlite3":
        return
    path = os.pathsep.join(filter(None, [str(HERE / "without_pysqlite3"), os.environ.get("PYTHONPATH")]))
    # The lines run are those of the first run: counting them again would take as long as running them.
    uncounted = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    environment = uncounted | {"PYTHONPATH": path, "JAUGE_TEST_DRIVER": "sqlite3"}
    own = [str(HERE), str(ROOT / "tests" / "test_session.py"), f"--ignore={HERE / 'test_evidence_files.py'}"]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-x",
            "-m",
            "not slow",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:xdist",
            "-p",
            "no:cov",
            *own,
        ],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-5000:]
    assert " passed" in done.stdout
