"""A fault of ours is written down without a word of the user's, shown once, and the work goes on."""

import ast
import sys
import threading
from pathlib import Path

import pytest

from audit_app import ui
from audit_app.ui.crash import CrashLog, contained, trace_of

ASKED_BY_QT = {"paint", "paintEvent", "data"}
"""Methods that Qt's own code calls for each picture; and `sizeHint` of what draws rows."""
NOT_SO = {("window.py", "paintEvent"), ("group_band.py", "paint")}
"""What draws nothing itself, and what the list view calls."""


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


def test_what_qt_asks_for_a_picture_gives_something_instead_of_raising_and_tells_once(log):
    shown = []
    log.told = shown.append

    @contained(7)
    def asked(typed):
        raise ValueError(typed)

    assert [asked("Mme Dupont") for _time in range(3)] == [7, 7, 7]
    assert len(shown) == 1
    assert "Dupont" not in shown[0]
    assert log.path.read_text("utf-8").count("ValueError") == 1


def test_a_fault_in_what_a_person_does_is_told_each_time(log):
    shown = []
    log.told = shown.append
    for _time in range(2):
        sys.excepthook(*caught())
    assert len(shown) == 2


def test_stopping_by_the_keyboard_goes_through_what_is_contained():
    @contained(None)
    def asked():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        asked()


def test_every_method_that_qt_asks_for_a_picture_is_contained():
    open_to_faults = []
    for path in Path(ui.__file__).parent.rglob("*.py"):
        asked = ASKED_BY_QT | ({"sizeHint"} if "delegate" in path.name or path.name == "one_of.py" else set())
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name in asked and (path.name, node.name) not in NOT_SO:
                calls = [ast.unparse(around) for around in node.decorator_list]
                if not any(call.startswith("contained(") for call in calls):
                    open_to_faults.append((path.name, node.name))
    assert open_to_faults == []
