"""The passphrase of the key: a wrong one is one sentence and another try, and giving up opens nothing."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from audit_app import signing
from audit_app.store.home import Home
from audit_app.ui.report.passphrase_dialog import PassphraseDialog
from tests.ui.finding import named, texts
from tests.ui.report.test_key_dialog import PASSPHRASE, keyed


@pytest.fixture
def box(look, qtbot, home):
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(900, 700)
    around.show()
    keyed(home)
    yield PassphraseDialog(look, Home(home), signing.signer(Home(home)), around)
    around.close()


def typed(box, passphrase):
    named(box, "Phrase de passe", QLineEdit).setText(passphrase)
    named(box, "Signer", QPushButton).click()


def test_a_wrong_one_is_said_and_asked_for_again_then_the_key_is_there(box, qtbot, home):
    met = []

    def work():
        typed(box, "une autre phrase")
        qtbot.waitUntil(lambda: "n’ouvre pas la clé" in texts(box), timeout=10_000)
        line = named(box, "Phrase de passe", QLineEdit)
        met.append((line.text(), line.selectedText() != "", box.isVisible()))
        typed(box, PASSPHRASE)

    QTimer.singleShot(50, work)
    assert box.ask() == signing.opened(Home(home), PASSPHRASE)
    assert met == [("une autre phrase", True, True)]


def test_giving_up_while_the_key_is_being_opened_signs_nothing(box):
    def work():
        typed(box, PASSPHRASE)
        named(box, "Annuler", QPushButton).click()

    QTimer.singleShot(50, work)
    assert box.ask() is None


def test_a_key_that_is_gone_meanwhile_is_said(box, qtbot, home):
    def work():
        Home(home).signing_key.unlink()
        typed(box, PASSPHRASE)
        qtbot.waitUntil(lambda: "Il n’y a plus de clé" in texts(box), timeout=10_000)
        box.reject()

    QTimer.singleShot(50, work)
    assert box.ask() is None
