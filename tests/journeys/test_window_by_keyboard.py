"""From the first screen to the report with the keyboard alone: nobody touches a widget, only keys are pressed."""

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtTest import QTest

from audit_app.domain.audit import Verdict
from audit_app.ui import application
from tests.journeys import keyboard
from tests.journeys.keyboard import in_box, name, press, replace_with, tab_to, type_in, until

EVENT = "Course des remparts"


@pytest.fixture
def window(tmp_path, monkeypatch):
    """Show the window on an empty data folder, the documents of the user beside it."""
    (tmp_path / "Documents").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    shown = application.started(application.made(), tmp_path / "données", "fr", None)
    QTest.qWaitForWindowActive(shown)
    keyboard.settle()
    yield shown
    shown.close()
    shown.deleteLater()
    keyboard.settle()


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "largeur.jpg"
    Image.new("RGB", (320, 240), "steelblue").save(path)
    return path


def describe_the_event() -> None:
    """Answer the six short questions."""
    for field, text in (
        ("Nom de l’événement", EVENT),
        ("Édition", "2027"),
        ("Organisateur", "Club athlétique"),
    ):
        tab_to(field)
        replace_with(text)
        if field == "Nom de l’événement":
            press("Tab", "Down", "Down")
    tab_to("Étape suivante")
    press("Enter")
    for field, text in (("Premier jour", "14/05/2027"), ("Dernier jour", "16/05/2027")):
        tab_to(field)
        replace_with(text)
    tab_to("Étape suivante")
    press("Enter")
    for field, text in (("Nom du site", "Stade municipal"), ("Commune", "Saint-Malo"), ("Nom du lieu", "Stade")):
        tab_to(field)
        replace_with(text)
    press("Tab", "Down")
    tab_to("Étape suivante")
    press("Enter")
    for field, text in (
        ("Spectateurs", "800"),
        ("Athlètes", "300"),
        ("Personnel", "20"),
        ("Bénévoles", "60"),
        ("Visiteurs en tout", "2500"),
        ("Places de stationnement", "120"),
        ("Places assises couvertes", "0"),
        ("Places assises en plein air", "400"),
    ):
        tab_to(field)
        replace_with(text)
    tab_to("Étape suivante")
    press("Enter")
    for feature in ("une partie en plein air", "du public assis"):
        tab_to(feature)
        press("Space")
    tab_to("Étape suivante")
    press("Enter")
    tab_to("Oui")
    press("Space")
    tab_to("Commencer l’audit")
    press("Enter")


def answers(window) -> dict[str, Verdict]:
    return {line: answer.verdict for line, answer in window.live.audit.answers.items()}


def test_from_the_first_screen_to_the_report(window, photo, tmp_path):
    tab_to("Auditer un événement")
    press("Enter")
    describe_the_event()
    assert window.live.audit.event.name == EVENT
    assert name() == "Grille"

    for place in range(10):
        press("Ctrl+Return", f"Ctrl+{1 + place % 3}")
    assert len(answers(window)) == 10

    press("Ctrl+F")
    type_in("CIR-01")
    press("Down", "Return")
    tab_to("Ruptures du cheminement")
    type_in("3")
    press("Tab")
    measured = window.live.audit.answers["CIR-01"]
    assert measured.verdict is Verdict.NON_COMPLIANT
    assert measured.measured

    tab_to("Ajouter une preuve…")
    in_box(lambda: (replace_with(str(photo)), press("Return")), lambda: press("Space"))
    until(lambda: window.live.audit.evidence)
    tab_to("Ce que montre")
    type_in("Un mètre ruban posé en travers de l’allée")
    tab_to("Ce qui sera fait")
    type_in("Élargir le passage")
    tab_to("Qui s’en charge")
    type_in("Ville, service des sports")
    tab_to("Pour quand")
    type_in("01/05/2027")
    press("Tab")
    (evidence,) = window.live.audit.evidence.values()
    assert evidence.alt == "Un mètre ruban posé en travers de l’allée"
    assert [action.what for action in window.live.audit.actions.values()] == ["Élargir le passage"]

    out = tmp_path / "Documents" / "rapport.pdf"
    press("Alt+5")
    assert name() == "Rapport"
    tab_to("Choisir…")
    in_box(lambda: (replace_with(str(out)), press("Return")), lambda: press("Space"))
    tab_to("Faire le rapport")
    press("Enter")
    until(out.exists, 60)
    printed = " ".join(PdfReader(out).pages[0].extract_text().split())
    assert EVENT in printed
