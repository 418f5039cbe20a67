"""Newer screens as Orca says them: the heading on arrival, where one is and how it stands, what a gesture did, once."""

import subprocess
from pathlib import Path

import pytest

from audit_app.shipped import resources
from tests.screen_reader import outside
from tests.screen_reader.orca import Orca, at_the_sample

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

BUILD = Path(__file__).parents[2] / "build"


def places(orca: Orca) -> None:
    """Say where one stands, and hear the first line to check there."""
    orca.after("ctrl+l", "Lieux de l’événement.", "Entrée du village, côté quai, tout est vérifié")
    orca.after("Down", "Parking nord du gymnase, 1 sur 3 à vérifier")
    orca.after("Return", "connaît la carte mobilité inclusion", "non vérifié, Parking nord du gymnase")


def findings(orca: Orca) -> None:
    """Note a finding in one sentence, then sort it to a line."""
    orca.after("ctrl+n", "Constat rapide boîte de dialogue", "Qu’avez-vous constaté ? texte")
    orca.type("Rampe")
    orca.after("Return", "Noté : Rampe")
    orca.until("Tab", "Trier 1 constat… bouton", 10)
    orca.after("Return", "Constats en-tête.", "1 à trier")
    assert "Rampe, Parking nord du gymnase" in orca.until("Tab", "À trier.", 5)
    orca.after("Tab", "Rampe en-tête.")
    orca.until("Tab", "case à cocher non cochée", 5)
    orca.after("space", "cochée")
    assert "radio" in orca.until("Tab", "Quelle gravité ?", 20)
    orca.after("space", "Trié : il compte sur les lignes cochées.")


def plan(orca: Orca) -> None:
    """Add a plan, and place a zone on it: the next one that waits is heard, and the one placed says where it is."""
    orca.after("alt+4", "Plan en-tête.")
    orca.until("Tab", "Choisir un plan bouton", 5)
    orca.after("Return", "Choisir un plan boîte de dialogue")
    orca.type(str(resources() / "sample" / "site-plan.png"))
    orca.after("Return", "Ajouter un plan boîte de dialogue", "Nom du plan texte")
    assert "Ce qui se trouve où, en mots texte" in orca.press("Tab")
    orca.type("Le quai est au sud.")
    orca.until("Tab", "Ajouter le plan bouton", 3)
    orca.after("Return", "Le plan est ajouté.", "Entrée du village, côté quai, pas encore placée")
    orca.after("Return", "Au milieu (50 %, 50 %). Entrée du village", "Entrée le pose, Échap renonce.")
    orca.after("Right", "Au milieu (51 %, 50 %). Entrée du village")
    orca.after("Return", "Posé. « Annuler » revient", "Parking nord du gymnase, pas encore placée")
    assert "Entrée du village" in orca.until("Up", "1. Entrée du village, côté quai : au milieu (51 %, 50 %)", 5)
    orca.after("Return", "Au milieu (51 %, 50 %). Entrée du village")
    orca.after("Escape", "Rien n’a bougé.")


def blurring(orca: Orca) -> None:
    """Blur a part of a photo, the frame heard at each move and nothing else with it."""
    orca.after("alt+3", "Grille en-tête.")
    orca.press("ctrl+f", "ctrl+a")
    orca.type("ENT-09")
    orca.press("Down")
    orca.after("Return", "Un guichet ou poste d’accueil est utilisable assis")
    orca.until("Tab", "Preuves : 1.", 25)
    orca.until("Tab", "Flouter un visage ou une plaque de la photo 1 bouton", 10)
    orca.after("Return", "Flouter un visage ou une plaque boîte de dialogue", "cadres à flouter image.")
    assert "Croquis" not in orca.after("Return", "Cadre 1 : à 40 % de la gauche, à 40 % du haut")
    assert "Croquis" not in orca.after("Right", "Cadre 1 : à 42 % de la gauche, à 40 % du haut")
    assert "Cadre 1 : à 42 %" in orca.until("Tab", "Liste à 1 élément", 5)
    orca.until("Tab", "Flouter bouton", 5)
    orca.after("Return", "Photo floutée ; la photo nette est effacée.")


