"""A text of a piece: saved as it is typed, whichever field; what the disk refuses of several fields is kept."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from audit_app.domain.answering import attached
from audit_app.shipped import resources
from audit_app.ui.checklist.piece_text import told
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import named, texts

SHOWS = "Ce que montre la photo 1 sur 1 (texte alternatif)"


@pytest.fixture
def on(panel, live):
    piece = live.files.kept(resources() / "sample" / "guichet.jpg", "ACC-01")
    live.apply("evidence_added", lambda audit: attached(audit, piece), "ACC-01")
    panel.show_line("ACC-01")
    return panel


@pytest.fixture
def heard(panel, live, tmp_path):
    (tmp_path / "a.wav").write_bytes(b"RIFF\x24\0\0\0WAVEfmt ")
    piece = live.files.kept(tmp_path / "a.wav", "ACC-01")
    live.apply("evidence_added", lambda audit: attached(audit, piece), "ACC-01")
    panel.show_line("ACC-01")
    return panel


def piece(live):
    (found,) = live.audit.evidence.values()
    return found


def test_a_caption_is_saved_beside_what_the_photo_shows(on, live, qtbot):
    type_in(named(on, "Légende de la photo 1", QPlainTextEdit), "Entrée nord")
    type_in(named(on, SHOWS, QPlainTextEdit), "Le guichet")
    qtbot.waitUntil(lambda: (piece(live).caption, piece(live).alt) == ("Entrée nord", "Le guichet"))


def test_a_recording_asks_for_its_words_and_says_so_until_they_are_there(heard, live, qtbot):
    assert "1 enregistrement sans transcription" in texts(heard)
    type_in(named(heard, "Ce qu’on entend dans l’enregistrement 1 sur 1", QPlainTextEdit), "Départ avancé")
    qtbot.waitUntil(lambda: piece(live).transcript == "Départ avancé")
    qtbot.waitUntil(lambda: "sans transcription" not in texts(heard))


def test_what_a_full_disk_refuses_of_two_fields_is_kept_and_saved_together(on, live, qtbot, full_disk):
    full_disk()
    caption, shows = (named(on, name, QPlainTextEdit) for name in ("Légende de la photo 1", SHOWS))
    type_in(caption, "Entrée nord")
    type_in(shows, "Le guichet")
    on.flush()
    assert (caption.toPlainText(), shows.toPlainText()) == ("Entrée nord", "Le guichet")
    full_disk(on=False)
    assert live.retry()
    assert (piece(live).caption, piece(live).alt) == ("Entrée nord", "Le guichet")


def test_a_text_of_a_piece_that_is_gone_is_passed_over(live):
    assert told(live.audit, {"0193a000-0000-7000-8000-00000000000f/alt": "Rampe"}) is live.audit
