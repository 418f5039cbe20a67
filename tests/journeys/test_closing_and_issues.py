"""The file is handed over: what blocks closing is met, the audit closed, its report issued, then issued again."""

import pytest
from pypdf import PdfReader

from audit_app.domain.closing import blocks
from audit_app.domain.viewing import View
from tests.journeys.keyboard import (
    LITTLE_ROOM,
    focused,
    go_down_to,
    in_box,
    name,
    press,
    replace_with,
    rows,
    tab_to,
    type_in,
    until,
    way_to,
)
from tests.ui.finding import texts
from tests.wording.speaking import plain


def printed(path) -> str:
    return plain(" ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split()))


def to_closing() -> None:
    press(way_to("report"))
    tab_to("Clôture et émissions")
    press("Space")


def test_each_thing_that_blocks_closing_is_one_step_away(on_sample):
    window = on_sample
    to_closing()
    assert name() == "Clôture et émissions"
    assert "L’audit est ouvert : les réponses peuvent changer." in texts(window)
    tab_to("Clore l’audit")
    press("Space")
    assert window.live.audit.is_open
    assert "2 choses bloquent la clôture" in texts(window)
    assert name() == "Ce qui bloque la clôture, et émissions"
    assert rows() == [
        "Lignes démenties par les usagers, sans décision, 1 à régler",
        "Lignes obligatoires non vérifiées, 9 à régler",
    ]

    press("Enter", "Down", "Enter")
    assert window.current == "checklist"
    tab_to("Voir le constat")
    press("Space")
    assert window.current == "findings"
    assert name().startswith("Bloqué dans l'herbe")
    tab_to("Sans suite, parce que")
    type_in("Plaques posées et essayées avec la même personne")
    tab_to("Qui décide")
    replace_with("Nadia")
    tab_to("Clore sans suite")
    press("Space")
    assert window.message.said[0].startswith("Clos sans suite.")

    to_closing()
    tab_to("Ce qui bloque la clôture")
    assert rows() == ["Lignes obligatoires non vérifiées, 9 à régler"]
    press(way_to("checklist"))
    tab_to("Voir")
    while focused().currentData() != View.MANDATORY:
        press("Down")
    press("Ctrl+Return")
    for _each in range(9):
        press("Ctrl+1", "Ctrl+Return")
    assert not blocks(window.live.audit)
    to_closing()
    tab_to("Pourquoi maintenant")
    type_in("Tout est vu")
    tab_to("Clore l’audit")
    press("Space")
    assert not window.live.audit.is_open
    assert "audit est clos." in window.message.said[0]
    assert name() == "Clôture et émissions"
    assert "Motif : Tout est vu" in texts(window)
    closed = window.live.audit
    press(way_to("checklist"))
    assert "l’audit est clos. Rouvrez-le, avec un motif" in texts(window)
    press("Ctrl+2")
    assert window.live.audit == closed

    to_closing()
    tab_to("Le rouvrir")
    press("Space")
    assert not window.live.audit.is_open
    assert name() == "Pourquoi il est rouvert"
    type_in("Une rampe a été changée")
    tab_to("Le rouvrir")
    press("Space")
    assert window.live.audit.is_open
    assert "Motif : Une rampe a été changée" in texts(window)


def test_a_report_is_issued_and_issued_again_with_its_reason_and_what_changed(on_sample, documents):
    window, first, second = on_sample, documents / "émission 1.pdf", documents / "émission 2.pdf"
    press(way_to("report"))
    tab_to("Brouillon")
    press("Right")
    assert name() == "Émission"
    assert "Émission n° 1 : datée et gardée telle quelle" in texts(window)
    tab_to("Où l’enregistrer")
    replace_with(str(first))
    tab_to("Faire le rapport")
    press("Enter")
    until(lambda: window.live.audit.issues, 60)
    assert plain(name()).startswith("L’émission n° 1 est faite : ")
    assert "Émission n° 1" in printed(first)

    press(way_to("checklist"), "Ctrl+F")
    type_in("GOV-02")
    press("Down", "Return", "Ctrl+1")
    press(way_to("report"))
    assert "Émission n° 2" in texts(window)
    assert "L’audit a changé depuis : ce rapport le montre tel qu’il était" in texts(window)
    tab_to("Faire le rapport")
    press("Enter")
    assert name() == "Motif de cette émission"
    assert "Dites pourquoi il y a une autre émission" in texts(window)
    type_in("Le référent a été rappelé")
    tab_to("Où l’enregistrer")
    replace_with(str(second))
    tab_to("Faire le rapport")
    press("Enter")
    until(lambda: len(window.live.audit.issues) == 2, 60)
    again = printed(second)
    assert "Émission n° 2" in again
    assert "Le référent a été rappelé" in again
    assert "GOV-02" in again[again.rindex("Ce qui a changé depuis l’émission n° 1") :][:500]

    to_closing()
    tab_to("Ce qui bloque la clôture")
    said = rows()
    assert [row for row in said if row.startswith("Émission n°")] == said[-2:]
    assert "Motif : Le référent a été rappelé" in said[-2]
    press("End", "Enter")
    changed = rows()
    assert any("GOV-02" in row for row in changed[changed.index("Ce qui a changé depuis cette émission") :])
    go_down_to("Récrire ce fichier")
    copy = documents / "copie.pdf"
    in_box(lambda: (replace_with(str(copy)), press("Return")), lambda: press("Enter"))
    until(copy.exists)
    assert copy.read_bytes() == first.read_bytes()
    assert "Récrite telle qu’elle est partie" in plain(window.message.said[0])


@pytest.mark.parametrize("seen", [LITTLE_ROOM], indirect=True)
def test_where_the_pages_take_all_the_room_the_issue_is_said_above_them_and_the_keyboard_is_somewhere(
    on_sample, documents
):
    window, out = on_sample, documents / "émission.pdf"
    press(way_to("report"))
    tab_to("Brouillon")
    press("Right")
    tab_to("Où l’enregistrer")
    replace_with(str(out))
    tab_to("Faire le rapport")
    press("Enter")
    until(lambda: window.live.audit.issues, 60)
    assert name() == "Les pages du rapport"
    assert plain(window.message.said[0]).startswith("L’émission n° 1 est faite : ")
