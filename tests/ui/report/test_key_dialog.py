"""Making the key: what a signature is worth said first, nothing made before everything is there, the key ready then."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from audit_app import signing
from audit_app.store import signing_key
from audit_app.store.home import Home
from audit_app.ui.report.key_dialog import KeyDialog
from tests.report.signed import a_sealing
from tests.ui.finding import described, named, texts

PASSPHRASE = "pile agrafe cheval"  # noqa: S105  it opens nothing but the files of these tests
FIRST, AGAIN, WHO = "Nouvelle phrase de passe", "Encore une fois la même", "Qui signe"


def keyed(home: Path) -> Home:
    """Put a key into a data folder."""
    sealing = a_sealing()
    signing_key.kept(Home(home), signing_key.OpenedKey(sealing.key, sealing.signer.certificate), PASSPHRASE)
    return Home(home)


@pytest.fixture
def box(look, qtbot, home):
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(900, 700)
    around.show()
    yield KeyDialog(look, Home(home), "Club de Chartres", around)
    around.close()


def fill(box, **typed):
    for name, text in typed.items():
        named(box, {"first": FIRST, "again": AGAIN, "who": WHO}[name], QLineEdit).setText(text)
    named(box, "Créer la clé", QPushButton).click()


def test_it_says_what_a_signature_proves_and_what_it_does_not(box):
    box.open()
    said = texts(box)
    assert "prouve que rien n’a été modifié" in said
    assert "aucune autorité ne garantit cette clé" in said
    assert "Au moins 12 caractères" in described(named(box, FIRST, QLineEdit))
    box.close()


def test_a_key_is_made_in_the_name_given_and_ready_to_sign(box, home):
    QTimer.singleShot(50, lambda: fill(box, who=" Ligue d’athlétisme ", first=PASSPHRASE, again=PASSPHRASE))
    made = box.ask()
    assert made == signing.opened(Home(home), PASSPHRASE)
    assert made.signer.name == "Ligue d’athlétisme"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"who": "  "}, "Dites qui signe"),
        ({"first": "onze signes", "again": "onze signes"}, "trop courte"),
        ({"again": "pile agrafe chien"}, "ne sont pas les mêmes"),
    ],
)
def test_what_is_missing_is_said_where_it_is_and_nothing_is_made(box, qtbot, home, typed, said):
    box.open()
    fill(box, **({"first": PASSPHRASE, "again": PASSPHRASE} | typed))
    qtbot.waitUntil(lambda: said in texts(box), timeout=10_000)
    assert [line for line in box.findChildren(QLineEdit) if said in described(line)] == [box.focusWidget()]
    assert not Home(home).signing_key.exists()
    box.close()


def test_escape_makes_nothing(box, home):
    QTimer.singleShot(50, lambda: QTest.keyClick(box, Qt.Key.Key_Escape))
    assert box.ask() is None
    assert not Home(home).signing_key.exists()


def test_a_key_made_by_the_command_meanwhile_is_kept(box, qtbot, home):
    kept = keyed(home)
    before = kept.signing_key.read_bytes()

    def work():
        fill(box, first=PASSPHRASE, again=PASSPHRASE)
        qtbot.waitUntil(lambda: "Il y a déjà une clé" in texts(box), timeout=10_000)
        box.reject()

    QTimer.singleShot(50, work)
    assert box.ask() is None
    assert kept.signing_key.read_bytes() == before


def test_while_the_key_is_written_the_box_stays(box, qtbot):
    seen = []

    def work():
        fill(box, first=PASSPHRASE, again=PASSPHRASE)
        box.reject()
        seen.append((box.isVisible(), "Création de la clé" in texts(box)))

    QTimer.singleShot(50, work)
    assert box.ask() is not None
    assert seen == [(True, True)]
