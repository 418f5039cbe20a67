"""The way in, as a process: arguments go to the command, and its exit code comes out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from audit_app import __main__ as way_in
from audit_app import __version__
from audit_app.i18n import in_language

ROOT = Path(__file__).parents[1]


def called(home, *arguments, **settings):
    environment = os.environ | {"JAUGE_HOME": str(home), "JAUGE_LANG": "fr", "PYTHONPATH": str(ROOT)} | settings
    return subprocess.run(
        [sys.executable, "-m", "audit_app", *arguments],
        cwd=home, env=environment, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip


def test_arguments_go_to_the_command_and_its_exit_code_comes_out(tmp_path):
    done = called(tmp_path, "--version")
    assert (done.returncode, done.stdout.strip()) == (0, f"jauge {__version__}")
    assert called(tmp_path, "liste").returncode == 2
    assert called(tmp_path, "lines", "nope").returncode == 3


def test_french_letters_reach_a_console_of_another_alphabet(tmp_path):
    done = called(tmp_path, "lines", "nope", PYTHONIOENCODING="ascii")
    assert done.returncode == 3
    assert "« nope »" in done.stderr.replace("\u00a0", " ").replace("\u202f", " ")


def test_arguments_that_are_no_text_are_refused_and_not_fatal(tmp_path):
    done = called(tmp_path, "lines", os.fsdecode(b"\xff\xfe"))
    assert done.returncode == 3
    assert "Traceback" not in done.stderr


def test_nobody_reading_on_is_no_failure(tmp_path):
    environment = os.environ | {"JAUGE_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-m", "audit_app", "event-schema"],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout
        process.stdout.close()
        _, err = process.communicate(timeout=60)
    assert process.returncode == 0
    assert err == b""


@pytest.fixture
def without_screen(monkeypatch):
    """Have the environment speak of no screen, as on a server."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")


def test_without_arguments_nor_screen_the_sample_is_made_where_one_stands(
    tmp_path, monkeypatch, capsys, without_screen
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JAUGE_LANG", "fr")
    monkeypatch.setattr(sys, "argv", ["jauge"])
    with in_language("fr"), pytest.raises(SystemExit) as left:
        way_in.main()
    out, err = capsys.readouterr()
    assert (left.value.code, err) == (0, "")
    assert (tmp_path / "jauge-sample" / "report.pdf").read_bytes().startswith(b"%PDF-")
    assert str(tmp_path / "jauge-sample" / "report.pdf") in out


def test_with_arguments_nothing_is_said_about_a_window(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["jauge", "--version"])
    with in_language("fr"), pytest.raises(SystemExit) as left:
        way_in.main()
    assert left.value.code == 0
    assert capsys.readouterr().out == f"jauge {__version__}\n"


def shown_by(monkeypatch, *words):
    """Return what the window is asked to show for these words, or 'command'."""
    from audit_app.ui import application

    asked = []
    monkeypatch.setattr(application, "run", lambda *given: asked.append(given) or 0)
    monkeypatch.setattr(sys, "argv", ["jauge", *words])
    with in_language("fr"), pytest.raises(SystemExit):
        way_in.main()
    return asked[0] if asked else "command"


def test_where_there_is_a_screen_no_argument_opens_the_window(monkeypatch, tmp_path):
    monkeypatch.setenv("JAUGE_HOME", str(tmp_path))
    assert shown_by(monkeypatch) == (tmp_path, None, None)
    assert shown_by(monkeypatch, "--home", str(tmp_path / "a"), "--lang", "en") == (tmp_path / "a", "en", None)


def test_a_file_or_an_audit_named_is_opened_in_the_window(monkeypatch, tmp_path):
    monkeypatch.setenv("JAUGE_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "course.json").write_text("{}")
    assert shown_by(monkeypatch, "course.json") == (tmp_path, None, str(tmp_path / "course.json"))
    assert shown_by(monkeypatch, "window", "0199") == (tmp_path, None, "0199")


@pytest.mark.parametrize("words", [("list",), ("lines", "nope"), ("--lang", "tlh"), ("--json",), ("a", "b", "c")])
def test_everything_else_is_the_command(monkeypatch, tmp_path, capsys, words):
    monkeypatch.setenv("JAUGE_HOME", str(tmp_path))
    assert shown_by(monkeypatch, *words) == "command"


@pytest.mark.parametrize(
    ("system", "environment", "seen"),
    [
        ("win32", {}, True),
        ("darwin", {}, True),
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
    ],
)
def test_a_screen_is_known_by_the_system_and_the_environment(system, environment, seen):
    assert way_in.has_screen(system, environment) is seen


def test_a_frozen_program_starts_itself_as_the_process_that_draws_pages(tmp_path):
    from audit_app.report.page_drawing import LENGTH
    from audit_app.report.page_pictures import DRAWING

    asked = subprocess.run(
        [sys.executable, "-m", "audit_app", DRAWING],
        input=LENGTH.pack(5) + b"hello", cwd=tmp_path, capture_output=True, check=False, timeout=60,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert (asked.returncode, asked.stdout.split(b"\n")[0]) == (0, b"refused damaged")


def test_a_frozen_program_starts_itself_as_the_process_that_tries_passphrases():
    from audit_app.store.age_apart import TRYING

    done = subprocess.run(
        [sys.executable, "-m", "audit_app", TRYING],
        input=b'["unlocked", "", "pile agrafe cheval"]',
        capture_output=True,
        check=False,
    )
    assert done.stdout == b'["WrongPassphrase",""]'
