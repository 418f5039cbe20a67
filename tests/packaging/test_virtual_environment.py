import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import virtual_environment
from virtual_environment import SetUpError, VirtualEnvironment, program_path


@pytest.mark.parametrize(
    ("windows", "expected"), [(True, Path("v/Scripts/lint-imports.exe")), (False, Path("v/bin/lint-imports"))]
)
def test_programs_lie_where_each_system_keeps_them(windows, expected):
    assert program_path(Path("v"), "lint-imports", windows=windows) == expected


@pytest.fixture
def pinned(tmp_path, monkeypatch):
    """Give requirement files that install nothing, so that no test here needs the network."""
    folder = tmp_path / "pins"
    folder.mkdir()
    for name in ("run", "test"):
        (folder / f"{name}.txt").write_text("# nothing\n")
    monkeypatch.setattr(virtual_environment, "REQUIREMENTS", folder)
    return folder


@pytest.fixture
def installed(monkeypatch):
    """Record what pip was asked, without asking it."""
    asked = []
    monkeypatch.setattr(VirtualEnvironment, "_pip", lambda _self, arguments: asked.append(arguments))
    return asked


@pytest.fixture(scope="session")
def real_venv(tmp_path_factory):
    folder = tmp_path_factory.mktemp("real") / ".venv"
    virtual_environment.make_venv(folder)
    return folder


@pytest.fixture
def quick_venv(real_venv, monkeypatch):
    """Copy a real virtual environment instead of making one: half a second instead of five."""
    monkeypatch.setattr(
        virtual_environment, "make_venv", lambda folder: shutil.copytree(real_venv, folder, symlinks=True)
    )


@pytest.fixture
def environment(tmp_path, pinned, installed, quick_venv):
    made = VirtualEnvironment(tmp_path / "un été" / "mes documents" / ".venv")
    made.folder.parent.mkdir(parents=True)
    made.bring(["run"])
    installed.clear()
    (made.folder / "witness").touch()
    return made


def kept(environment):
    return (environment.folder / "witness").exists()


def test_a_second_start_installs_nothing(environment, installed):
    environment.bring(["run"])
    assert kept(environment)
    assert installed == []


def test_the_packages_of_the_tests_are_added_to_those_of_the_application(environment, installed):
    environment.bring(["run", "test"])
    assert kept(environment)
    assert [Path(arguments[-1]).name for arguments in installed] == ["test.txt"]
    assert "--require-hashes" in installed[0]


def test_changed_pins_make_it_anew(environment, pinned, installed):
    (pinned / "run.txt").write_text("# other\n")
    environment.bring(["run"])
    assert not kept(environment)
    assert len(installed) == 2  # the packages, then the project itself


def test_a_broken_one_is_made_anew(environment):
    environment.python.unlink()
    environment.bring(["run"])
    assert not kept(environment)
    assert environment.python.exists()


def test_a_half_made_one_is_made_anew(environment):
    (environment.folder / "jauge-set-up.json").unlink()
    environment.bring(["run"])
    assert not kept(environment)


def test_one_made_elsewhere_or_by_another_python_is_made_anew(environment):
    stamp = environment.folder / "jauge-set-up.json"
    for fact in ("folder", "python"):
        (environment.folder / "witness").touch()
        stamp.write_text(json.dumps({**json.loads(stamp.read_text()), fact: "other"}))
        environment.bring(["run"])
        assert not kept(environment)


def test_a_failing_pip_names_the_way_out(tmp_path, pinned, quick_venv, capfd):
    environment = VirtualEnvironment(tmp_path / ".venv")
    (pinned / "run.txt").write_text("no requirement at all\n")  # refused before the network
    with pytest.raises(SetUpError, match="PIP_INDEX_URL"):
        environment.bring(["run"])
    assert "Invalid requirement" in capfd.readouterr().err


def test_a_folder_that_cannot_be_written_is_named(tmp_path, monkeypatch, pinned):
    def refused(_folder):
        raise PermissionError("in use")

    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(shutil, "rmtree", refused)
    with pytest.raises(SetUpError, match=r"\.venv"):
        VirtualEnvironment(tmp_path / ".venv").bring(["run"])


def test_the_environment_is_one_of_the_running_python_and_has_pip(environment):
    done = subprocess.run(
        [environment.python, "-m", "pip", "--version"], check=True, capture_output=True, encoding="utf-8"
    )
    assert str(environment.folder) in done.stdout
    assert (
        json.loads((environment.folder / "jauge-set-up.json").read_text())["python"]
        == f"cpython-3{sys.version_info[1]}"
    )
