"""The photos of a finding being typed: added in three ways, counted aloud, left out, and read once it is noted."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QPushButton

from audit_app.domain.audit import Finding
from audit_app.domain.user_testing import found
from audit_app.identity import new_id
from audit_app.shipped import resources
from audit_app.ui.checklist.evidence_arrival import EvidenceArrival
from audit_app.ui.checklist.finding_photos import FindingPhotos
from tests.ui.finding import described, named, texts

PHOTO = resources() / "sample" / "rampe.jpg"


@pytest.fixture
def photos(show, look):
    return show(FindingPhotos(look), 500, 200)


def brought(*, files=(), picture=False):
    made = QMimeData()
    made.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    if picture:
        image = QImage(8, 6, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.gray)
        made.setImageData(image)
    return made


def test_they_are_chosen_dropped_and_pasted_and_how_many_is_said(photos, monkeypatch, qtbot):
    add = named(photos, "Ajouter une photo…", QPushButton)
    assert "Ctrl+V" in described(add)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_asked: ([str(PHOTO)], ""))
    with qtbot.waitSignal(photos.changed):
        add.click()
    assert "1 photo accompagne" in texts(photos)
    assert photos.take(brought(files=[PHOTO], picture=True)), "the picture is that of the file"
    assert photos.take(brought(picture=True))
    assert "3 photos accompagnent" in texts(photos)
    assert not photos.take(QMimeData())
    named(photos, "Sans photo", QPushButton).click()
    assert photos.count == 0
    assert "photo accompagne" not in texts(photos)


def test_another_goes_on_with_them(photos, show, look):
    photos.take(brought(picture=True))
    photos.add([PHOTO])
    again = show(FindingPhotos(look), 500, 200)
    again.take_over(photos)
    assert (again.count, photos.count) == (2, 0)


def test_they_are_read_for_the_finding_and_the_next_has_none(photos, live, qtbot):
    met = Finding(id=new_id(), title="Porte lourde")
    live.apply("finding_recorded", lambda audit: found(audit, finding=met), met.id)
    photos.add([PHOTO])
    photos.take(brought(picture=True))
    photos.bring(EvidenceArrival(live), met.id)
    assert photos.count == 0
    qtbot.waitUntil(lambda: [piece.finding for piece in live.audit.evidence.values()] == [met.id] * 2)
