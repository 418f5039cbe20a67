"""Signed with a key made in the window, verified in another without an audit; ten fingers, no mouse."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from audit_app import signing
from audit_app.store.home import Home
from audit_app.ui.report.making import Making
from audit_app.ui.report.screen import ReportScreen
from audit_app.ui.report.signer_dialog import SignerDialog
from audit_app.ui.verifying.screen import VerifyingScreen
from audit_app.wording.fingerprint import in_words
from tests.journeys.keyboard import (
    choose_file,
    focused,
    in_box,
    name,
    press,
    replace_with,
    tab_to,
    to_front,
    type_in,
    until,
    way_to,
)
from tests.ui.finding import texts

PASSPHRASE = "pile agrafe cheval"  # noqa: S105  it opens nothing but the files of these tests
WHO = "Ligue d’athlétisme"


def begins_to_sign() -> None:
    press(way_to("report"))
    tab_to("Signer ce rapport")
    if not focused().isChecked():
        press("Space")


def making_a_key() -> None:
    """Fill in the box in which a key is made, badly at first."""
    assert name().startswith("Une signature prouve")
    tab_to("Qui signe")
    replace_with(WHO)
    press("Tab")
    assert name() == "Nouvelle phrase de passe"
    type_in("court")
    press("Tab")
    type_in("court")
    press("Return")
    until(lambda: name() == "Nouvelle phrase de passe")  # too short: back where it is typed
    replace_with(PASSPHRASE)
    press("Tab")
    replace_with(PASSPHRASE)
    tab_to("Créer la clé")


def made(window, opens) -> None:
    """Wait for the report once `opens` has asked for it."""
    opens()
    making = Making.of(window.live)
    until(lambda: making.made is not None and not making.running, 60)


def verdict(window) -> str:
    screen = window.findChild(VerifyingScreen)
    until(lambda: screen._verdict.isVisible() and screen._work is None, 60)
    return screen._verdict.words.text()


@pytest.mark.no_cover
def test_a_key_a_signature_a_verdict_and_a_changed_byte(on_sample, started, documents, home):
    window = on_sample
    begins_to_sign()
    tab_to("Faire le rapport")

    def sign_now() -> None:
        """Have the key made; the box that shows its words comes once this one is gone."""
        making_a_key()
        QTimer.singleShot(20, shown_then_signed)
        press("Return")

    def shown_then_signed() -> None:
        """See the words of the key, copy them, sign."""
        box = QApplication.activeModalWidget()
        if not isinstance(box, SignerDialog) or QApplication.focusWidget() is None:
            QTimer.singleShot(20, shown_then_signed)
            return
        tab_to("Copier ces mots")
        press("Space")
        tab_to("Signer le rapport maintenant")
        press("Return")

    in_box(sign_now, lambda: press("Space"))
    made(window, lambda: None)
    words = in_words(signing.signer(Home(home)).fingerprint, "fr")
    assert QGuiApplication.clipboard().text() == words
    screen = window.findChild(ReportScreen)
    assert f"Signé par {WHO}." in screen._result._signed.toPlainText()
    assert words in screen._result._signed.toPlainText()
    (report,) = documents.iterdir()

    window.close()
    window = started()  # as whoever receives it: no audit is open
    to_front(window)
    tab_to("Vérifier un rapport…")
    press("Space")
    assert name() == "Vérifier un rapport"
    tab_to("Choisir un rapport (PDF)…")
    choose_file(report)
    assert verdict(window) == "Inchangé depuis sa signature."
    assert name() == "Inchangé depuis sa signature."
    assert f"Signé avec la clé de {WHO}" in texts(window.findChild(VerifyingScreen))
    tab_to("Empreinte que l’organisateur vous a donnée")
    type_in(words)
    press("Return")
    assert verdict(window) == "Inchangé depuis sa signature."
    assert "La clé est celle que vous attendez." in window.findChild(VerifyingScreen)._verdict.said

    content = bytearray(report.read_bytes())
    content[len(content) // 2] ^= 1
    report.write_bytes(content)
    tab_to("Choisir un rapport (PDF)…", back=True)
    choose_file(report)
    assert verdict(window).startswith("Modifié")
    tab_to("Retour à l’accueil")
    press("Space")
    assert name() == "Que voulez-vous faire ?"


@pytest.mark.no_cover
def test_a_wrong_passphrase_is_asked_again_and_escape_writes_nothing(on_sample, documents, home):
    signing.made(Home(home), WHO, PASSPHRASE)
    window = on_sample
    begins_to_sign()

    def wrong_then_away() -> None:
        assert name() == "Phrase de passe"
        type_in("une autre phrase")
        press("Return")
        box = focused().window()
        assert isinstance(box, QDialog)
        until(lambda: "n’ouvre pas la clé" in texts(box))
        assert name() == "Phrase de passe"
        press("Escape")

    tab_to("Faire le rapport")
    in_box(wrong_then_away, lambda: press("Space"))
    assert window.message.said[0] == "Pas de signature\u00a0: rien n’a été écrit."
    assert name() == "Faire le rapport"
    assert list(documents.iterdir()) == []

    def right() -> None:
        type_in(PASSPHRASE)
        press("Return")

    in_box(right, lambda: press("Space"))
    made(window, lambda: None)
    assert len(list(documents.iterdir())) == 1
