"""A whole day of an organiser on a large event: prepared at the desk, seen on the ground, acted on, closed, issued."""

from PIL import Image
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QPushButton, QTabBar

from audit_app.domain.audit import Verdict
from audit_app.domain.closing import blocks
from audit_app.domain.express import express
from audit_app.domain.progress import standings
from audit_app.domain.sorting import unsorted
from audit_app.domain.tailoring import tailored
from audit_app.domain.viewing import View
from audit_app.ui.checklist.line_list import LineList
from tests.cli.calling import EVENTS
from tests.journeys import keyboard
from tests.journeys.keyboard import (
    choose_file,
    choose_file_on,
    focused,
    go_down_to,
    in_box,
    name,
    press,
    replace_with,
    rows,
    tab_to,
    to_front,
    type_in,
    until,
    way_to,
)
from tests.ui.finding import texts
from tests.wording.speaking import plain

PLACES = (("Entrée du lac", "Village"), ("Toilettes du village", "Village"))
CABLE = "Un câble traverse l’entrée"


def test_a_day_goes_from_the_declared_event_to_the_report_issued(window, documents):
    prepare(window)
    lay_out_the_site(window, documents)
    go_round(window, documents)
    take_the_express_path(window)
    sort_in_the_evening(window)
    mend(window)
    close(window)
    issue(window, documents)


def line(window) -> str:
    return window.findChild(LineList).line


def say(window, keys: str) -> str:
    """Give the line shown a verdict by its key, see that it is saved, go to the next; return the line."""
    shown = line(window)
    press(keys)
    until(lambda: window.live.audit.answers[shown].verdict is not Verdict.NOT_CHECKED)
    press("Ctrl+Return")
    return shown


def prepare(window) -> None:
    """Read the event from its file, look at its last step, begin."""
    window.take(str(EVENTS / "n3-triathlon-lac.json"))
    until(lambda: window.current == "new")
    assert "Classe N3" in texts(window)
    tab_to("Étapes", back=True)
    press("End", "Enter")
    tab_to("Commencer l’audit")
    press("Enter")
    until(lambda: window.opened)
    assert name() == "Grille"
    assert window.windowTitle() == "Triathlon du lac – 2027 – Jauge"


def lay_out_the_site(window, documents) -> None:
    """Add the zones where lines repeat, and put them on the plan of the site."""

    def add_zones() -> None:
        for zone, venue in PLACES:
            tab_to("Nom")
            type_in(zone)
            tab_to("Lieu")
            while focused().currentText() != venue:
                press("Down")
            tab_to("Ajouter cette zone")
            press("Space")
        assert "« Toilettes du village » est ajoutée" in texts(QApplication.activeModalWidget())
        tab_to("Fermer")
        press("Space")

    tab_to("Zones")
    in_box(add_zones, lambda: press("Space"))
    assert [zone.name for zone in window.live.audit.zones.values()] == [zone for zone, _venue in PLACES]
    assert all(
        any(asked.endswith(f"@{zone}") for asked in tailored(window.live.audit).lines)
        for zone in window.live.audit.zones
    )

    drawing = documents / "site.png"
    Image.new("RGB", (400, 200), "white").save(drawing)
    press(way_to("plan"))
    tab_to("Choisir un plan")

    choose_file_on(drawing)
    until(lambda: name() == "Nom du plan")
    replace_with("Le site")
    tab_to("Ce qui se trouve où")
    type_in("L’entrée est au nord, le village au centre.")
    tab_to("Ajouter le plan")
    press("Enter")
    until(lambda: window.live.audit.plans)
    to_front(window)
    press("Enter", "Shift+Left", "Enter")
    assert len(window.live.audit.pins) == 1


