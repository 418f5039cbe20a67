"""At any time: what is left, what fails, the shortest way to the next grade, the condition of a funder in danger."""

from PySide6.QtWidgets import QTabBar

from audit_app.ui.checklist.line_list import LineList
from tests.journeys.keyboard import focused, go_down_to, name, press, rows, tab_to, type_in, until, way_to
from tests.ui.finding import texts


def to_part(part: str) -> None:
    """Go to a part of the results from wherever one is in them."""
    while not isinstance(focused(), QTabBar):
        press("Shift+Tab")
    for _each in range(4):
        if name().startswith(part):
            break
        press("Right")
    assert name().startswith(part)


def test_the_shortest_way_is_followed_from_the_grade_to_an_action_and_the_grade_rises(on_sample):
    window = on_sample
    press(way_to("results"))
    assert "Pas encore de palier : 3 écarts sans action." in texts(window)
    assert "96 obligatoires vérifiées sur 105" in texts(window)
    gaps = 3
    while gaps:
        tab_to("Paliers")
        while isinstance(focused(), QTabBar):
            press("Tab")
        tab_to("Paliers")
        until(lambda: any(row.startswith("Le plus court chemin vers Engagé") for row in rows()))
        go_down_to("Le plus court chemin vers Engagé")
        press("Enter")
        assert len(rows()) == 3 + gaps
        press("End", "Enter")
        assert window.current == "checklist"
        press("Ctrl+Shift+A")
        assert name() == "Ce qui sera fait"
        type_in("Une rampe est louée")
        tab_to("Qui s’en charge")
        type_in("Ville")
        tab_to("Pour quand")
        type_in("10/05/2027")
        press("Tab")
        assert window.live.audit.action_of(window.findChild(LineList).line).owner == "Ville"
        gaps -= 1
        press(way_to("results"))
    assert "Engagé" in texts(window)
    assert "Pas encore de palier" not in texts(window)


def test_what_is_left_what_fails_and_which_condition_it_endangers_lead_to_their_lines(on_sample):
    window = on_sample
    press(way_to("results"))
    to_part("Écarts (47)")
    press("Tab")
    assert rows()[0].startswith("Ce qui arrête quelqu’un, 5 lignes")
    press("Tab")
    assert name() == "Lignes concernées : Ce qui arrête quelqu’un"

    to_part("Financement (12)")
    tab_to("Financement")
    while isinstance(focused(), QTabBar):
        press("Tab")
    tab_to("Financement")
    assert rows()[0].startswith("Socle de l’État, 12 conditions – 2 non remplies, 2 non démontrées")
    go_down_to("E-03")
    press("Enter")
    go_down_to("La largeur libre du cheminement")
    press("Enter")
    assert window.current == "checklist"
    assert window.findChild(LineList).line.startswith("CIR-02@")

    press(way_to("results"))
    to_part("Avancement")
    tab_to("Voir en tableau")
    press("Space")
    table = focused().model()
    assert table.rowCount() > 10
    press("Escape")
    assert name() == "Voir en tableau"
    press("Tab", "Tab")
    go_down_to("Après : retours, réclamations, bilan")
    press("Enter")
    assert window.current == "checklist"
    assert "7 lignes sur 189" in texts(window)
