"""One field of measurement: its name, its unit, what it understands."""

import pytest
from PySide6.QtWidgets import QLineEdit

from audit_app.domain.audit import Measured
from audit_app.domain.progress import standings
from audit_app.ui.checklist.measure_field import MeasureField
from tests.builders import an_audit
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import described, name_of, texts
from tests.wording.speaking import plain


@pytest.fixture
def field(look, show):
    shown = show(MeasureField(look))
    audit = an_audit()
    line = standings(audit)["CIR-01"].line
    shown.ask(audit, line, line.criterion.measurements[0], {})
    shown.show_saved(None)
    return shown


def test_it_bears_the_name_of_what_is_measured_with_its_unit(field):
    edit = field.findChild(QLineEdit)
    assert name_of(edit) == "Largeur, cm"
    assert texts(field).splitlines() == ["Largeur", "cm", "Attendu : au moins 120 cm"]


def test_the_formula_with_the_events_numbers_and_the_instrument_stand_below_it(look, show, sample_live):
    shown = show(MeasureField(look))
    line = standings(sample_live.audit)["TRA-04"].line
    shown.ask(sample_live.audit, line, line.criterion.measurements[0], {})
    shown.show_saved(None)
    below = texts(shown)
    assert "Calcul : 2 % de 180 places de stationnement" in below
    assert "À mesurer avec : comptage à vue" in below
    assert "Source : " in plain(described(shown.edit))


def test_it_understands_what_is_typed_and_marks_what_it_does_not(field):
    type_in(field.edit, "1 m 45")
    assert field.value == Measured(amount=145.0)
    type_in(field.edit, "large")
    field.judge()
    assert field.value is None
    assert field.is_unreadable
    assert field.edit.property("wrong") == "true"
    field.show_saved(Measured(amount=120))
    assert field.edit.property("wrong") == "false"
    assert field.content == "120"


def test_it_settles_on_what_was_saved_and_only_on_that(field):
    type_in(field.edit, "1,2 m")
    field.settle()
    assert field.content == "1,2 m"
    field.note_saved(Measured(amount=120))
    field.settle()
    assert field.content == "120"


def test_it_can_be_read_and_not_typed_in(field):
    field.set_able(able=False)
    type_in(field.edit, "3")
    assert field.content == ""
    assert field.code == "width"


def test_what_is_expected_is_heard_once(field):
    assert described(field.edit).count("Attendu") == 1
    type_in(field.edit, "145")
    field.judge()
    assert described(field.edit).count("120") == 1
