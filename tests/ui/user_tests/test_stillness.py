"""Nobody there for a while: warned once, then it counts; any gesture begins the time anew."""

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


def test_it_warns_a_minute_before_it_counts(still, qtbot):
    facts = told(still)
    still.watch(on=True)
    qtbot.wait(7 * MINUTE)
    assert facts == []
    qtbot.waitUntil(lambda: facts == ["warned", "passed"])
    qtbot.wait(12 * MINUTE)
    assert facts == ["warned", "passed"]  # nobody came back meanwhile


@pytest.mark.parametrize("gesture", ["key", "mouse"])
def test_a_gesture_begins_it_anew_and_answers_the_warning(still, field, qtbot, gesture):
    facts = told(still)
    still.watch(on=True)
    qtbot.waitUntil(lambda: facts == ["warned"])
    if gesture == "key":
        QTest.keyClick(field, Qt.Key.Key_A)
    else:
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    qtbot.wait(5 * MINUTE)
    assert facts == ["warned"]
    assert field.text() == ("a" if gesture == "key" else "")  # a gesture is not lost by being seen


def test_while_it_does_not_watch_nothing_counts(still, qtbot):
    facts = told(still)
    still.watch(on=True)
    still.watch(on=False)
    qtbot.wait(12 * MINUTE)
    assert facts == []


@pytest.mark.parametrize(("over", "counts"), [(True, True), (False, False)])
def test_only_what_is_done_in_its_window_or_in_a_box_over_it_counts(still, field, qtbot, over, counts):
    facts = told(still)
    other = QDialog(field if over else None)
    qtbot.addWidget(other)
    typed = QLineEdit(other)
    other.show()
    still.watch(on=True)
    qtbot.waitUntil(lambda: facts == ["warned"])
    QTest.keyClick(typed, Qt.Key.Key_A)
    assert still._is_warned is not counts


def test_who_is_there_after_the_warning_takes_it_back_once(still, field, qtbot):
    facts = told(still)
    still.stayed.connect(lambda: facts.append("stayed"))
    still.watch(on=True)
    qtbot.waitUntil(lambda: facts == ["warned"])
    QTest.keyClick(field, Qt.Key.Key_A)
    QTest.keyClick(field, Qt.Key.Key_B)
    assert facts == ["warned", "stayed"]