def review(orca: Orca) -> None:
    """Change the number of people, see what follows, and apply it."""
    orca.after("alt+2", "Événement en-tête.")
    assert "Étape 1 sur 6 : Quoi, complète." in orca.press("Tab")
    assert "Étape 4 sur 6 : Combien, complète." in orca.press("Down", "Down", "Down")
    orca.until("Tab", "Spectateurs, public texte", 6)
    orca.listened(orca.type("5000"), "Pas encore appliqué : la classe N2 devient N4")
    orca.until("Tab", "Voir ce qui va changer bouton", 20)
    orca.after("Return", "Ce qui va changer en-tête.", "la classe N2 devient N4")
    assert "La classe de taille passe de N2 à N4. en-tête." in orca.until("Tab", "en-tête", 5)
    assert "42 lignes s’ajoutent, à vérifier." in orca.until("Tab", "Liste à", 5)
    orca.until("Tab", "Appliquer bouton", 10)
    orca.after("Return", "Événement en-tête.", "L’événement est changé : la classe N2 devient N4")


def actions(orca: Orca) -> None:
    """Go from the list into an action and back, and bring it on."""
    orca.after("alt+6", "Actions en-tête.", "31 actions ; 1 faite.")
    said = orca.until("Tab", "Liste à 31 éléments", 10)
    assert "À faire" in said
    assert "non cochée" in said
    orca.after("Return", " en-tête.", "À faire. Partiel.")
    assert "Ce qui sera fait texte" in orca.until("Tab", "texte", 5)
    orca.press("Escape")
    orca.after("ctrl+Right", "Déplacée vers : en cours.")


def closing(orca: Orca) -> None:
    """Try to close, and hear how many things block it, then which."""
    orca.after("alt+8", "Rapport en-tête.")
    orca.until("Tab", "Clôture et émissions bouton", 20)
    orca.after("Return", "Clôture et émissions en-tête.", "L’audit est ouvert : les réponses peuvent changer.")
    assert "2 choses bloquent la clôture" in orca.until("Tab", "Clore l’audit bouton", 5)
    orca.after("Return", "Lignes démenties par les usagers, sans décision, 1 à régler.")


def copies(orca: Orca) -> None:
    """Test a copy: what is being done, then what was found."""
    orca.after("alt+1", "Que voulez-vous faire ? en-tête.")
    orca.until("Tab", "Archives, corbeille et copies bouton", 15)
    orca.after("Return", "Archives, corbeille et copies en-tête.")
    assert "Archivés. Hors de la liste" in orca.until("Tab", "étiquette", 3)
    assert "Corbeille. Rien n’en part" in orca.until("Tab", "Corbeille", 3)
    assert "vérifiée à sa création" in orca.until("Tab", "Liste à 1 élément", 4)
    orca.press("Tab")
    said = orca.after("Return", "Cette copie est entière")
    assert "étiquette." not in said.split("\n"), "no label without words"


def sentences(orca: Orca) -> None:
    """Type in a funder's sentence, tick the line that proves it, and hear what it comes to."""
    orca.after("alt+7", "Résultats en-tête.", "Pas encore de palier")
    orca.press("Tab")
    assert "Financement (12) onglet de page." in orca.press("Right", "Right")
    orca.press("Tab", "Return")
    assert "case à cocher non cochée" in orca.until("Tab", "Socle de l’État case", 6)
    orca.until("Tab", "Saisir les phrases d’un financeur… bouton", 12)
    orca.after("Return", "Phrases d’un financeur en-tête.", "Chaque phrase est reliée aux lignes")
    orca.until("Tab", "Convention ou appel à projets texte", 3)
    for words, field in (("Pacte", "Qui donne l’argent"), ("Ville", "La phrase du financeur, mot pour mot")):
        orca.type(words)
        orca.after("Tab", f"{field} texte")
    orca.listened(orca.type("Un accueil.") + orca.press("Tab"), "Aujourd’hui : non démontrée", "Ce qui le prouve")
    assert "GOV-01" in orca.until("Tab", "Lignes qui le prouvent.", 4)
    orca.after("space", "Aujourd’hui : remplie")


