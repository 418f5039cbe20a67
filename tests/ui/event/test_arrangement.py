import pytest

from audit_app.ui.event.size_card import SizeCard
from tests.ui.finding import name_of, texts
from tests.ui.instruments.screens_shown import Guise, Stage, settle


def test_with_room_the_steps_and_the_class_stand_beside_the_form(new):
    assert (
        new._steps.mapTo(new, new._steps.rect().topRight()).x() < new._form.mapTo(new, new._form.rect().topLeft()).x()
    )
    assert "présente" in texts(new) or "Dites combien" in texts(new)


@pytest.mark.parametrize("there_and_back", (False, True))
def test_with_less_room_they_stand_above_it_and_nothing_is_lost(new, qtbot, there_and_back):
    new.resize(620, 820)
    qtbot.waitUntil(lambda: new._arrangement.narrow)
    above = new._steps.mapTo(new, new._steps.rect().bottomLeft()).y()
    assert above < new._form.mapTo(new, new._form.rect().topLeft()).y()
    assert not new.subtitle.isVisible()
    if there_and_back:
        new.resize(1100, 820)
        qtbot.waitUntil(lambda: not new._arrangement.narrow)
        assert new.subtitle.isVisible()
        assert new._size.isVisible()


def test_the_focus_stays_where_it_is_when_the_window_is_made_smaller(new, qtbot):
    new._steps.setFocus()
    new.resize(620, 820)
    qtbot.waitUntil(lambda: new._arrangement.narrow)
    assert new._steps.hasFocus()


def test_in_a_low_window_the_class_stands_alone_above_the_form_and_what_it_asks_is_heard(qapp, tmp_path):
    stage = Stage(tmp_path)
    try:
        card = stage.show(Guise(percent=200, size=(1024, 700)), "event").findChild(SizeCard)
        assert card.size_class.isVisible()
        assert not card.asked.isVisible()
        assert "obligatoires" in name_of(card.size_class)
        stage.window.resize(1280, 900)
        settle()
        assert card.asked.isVisible()
    finally:
        stage.close()
