"""Under CI=true a skip is a failure: a check nobody runs must not look green."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).parents[1] / "conftest.py"
TESTS = {
    "test_marked.py": '@pytest.mark.skip(reason="no Java here")\ndef test_it(): pass',
    "test_inside.py": 'def test_it(): pytest.skip("no Java here")',
    "test_module.py": 'pytest.skip("no Java here", allow_module_level=True)',
}


def run_tests(folder, source, ci, name="test_it.py"):
    shutil.copy(CONFTEST, folder)
    (folder / name).write_text(f"import pytest\n{source}\n")
    environment = {key: value for key, value in os.environ.items() if key not in ("CI", "PYTEST_ADDOPTS")}
    command = [sys.executable, "-m", "pytest", "-rs", "-p", "no:cacheprovider", "--rootdir", str(folder), str(folder)]
    return subprocess.run(
        command,
        check=False,
        capture_output=True,
        text=True,
        cwd=folder,
        # This conftest is what is tried: no plugin is needed for it, and most of the time goes into starting them.
        env={**environment, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", **({"CI": ci} if ci else {})},
    )


@pytest.mark.parametrize("name", TESTS)
def test_a_skip_fails_under_ci_and_gives_its_reason(tmp_path, name):
    done = run_tests(tmp_path, TESTS[name], ci="true", name=name)
    assert done.returncode not in (0, 5)
    assert "failure under CI=true" in done.stdout
    assert "no Java here" in done.stdout


@pytest.mark.parametrize("name", TESTS)
def test_a_skip_is_only_told_elsewhere(tmp_path, name):
    done = run_tests(tmp_path, TESTS[name], ci=None, name=name)
    assert done.returncode in (0, 5)
    assert "no Java here" in done.stdout


def test_an_expected_failure_is_no_skip(tmp_path):
    done = run_tests(tmp_path, "@pytest.mark.xfail\ndef test_it(): assert False", ci="true")
    assert done.returncode == 0
