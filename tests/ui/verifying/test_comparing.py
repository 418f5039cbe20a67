"""Comparing a key with the one told by another way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from audit_app.ui.verifying.comparing import Comparing
from tests.ui.finding import named, texts

TWELVE = " ".join(["légal", "diminuer"] * 6)


@pytest.fixture
def comparing(look, qtbot):
    shown = Comparing(look)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def line(comparing):
    return named(comparing, "Empreinte que l’organisateur vous a donnée", QLineEdit)


def test_nothing_typed_is_said_and_compares_nothing(comparing, qtbot):
    with qtbot.assertNotEmitted(comparing.asked):
        named(comparing, "Comparer", QPushButton).click()
    assert "Tapez ou collez les mots" in texts(comparing)
    line(comparing).setText("légal")
    assert "Tapez ou collez les mots" not in texts(comparing)


def test_the_button_and_enter_compare(comparing, qtbot):
    line(comparing).setText(f"  {TWELVE} ")
    with qtbot.waitSignal(comparing.asked):
        named(comparing, "Comparer", QPushButton).click()
    with qtbot.waitSignal(comparing.asked):
        QTest.keyClick(line(comparing), Qt.Key.Key_Return)
    assert comparing.typed == TWELVE
    line(comparing).setText("0E9C:" * 16)
    with qtbot.waitSignal(comparing.asked):
        QTest.keyClick(line(comparing), Qt.Key.Key_Return)


@pytest.mark.parametrize("typed", ["légal diminuer", f"{TWELVE} légal", "0e9c db36", "zz" * 32])
def test_what_is_cut_short_accuses_nobody_of_another_key(comparing, qtbot, typed):
    line(comparing).setText(typed)
    with qtbot.assertNotEmitted(comparing.asked):
        QTest.keyClick(line(comparing), Qt.Key.Key_Return)
    assert "Il faut les douze mots" in texts(comparing)
    assert comparing.typed == typed
