"""Adding a zone with the keyboard alone, as often as there are places."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from audit_app.domain.event import Venue, VenueForm
from audit_app.ui.checklist.zone_form import ZoneForm
from tests.builders import a_busy_audit, an_audit, an_event
from tests.ui.checklist.choosing import choice
from tests.ui.finding import described, name_of, named, texts


@pytest.fixture
def form(show, look, live):
    return show(ZoneForm(look, live, "path"), 480, 420)


def choose_venue(form):
    choice(form, "Lieu").setCurrentText("Rues")


def test_it_begins_with_the_kind_asked_for_and_says_what_repeats(form):
    assert choice(form, "Type").currentText() == "Path"
    assert "1 ligne à vérifier pour chaque zone de ce type." in texts(form)
    choice(form, "Type").setCurrentIndex(choice(form, "Type").findData("entrance"))
    assert described(choice(form, "Type")) == "Aucune ligne de cet événement ne dépend d’un tel endroit."


def test_enter_adds_the_zone_and_the_field_waits_for_the_next(form, live, qtbot):
    name = named(form, "Nom", QLineEdit)
    choose_venue(form)
    name.setFocus()
    qtbot.keyClicks(name, "Voie sud")
    with qtbot.waitSignal(form.added) as told:
        qtbot.keyClick(name, Qt.Key.Key_Return)
    added = live.audit.zones[told.args[0]]
    assert (added.kind, added.name, added.venue) == ("path", "Voie sud", "Rues")
    assert f"CIR-02@{added.id}" not in live.audit.answers
    assert (name.text(), name.hasFocus()) == ("", True)
    assert live.undoable.gesture == "zone_added"


def test_a_zone_without_a_name_is_not_added_and_the_field_says_why(form, live, qtbot):
    qtbot.keyClicks(named(form, "Nom", QLineEdit), "   ")
    named(form, "Ajouter cette zone", QPushButton).click()
    why = "Donner un nom à la zone, pour que chacun sache de quel endroit il s’agit."
    assert why in texts(form)
    assert described(named(form, "Nom", QLineEdit)) == why
    assert len(live.audit.zones) == 2
    qtbot.keyClicks(named(form, "Nom", QLineEdit), "A")
    assert why not in texts(form)


def test_a_name_is_never_longer_than_a_name_may_be(form, live):
    choose_venue(form)
    named(form, "Nom", QLineEdit).setText("a" * 5_000)
    named(form, "Ajouter cette zone", QPushButton).click()
    assert max(len(zone.name) for zone in live.audit.zones.values()) == 300


def test_the_venue_is_asked_only_where_there_are_several(show, look, begin):
    live = begin(an_audit(event=an_event(venues=(Venue(name="Stade", form=VenueForm.IOP),))))
    form = show(ZoneForm(look, live, "entrance"), 480, 420)
    assert "Lieu" not in texts(form)
    named(form, "Nom", QLineEdit).setText("Entrée")
    named(form, "Ajouter cette zone", QPushButton).click()
    assert [zone.venue for zone in live.audit.zones.values()] == ["Stade"]


def test_the_kind_follows_the_name_until_somebody_picks_one(show, look, live, qtbot):
    form = show(ZoneForm(look, live), 480, 420)
    name, kind = named(form, "Nom", QLineEdit), choice(form, "Type")
    assert not kind.currentData()
    qtbot.keyClicks(name, "Toilets of the beach")
    assert kind.currentData() == "toilets"
    kind.setCurrentIndex(kind.findData("path"))
    qtbot.keyClicks(name, ", left")
    assert kind.currentData() == "path"


def test_the_kind_of_the_zone_before_is_no_choice_for_the_next(form, live, qtbot):
    choose_venue(form)
    name = named(form, "Nom", QLineEdit)
    for typed in ("Voie sud", "Toilets B"):
        qtbot.keyClicks(name, typed)
        qtbot.keyClick(name, Qt.Key.Key_Return)
    kinds = {zone.name: zone.kind for zone in live.audit.zones.values()}
    assert (kinds["Voie sud"], kinds["Toilets B"]) == ("path", "toilets")


@pytest.mark.parametrize(("kind", "asks", "why"), [("", "Type", "type d’endroit"), ("path", "Lieu", "Choisir le lieu")])
def test_nothing_is_added_before_kind_and_venue_are_chosen(show, look, live, qtbot, kind, asks, why):
    form = show(ZoneForm(look, live, kind), 480, 420)
    qtbot.keyClicks(named(form, "Nom", QLineEdit), "Over there")
    qtbot.keyClick(named(form, "Nom", QLineEdit), Qt.Key.Key_Return)
    assert len(live.audit.zones) == 2
    assert choice(form, asks).hasFocus()
    assert why in described(choice(form, asks))
    choice(form, asks).setCurrentIndex(1)
    assert why not in texts(form)


def test_what_the_disk_refuses_stays_typed(form, live, full_disk):
    full_disk()
    choose_venue(form)
    named(form, "Nom", QLineEdit).setText("Voie sud")
    named(form, "Ajouter cette zone", QPushButton).click()
    assert named(form, "Nom", QLineEdit).text() == "Voie sud"
    assert len(live.audit.zones) == 2
    live.pending.clear()


def test_it_takes_nothing_where_nothing_may_be_written(show, look, begin):
    live = begin(closed_audit())
    form = show(ZoneForm(look, live), 480, 420)
    assert not form.isEnabled()
    assert name_of(form.findChild(QLineEdit)) == "Nom"


def closed_audit():
    from audit_app.domain.audit import AuditState, State

    return a_busy_audit().replaced(state=State(state=AuditState.CLOSED))
