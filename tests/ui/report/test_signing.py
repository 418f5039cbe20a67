"""Signed or not: off until it is ticked, what it says of the key, and what stands in the way."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton

from audit_app import signing
from audit_app.store.home import Home
from audit_app.ui.report.signing import Signing
from tests.report.signed import NAME
from tests.ui.finding import described, named, texts
from tests.ui.report.test_key_dialog import AGAIN, FIRST, PASSPHRASE, keyed


@pytest.fixture
def shown(look, qtbot, home):
    made = Signing(look, Home(home), "Club de Chartres")
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.show()
    return made


def tick(shown):
    box = named(shown, "Signer ce rapport", QCheckBox)
    box.click()
    return box


def in_box(do):
    """Do something in the box that comes next."""

    def work():
        box = QApplication.activeModalWidget()
        if box is None:
            QTimer.singleShot(20, work)
        else:
            do(box)

    QTimer.singleShot(20, work)


def test_it_is_off_and_says_what_it_is_for(shown):
    assert not shown.wanted
    assert "Facultatif" in texts(shown)
    assert "Facultatif" in described(named(shown, "Signer ce rapport", QCheckBox))
    assert not [button for button in shown.findChildren(QPushButton) if button.isVisible()]


def test_without_a_key_one_is_made_and_then_shown(shown, home):
    tick(shown)
    assert "pas encore de clé" in texts(shown)
    seen = []

    def make(box):
        for name in (FIRST, AGAIN):
            named(box, name, QLineEdit).setText(PASSPHRASE)
        in_box(look_at)
        named(box, "Créer la clé", QPushButton).click()

    def look_at(box):
        if box.windowTitle() != "La clé de signature":
            in_box(look_at)
            return
        seen.append(texts(box))
        named(box, "Fermer", QPushButton).click()

    in_box(make)
    named(shown, "Créer la clé…", QPushButton).click()
    assert "Club de Chartres, clé du" in seen[0]
    assert signing.signer(Home(home)).name == "Club de Chartres"
    assert "Club de Chartres" in texts(shown)
    in_box(look_at)
    named(shown, "Montrer son empreinte…", QPushButton).click()
    assert seen[1] == seen[0]


def test_the_name_of_who_signs_is_said_without_a_passphrase(shown, home):
    keyed(home)
    tick(shown)
    assert NAME in texts(shown)
    assert "Sa phrase de passe sera demandée" in texts(shown)


def test_a_damaged_key_is_said_and_no_report_is_asked_for(shown, home):
    keyed(home).signing_key.write_text("rien", "utf-8")
    box = tick(shown)
    assert "abîmée" in texts(shown)
    assert "abîmée" in described(box)
    assert not shown.check()
    box.click()
    assert "abîmée" not in texts(shown)
    assert shown.check()


def test_a_passphrase_given_up_is_no_key(shown, home):
    keyed(home)
    tick(shown)
    in_box(lambda box: box.reject())
    assert shown.ask() is None
