"""A file handed over to the computer: its program, or its folder."""

import os
import sys

import pytest

from audit_app.ui.report.showing import open_file, show_in_folder


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "rapport d’été.pdf"
    path.write_bytes(b"%PDF-")
    return path


def test_a_report_is_opened_by_the_program_for_it(desktop, report):
    assert open_file(report)
    assert desktop.opened == [str(report)]


@pytest.mark.skipif(sys.platform != "linux", reason="the file managers of Linux")
def test_without_a_file_manager_that_answers_the_folder_is_opened(desktop, report):
    assert show_in_folder(report)
    assert desktop.opened == [str(report.parent)]


@pytest.mark.skipif(os.name != "posix", reason="a script stands for the program")
@pytest.mark.parametrize(
    ("platform", "program", "said"), [("darwin", "open", "-R {path}"), ("win32", "explorer", "/select,{path}")]
)
def test_elsewhere_the_file_is_marked_in_its_folder(
    desktop, report, tmp_path, monkeypatch, qtbot, platform, program, said
):
    heard, script = tmp_path / "heard", tmp_path / "bin" / program
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nprintf "%s" "$*" > "{heard}"\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(script.parent), prepend=os.pathsep)
    monkeypatch.setattr(sys, "platform", platform)
    assert show_in_folder(report)
    qtbot.waitUntil(lambda: heard.exists() and heard.read_text() != "")
    assert heard.read_text() == said.format(path=report)
    assert desktop.opened == []
