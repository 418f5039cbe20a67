"""Seven questions, each refusable; minors and protected adults answer first, and are represented besides."""

import pytest

from audit_app.domain.consent import Asking, Use
from audit_app.domain.tester import Guarded
from audit_app.ui.user_tests.consents_part import ConsentsPart
from tests.ui.finding import texts
from tests.ui.user_tests.examples import agreeing


@pytest.fixture
def part(look, shown):
    return shown(ConsentsPart(look), (600, 1400))


def test_of_somebody_new_the_first_is_asked_alone(part):
    part.show_consents({}, Guarded.ADULT, able=True, new=True)
    assert [use for use, asked in part.questions.items() if not asked.isHidden()] == [Use.TAKE_PART]
    assert part._again.isHidden()
    part.show_consents(agreeing(Use.PHOTO), Guarded.ADULT, able=True, new=False)
    assert all(not asked.isHidden() for asked in part.questions.values())
    assert part._again.isHidden()
    assert "Personne ne répond à sa place." not in texts(part)


def test_a_minor_is_represented_and_answers_first(part, qtbot):
    part.show_consents({}, Guarded.MINOR, able=True, new=True)
    assert "Personne ne répond à sa place." in texts(part)
    part.represented.tick.box.click()
    assert part.how == (Asking.SCREEN, True)
    part.asking.show_value(Asking.EASY)
    part.show_consents({}, Guarded.ADULT, able=True, new=True)
    assert part.how == (Asking.EASY, False), "a tick that is not seen counts for nothing"
    with qtbot.waitSignal(part.guarded_changed) as changed:
        part.guarded.buttons[2].click()
    assert changed.args == [Guarded.PROTECTED]


def test_the_keyboard_goes_on_to_the_next_question(part, qtbot):
    part.show_consents(agreeing(), Guarded.ADULT, able=True, new=False, again=True)
    part.go_on(Use.TAKE_PART)
    assert part.questions[Use.NEEDS].isAncestorOf(part.focusWidget())
    part.go_on(Use.NAME)
    assert part._again.hasFocus()
    with qtbot.waitSignal(part.again_asked):
        part._again.click()
    with qtbot.waitSignal(part.answered) as answered:
        part.questions[Use.VOICE].group._buttons["yes"].click()
    assert answered.args == [Use.VOICE, True]
