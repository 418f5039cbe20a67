import pytest

from audit_app.i18n import choose
from audit_app.ui.event.step_delegate import StepState, state_word
from audit_app.ui.event.step_list import StepList
from audit_app.ui.event.words import steps


@pytest.mark.parametrize("language", ("fr", "en"))
def test_every_state_has_its_own_word(language):
    choose(language)
    assert len({state_word(state) for state in StepState}) == len(StepState)


@pytest.mark.parametrize("narrow", (False, True))
def test_every_state_is_drawn_differently(look, qtbot, narrow):
    listed = StepList(look, steps())
    qtbot.addWidget(listed)
    listed.resize(260, 360)
    listed.fit(narrow=narrow)
    with qtbot.waitExposed(listed):
        listed.show()
    drawn = set()
    for state in StepState:
        listed.show_state(2, state)
        picture = listed.viewport().grab(listed.visualItemRect(listed.item(1))).toImage()
        drawn.add(bytes(picture.constBits()))
    assert len(drawn) == len(StepState)
