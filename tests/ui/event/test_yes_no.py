import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QRadioButton

from audit_app.ui.event.yes_no import YesNoField
from tests.ui.finding import described, named
from tests.wording.speaking import plain


@pytest.fixture
def field(look, qtbot):
    made = YesNoField(look, "state_funded", "L’État paie-t-il une partie ?")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_nothing_is_answered_until_somebody_does(field):
    assert field.value() is None
    assert not any(button.isChecked() for button in field.findChildren(QRadioButton))


def test_an_assistive_toggle_answers(field):
    told = []
    field.typed.connect(lambda code, value: told.append((code, value)))
    no = QAccessible.queryAccessibleInterface(named(field, "Non", QRadioButton))
    no.actionInterface().doAction("Toggle")
    assert told == [("state_funded", False)]
    assert field.value() is False


def test_each_answer_is_heard_with_its_question_once(field):
    assert plain(field.group.accessibleName()) == "L’État paie-t-il une partie ?"
    assert described(named(field, "Oui", QRadioButton)) == ""


def test_an_answer_shown_is_told_to_nobody_and_can_be_none_again(field):
    told = []
    field.typed.connect(lambda *both: told.append(both))
    field.fill(True)
    assert field.value() is True
    assert field.stops() == [named(field, "Oui", QRadioButton)]
    field.fill(None)
    assert field.value() is None
    assert told == []