def tour(orca: Orca) -> None:
    """Take the tour: each stop is heard with the place it speaks of."""
    orca.after("alt+9", "Aide en-tête.")
    orca.until("Tab", "Faire la visite bouton", 3)
    orca.after("Return", "Écrans.", "Visite, 1 sur 7 : voici les écrans.")
    orca.after("alt+Right", "Auditer un événement bouton.", "Visite, 2 sur 7 : votre événement commence ici")
    orca.after("alt+Left", "Écrans.", "Visite, 1 sur 7 : voici les écrans.")
    orca.after("Escape", "Que voulez-vous faire ? en-tête.", "La visite est finie.")


def user_tests(orca: Orca) -> None:
    """Welcome a tester: nothing before the first yes, then the next question."""
    orca.after("alt+5", "Tests usagers en-tête.", "La classe N2 demande 4 testeurs")
    orca.until("Tab", "Tours onglet de page.", 2)
    orca.after("Right", "Testeurs onglet de page.")
    orca.until("Tab", "Accueillir un testeur bouton", 2)
    orca.after("Return", "Accueillir un testeur en-tête.")
    assert "Code texte" in orca.press("Tab")
    orca.until("Tab", "Rien n’est noté avant l’accord", 2)
    assert "Oui." in orca.until("Tab", "Voulez-vous participer à ce test ?", 5)
    orca.after("space", "Pouvons-nous noter vos besoins ?")


def signing(orca: Orca) -> None:
    """Make a key, its passphrase too short at first, sign with it, and hear the verdict on what was signed."""
    orca.after("alt+8", "Rapport en-tête.")
    orca.until("Tab", "Signer ce rapport case à cocher non cochée", 20)
    orca.after("space", "Il n’y a pas encore de clé de signature", "cochée")
    orca.until("Tab", "Faire le rapport bouton", 5)
    orca.after("Return", "Créer la clé de signature boîte de dialogue")
    said = orca.until("Tab", "Nouvelle phrase de passe champ de mot de passe", 5)
    assert "Au moins 12 caractères" in said
    orca.type("court")
    assert "Encore une fois la même champ de mot de passe" in orca.press("Tab")
    orca.type("court")
    assert "trop courte" in orca.listened(orca.press("Return"), "Nouvelle phrase de passe champ de mot de passe")
    for leads in ("ctrl+a", "Tab"):
        orca.press(leads, *(("ctrl+a",) if leads == "Tab" else ()))
        orca.type("pile agrafe cheval")
    orca.after("Return", "La clé de signature est créée boîte de dialogue", "clé du")
    assert "Empreinte en mots : " in orca.press("Tab")
    orca.until("Tab", "Signer le rapport maintenant bouton", 5)
    orca.after("Return", "Le rapport est fait")
    assert "Signé par Course à pied des Deux Rives" in orca.until("Tab", "Qui l’a signé", 3)
    orca.until("Tab", "Le vérifier bouton", 10)
    orca.after("Return", "Inchangé depuis sa signature. en-tête.")
    assert "Signé avec la clé de Course à pied" in orca.until("Tab", "Signé avec", 3)


WAYS = {
    "ground": (places, findings, plan, blurring, review),
    "desk": (actions, closing, copies, sentences, tour, user_tests),
    "seal": (signing,),
}


@pytest.mark.parametrize("way", WAYS)
def test_newer_screens_say_what_matters_once(tmp_path, way):
    outside.demand("Xvfb", "dbus-daemon", "openbox", "xdotool", "orca", "speech-dispatcher")
    try:
        heard_in(tmp_path / "first", way)
    except (AssertionError, subprocess.CalledProcessError):
        heard_in(tmp_path / "second", way)  # a loaded machine may drop a key


def heard_in(folder: Path, way: str) -> None:
    """Go through these screens on a desktop of its own."""
    with at_the_sample(folder, BUILD / f"speech-{way}.log") as orca:
        orca.press("alt+1")
        orca.until("Tab", "Explorer l’exemple", 12)
        orca.after("Return", "Grille en-tête.")
        for screen in WAYS[way]:
            screen(orca)
