"""What is in hand is told below the plan, with two buttons that need neither keys nor a drag."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget

from audit_app.ui.plan.hand_part import HandPart, keys_said, moving_said
from audit_app.ui.plan.placing import Placing
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.plain_label import PlainLabel
from tests.ui.finding import named, texts
from tests.ui.instruments.screens_shown import settle
from tests.wording.speaking import both


@pytest.fixture
def placing(qapp):
    holder = QObject()
    yield Placing(holder)


@pytest.fixture
def part(show, look, placing):
    """A part in a window of its own: it hides itself."""
    around = QWidget()
    made = HandPart(look, placing)
    made.setParent(around)
    made.resize(480, 180)
    show(around, 500, 200)
    yield made


def test_it_takes_no_room_while_nothing_is_in_hand(part, placing):
    assert not part.isVisible()
    placing.take("zone/path-1")
    part.say("info", "Allée : au milieu", "move")
    assert part.isVisible()
    assert "Allée : au milieu" in texts(part)


def test_in_one_row_the_icon_stands_beside_its_words(part, placing):
    placing.take("zone/path-1")
    part.say("info", "Allée : au milieu", "move")
    part.set_narrow(narrow=True)
    settle()
    icon, words = part.findChild(DrawnIcon), part.findChild(PlainLabel)
    middles = [one.mapTo(part, one.rect().center()).y() for one in (icon, words)]
    assert abs(middles[0] - middles[1]) <= 3


def test_nothing_moves_under_the_pointer_while_it_drags(part, placing):
    placing.take("zone/path-1", dragged=True)
    part.say("info", "Allée : au milieu")
    assert not part.isVisible()


@pytest.mark.parametrize(("name", "signal"), [("Poser ici", "dropped"), ("Laisser où c’était", "given_up")])
def test_it_is_dropped_or_given_up_by_a_button(part, placing, qtbot, name, signal):
    placing.take("zone/path-1")
    with qtbot.waitSignal(getattr(placing, signal)):
        named(part, name, QPushButton).click()
    assert not part.isVisible()


def test_what_is_wrong_with_the_plan_is_said_without_buttons(part):
    part.say("bad", "L’image n’est plus ici.")
    assert part.isVisible()
    assert [b for b in part.findChildren(QPushButton) if b.isVisible()] == []


def test_the_keys_are_said_in_both_languages():
    assert "Échap" in both(moving_said)[0]
    assert "Suppr" in both(keys_said)[0]
