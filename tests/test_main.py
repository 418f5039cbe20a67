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


def test_without_arguments_the_sample_is_made_where_one_stands(tmp_path, monkeypatch, capsys):
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
