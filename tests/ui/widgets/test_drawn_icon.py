"""An icon beside words: seen, and nothing to a screen reader."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor

from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import THEMES
from audit_app.ui.widgets.drawn_icon import DrawnIcon


def test_it_is_drawn_in_the_colour_of_its_tone(look, qtbot):
    icon = DrawnIcon(look, 24)
    qtbot.addWidget(icon)
    icon.show_icon("circle-x", "bad")
    image = icon.grab().toImage()
    found = {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}
    assert look.tokens.bad.lower() in found


def test_it_can_be_taken_away_and_its_room_stays(look, qtbot):
    icon = DrawnIcon(look, 24)
    qtbot.addWidget(icon)
    empty = icon.grab().toImage()
    icon.show_icon("circle-x", "bad")
    assert icon.grab().toImage() != empty
    icon.clear()
    assert icon.grab().toImage() == empty
    assert icon.width() == 24


def test_it_grows_with_the_text_and_is_silent(qtbot):
    icon = DrawnIcon(Look(THEMES["light"], 200), 20)
    qtbot.addWidget(icon)
    assert icon.width() == 40
    assert icon.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert QAccessible.queryAccessibleInterface(icon).role() is not QAccessible.Role.Graphic
