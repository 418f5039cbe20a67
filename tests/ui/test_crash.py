"""A fault of ours is written down without a word of the user's, shown once, and the work goes on."""

import sys
import threading

import pytest

from audit_app.ui.crash import CrashLog, trace_of


@pytest.fixture
def log(home):
    listening = CrashLog(home)
    listening.listen()
    yield listening
    listening.stop()


def raised():
    typed = "Mme Dupont, sclérose"
    raise ValueError(typed)


def caught():
    try:
        raised()
    except ValueError as bug:
        return type(bug), bug, bug.__traceback__
    raise AssertionError


def test_the_fault_is_kept_and_shown_without_what_was_typed(log):
    shown = []
    log.told = shown.append
    sys.excepthook(*caught())
    assert len(shown) == 1
    written = log.path.read_text("utf-8")
    for text in (shown[0], written):
        assert "ValueError" in text
        assert "raised" in text
        assert "Dupont" not in text


def test_a_fault_while_showing_one_is_only_written(log):
    def broken(_trace):
        sys.excepthook(*caught())

    log.told = broken
    sys.excepthook(*caught())
    assert log.path.read_text("utf-8").count("ValueError") == 2


def test_a_fault_in_a_thread_is_heard_too(log):
    shown = []
    log.told = shown.append
    thread = threading.Thread(target=raised)
    thread.start()
    thread.join()
    assert len(shown) == 1


def test_a_long_log_begins_anew_and_the_old_one_is_kept(home):
    home.mkdir()
    (home / "faults.log").write_text("x" * 300_000)
    log = CrashLog(home)
    log.listen()
    log.stop()
    assert log.path.read_text() == ""
    assert (home / "faults.old").stat().st_size == 300_000


def test_stopping_by_the_keyboard_is_no_fault(log, capsys):
    shown = []
    log.told = shown.append
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert shown == []


def test_places_in_the_program_are_named_from_the_package_on():
    kind, _bug, at = caught()
    assert trace_of(kind, at).splitlines()[0] == "ValueError"
    assert "/home" not in trace_of(kind, at).replace("tests/ui", "")


def test_a_folder_that_cannot_be_written_keeps_no_window_away(tmp_path):
    (tmp_path / "fichier").write_text("x")
    log = CrashLog(tmp_path / "fichier" / "dossier")
    log.listen()
    shown = []
    log.told = shown.append
    sys.excepthook(*caught())
    log.stop()
    assert len(shown) == 1
