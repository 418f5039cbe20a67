import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from audit_app.errors import Fault
from audit_app.ui.event.draft import VenueDraft
from audit_app.ui.event.venues_field import VenuesField
from tests.ui.event.conftest import stop, write
from tests.ui.finding import name_of, texts

MANY = tuple(VenueDraft(name=f"Lieu-dit {n}", form="road") for n in range(1, 201))
TWO = (VenueDraft(name="Salle", form="existing_erp"), VenueDraft(name="Rue", form="road"))


@pytest.fixture
def field(look, qtbot):
    made = VenuesField(look)
    qtbot.addWidget(made)
    made.resize(700, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.told = []
    made.typed.connect(lambda _code, value: made.told.append(value))
    return made


def press(field, name):
    button = stop(field, name)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def test_there_is_always_one_venue_and_it_cannot_be_removed(field):
    assert field.value() == (VenueDraft(),)
    assert "Retirer" not in " ".join(name_of(row._remove) for row in field.rows if row._remove.isVisible())


def test_a_venue_is_added_and_its_name_awaited(field):
    press(field, "Ajouter un lieu")
    assert name_of(QApplication.focusWidget()) == "Nom du lieu, lieu 2"
    write("Pré")
    assert field.told[-1] == (VenueDraft(), VenueDraft(name="Pré"))


def test_a_removed_venue_can_be_put_back_where_it_was(field):
    field.fill(TWO)
    press(field, "Retirer le lieu 1")
    assert field.told[-1] == TWO[1:]
    assert name_of(QApplication.focusWidget()) == "Nom du lieu, lieu 1"
    press(field, "Remettre « Salle »")
    assert field.told[-1] == TWO
    assert [texts(row).splitlines()[0] for row in field.rows] == ["Lieu 1", "Lieu 2"]


def test_what_was_removed_is_forgotten_at_the_next_change(field):
    field.fill(TWO)
    press(field, "Retirer le lieu 2")
    write("!")
    assert not any(
        "Remettre" in name_of(button) for button in field.findChildren(type(field._back)) if button.isVisible()
    )


def test_rows_that_stay_are_not_made_anew(field):
    field.fill(TWO)
    first = field.rows[0]
    field.fill((*TWO, VenueDraft(name="Pré")))
    assert field.rows[0] is first
    field.fill(TWO[:1])
    assert field.rows == (first,)
    assert field.told == []


def test_each_row_shows_its_own_faults_and_the_first_that_there_is_none_at_all(field):
    field.fill(TWO)
    field.show_faults([Fault("venue_named_twice", "venues[2].name", found="Salle")])
    assert "même nom" not in texts(field.rows[0])
    assert "même nom" in texts(field.rows[1])
    field.show_faults([Fault("missing", "venues", found="venues")])
    assert "Il manque" in texts(field.rows[0])


def test_a_place_in_the_event_leads_to_its_control(field):
    field.fill(TWO)
    assert name_of(field.stop_of("venues[2].name")) == "Nom du lieu, lieu 2"
    assert field.stop_of("venues[1].form") is field.rows[0].form.box
    assert field.stop_of("venues") is field.rows[0].name.edit


def test_rows_are_met_in_their_order_wherever_they_were_put(field):
    field.fill(TWO)
    press(field, "Retirer le lieu 1")
    press(field, "Remettre « Salle »")
    inside = field.rows[0].parentWidget().children()
    assert inside.index(field.rows[0]) < inside.index(field.rows[1]) < inside.index(field._add)


def test_of_many_venues_the_first_are_shown_and_all_are_kept(field):
    field.fill(MANY)
    assert len(field.rows) == 20
    assert field.value() == MANY
    stop(field, "Nom du lieu, lieu 2").setFocus()
    write("!")
    assert len(field.told[-1]) == 200
    assert field.told[-1][2:] == MANY[2:]


def test_the_other_venues_are_shown_when_asked_for(field):
    field.fill(MANY[:30])
    press(field, "Afficher les 10 autres lieux")
    assert name_of(QApplication.focusWidget()) == "Nom du lieu, lieu 21"
    assert field.value() == MANY[:30]
    assert not field._more.isVisible()
    field.fill(MANY[:31])
    assert len(field.rows) == 31
    assert field.told == []


def test_a_venue_added_to_many_comes_after_those_not_shown_yet(field):
    field.fill(MANY[:30])
    press(field, "Ajouter un lieu")
    assert name_of(QApplication.focusWidget()) == "Nom du lieu, lieu 31"
    assert field.told[-1] == (*MANY[:30], VenueDraft())


def test_where_one_of_many_is_removed_the_next_one_moves_up_and_it_can_be_put_back(field):
    field.fill(MANY[:30])
    press(field, "Retirer le lieu 20")
    assert field.told[-1] == (*MANY[:19], *MANY[20:30])
    assert name_of(QApplication.focusWidget()) == "Nom du lieu, lieu 20"
    press(field, "Remettre « Lieu-dit 20 »")
    assert field.told[-1] == MANY[:30]


def test_no_venue_is_added_where_as_many_as_allowed_wait(field):
    field.fill(MANY)
    assert not field._add.isEnabled()


def test_what_is_wrong_with_a_venue_not_shown_yet_is_said_and_shown_with_it(field):
    field.fill(MANY[:25])
    field.show_faults([Fault("venue_named_twice", "venues[24].name", found="Lieu-dit 3")])
    assert "Lieu 24" in texts(field)
    assert "même nom" in texts(field)
    assert name_of(field.stop_of("venues[24].name")) == "Nom du lieu, lieu 24"
    assert "même nom" in texts(field.rows[23])


def test_tab_goes_through_rows_made_at_different_times_then_to_the_buttons(field):
    field.fill(MANY[:22])
    press(field, "Afficher les 2 autres lieux")
    press(field, "Ajouter un lieu")
    met = [field.rows[0]._remove]
    while met[-1].nextInFocusChain() is not met[0]:
        met.append(met[-1].nextInFocusChain())
    stops = [stop for row in field.rows for stop in row.tab_stops()]
    wanted = [*stops, field._add]
    assert [piece for piece in met if piece in wanted] == wanted
