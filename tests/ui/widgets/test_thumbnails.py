"""Small pictures: read beside the window, upright, kept a while; a broken file is no crash."""

import pytest
from PIL import Image
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QColor

from audit_app.shipped import resources
from audit_app.ui.widgets import thumbnails
from audit_app.ui.widgets.thumbnails import Thumbnails

SIZE = QSize(60, 40)


@pytest.fixture
def small(qapp):
    holder = QObject()
    yield Thumbnails(SIZE, holder)
    thumbnails._kept.clear()


def test_a_picture_is_there_once_it_is_read(small, qtbot):
    photo = resources() / "sample" / "rampe.jpg"
    with qtbot.waitSignal(small.ready) as told:
        assert small.of("rampe", photo) is None
    assert told.args == ["rampe"]
    drawn = small.of("rampe", photo)
    assert drawn.width() >= SIZE.width()
    assert drawn.width() <= 4 * SIZE.width()


def test_a_file_that_is_no_picture_gives_an_empty_one(small, qtbot, tmp_path):
    broken = tmp_path / "cassée.jpg"
    broken.write_bytes(b"rien")
    with qtbot.waitSignal(small.ready):
        small.of("broken", broken)
    assert small.of("broken", broken).isNull()


def test_a_very_long_picture_does_not_fill_the_memory(small, qtbot, tmp_path):
    ribbon = tmp_path / "ruban.png"
    Image.new("RGB", (8_000, 10), "teal").save(ribbon)
    with qtbot.waitSignal(small.ready):
        small.of("ribbon", ribbon)
    assert small.of("ribbon", ribbon).width() <= 2 * SIZE.width()


def test_a_photo_taken_upright_is_shown_upright(small, qtbot, tmp_path):
    photo = tmp_path / "debout.jpg"
    image = Image.new("RGB", (300, 200), "white")
    image.paste("red", (0, 0, 150, 200))
    exif = Image.Exif()
    exif[0x0112] = 6  # the telephone was turned: the left of the file is the top of what was seen
    image.save(photo, exif=exif)
    with qtbot.waitSignal(small.ready):
        small.of("upright", photo)
    drawn = small.of("upright", photo).toImage()
    assert drawn.height() > drawn.width()
    top = QColor(drawn.pixel(drawn.width() // 2, 2))
    assert top.red() > 200 > top.green()


def test_only_so_many_are_kept(small, qtbot, monkeypatch):
    monkeypatch.setattr(thumbnails, "_MOST_KEPT", 2)
    photo = resources() / "sample" / "rampe.jpg"
    for key in ("a", "b", "c"):
        with qtbot.waitSignal(small.ready):
            small.of(key, photo)
    assert [key for key, _height in thumbnails._kept] == ["b", "c"]
