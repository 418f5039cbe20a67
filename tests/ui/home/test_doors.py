"""A door is heard as one button with its sentence, and grows with its words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from audit_app.ui.home.doors import Door
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import THEMES
from tests.ui.conftest import worn
from tests.ui.finding import described, name_of
from tests.ui.instruments.seeded import window_with


def test_title_and_sentence_are_heard_as_one_button(look, qtbot):
    door = Door(look, "users", "Enregistrer un test", "Plus tard.")
    qtbot.addWidget(door)
    assert (name_of(door), described(door)) == ("Enregistrer un test", "Plus tard.")
    with qtbot.waitSignal(door.clicked):
        qtbot.keyClick(door, Qt.Key.Key_Space)


def test_a_narrow_door_is_taller(look, qtbot):
    door = Door(look, "users", "Enregistrer un test", "Une phrase assez longue pour tenir sur plusieurs lignes.")
    qtbot.addWidget(door)
    assert door.hasHeightForWidth()
    assert door.heightForWidth(220) > door.heightForWidth(600)
    assert door.minimumSizeHint().height() <= door.sizeHint().height()


@pytest.mark.parametrize("theme", THEMES)
def test_a_door_that_opens_later_is_another_frame_in_every_theme(qapp, qtbot, theme):
    look = worn(qapp, Look(THEMES[theme]))
    now, later = (Door(look, "users", "Lire", "Des rapports.", later=one) for one in (False, True))
    window = window_with(qtbot, QLineEdit(), now, later)  # the field has the focus, and its ring
    frames = [window.grab(door.geometry()).toImage() for door in (now, later)]
    middle = frames[0].height() // 2
    edges = [{frame.pixelColor(x, y).name() for x in range(3) for y in range(middle, middle + 9)} for frame in frames]
    assert edges[0] != edges[1]
