import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from audit_app.errors import Fault
from audit_app.ui.event.draft import VenueDraft
from audit_app.ui.event.venue_row import VenueRow
from audit_app.ui.event.venues_field import VenuesField
from tests.ui.event.conftest import stop, write
from tests.ui.finding import described, name_of, texts

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


def shown(field):
    """Return the numbers and names of the venues that stand there."""
    return [(texts(row).splitlines()[0], row.name.value()) for row in field.rows]


def seen(field, *buttons):
    return [button.text() for button in buttons or (field._fewer, field._more) if button.isVisible()]


def test_of_many_venues_a_page_is_shown_and_all_are_kept(field):
    field.fill(MANY)
    assert shown(field) == [(f"Lieu {n}", f"Lieu-dit {n}") for n in range(1, 11)]
    assert seen(field) == ["Afficher les lieux 11 à 20"]
    assert field.value() == MANY
    stop(field, "Nom du lieu, lieu 2").setFocus()
    write("!")
    assert len(field.told[-1]) == 200
    assert field.told[-1][2:] == MANY[2:]


def test_the_other_venues_are_shown_page_by_page_forth_and_back(field):
    field.fill(MANY[:21])
    press(field, "Afficher les lieux 11 à 20")
    assert name_of(QApplication.focusWidget()) == "Nom du lieu, lieu 11"
    assert seen(field) == ["Afficher les lieux 1 à 10", "Afficher le lieu 21"]
    press(field, "Afficher le lieu 21")
    assert shown(field) == [("Lieu 21", "Lieu-dit 21")]
    assert name_of(QApplication.focusWidget()) == "Nom du lieu, lieu 21"
    assert seen(field) == ["Afficher les lieux 11 à 20"]
    press(field, "Afficher les lieux 11 à 20")
    press(field, "Afficher les lieux 1 à 10")
    assert shown(field)[0] == ("Lieu 1", "Lieu-dit 1")
    assert field.value() == MANY[:21]
    assert field.told == []


def test_what_is_typed_on_one_page_is_there_when_one_comes_back(field):
    field.fill(MANY[:15])
    press(field, "Afficher les lieux 11 à 15")
    QApplication.focusWidget().setText("Quai")
    press(field, "Afficher les lieux 1 à 10")
    press(field, "Afficher les lieux 11 à 15")
    assert shown(field)[0] == ("Lieu 11", "Quai")
    assert field.told[-1] == (*MANY[:10], VenueDraft(name="Quai", form="road"), *MANY[11:15])


def test_two_hundred_venues_cost_no_more_than_ten(field):
    """Rows are used again: as many stand there on any page. Building them all took eight seconds."""
    field.fill(MANY)
    rows = set(field.rows)
    for first in range(11, 200, 10):
        press(field, f"Afficher les lieux {first} à {first + 9}")
        assert set(field.rows) == rows
    assert shown(field)[-1] == ("Lieu 200", "Lieu-dit 200")
    assert len(field.findChildren(VenueRow)) == 10


def test_another_audit_shown_on_a_late_page_stays_there_or_comes_back_to_its_last(field):
    field.fill(MANY)
    press(field, "Afficher les lieux 11 à 20")
    press(field, "Afficher les lieux 21 à 30")
    field.fill(MANY[5:100])
    assert shown(field)[0] == ("Lieu 21", "Lieu-dit 26")
    field.fill(MANY[:12])
    assert shown(field) == [("Lieu 11", "Lieu-dit 11"), ("Lieu 12", "Lieu-dit 12")]
    field.fill(())
    assert field.rows == ()
    field.fill(TWO)
    assert field.value() == TWO


def test_a_type_unfolded_on_one_page_is_folded_where_another_venue_comes(field):
    field.fill((*(TWO[:1] * 10), *MANY[:1]))
    field.rows[0].fold.button.click()
    assert field.rows[0].erp_type.isVisible()
    press(field, "Afficher le lieu 11")
    press(field, "Afficher les lieux 1 à 10")
    assert not field.rows[0].erp_type.isVisible()


def test_a_venue_added_to_many_comes_last_on_its_page(field):
    field.fill(MANY[:30])
    press(field, "Ajouter un lieu")
    assert name_of(QApplication.focusWidget()) == "Nom du lieu, lieu 31"
    assert field.told[-1] == (*MANY[:30], VenueDraft())
    assert seen(field) == ["Afficher les lieux 21 à 30"]


def test_where_one_of_many_is_removed_the_next_one_moves_up_and_it_can_be_put_back(field):
    field.fill(MANY[:30])
    press(field, "Retirer le lieu 10")
    assert field.told[-1] == (*MANY[:9], *MANY[10:30])
    assert name_of(QApplication.focusWidget()) == "Nom du lieu, lieu 10"
    assert len(field.rows) == 10
    press(field, "Afficher les lieux 11 à 20")
    press(field, "Remettre « Lieu-dit 10 »")
    assert field.told[-1] == MANY[:30]
    assert name_of(QApplication.focusWidget()) == "Nom du lieu, lieu 10"


def test_the_only_one_of_the_last_page_is_removed_and_the_page_before_is_shown(field):
    field.fill(MANY[:11])
    press(field, "Afficher le lieu 11")
    press(field, "Retirer le lieu 11")
    assert name_of(QApplication.focusWidget()) == "Nom du lieu, lieu 10"
    assert seen(field) == []
    assert field.told[-1] == MANY[:10]


def test_no_venue_is_added_where_as_many_as_allowed_wait(field):
    field.fill(MANY)
    assert not field._add.isEnabled()


def test_what_is_wrong_with_a_venue_of_another_page_is_said_and_shown_with_it(field):
    field.fill(MANY[:25])
    field.show_faults([Fault("venue_named_twice", "venues[24].name", found="Lieu-dit 3")])
    assert "Lieu 24" in texts(field)
    assert "même nom" in described(field._more)
    assert name_of(field.stop_of("venues[24].name")) == "Nom du lieu, lieu 24"
    assert "même nom" in texts(field.rows[3])
    assert described(field._fewer) == ""
    assert "Lieu-dit 23" not in field.remark.sentence
    field.stop_of("venues[1].name")
    assert "même nom" not in texts(field.rows[3])
    press(field, "Afficher les lieux 11 à 20")
    press(field, "Afficher les lieux 21 à 25")
    field.show_faults([Fault("venue_named_twice", "venues[2].name", found="Lieu-dit 3")])
    assert "même nom" in described(field._fewer)


def test_tab_goes_through_the_page_then_to_the_buttons_in_the_order_they_are_seen(field):
    field.fill(MANY[:22])
    press(field, "Afficher les lieux 11 à 20")
    press(field, "Ajouter un lieu")
    press(field, "Afficher les lieux 11 à 20")
    met = [field._fewer]
    while met[-1].nextInFocusChain() is not met[0]:
        met.append(met[-1].nextInFocusChain())
    stops = [stop for row in field.rows for stop in row.tab_stops()]
    wanted = [field._fewer, *stops, field._more, field._add]
    assert [piece for piece in met if piece in wanted] == wanted
    tops = [piece.mapTo(field, piece.rect().topLeft()).y() for piece in (field._fewer, *field.rows, field._more)]
    assert tops == sorted(tops)


def test_a_page_can_be_turned_where_nothing_may_be_changed(field):
    field.fill(MANY[:22])
    field.set_read_only(read_only=True)
    press(field, "Afficher les lieux 11 à 20")
    assert all(row.name.edit.isReadOnly() for row in field.rows)
    assert not field._add.isEnabled()
