"""Icons are drawn in the colour asked, and every icon named in the program exists."""

import re
from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton

import audit_app.ui
from audit_app.shipped import resources
from audit_app.ui.theme.icons import icon, pixmap, set_icon


def colours(image):
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }  # fmt: skip


def test_an_icon_has_the_colour_and_the_size_asked(qapp):
    drawn = pixmap("house", "#a6242b", 20)
    assert drawn.deviceIndependentSize().toSize().toTuple() == (20, 20)
    assert colours(drawn.toImage()) == {QColor("#a6242b").name()}


def test_the_gap_between_icon_and_words_is_on_the_side_of_the_words(qapp):
    for leading, empty in ((True, range(44, 52)), (False, range(8))):
        image = icon("check", "#000000", 20, 6, leading=leading).pixmap(26, 20).toImage()
        scale = image.width() / 52
        assert all(image.pixelColor(int(x * scale), y).alpha() == 0 for x in empty for y in range(image.height()))


def test_a_button_gets_room_for_icon_and_gap(qtbot):
    shown = QPushButton("Oui")
    qtbot.addWidget(shown)
    set_icon(shown, "check", "#000000", 18, 6)
    assert shown.iconSize().toTuple() == (24, 18)


def test_every_icon_named_in_the_window_is_shipped():
    names = {path.stem for path in (resources() / "icons").glob("*.svg")}
    source = "\n".join(p.read_text("utf-8") for p in Path(audit_app.ui.__file__).parent.rglob("*.py"))
    named = set(re.findall(r'(?:pixmap|icon|set_icon|button)\([^)\n]*?"([a-z]+(?:-[a-z0-9]+)+)"', source))
    assert named
    assert named - names == set()