def go_round(window, documents) -> None:
    """On the ground, in large targets: the lines of one place, and something met on the way, with its photo."""
    press(way_to("checklist"), "Ctrl+G")
    until(lambda: window.look.large)
    keyboard.settle()
    assert min(b.height() for b in window.findChildren(QPushButton) if b.isVisible()) >= 44
    press("Ctrl+L")
    go_down_to("Toilettes du village")
    press("Enter")
    assert "Toilettes du village" in texts(window)
    press("Enter")
    broken = say(window, "Ctrl+3")
    assert broken.endswith(tuple(window.live.audit.zones))

    photo = documents / "cable.jpg"
    Image.new("RGB", (160, 120), "grey").save(photo)
    press("Ctrl+N")
    until(lambda: name() == "Qu’avez-vous constaté ?")
    type_in(CABLE)
    press("Tab", "Down")
    tab_to("Ajouter une photo…")
    choose_file(photo)
    tab_to("Noter")
    press("Space")
    (met,) = unsorted(window.live.audit)
    until(lambda: window.live.audit.evidence_of(met.id))
    press("Escape")
    to_front(window)
    press("Ctrl+G")
    until(lambda: not window.look.large)


def take_the_express_path(window) -> None:
    """Answer the lines that stop somebody, one of them badly; the end says what they prove."""
    press(way_to("checklist"))
    tab_to("Toute la grille")
    press("Space")
    tab_to("Voir")
    while focused().currentData() != View.BLOCKING:
        press("Down")
    press("Ctrl+Return")
    seen = 0
    while not express(standings(window.live.audit).values()).is_done:
        say(window, "Ctrl+3" if seen == 1 else "Ctrl+1")
        seen += 1
    assert seen > 10
    assert "arrête" in plain(window.message.said[0])


def sort_in_the_evening(window) -> None:
    """Say what the thing met was about and how bad it is, and describe its photo."""
    press("Ctrl+N")
    tab_to("Trier 1 constat…")
    press("Space")
    to_front(window)
    assert "1 à trier" in texts(window)
    tab_to(CABLE)
    tab_to("CIR-08")
    press("Space")
    tab_to("0, aucune")
    press("Down", "Down", "Space")
    until(lambda: not unsorted(window.live.audit))
    tab_to("Ce que montre la photo 1")
    type_in("Un câble noir au sol, en travers de l’entrée")
    press("Tab")
    assert all(piece.is_told for piece in window.live.audit.evidence.values())


def mend(window) -> None:
    """Give each gap its action, ready filled in, with somebody and a day."""
    press(way_to("actions"))
    tab_to("Voir les écarts sans action")
    press("Space")
    waiting = len(rows())
    assert waiting >= 2
    for _each in range(waiting):
        press("Enter")
        tab_to("Qui s’en charge")
        replace_with("Ville")
        tab_to("Pour quand")
        replace_with("20/06/2027")
        press("Ctrl+Return")
        assert "Action créée" in window.message.said[0]
    assert window.message.said[0].endswith("elle est dans la liste.")
    assert "Écarts sans action (0)" in [tabs.tabText(2) for tabs in window.findChildren(QTabBar) if tabs.isVisible()]
    assert {action.owner for action in window.live.audit.actions.values()} == {"Ville"}


def close(window) -> None:
    """Answer what blocks closing, then close."""
    press(way_to("report"))
    tab_to("Clôture et émissions")
    press("Space")
    tab_to("Clore l’audit")
    press("Space")
    assert window.live.audit.is_open
    assert "bloque" in texts(window)
    press(way_to("checklist"))
    tab_to("Voir")
    while focused().currentData() != View.MANDATORY:
        press("Down")
    press("Ctrl+Return")
    while blocks(window.live.audit):
        say(window, "Ctrl+1")
    press(way_to("report"))
    tab_to("Clôture et émissions")
    press("Space")
    tab_to("Clore l’audit")
    press("Space")
    assert not window.live.audit.is_open
    assert "audit est clos." in window.message.said[0]


def issue(window, documents) -> None:
    """Issue the report: numbered, dated, with what the day found."""
    out = documents / "émission.pdf"
    press(way_to("report"))
    tab_to("Brouillon")
    press("Right")
    tab_to("Où l’enregistrer")
    replace_with(str(out))
    tab_to("Faire le rapport")
    press("Enter")
    until(lambda: window.live.audit.issues, 60)
    said = plain(" ".join(" ".join(page.extract_text() for page in PdfReader(out).pages).split()))
    for words in ("Triathlon du lac", "Émission n° 1", "Toilettes du village", CABLE.replace("’", "'"), "Ville"):
        assert words in said.replace("’", "'"), words
