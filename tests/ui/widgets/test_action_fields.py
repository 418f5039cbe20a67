"""The fields of an action, wherever it is typed."""

from datetime import date

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from audit_app.domain.audit import ActionState
from audit_app.ui.widgets.action_fields import ActionFields
from audit_app.ui.widgets.action_typed import ActionTyped
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import named, texts

WHOLE = ActionTyped(what="Rampe", owner="Ville", due="10/05/2027", cost="70", state="in_progress", reason="")


@pytest.fixture
def fields(look, qtbot):
    made = ActionFields(look)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_what_is_shown_is_what_is_typed_and_tells_nobody(fields, qtbot):
    with qtbot.assertNotEmitted(fields.typed_in):
        fields.show_typed(WHOLE)
    assert fields.typed == WHOLE
    assert fields.typed.day == date(2027, 5, 10)


def test_each_key_is_told_and_leaving_a_field_too(fields, qtbot):
    with qtbot.waitSignal(fields.typed_in):
        type_in(named(fields, "Qui s’en charge", QLineEdit), "A")
    with qtbot.waitSignal(fields.left):
        named(fields, "Ce qui sera fait", QPlainTextEdit).setFocus()
    assert fields.focused


def test_a_reason_is_asked_for_when_it_is_dropped_alone(fields):
    fields.show_typed(WHOLE)
    fields.say_wrong()
    assert "Pourquoi est-elle abandonnée ?" not in texts(fields)
    state = fields.findChild(QComboBox)
    state.setCurrentIndex(state.findData(ActionState.DROPPED))
    assert "Pourquoi est-elle abandonnée ?" in texts(fields)


def test_what_is_wrong_is_said_under_its_field(fields):
    type_in(named(fields, "Pour quand", QLineEdit), "31/02/2027")
    fields.say_wrong()
    assert "Le 31 février n’existe pas." in texts(fields)
    assert fields.said_of_the_focused() is fields.asking["due"]
    fields.enter("cost")
    assert fields.said_of_the_focused() is None


def test_read_only_nothing_is_typed(fields):
    fields.set_able(able=False)
    assert all(field.isReadOnly() for field in fields.findChildren(QLineEdit))
    assert not fields.findChild(QComboBox).isEnabled()


@pytest.mark.parametrize(("width", "columns"), [(600, 3), (420, 2), (260, 1)])
def test_short_fields_stand_side_by_side_where_there_is_room(fields, qtbot, width, columns):
    fields.resize(width, 500)
    qtbot.wait(10)
    lefts = {fields.asking[name].x() for name in ("due", "cost", "state")}
    assert len(lefts) == columns
