"""A photo of an attempt is seen whole beside its words; what is no picture leaves no hole."""

from PIL import Image
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.ui.user_tests.small_photo import SmallPhoto


def test_a_photo_is_seen_whole_once_it_is_read(look, shown, qtbot, tmp_path):
    Image.new("RGB", (80, 40), "red").save(tmp_path / "loquet.png")
    photo = shown(SmallPhoto(look, "loquet", tmp_path / "loquet.png"), (128, 96))
    qtbot.waitUntil(lambda: not photo.picture.isNull())
    seen = photo.grab().toImage()
    middle = seen.pixelColor(photo.width() // 2, photo.height() // 2)
    assert (middle.red(), middle.green()) == (255, 0)
    assert seen.pixelColor(photo.width() // 2, 2).green() > 0, "twice as wide as high: above it nothing is drawn"


def test_what_is_no_picture_leaves_no_hole(look, qtbot, tmp_path):
    (tmp_path / "loquet.png").write_bytes(b"no picture")
    room = QWidget()
    qtbot.addWidget(room)
    photo = SmallPhoto(look, "nothing", tmp_path / "loquet.png")
    QVBoxLayout(room).addWidget(photo)
    room.show()
    qtbot.waitUntil(photo.isHidden)
