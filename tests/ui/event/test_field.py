import pytest

from audit_app.errors import Fault
from audit_app.ui.event.field import TextField
from tests.ui.event.conftest import write
from tests.ui.finding import described, name_of, texts
from tests.wording.speaking import plain


@pytest.fixture
def field(look, qtbot):
    made = TextField(look, "starts_on", "Premier jour", "Par exemple 16/05/2027.")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_a_field_is_heard_with_its_label_and_its_hint(field):
    assert name_of(field.edit) == "Premier jour"
    assert described(field.edit) == "Par exemple 16/05/2027."


def test_what_is_wrong_is_seen_below_and_heard_in_the_field(field):
    field.show_faults([Fault("not_a_date", "starts_on", found="hier")])
    assert "« hier » n’est pas une date lisible" in texts(field)
    assert plain(described(field.edit)).startswith("« hier » n’est pas une date lisible")
    assert field.edit.property("wrong") == "true"
    field.show_faults([])
    assert "hier" not in texts(field)
    assert field.edit.property("wrong") == "false"


def test_what_was_understood_waits_behind_what_is_wrong(field):
    field.show_faults([Fault("end_before_start", "ends_on")])
    field.tell_understood("Dimanche 16 mai 2027")
    assert "Dimanche" not in texts(field)
    field.show_faults([])
    assert "Dimanche 16 mai 2027" in texts(field)


def test_only_the_user_s_own_changes_are_told(field):
    told = []
    field.typed.connect(lambda code, value: told.append((code, value)))
    field.fill("16/05/2027")
    assert told == []
    field.edit.setFocus()
    field.edit.clear()
    write("1\x00é")
    assert told[-1] == ("starts_on", "1é")


def test_leaving_a_field_tells_what_it_held_before(field, qtbot):
    field.fill("avant")
    field.edit.setFocus()
    write("après")
    with qtbot.waitSignal(field.left) as left:
        field.edit.clearFocus()
    assert left.args == ["starts_on", "avant"]


def test_a_field_that_may_not_be_changed_can_still_be_read(field):
    field.set_read_only(read_only=True)
    assert field.edit.isReadOnly()
    assert field.edit.isEnabled()


def test_a_field_is_being_typed_while_it_has_the_focus(field):
    field.edit.clearFocus()
    assert not field.is_being_typed
    field.edit.setFocus()
    assert field.is_being_typed
