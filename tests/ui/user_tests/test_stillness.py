"""Nobody there for a while: warned once, then it counts; any gesture begins the time anew."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit

from audit_app.ui.user_tests.stillness import Stillness

MINUTE = 30
"""Milliseconds that stand for a minute here."""


@pytest.fixture
def field(qtbot):
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def still(field):
    made = Stillness(field, minute=MINUTE)
    yield made
    made.watch(on=False)


def told(still):
    facts = []
    still.warned.connect(lambda: facts.append("warned"))
    still.passed.connect(lambda: facts.append("passed"))
    return facts


def once_warned(still, qtbot, then):
    """Do it in the very moment of the warning: on a busy computer the end may follow before a test looks."""
    still.warned.connect(then, Qt.ConnectionType.SingleShotConnection)
    with qtbot.waitSignal(still.warned):
        still.watch(on=True)


def minutes_until(signal, qtbot, begin):
    """How many of its minutes pass from a beginning to a signal; a busy computer may be late, never early."""
    with qtbot.waitSignal(signal):
        began = time.monotonic()
        begin()
    return (time.monotonic() - began) * 1000 / MINUTE


EARLY = 0.5
"""Minutes by which Qt's coarse timers may be early (5 %)."""


def test_it_warns_a_minute_before_it_counts(still, qtbot):
    facts = told(still)
    assert minutes_until(still.warned, qtbot, lambda: still.watch(on=True)) >= 9 - EARLY
    qtbot.waitUntil(lambda: facts == ["warned", "passed"])
    qtbot.wait(12 * MINUTE)
    assert facts == ["warned", "passed"]  # nobody came back meanwhile


@pytest.mark.parametrize("gesture", ["key", "mouse"])
def test_a_gesture_begins_it_anew_and_answers_the_warning(still, field, qtbot, gesture):
    facts = told(still)

    def come_back():
        if gesture == "key":
            QTest.keyClick(field, Qt.Key.Key_A)
        else:
            QTest.mouseClick(field, Qt.MouseButton.LeftButton)

    once_warned(still, qtbot, come_back)
    assert minutes_until(still.warned, qtbot, come_back) >= 9 - EARLY
    assert facts[:2] == ["warned", "warned"]
    assert field.text() == ("aa" if gesture == "key" else "")  # a gesture is not lost by being seen


def test_while_it_does_not_watch_nothing_counts(still, qtbot):
    facts = told(still)
    still.watch(on=True)
    still.watch(on=False)
    qtbot.wait(12 * MINUTE)
    assert facts == []


@pytest.mark.parametrize(("over", "counts"), [(True, True), (False, False)])
def test_only_what_is_done_in_its_window_or_in_a_box_over_it_counts(still, field, qtbot, over, counts):
    facts = told(still)
    still.stayed.connect(lambda: facts.append("stayed"))
    other = QDialog(field if over else None)
    qtbot.addWidget(other)
    typed = QLineEdit(other)
    other.show()
    once_warned(still, qtbot, lambda: QTest.keyClick(typed, Qt.Key.Key_A))
    assert facts[:2] == ["warned", "stayed"] if counts else "stayed" not in facts


def test_who_is_there_after_the_warning_takes_it_back_once(still, field, qtbot):
    facts = told(still)
    still.stayed.connect(lambda: facts.append("stayed"))
    once_warned(still, qtbot, lambda: (QTest.keyClick(field, Qt.Key.Key_A), QTest.keyClick(field, Qt.Key.Key_B)))
    assert facts == ["warned", "stayed"]
