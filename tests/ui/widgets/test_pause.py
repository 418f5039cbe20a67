"""The pause after typing: once, a moment after the last key; at once when it is ended; never when it is dropped."""

from PySide6.QtCore import QObject

from audit_app.ui.widgets.pause import Pause


def test_it_is_over_a_moment_after_the_last_key(qtbot):
    holder = QObject()
    pause = Pause(holder)
    for _ in range(3):
        pause.begin()
    assert pause.running
    with qtbot.waitSignal(pause.over, timeout=2_000):
        pass
    assert not pause.running


def test_it_can_be_ended_at_once_and_only_once(qtbot):
    holder = QObject()
    pause = Pause(holder)
    told = []
    pause.over.connect(lambda: told.append(1))
    pause.end()
    pause.begin()
    pause.end()
    pause.end()
    assert told == [1]


def test_dropped_it_says_nothing(qtbot):
    holder = QObject()
    pause = Pause(holder)
    with qtbot.assertNotEmitted(pause.over, wait=600):
        pause.begin()
        pause.drop()


def test_who_types_on_without_a_pause_is_saved_all_the_same(qtbot):
    holder = QObject()
    pause = Pause(holder)
    told = []
    pause.over.connect(lambda: told.append(1))
    for _ in range(30):
        pause.begin()
        qtbot.wait(100)
    assert len(told) >= 1
    pause.drop()
