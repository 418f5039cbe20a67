import pytest

from tests.ui.finding import texts


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
