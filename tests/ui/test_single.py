"""Two starts on one data folder make one window."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QTimer

from audit_app.ui.single import Single

LATER = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from audit_app.ui.single import Single
application = QCoreApplication([])
single = Single(Path(sys.argv[1]))
code = 0 if single.handed_over(sys.argv[2]) else 1
single.listen()
os._exit(code)
"""


def started_later(folder, asked):
    return subprocess.Popen([sys.executable, "-c", LATER, str(folder), asked])


@pytest.fixture
def first(home, qapp):
    single = Single(home)
    assert not single.handed_over("")
    single.listen()
    return single


def test_the_second_start_hands_over_what_it_was_asked_to_open(first, home, qtbot):
    with qtbot.waitSignal(first.asked, timeout=20_000) as told:
        later = started_later(home, "événement été.json")
    assert told.args == ["événement été.json"]
    assert later.wait(20) == 0


def test_the_second_start_of_another_folder_is_a_window_of_its_own(first, home):
    assert started_later(home / "autre", "").wait(20) == 1


def test_what_a_killed_window_left_behind_is_in_nobodys_way(home, qtbot):
    assert started_later(home, "").wait(20) == 1  # it ends without letting go of anything
    single = Single(home)
    assert not single.handed_over("")
    single.listen()
    with qtbot.waitSignal(single.asked, timeout=20_000):
        started_later(home, "").wait(20)


def test_a_window_that_answers_nobody_does_not_keep_the_user_out(home, qapp):
    deaf = Single(home)
    assert not deaf.handed_over("")
    assert started_later(home, "").wait(30) == 1


def test_a_second_start_waits_for_a_window_that_is_just_coming_up(home, qtbot):
    first = Single(home)
    assert not first.handed_over("")
    QTimer.singleShot(1_500, first.listen)
    with qtbot.waitSignal(first.asked, timeout=20_000) as told:
        later = started_later(home, "course.json")
    assert told.args == ["course.json"]
    assert later.wait(20) == 0


def test_a_folder_that_cannot_be_made_keeps_no_window_away(tmp_path, qapp):
    (tmp_path / "fichier").write_text("x")
    single = Single(tmp_path / "fichier" / "dossier")
    assert not single.handed_over("")
    single.listen()
