"""The first hour: an event read from a file, the lines that stop somebody first, and what going through them proves."""

from audit_app.domain.express import express
from audit_app.domain.progress import standings
from audit_app.ui.checklist.line_list import LineList
from tests.cli.calling import EVENTS
from tests.journeys.keyboard import name, press, tab_to, until, way_to
from tests.ui.finding import texts
from tests.wording.speaking import plain


def path(window):
    return express(standings(window.live.audit).values())


def test_the_lines_that_stop_somebody_come_first_and_the_end_says_what_they_prove(window):
    window.take(str(EVENTS / "n1-boccia-gymnase.json"))
    until(lambda: window.current == "new")
    assert name() == "Nom de l’événement"
    tab_to("Étapes", back=True)
    press("End", "Enter")
    tab_to("Commencer l’audit")
    press("Enter")
    until(lambda: window.opened)
    assert name() == "Grille"
    total = path(window).left.total
    assert f"les {total} lignes qui peuvent arrêter quelqu’un, dans l’ordre de la visite" in texts(window)

    tab_to("Parcours express")
    press("Enter")
    assert name() == "Lignes"
    second = ""
    press("Enter")
    for place in range(total):
        line = window.findChild(LineList).line
        second = line if place == 1 else second
        press("Ctrl+3" if place == 1 else "Ctrl+1")
        until(lambda line=line: line in window.live.audit.answers)
        press("Ctrl+Return")
    assert path(window).is_done
    (broken,) = path(window).breaks
    assert broken == second
    said = plain(window.message.said[0])
    assert said.startswith(f"1 ligne bloquante arrête quelqu’un : {second}.")
    assert said.endswith("le parcours express ne les remplace pas.")
    until(lambda: f"Parcours express : {total} sur {total} vérifiées" in texts(window))

    press(way_to("results"))
    assert "Pas encore de palier" in texts(window)
    assert "1 ligne arrête quelqu’un." in texts(window)
