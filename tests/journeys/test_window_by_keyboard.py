"""From the first screen to the report with the keyboard alone: nobody touches a widget, only keys are pressed."""

import pytest
from icalendar import Calendar
from PIL import Image
from pypdf import PdfReader

from audit_app.domain.audit import Verdict
from audit_app.exchange.calendar import uid_of
from tests.journeys.keyboard import (
    at_both_sizes,
    choose_file,
    name,
    press,
    replace_with,
    rows,
    tab_to,
    type_in,
    until,
    way_to,
)

EVENT = "Course des remparts"


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


@at_both_sizes
def test_from_the_first_screen_to_the_report(window, photo, documents):
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
    choose_file(photo)
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

    out = documents / "rapport.pdf"
    press(way_to("report"))
    assert name() == "Rapport"
    tab_to("Choisir…")
    choose_file(out)
    tab_to("Faire le rapport")
    press("Enter")
    until(out.exists, 60)
    printed = " ".join(PdfReader(out).pages[0].extract_text().split())
    assert EVENT in printed


def test_a_gap_becomes_an_action_that_is_done_with_its_proof_and_goes_to_a_calendar(window, documents):
    window.open_sample()
    press(way_to("actions"))
    assert name() == "Actions"
    before = dict(window.live.audit.actions)

    tab_to("Liste")
    press("Right", "Right")
    assert name().startswith("Écarts sans action (")
    press("Tab")
    assert name() == "Écarts sans action"
    press("Down", "Enter")
    tab_to("Qui s’en charge")
    replace_with("Ville, service technique")
    tab_to("Pour quand")
    replace_with("02/05/2027")
    press("Ctrl+Return")
    (made,) = (one for key, one in window.live.audit.actions.items() if key not in before)
    assert (made.owner, made.due.isoformat(), made.state) == ("Ville, service technique", "2027-05-02", "to_do")
    assert made.what

    tab_to("Écarts sans action (", back=True)
    press("Left", "Left")
    assert name().startswith("Liste")
    tab_to("Chercher dans les actions")
    type_in(made.what)
    tab_to("Où")
    press("Tab", "Home")
    assert [row.partition(",")[0] for row in rows()] == [made.what.partition(",")[0]]
    tab_to("Où elle en est")
    press("Down", "Down")
    tab_to("Ce qui prouve que c’est fait")
    type_in("Remesuré à 1,45 m le 30 avril")
    tab_to("Qui l’a vérifié")
    type_in("Référente accessibilité")
    press("Tab")
    done = window.live.audit.actions[made.id]
    assert (done.state, done.proof) == ("done", "Remesuré à 1,45 m le 30 avril")
    assert done.checked_by == "Référente accessibilité"

    tab_to("Chercher dans les actions")
    press("Ctrl+A", "Backspace")
    out = documents / "actions.ics"
    tab_to("Écrire les actions montrées dans un fichier de calendrier")
    choose_file(out)
    until(out.exists)
    until(lambda: window.message.said and "nomme qui se charge" in window.message.said[0])
    events = {str(event["uid"]): event for event in Calendar.from_ical(out.read_bytes()).walk("VEVENT")}
    assert set(events) == {uid_of(window.live.audit, key) for key in window.live.audit.actions}
    assert "Faite" in str(events[uid_of(window.live.audit, made.id)]["summary"])
