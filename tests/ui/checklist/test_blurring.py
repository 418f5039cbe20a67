"""A face is hidden from the photo to the disk by keys alone; undo knows whether the sharp photo is still there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QListWidget, QPushButton

from audit_app.domain.answering import attached
from audit_app.shipped import resources
from audit_app.ui.checklist.blurring import BlurDialog
from audit_app.ui.dialogs import Choice
from tests.ui.finding import described, named, texts
from tests.wording.speaking import plain

BLUR = "Flouter un visage ou une plaque de la photo 1"


@pytest.fixture
def on(panel, live):
    piece = live.files.kept(resources() / "sample" / "guichet.jpg", "ACC-01", "Le guichet")
    live.apply("evidence_added", lambda audit: attached(audit, piece), "ACC-01")
    panel.show_line("ACC-01")
    return panel


@pytest.fixture
def box(on, qtbot):
    named(on, BLUR, QPushButton).click()
    found = on.window().findChild(BlurDialog)
    qtbot.waitUntil(lambda: found.canvas.has_picture)
    return found


def piece(live):
    (found,) = live.audit.evidence.values()
    return found


def stored(live):
    return sorted(path.stem for path in (live.files._folder).rglob("*.jpg"))


def made(qtbot, box, *, erase=True):
    qtbot.keyClick(box.canvas, Qt.Key.Key_Return)
    named(box, "Effacer la photo nette : le flou ne pourra plus être annulé", QCheckBox).setChecked(erase)
    with qtbot.waitSignal(box.made):
        qtbot.keyClick(box.blur, Qt.Key.Key_Space)


def test_frames_are_listed_in_words_and_nothing_can_be_blurred_without_one(box, qtbot):
    assert not box.blur.isEnabled()
    qtbot.keyClick(box.canvas, Qt.Key.Key_Return)
    qtbot.keyClick(box.canvas, Qt.Key.Key_Right)
    listed = named(box, "Cadres", QListWidget)
    assert [plain(listed.item(row).text()) for row in range(listed.count())] == [
        "Cadre 1 : à 42 % de la gauche, à 40 % du haut, 20 % de large, 20 % de haut"
    ]
    named(box, "Ajouter un cadre", QPushButton).click()
    listed.setCurrentRow(0)
    assert box.frames.current == 0
    named(box, "Retirer ce cadre", QPushButton).click()
    assert listed.count() == 1
    assert box.blur.isEnabled()


def test_what_the_photo_shows_and_the_keys_are_not_heard_again_at_each_move(box, qtbot):
    assert "Suppr le retire" in described(box.canvas)
    qtbot.keyClick(box.canvas, Qt.Key.Key_Return)
    assert (
        plain(box.canvas.accessibleName())
        == "Cadre 1 : à 40 % de la gauche, à 40 % du haut, 20 % de large, 20 % de haut"
    )
    assert described(box.canvas) == ""
    qtbot.keyClick(box.canvas, Qt.Key.Key_Delete)
    assert box.canvas.accessibleName().endswith("cadres à flouter")
    assert "Suppr le retire" in described(box.canvas)


def test_the_sharp_photo_is_erased_unless_one_wants_to_undo(on, box, live, qtbot):
    sharp = piece(live)
    made(qtbot, box)
    assert piece(live).blurred_from == (sharp.sha256,)
    assert stored(live) == [piece(live).sha256]
    assert "Photo floutée ; la photo nette est effacée. Les copies faites ailleurs" in texts(on)
    with qtbot.waitSignal(live.refused):
        assert not live.undo()
    assert piece(live).sha256 != sharp.sha256


def test_a_sharp_photo_that_is_kept_is_told_and_undo_brings_it_back(on, box, live, qtbot):
    sharp = piece(live)
    made(qtbot, box, erase=False)
    assert "La photo nette est encore gardée ici" in texts(on)
    assert live.undo()
    assert piece(live) == sharp
    assert "La photo nette est encore gardée ici" not in texts(on)


@pytest.mark.parametrize(("answer", "kept"), [(0, 1), (1, 2)])
def test_a_sharp_photo_kept_is_erased_later_once_that_is_confirmed(on, box, live, qtbot, monkeypatch, answer, kept):
    made(qtbot, box, erase=False)
    monkeypatch.setattr(Choice, "ask", lambda _self: answer)
    named(on, "Effacer la photo nette 1 pour de bon", QPushButton).click()
    assert len(stored(live)) == kept
    shown = [each.accessibleName() for each in on.findChildren(QPushButton) if each.isVisible()]
    assert ("Effacer la photo nette 1 pour de bon" in shown) == (kept == 2)


def test_giving_up_changes_nothing(box, live, qtbot):
    before = piece(live)
    qtbot.keyClick(box.canvas, Qt.Key.Key_Return)
    named(box, "Annuler", QPushButton).click()
    assert piece(live) == before
    assert stored(live) == [before.sha256]


def test_a_photo_that_is_lost_meanwhile_is_said_and_the_box_stays(box, live, qtbot):
    live.files.path_of(piece(live).sha256).unlink()
    qtbot.keyClick(box.canvas, Qt.Key.Key_Return)
    qtbot.keyClick(box.blur, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "vérifier" in texts(box) or "introuvable" in texts(box) or "Aucun fichier" in texts(box))
    assert box.isVisible()
    assert box.blur.isEnabled()
