"""What becomes of audits: the trash and back, erased, the next edition, a copy tested and put back."""

from datetime import UTC, datetime

import pytest

from audit_app import starting
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.workspace import Workspace
from audit_app.ui.care import copies_part
from audit_app.ui.care.copies_part import CopiesPart
from audit_app.ui.checklist.line_list import LineList
from tests.journeys.keyboard import focused, in_box, name, press, replace_with, tab_to, type_in, until, way_to
from tests.ui.finding import described, texts
from tests.wording.speaking import plain

SAMPLE = "Exemple : 10 km des Deux Rives"


def test_an_audit_goes_to_the_trash_and_comes_back_whole(on_sample):
    window = on_sample
    audit = window.live.audit
    press(way_to("home"))
    tab_to("Audits récents")
    press("Delete")
    assert f"« {SAMPLE} 2027 » est à la corbeille" in plain(window.message.said[0])
    assert window.opened is None
    assert name() == "Que voulez-vous faire ?"
    tab_to("Archives, corbeille et copies")
    press("Space")
    assert name() == "Archives, corbeille et copies"
    tab_to("Le sortir de la corbeille")
    assert plain(described(focused())) == f"{SAMPLE} 2027"
    press("Space")
    assert f"« {SAMPLE} 2027 » est sorti de la corbeille" in plain(window.message.said[0])
    assert name() == "La corbeille est vide."
    tab_to("Retour à l’accueil")
    press("Space")
    tab_to("Audits récents")
    press("Enter")
    until(lambda: window.opened)
    assert window.live.audit == audit
    assert name() == "Grille"


def test_the_trash_asks_before_it_erases(on_sample, home):
    window = on_sample
    assert any((home / "files").rglob("*.jpg"))
    press(way_to("home"))
    tab_to("Audits récents")
    press("Delete")
    tab_to("Archives, corbeille et copies")
    press("Space")
    tab_to("Effacer pour de bon")
    in_box(lambda: press("Escape"), lambda: press("Space"))
    assert "La corbeille est vide." not in texts(window)
    tab_to("Effacer pour de bon")

    def erase():
        assert name() == "Garder cet audit"
        tab_to("Effacer pour de bon")
        press("Space")

    in_box(erase, lambda: press("Space"))
    until(lambda: "La corbeille est vide." in texts(window))
    assert name() == "La corbeille est vide."
    assert "est effacé pour de bon. 9 fichiers sont partis avec lui." in plain(window.message.said[0])
    assert not any((home / "files").rglob("*.jpg"))


def test_the_next_edition_begins_with_what_the_last_one_left(on_sample):
    window = on_sample
    before = window.live.audit
    press(way_to("home"))
    tab_to("Autres gestes")

    def begin():
        assert name() == "Nom de l’édition"
        assert focused().text() == "2028"
        tab_to("Premier jour")
        type_in("14/05/2026")
        tab_to("Commencer cette édition")
        press("Space")
        assert name() == "Premier jour"
        assert "L’édition suivante vient après celle-ci." in texts(focused().window())
        replace_with("14/05/2028")
        tab_to("Commencer cette édition")
        press("Space")

    press("Space")
    in_box(begin, lambda: press("Return"))
    until(lambda: window.live.audit.id != before.id)
    assert "74 réponses à confirmer sur place" in plain(window.message.said[0])
    now = window.live.audit
    assert (now.event.edition, len(now.answers)) == ("2028", 0)
    assert set(now.zones) == set(before.zones)
    line = next(iter(now.carried))
    press("Ctrl+F")
    type_in(line.partition("@")[0])
    press("Down", "Return")
    line = window.findChild(LineList).line
    tab_to("Confirmer")
    press("Space")
    assert window.live.audit.answers[line].verdict == before.answers[line].verdict
    assert name() == "Non conforme"
    assert "Édition précédente : Non conforme, le 18 avril 2027." in texts(window)
    press(way_to("home"))
    tab_to("Audits récents")
    assert focused().count() == 2
    press("Down", "Enter")
    assert window.live.audit == before


def test_a_copy_is_made_tested_and_everything_put_back_from_it(on_sample):
    window = on_sample
    audit = window.live.audit
    press(way_to("home"))
    tab_to("Archives, corbeille et copies")
    press("Space")
    tab_to("Faire une copie maintenant")
    press("Space")
    until(lambda: window.message.said)
    assert plain(window.message.said[0]) == "Une copie est faite, et vérifiée."
    assert name() == "Faire une copie maintenant"
    until(lambda: "Pas encore de copie" not in texts(window))
    tab_to("Tester cette copie")
    press("Space")
    assert name() == "La copie est en train d’être testée"
    until(lambda: "Cette copie est entière" in window.message.said[0])
    assert name() == "Tester cette copie"
    press(way_to("checklist"), "Ctrl+F")
    type_in("CIR-01")
    press("Down", "Return", "Ctrl+2")
    assert window.live.audit != audit
    press(way_to("home"))
    tab_to("Archives, corbeille et copies")
    press("Space")
    tab_to("Restaurer")

    def everything() -> None:
        assert name() == "Annuler"
        assert "une copie de ce qui est là est faite d’abord" in texts(focused().window())
        tab_to("Tout remettre")
        press("Space")

    in_box(everything, lambda: press("Space"))
    until(lambda: window.opened is None and window.message.said)
    assert name() == "Archives, corbeille et copies"
    assert "Tout est comme dans cette copie." in plain(window.message.said[0])
    until(lambda: any(part._rows.count() > 1 for part in window.findChildren(CopiesPart) if part.isVisible()))
    tab_to("Copies")
    press("Tab")  # from what is said of them to the list
    assert focused().count() > 1
    press("Alt+1")
    tab_to("Audits récents")
    press("Enter")
    assert window.live.audit == audit


@pytest.fixture
def stick(tmp_path):
    """Return a memory stick that everything was copied to, from a computer that is no more."""
    other, place = tmp_path / "other computer", tmp_path / "stick"
    place.mkdir()
    with Workspace.open(other) as workspace:
        starting.sample(workspace, EvidenceFiles(other), lambda _step: None).close()
        workspace.bring(place, datetime.now(UTC))
    return place


def test_on_a_new_computer_everything_comes_back_from_a_memory_stick(window, stick, home, monkeypatch):
    monkeypatch.setattr(copies_part, "folder_to_open", lambda *_: stick)
    tab_to("Archives, corbeille et copies")
    press("Space")
    tab_to("Ouvrir une copie ailleurs")
    press("Space")
    until(lambda: "Copies qui se trouvent dans" in texts(window))
    assert plain(window.message.said[0]) == "1 copie s’y trouve."
    tab_to("Restaurer")

    def everything():
        tab_to("Tout remettre")
        press("Space")

    in_box(everything, lambda: press("Space"))
    until(lambda: "Tout est comme dans cette copie." in plain(window.message.said[0]))
    press("Alt+1")
    tab_to("Audits récents")
    press("Enter")
    until(lambda: window.opened)
    assert plain(window.live.audit.event.name) == SAMPLE
    assert not window.live.files.missing(piece.sha256 for piece in window.live.audit.evidence.values())
