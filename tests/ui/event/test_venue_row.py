import pytest

from audit_app.domain.event import VenueForm
from audit_app.errors import Fault
from audit_app.ui.event.draft import VenueDraft
from audit_app.ui.event.venue_row import VenueRow
from tests.ui.event.conftest import stop
from tests.ui.finding import described, texts

HALL = VenueDraft(name="Salle", form="existing_erp", erp_type="L", erp_category="3")


@pytest.fixture
def row(look, qtbot):
    made = VenueRow(look)
    made.number(2, 3)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_venue_is_shown_and_read_back_as_it_was(row):
    row.fill(HALL)
    assert row.value() == HALL
    row.fill(VenueDraft())
    assert row.value() == VenueDraft()


def test_every_legal_form_is_offered_with_examples(row):
    box = row.form.box
    offered = {box.itemData(place) for place in range(1, box.count())}
    assert offered == {form.value for form in VenueForm}
    shown = [box.itemText(place) for place in range(1, box.count())]
    assert "Stade, terrain, parc (installation existante ouverte au public)" in shown
    row.form.box.choose("existing_iop")
    assert "une base nautique" in described(box)


def test_type_and_category_are_offered_where_they_may_be_known(row):
    row.form.box.choose("natural_ground")
    assert not row.fold.isVisible()
    row.form.box.choose("tent")
    assert row.fold.isVisible()
    assert not row.erp_type.isVisible()


def test_a_type_that_is_given_is_never_hidden(row):
    row.fill(HALL)
    assert row.erp_type.isVisible()
    row.form.box.choose("road")
    assert row.erp_type.isVisible()


def test_each_control_is_heard_with_the_number_of_its_venue(row):
    assert stop(row, "Nom du lieu, lieu 2") is row.name.edit
    assert stop(row, "Retirer le lieu 2").isVisible()
    row.number(1, 1)
    assert texts(row).startswith("Lieu 1")
    assert not any("Retirer" in button.text() and button.isVisible() for button in row.findChildren(type(row._remove)))


def test_a_fault_is_shown_at_its_own_control(row):
    row.show_faults([Fault("missing", "venues[2].form", found="form")])
    assert "Il manque : le type du lieu 2." in texts(row)
    assert described(row.form.box).startswith("Il manque")
    assert row.name.edit.property("wrong") != "true"


def test_nothing_of_it_can_be_changed_in_an_audit_that_is_only_read(row):
    row.set_read_only(read_only=True)
    assert not row.form.box.isEnabled()
    assert row.name.edit.isReadOnly()
