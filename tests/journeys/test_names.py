"""Names of testers by keyboard alone: the file made, its key noted, a name added, read, gone; heard nowhere else."""

import sys
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit

from audit_app.domain.recording import welcomed
from audit_app.domain.tester import Tester
from audit_app.ui.crash import CrashLog
from audit_app.ui.user_tests.names_file import names_of
from tests.cli.test_canaries import canary, read_every_way
from tests.journeys.keyboard import focused, go_down_to, name, press, rows, tab_to, type_in, until, way_to
from tests.testing import agreeing
from tests.ui.finding import texts
from tests.wording.speaking import plain

NAME, SISTER, PASSPHRASE = canary("name", "T01"), canary("beside", "T01"), "pile agrafe cheval"
SECRETS = (NAME, SISTER, PASSPHRASE)


def part(window):
    """Go to the names, from anywhere in the screen."""
    press(way_to("tests"), "Tab", "Tab", *("Right",) * 4)
    assert window.current == "tests"


def nothing_done(window):
    until(lambda: not names_of(window.live).is_busy, 60)


def shown(window):
    """All that any widget of the window holds, seen or not."""
    return "\n".join(
        [field.text() for field in window.findChildren(QLineEdit)]
        + [label.text() for label in window.findChildren(QLabel)]
    )


def make(window):
    """Make the file, copy its key, say that it is noted; return the key."""
    tab_to("Nouvelle phrase de passe")
    type_in(PASSPHRASE)
    press("Return")
    assert name() == "Encore une fois la même"
    type_in(PASSPHRASE)
    press("Return")
    nothing_done(window)
    tab_to("AGE-SECRET-KEY-1")
    tab_to("Copier la clé")
    press("Space")
    key = QGuiApplication.clipboard().text()
    tab_to("Je l’ai sur papier")
    press("Space")
    tab_to("Ne plus la montrer")
    press("Space")
    nothing_done(window)
    assert key.startswith("AGE-SECRET-KEY-1")
    return key


def test_a_file_is_made_filled_read_and_nothing_of_it_is_anywhere_else(on_sample, home):
    window, log = on_sample, CrashLog(home)
    bare = Tester(id="T01")
    window.live.apply("tester", partial(welcomed, tester=bare, consents=agreeing()), "T01")
    part(window)
    tab_to("Le fichier des noms")
    press("Return")
    key = make(window)
    assert QGuiApplication.clipboard().text() == ""

    # A name is added without opening the file
    tab_to("Le fichier des noms et les testeurs", back=True)
    go_down_to("T01")
    press("Return")
    assert name() == "T01 : nom et contact"
    tab_to("Nom")
    type_in(NAME)
    tab_to("Qui appeler")
    type_in(SISTER)
    tab_to("Garder")
    press("Space")
    until(lambda: "Gardé pour T01 jusqu’au" in plain(texts(window.message)), 60)
    nothing_done(window)
    assert NAME not in shown(window)

    # It is read with the passphrase, after a wrong one that stays typed
    tab_to("Le fichier des noms et les testeurs", back=True)
    go_down_to("Le fichier")
    press("Return")
    tab_to("Phrase de passe ou clé de secours")
    type_in("pile agrafe chevaux")
    press("Return")
    nothing_done(window)
    assert "n’ouvre pas" in texts(window)
    assert focused().text() == "pile agrafe chevaux"
    press("Ctrl+A")
    type_in(PASSPHRASE)
    press("Return")
    nothing_done(window)
    assert "Le fichier des noms est ouvert." in texts(window.message)
    assert name() == "Le fichier des noms et les testeurs"
    go_down_to("T01")
    press("Return")
    tab_to("Qui appeler")
    assert focused().text() == SISTER
    press("Shift+Tab")
    assert (name(), focused().text()) == ("Nom", NAME)

    # A fault of ours meanwhile, and another screen
    log.listen()
    fault = ValueError("a fault while the file is open")
    sys.excepthook(ValueError, fault, None)
    log.stop()
    press(way_to("checklist"))
    nothing_done(window)
    assert not [secret for secret in (*SECRETS, key) if secret in shown(window)]
    assert NAME not in window.windowTitle() + repr(window.live.drafts) + window.live.audit.model_dump_json()
    part(window)
    tab_to("Le fichier des noms et les testeurs")
    assert rows()[0] == "Le fichier des noms, Fermé"
    window.close()
    assert log.path.exists()
    files = [path for path in home.rglob("*") if path.is_file() and path.name != "reserve"]
    assert {"jauge.db", "testers.age", "preferences.ini"} <= {path.name for path in files}
    sung = {path.name for path in files for said in [read_every_way(path.name, path.read_bytes())]
            if any(secret in said for secret in (*SECRETS, key))}  # fmt: skip
    assert sung == set()
