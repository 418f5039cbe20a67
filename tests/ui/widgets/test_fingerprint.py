"""The fingerprint of a key: heard in groups, copied as one line, in digits where the words are not known."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from audit_app.ui.widgets.fingerprint import Fingerprint
from tests.ui.finding import name_of, named, texts

WORDS = "légal diminuer contact maritime averse enfance vexer calepin négation matraque enrichir teneur"
DIGITS = "8c68 d8dd " * 8


@pytest.fixture
def fingerprint(look, qtbot):
    shown = Fingerprint(look)
    qtbot.addWidget(shown)
    shown.resize(500, 300)
    shown.show()
    shown.show_key(WORDS, DIGITS)
    return shown


def test_the_words_are_heard_with_pauses_and_copied_without(fingerprint):
    assert "légal, diminuer, contact, maritime; averse, enfance" in name_of(fingerprint.words)
    assert DIGITS.strip() in texts(fingerprint)
    named(fingerprint, "Copier ces mots", QPushButton).click()
    assert QGuiApplication.clipboard().text() == WORDS
    assert "L’empreinte est copiée." in texts(fingerprint)


def test_another_key_takes_back_that_the_one_before_was_copied(fingerprint):
    named(fingerprint, "Copier ces mots", QPushButton).click()
    fingerprint.show_key(WORDS, DIGITS)
    assert "copiée" not in texts(fingerprint)


def test_without_words_the_digits_are_copied(fingerprint):
    fingerprint.show_key("", DIGITS)
    assert not fingerprint.words.isVisible()
    named(fingerprint, "Copier ces mots", QPushButton).click()
    assert QGuiApplication.clipboard().text() == DIGITS
