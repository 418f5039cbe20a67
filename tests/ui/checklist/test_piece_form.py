"""The form of a piece of evidence: what it shows is written there, saved, and undone from outside."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from audit_app.domain.answering import attached
from audit_app.shipped import resources
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import described, named, texts

FIRST = "Ce que montre la photo 1 sur 2 (texte alternatif)"
SECOND = "Ce que montre la photo 2 sur 2 (texte alternatif)"


@pytest.fixture
def with_photos(panel, live):
    for name in ("rampe.jpg", "portail.jpg"):
        piece = live.files.kept(resources() / "sample" / name, "ACC-01")
        live.apply("evidence_added", lambda audit, piece=piece: attached(audit, piece), "ACC-01")
    panel.show_line("ACC-01")
    return panel


def alts(live):
    return [piece.alt for piece in live.audit.evidence_of("ACC-01")]


def test_what_a_photo_shows_is_saved_as_it_is_typed(with_photos, live, qtbot):
    field = named(with_photos, FIRST, QPlainTextEdit)
    assert "Certaines personnes ne la verront pas" in described(field)
    type_in(field, "Une rampe de bois")
    qtbot.waitUntil(lambda: alts(live) == ["Une rampe de bois", ""])
    live.undo()
    assert alts(live) == ["", ""]
    assert field.toPlainText() == ""


def test_going_to_another_piece_saves_the_text_and_shows_the_other(with_photos, live, qtbot):
    type_in(named(with_photos, FIRST, QPlainTextEdit), "Une rampe")
    with_photos.parts.evidence.strip.make_current(1)
    assert alts(live) == ["Une rampe", ""]
    assert named(with_photos, SECOND, QPlainTextEdit).toPlainText() == ""
    with_photos.parts.evidence.strip.make_current(0)
    assert named(with_photos, FIRST, QPlainTextEdit).toPlainText() == "Une rampe"


def test_texts_of_two_photos_that_a_full_disk_refuses_are_both_kept(with_photos, live, qtbot, full_disk):
    full_disk()
    type_in(named(with_photos, FIRST, QPlainTextEdit), "Une rampe")
    with_photos.parts.evidence.strip.make_current(1)
    type_in(named(with_photos, SECOND, QPlainTextEdit), "Un portail")
    with_photos.flush()
    assert "Ce texte n’est pas encore enregistré : il reste ici, réessayez." in texts(with_photos)
    with_photos.parts.evidence.strip.make_current(0)
    assert named(with_photos, FIRST, QPlainTextEdit).toPlainText() == "Une rampe"
    full_disk(on=False)
    assert live.retry()
    assert alts(live) == ["Une rampe", "Un portail"]
    assert "pas encore enregistré" not in texts(with_photos)


def test_buttons_say_which_piece_they_are_about(with_photos, live, qtbot):
    remove = named(with_photos, "Retirer la photo 1", QPushButton)
    qtbot.keyClick(remove, Qt.Key.Key_Space)
    assert len(live.audit.evidence) == 1
