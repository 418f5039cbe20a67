"""Evidence on its way in: read beside the window, refused with a sentence, never lost when the line is left."""

import pytest
from PySide6.QtCore import QMimeData, QUrl

from audit_app.shipped import resources
from audit_app.ui.checklist.evidence_arrival import EvidenceArrival
from audit_app.ui.checklist.panel import LinePanel

SAMPLE = resources() / "sample"


@pytest.fixture
def arrival(live):
    return EvidenceArrival(live)


@pytest.fixture
def heard(arrival):
    said = []
    arrival.told.connect(lambda line, sentence, tone: said.append((line, sentence.replace("\u202f", " "), tone)))
    return said


def ended(heard):
    return [sentence for _line, sentence, tone in heard if tone != "info"]


def test_files_are_told_one_by_one_then_attached_in_one_step(arrival, heard, live, qtbot):
    arrival.bring("ACC-01", (SAMPLE / "rampe.jpg", SAMPLE / "portail.jpg"))
    qtbot.waitUntil(lambda: bool(ended(heard)))
    assert [sentence for _line, sentence, tone in heard if tone == "info"] == [
        "Lecture de la preuve 1 sur 2…",
        "Lecture de la preuve 2 sur 2…",
    ]
    assert heard[-1] == ("ACC-01", "2 preuves ajoutées.", "good")
    assert {piece.by for piece in live.audit.evidence_of("ACC-01")} == {"Zoé"}
    live.undo()
    assert live.audit.evidence == {}


def test_a_broken_picture_is_refused_with_a_sentence_and_the_others_come_in(arrival, heard, live, qtbot, tmp_path):
    broken = tmp_path / "cassée.jpg"
    broken.write_bytes(b"\xff\xd8\xff" + b"nothing of a picture")
    arrival.bring("ACC-01", (broken, SAMPLE / "rampe.jpg", tmp_path / "nowhere.png"))
    qtbot.waitUntil(lambda: bool(ended(heard)))
    _line, sentence, tone = heard[-1]
    assert tone == "bad"
    assert sentence.startswith("1 preuve ajoutée.\n")
    assert "cassée.jpg" in sentence
    assert "nowhere.png" in sentence
    assert len(live.audit.evidence) == 1


def test_the_same_photo_again_is_said_not_to_be_added_twice(arrival, heard, live, qtbot):
    for times in (1, 2):
        arrival.bring("ACC-01", (SAMPLE / "rampe.jpg",))
        qtbot.waitUntil(lambda times=times: len(ended(heard)) == times)
    assert heard[-1][1] == "Une preuve déjà présente n’a pas été ajoutée deux fois."
    assert len(live.audit.evidence) == 1


def test_it_arrives_even_when_the_panel_is_gone(live, look, qtbot):
    panel = LinePanel(look, live)
    panel.show_line("ACC-01")
    brought = QMimeData()
    brought.setUrls([QUrl.fromLocalFile(str(SAMPLE / "rampe.jpg"))])
    assert panel.parts.evidence.take(brought)
    panel.deleteLater()
    qtbot.waitUntil(lambda: len(live.audit.evidence) == 1)


def test_text_and_addresses_of_the_web_are_no_evidence(arrival):
    brought = QMimeData()
    brought.setText("https://example.org")
    assert not arrival.take("ACC-01", brought)
    brought.setUrls([QUrl("https://example.org/photo.jpg")])
    assert not arrival.take("ACC-01", brought)


def test_a_full_disk_is_said_and_nothing_is_lost(arrival, heard, live, qtbot, full_disk):
    full_disk()
    arrival.bring("ACC-01", (SAMPLE / "rampe.jpg",))
    qtbot.waitUntil(lambda: bool(ended(heard)))
    assert heard[-1][1].replace("\u00a0", " ") == "L’ajout n’est pas encore enregistré : réessayez."
    full_disk(on=False)
    assert live.retry()
    assert len(live.audit.evidence) == 1
