"""From a new event to its report by an assistive tool alone, in another process: no key but in Qt's box of files."""

from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.screen_reader import outside
from tests.screen_reader.outside import Reader

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

EVENT = "Course des remparts"
TYPED = {
    1: {"Nom de l’événement": EVENT, "Édition": "2027", "Organisateur": "Club athlétique"},
    2: {"Premier jour": "14/05/2027", "Dernier jour": "16/05/2027"},
    3: {"Nom du site": "Stade municipal", "Commune": "Saint-Malo", "Nom du lieu, lieu 1": "Stade"},
    4: {"Spectateurs, public": "800", "Bénévoles": "60", "Visiteurs en tout": "2500"},
}


def describe_the_event(reader: Reader) -> None:
    for fields in TYPED.values():
        for name, text in fields.items():
            assert reader.ask("type", name=name, text=text) == text
        if "Organisateur" in fields:  # straight in the list, which is not open
            reader.ask("press", role="list item", name="Course")
            assert reader.ask("look", role="combo box", name="Course")
        if "Nom du site" in fields:
            reader.ask("press", role="combo box", name="Choisir…")
            reader.ask("press", role="list item", name="Gymnase, salle, piscine (", starts=True)
            assert reader.ask("look", role="combo box", name="Gymnase, salle, piscine (", starts=True)
        reader.ask("press", role="push button", name="Étape suivante")
    reader.ask("press", role="check box", name="une partie en plein air")
    reader.ask("press", role="push button", name="Étape suivante")
    reader.ask("press", role="radio button", name="Oui")
    reader.ask("press", role="push button", name="Commencer l’audit")


def give_ten_answers(reader: Reader) -> None:
    for verdict in ("Conforme", "Partiel", "Conforme", "Sans objet", "Conforme") * 2:
        reader.ask("press", role="radio button", name=verdict)
        if verdict == "Sans objet":
            reader.ask("type", name="Pourquoi", starts=True, text="Rien de tel ici")
        reader.ask("press", role="push button", name="Prochaine à vérifier")


def in_a_file_box(reader: Reader, path: Path) -> None:
    """Type a path in the box of files and agree."""
    reader.ask("type", name="Nom de fichier", starts=True, text=str(path))
    reader.ask("key", name="Return")


def test_from_a_new_event_to_its_report(environment, tmp_path):
    photo, out = tmp_path / "passage.jpg", tmp_path / "rapport.pdf"
    Image.new("RGB", (320, 240), "steelblue").save(photo)
    with outside.window(environment, tmp_path / "données"), outside.reader(environment) as reader:
        reader.ask("press", role="push button", name="Auditer un événement")
        describe_the_event(reader)
        assert reader.ask("look", role="frame", name=EVENT, starts=True)

        give_ten_answers(reader)
        assert reader.ask("look", role="label", name="10 lignes vérifiées", starts=True)

        line = "Un cheminement continu sans marche"
        reader.ask("press", role="list item", name=line, starts=True)
        reader.ask("type", name="Ruptures du cheminement", starts=True, text="2")
        reader.ask("press", role="radio button", name="Non conforme")
        reader.ask("press", role="push button", name="Ajouter une preuve…")
        in_a_file_box(reader, photo)
        reader.ask("type", name="Ce que montre", starts=True, text="Deux marches devant la porte")
        reader.ask("type", name="Ce qui sera fait", starts=True, text="Poser une rampe")
        reader.ask("type", name="Qui s’en charge", starts=True, text="Ville, service des sports")
        reader.ask("type", name="Pour quand", starts=True, text="01/05/2027")
        heard = partial(reader.ask, "look", role="list item", name=line, starts=True)
        outside.until(lambda: heard()["description"].endswith("à faire"))

        reader.ask("press", role="list item", name="Rapport")
        reader.ask("press", role="push button", name="Choisir…")
        in_a_file_box(reader, out)
        reader.ask("press", role="push button", name="Faire le rapport")
        assert reader.ask("look", role="push button", name="Ouvrir", seconds=60)
    printed = " ".join(" ".join(page.extract_text() for page in PdfReader(out).pages).split())
    assert EVENT in printed
    assert "Poser une rampe" in printed
