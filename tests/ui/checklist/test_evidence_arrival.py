"""Evidence on its way in: read beside the window, refused with a sentence, never lost when the line is left."""

from functools import partial

import pytest
from PySide6.QtCore import QMimeData, QUrl

from audit_app.domain.blurring import blurred, framed
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


def test_many_files_are_read_side_by_side_and_come_in_the_order_they_were_given(arrival, heard, live, qtbot, tmp_path):
    texts = []
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text(f"Note {number}", "utf-8")
        texts.append(tmp_path / f"{number}.txt")
    arrival.bring("ACC-01", texts)
    qtbot.waitUntil(lambda: bool(ended(heard)))
    pieces = [live.files.path_of(piece.sha256).read_text("utf-8") for piece in live.audit.evidence_of("ACC-01")]
    assert pieces == [f"Note {number}" for number in range(12)]


def test_what_is_read_when_the_user_stops_comes_in_and_the_rest_is_counted(arrival, heard, live, qtbot, tmp_path):
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(f"Note {number}", "utf-8")
    arrival.told.connect(lambda line, _said, _tone: arrival.stop(line))
    arrival.bring("ACC-01", [tmp_path / f"{number}.txt" for number in range(40)])
    qtbot.waitUntil(lambda: bool(ended(heard)))
    came = len(live.audit.evidence)
    said = heard[-1][1].replace("\u00a0", " ")
    if came < 40:
        assert f"{40 - came} fichier" in said
    assert live.on_the_way == []
    assert not [path for path in stored(live) if path.stem not in {p.sha256 for p in live.audit.evidence.values()}]


def stored(live):
    return list(live.files._folder.rglob("*.txt"))


def test_the_same_photo_again_is_said_not_to_be_added_twice(arrival, heard, live, qtbot):
    for times in (1, 2):
        arrival.bring("ACC-01", (SAMPLE / "rampe.jpg",))
        qtbot.waitUntil(lambda times=times: len(ended(heard)) == times)
    assert heard[-1][1] == "Une preuve déjà présente n’a pas été ajoutée deux fois."
    assert len(live.audit.evidence) == 1


def test_a_photo_that_is_blurred_on_one_line_comes_in_blurred_on_another(arrival, heard, live, qtbot):
    arrival.bring("ACC-01", (SAMPLE / "rampe.jpg",))
    qtbot.waitUntil(lambda: len(ended(heard)) == 1)
    (sharp,) = live.audit.evidence.values()
    hidden = live.files.blurred(sharp.sha256, (framed(10, 10, 30, 30),))
    to_blur = {"sha256": hidden.sha256, "suffix": hidden.suffix, "size": hidden.size}
    live.apply("evidence_blurred", partial(blurred, evidence_id=sharp.id, **to_blur), "ACC-01")
    live.erase((sharp.sha256,))
    arrival.bring("CIR-02@path-1", (SAMPLE / "rampe.jpg",))
    qtbot.waitUntil(lambda: len(ended(heard)) == 2)
    assert heard[-1][1] == "1 preuve ajoutée.\n1 photo est floutée dans cet audit\u00a0: elle entre floutée."
    assert {piece.sha256 for piece in live.audit.evidence.values()} == {hidden.sha256}
    assert live.files.path_of(sharp.sha256) is None


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
