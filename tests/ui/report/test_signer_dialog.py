"""The key as its readers know it: who, since when, twelve words to give them."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from audit_app.ui.report.signer_dialog import SignerDialog
from audit_app.wording.fingerprint import in_words
from tests.report.signed import NAME, a_sealing
from tests.ui.finding import named, texts


@pytest.fixture
def around(qtbot):
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    shown.show()
    return shown


def box(look, around, **how):
    return SignerDialog(look, a_sealing().signer, around, **how)


def test_it_says_who_and_the_words_to_give(look, around):
    shown = box(look, around)
    shown.open()
    said = texts(shown)
    assert NAME in said
    assert "clé du" in said
    assert in_words(a_sealing().signer.fingerprint, "fr").split()[0] in said
    assert "Donnez ces mots" in said
    assert [b.text() for b in shown.findChildren(QPushButton)] == ["Copier ces mots", "Fermer"]
    shown.close()


@pytest.mark.parametrize(("pressed", "agreed"), [("Signer le rapport maintenant", True), ("Pas maintenant", False)])
def test_a_new_key_signs_only_when_that_is_wanted(look, around, pressed, agreed):
    shown = box(look, around, signs=True)
    QTimer.singleShot(50, lambda: named(shown, pressed, QPushButton).click())
    assert shown.ask() is agreed
