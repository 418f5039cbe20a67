"""Proof of a line by keys alone: a file, a picture pasted, a face blurred, a voice written down, a document."""

import wave

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from audit_app.domain.audit import EvidenceKind
from tests.journeys.keyboard import choose_file, in_box, name, press, replace_with, tab_to, type_in, until, way_to
from tests.ui.finding import texts

LINE = "CIR-01"


@pytest.fixture
def on_line(on_sample):
    press("Ctrl+F")
    type_in(LINE)
    press("Down", "Return")
    return on_sample


def pieces(window):
    return window.live.audit.evidence_of(LINE)


def test_a_photo_is_described_and_a_face_in_it_blurred_for_good(on_line, documents, home):
    window, photo = on_line, documents / "largeur.jpg"
    Image.effect_noise((320, 240), 90).convert("RGB").save(photo)
    tab_to("Ajouter une preuve…")
    choose_file(photo)
    until(lambda: name().startswith("Ce que montre la photo 1 sur 1"))
    assert "1 preuve ajoutée." in texts(window)
    assert "1 photo sans texte de remplacement" in texts(window)
    type_in("Le mètre ruban marque 1,45 m")
    press("Tab")
    assert "sans texte de remplacement" not in texts(window)
    (sharp,) = pieces(window)
    assert sharp.alt == "Le mètre ruban marque 1,45 m"
    before = window.live.files.path_of(sharp.sha256)
    sharp_bytes = before.read_bytes()

    def blur() -> None:
        press("Enter", "Right", "Shift+Down")
        tab_to("Cadres")
        tab_to("Flouter")
        press("Space")

    tab_to("Flouter un visage ou une plaque de la photo 1")
    in_box(blur, lambda: press("Space"))
    until(lambda: pieces(window)[0].sha256 != sharp.sha256)
    assert "Photo floutée ; la photo nette est effacée." in texts(window)
    assert name().startswith("Flouter")
    (blurred,) = pieces(window)
    assert blurred.alt == sharp.alt
    assert not before.exists()
    assert window.live.files.path_of(blurred.sha256).read_bytes() != sharp_bytes
    tab_to("Preuves : 1", back=True)
    press("Delete")
    assert not pieces(window)
    assert name() == "Ajouter une preuve…"


def test_a_picture_of_the_clipboard_and_files_copied_are_pasted(on_line, documents):
    window = on_line
    QGuiApplication.clipboard().setImage(QImage(60, 40, QImage.Format.Format_RGB32))
    press("Ctrl+V")
    until(lambda: len(pieces(window)) == 1)
    until(lambda: name().startswith("Ce que montre la photo 1 sur 1"))
    order = documents / "arrêté.pdf"
    Image.new("RGB", (200, 300), "white").save(order)
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(order))])
    QGuiApplication.clipboard().setMimeData(copied)
    tab_to("Coller une preuve")
    press("Space")
    until(lambda: len(pieces(window)) == 2)
    until(lambda: "Légende du document 2" in texts(window))
    assert pieces(window)[1].kind is EvidenceKind.DOCUMENT
    tab_to("Légende du document 2")
    type_in("Arrêté municipal du 3 mars")
    tab_to("Retirer le document 2")
    assert pieces(window)[1].caption == "Arrêté municipal du 3 mars"
    press("Space")
    assert len(pieces(window)) == 1
    assert "« Annuler »" in texts(window)
    assert name() == "Preuves : 1"
    press("Ctrl+Z")
    until(lambda: len(pieces(window)) == 2)

    QGuiApplication.clipboard().setText("des mots")
    tab_to("Coller une preuve")
    press("Space")
    assert "Il n’y a ni photo ni fichier à coller." in texts(window)


def test_a_recording_waits_for_its_transcript(on_line, documents):
    window, voice = on_line, documents / "essai.wav"
    with wave.open(str(voice), "wb") as file:
        file.setparams((1, 2, 8_000, 0, "NONE", ""))
        file.writeframes(b"\0\0" * 800)
    tab_to("Ajouter une preuve…")
    choose_file(voice)
    until(lambda: pieces(window))
    until(lambda: name().startswith("Ce qu’on entend"))
    assert "1 enregistrement sans transcription" in texts(window)
    type_in("Une spectatrice : « on ne trouve pas l’entrée »")
    press("Tab")
    assert "sans transcription" not in texts(window)
    (kept,) = pieces(window)
    assert (kept.kind, kept.transcript) == (EvidenceKind.AUDIO, "Une spectatrice : « on ne trouve pas l’entrée »")
    out = documents / "rapport.pdf"
    press(way_to("report"))
    tab_to("Où l’enregistrer")
    replace_with(str(out))
    tab_to("Faire le rapport")
    press("Enter")
    until(out.exists, 60)
    printed = " ".join(" ".join(page.extract_text() for page in PdfReader(out).pages).split())
    assert "on ne trouve pas l’entrée" in printed
