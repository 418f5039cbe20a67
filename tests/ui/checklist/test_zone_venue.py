"""The box that gives a zone another venue: nothing is chosen that nobody chose."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from audit_app.ui.checklist.zone_venue import VenueDialog, other_venues
from tests.builders import a_busy_audit
from tests.ui.finding import described, named, texts

ZONE = a_busy_audit().zones["path-1"]


@pytest.fixture
def box(look, show):
    return lambda venues: VenueDialog(look, ZONE, venues, show(QWidget(), 900, 700))


def answered(dialog, act):
    QTimer.singleShot(0, act)
    return dialog.ask()


def test_a_venue_is_chosen_among_the_others(box):
    dialog = box(["Quai", "Pré"])
    move = named(dialog, "Changer de lieu", QPushButton)
    assert "Lieu de « Allée nord »" in texts(dialog)
    assert not move.isEnabled()
    dialog.findChild(QComboBox).setCurrentIndex(2)
    assert answered(dialog, move.click) == "Pré"


def test_the_only_other_venue_is_chosen_already_and_what_follows_is_heard(box):
    dialog = box(["Quai"])
    assert "Les chiffres à respecter suivent le lieu." in described(dialog.findChild(QComboBox))
    assert answered(dialog, named(dialog, "Changer de lieu", QPushButton).click) == "Quai"


def test_escape_moves_nothing(box, qtbot):
    dialog = box(["Quai"])
    assert answered(dialog, lambda: qtbot.keyClick(dialog, Qt.Key.Key_Escape)) == ""


def test_the_venue_of_a_zone_is_not_offered():
    audit = a_busy_audit()
    assert other_venues(audit, ZONE) == [venue.name for venue in audit.event.venues if venue.name != "Stade"]
