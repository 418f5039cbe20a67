"""Around the picture of the plan: one row of words fewer where there is little room, sizes by buttons."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from audit_app.ui.plan.placing import Placing
from audit_app.ui.plan.seen_part import SeenPart
from tests.ui.finding import named, texts


@pytest.fixture
def placing(qapp):
    holder = QObject()
    yield Placing(holder)


@pytest.fixture
def part(show, look, placing, picture, qtbot):
    made = SeenPart(look, placing)
    made.layout().insertWidget(0, made.bar)
    show(made, 620, 520)
    made.view.show_file(picture)
    qtbot.waitUntil(lambda: made.view.canvas.has_picture)
    return made


def test_little_room_is_the_picture_s(part, placing, qtbot):
    placing.take("zone/path-1")
    part.hand.say("info", "Allée : au milieu", "move")
    part.set_narrow(narrow=False)
    drop = named(part, "Poser ici", QPushButton)
    qtbot.waitUntil(lambda: part.hand.height() > drop.height())
    tall = part.hand.height()
    part.set_narrow(narrow=True)
    qtbot.waitUntil(lambda: drop.height() <= part.hand.height() < tall)
    assert "Allée : au milieu" in texts(part)
    assert part.view.geometry().bottom() < part.hand.y()


def test_what_is_an_icon_there_keeps_its_name(part):
    for narrow in (False, True):
        part.set_narrow(narrow=narrow)
        for name in ("Décrire", "Retirer le plan"):
            shown = named(part, name, QPushButton)
            assert bool(shown.text()) is not narrow
            assert (shown.toolTip() == name) is narrow


def test_a_button_makes_it_larger_and_another_whole_again(part):
    for name, percent in (("Plan plus grand", 150), ("Plan plus grand", 200), ("Plan entier", 100)):
        named(part, name, QPushButton).click()
        assert part.view.zoom == percent
    assert not named(part, "Plan entier", QPushButton).isEnabled()
