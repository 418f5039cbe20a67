"""A photo of a line that is not asked any more is put into words in a box of its own, saved however the box goes."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from audit_app.domain.answering import attached
from audit_app.domain.zoning import zone_removed
from audit_app.shipped import resources
from audit_app.ui.checklist.kept_evidence import KeptEvidenceDialog
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import name_of, named, texts
from tests.ui.instruments import tree
from tests.wording.speaking import plain

GONE = "SAN-01@toilets-1"


@pytest.fixture
def box(show, look, live):
    piece = live.files.kept(resources() / "sample" / "rampe.jpg", GONE)
    live.apply("evidence_added", partial(attached, evidence=piece), GONE)
    live.apply("zone_removed", partial(zone_removed, zone_id="toilets-1"), "toilets-1")
    dialog = KeptEvidenceDialog(look, live, GONE, show(QWidget(), 800, 900))
    dialog.open()
    dialog.evidence.tell()
    return dialog


def test_it_says_which_line_it_was_and_asks_at_once_what_the_photo_shows(box):
    assert "SAN-01" in texts(box)
    assert "Titre de SAN-01" in texts(box)
    assert "Cette ligne n’est plus demandée." in texts(box)
    assert plain(name_of(QApplication.focusWidget())).startswith("Ce que montre la photo 1 sur 1")
    assert tree.every_fault(box) == []


@pytest.mark.parametrize("leave", [lambda box: named(box, "Fermer", QPushButton).click(), QWidget.close])
def test_what_is_typed_is_saved_however_it_is_left(box, live, leave):
    type_in(QApplication.focusWidget(), "Une rampe de bois")
    leave(box)
    (piece,) = live.audit.evidence_of(GONE)
    assert piece.alt == "Une rampe de bois"


def test_it_follows_what_is_taken_away_and_undone(box, live, qtbot):
    qtbot.keyClick(named(box, "Retirer la photo 1", QPushButton), Qt.Key.Key_Space)
    assert live.audit.evidence_of(GONE) == ()
    live.undo()
    assert "1 photo sans texte de remplacement" in texts(box)
