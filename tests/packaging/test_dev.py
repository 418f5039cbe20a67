import ast
import os
import subprocess
import sys
from pathlib import Path

import dev
import pytest

ROOT = Path(__file__).parents[2]
VENV = dev.VirtualEnvironment(ROOT / ".venv")
BOOTSTRAP = ("dev.py", "virtual_environment.py", "system_libraries.py", "pins.py", "coverage_floors.py")


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module.split(".")[0]


@pytest.mark.parametrize("name", BOOTSTRAP)
def test_the_bootstrap_uses_the_standard_library_alone(name):
    tree = ast.parse((ROOT / "packaging" / name).read_text(encoding="utf-8"))
    ours = {Path(module).stem for module in BOOTSTRAP}
    assert set(imported(tree)) <= sys.stdlib_module_names | ours


@pytest.mark.parametrize("name", BOOTSTRAP)
def test_an_older_python_can_read_it_far_enough_to_be_told(name):
    ast.parse((ROOT / "packaging" / name).read_text(encoding="utf-8"), feature_version=(3, 8))


def test_an_older_python_is_told_so(monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 10, 13))
    assert dev.main(["run"]) == 2
    assert "Python 3.11 or later" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["walk"]])
def test_anything_else_shows_the_usage(arguments, tmp_path):
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "dev.py"), *arguments],
        check=False,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 2
    assert "dev.py run" in done.stderr
    assert "dev.py test" in done.stderr
    assert "dev.py bench" in done.stderr


@pytest.fixture
def steps(monkeypatch, tmp_path):
    """Record the steps `test` takes, without taking them; a measured coverage below is full."""
    taken = []
    monkeypatch.setattr(dev, "_step", lambda name, command: taken.append((name, command)))
    monkeypatch.setattr(dev, "_set_up", lambda *_needs: dev.VirtualEnvironment(tmp_path / ".venv"))
    monkeypatch.setattr(dev, "COVERAGE_REPORT", tmp_path / "coverage.json")
    (tmp_path / "coverage.json").write_text('{"files": {}}')
    return taken


def test_test_checks_style_types_and_contracts_before_the_tests(steps):
    assert dev.main(["test"]) == 0
    assert [name for name, _command in steps] == [
        "ruff check",
        "ruff format",
        "mypy",
        "import contracts",
        "pytest",
        "coverage report",
    ]
    assert "not slow" in steps[4][1]


def test_all_adds_the_slow_tests(steps):
    assert dev.main(["test", "--all"]) == 0
    assert "not slow" not in steps[4][1]
    assert "--all" not in steps[4][1]


@pytest.mark.parametrize("every", [True, False])
def test_all_asks_for_the_tools_of_every_layer(steps, monkeypatch, every):
    asked = []
    monkeypatch.setattr(dev, "_set_up", lambda _required, wished, _pins: asked.append(wished) or VENV)
    dev.main(["test", *(["--all"] if every else [])])
    (wished,) = asked
    _required, due = dev.system_libraries.needed_to_test(all_layers=every)
    assert wished == due


def test_pictures_go_to_the_folder_named_from_where_the_caller_stands(steps, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert dev.main(["pictures", "shots", "--contact"]) == 0
    ((name, command),) = steps
    assert name == "pictures"
    assert command[1:] == ["-m", "tests.pictures", str(tmp_path / "shots"), "--contact"]


def test_arguments_of_pytest_run_pytest_alone(steps):
    assert dev.main(["test", "tests/domain", "-x"]) == 0
    ((name, command),) = steps
    assert name == "pytest"
    assert command[-2:] == ["tests/domain", "-x"]
    assert "--cov" not in command


def test_bench_measures_what_is_named(steps):
    assert dev.main(["bench", "lines", "save"]) == 0
    ((_name, command),) = steps
    assert command[1:] == ["-m", "tests.benchmarks", "lines", "save"]


def test_a_part_under_its_coverage_floor_fails(steps, capsys):
    summary = '{"covered_lines": 0, "num_statements": 9}'
    dev.COVERAGE_REPORT.write_text(f'{{"files": {{"audit_app/errors.py": {{"summary": {summary}}}}}}}')
    assert dev.main(["test"]) == 1
    assert "audit_app/errors.py: 0.0 %" in capsys.readouterr().out


def test_a_failing_step_stops_with_its_name(capsys):
    with pytest.raises(dev.StepError, match=r"a check \(exit code 3\)"):
        dev._step("a check", [sys.executable, "-c", "raise SystemExit(3)"])
    assert "== a check" in capsys.readouterr().out


def test_a_step_has_no_screen_and_no_keyboard():
    code = "import os, sys; assert os.environ['QT_QPA_PLATFORM']; assert sys.stdin.read() == ''"
    dev._step("a check", [sys.executable, "-c", code])


def test_run_hands_the_arguments_and_the_exit_code_through(monkeypatch):
    started = []
    monkeypatch.setattr(dev, "_set_up", lambda *_needs: dev.VirtualEnvironment(ROOT / ".venv"))
    monkeypatch.setattr(dev.subprocess, "call", lambda command: started.append(command) or 7)
    assert dev.main(["run", "un audit.jauge"]) == 7
    assert started[0][1:] == ["-P", "-m", "audit_app", "un audit.jauge"]


def test_what_stops_the_set_up_is_a_sentence_and_exit_code_2(monkeypatch, capsys):
    def stopped(*_needs):
        raise dev.SetUpError("Type this line.")

    monkeypatch.setattr(dev, "_set_up", stopped)
    assert dev.main(["run"]) == 2
    assert capsys.readouterr().err == "Type this line.\n"


def test_both_commands_are_in_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "python3 packaging/dev.py run" in readme
    assert "python3 packaging/dev.py test" in readme
    assert r"py packaging\dev.py run" in readme


@pytest.mark.skipif(os.name == "nt", reason="a shell script, for the machines that test each change")
def test_continuous_integration_runs_the_readmes_test_command():
    script = ROOT / ".ci" / "run"
    assert "python3 packaging/dev.py test" in script.read_text()
    assert "CI=true" in script.read_text()
    assert os.access(script, os.X_OK)
