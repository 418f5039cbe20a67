"""Every field of an attempt has a name of the record, and “not noted” where it is chosen."""

from audit_app.domain.observation import Observation
from audit_app.ui.user_tests.attempt_fields import attempt_fields
from audit_app.ui.user_tests.radio_field import RadioField
from tests.ui.finding import name_of


def test_each_field_is_one_of_the_record(look, qtbot):
    fields = attempt_fields(look)
    for field in fields.values():
        qtbot.addWidget(field)
    assert set(fields) <= set(Observation.model_fields)
    chosen = [field for field in fields.values() if isinstance(field, RadioField)]
    assert {name_of(field.buttons[0]) for field in chosen} == {"Non noté"}


def test_the_scale_of_seven_says_its_ends(look, qtbot):
    field = attempt_fields(look)["seq"]
    qtbot.addWidget(field)
    said = [name_of(button) for button in field.buttons]
    assert (len(said), said[1], said[-1]) == (8, "1, très difficile", "7, très facile")
