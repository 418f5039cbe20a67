"""The zones of the event: listed, added, renamed, removed, each as one step that can be undone."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QListWidget, QPushButton, QWidget

from audit_app.domain.audit import AuditState, State
from audit_app.ui.checklist.zones import ZonesDialog
from tests.builders import a_busy_audit, an_audit
from tests.ui.checklist.choosing import choice
from tests.ui.finding import named, texts
from tests.ui.instruments import clipping, tab_chain, tree


@pytest.fixture
def opened(show, look):
    """Return what opens the zones of an audit over a window."""

    def opened(live, kind="", size=(1_200, 900)):
        owner = show(QWidget(), *size)
        dialog = ZonesDialog(look, live, owner, kind)
        dialog.open()
        QApplication.processEvents()
        return dialog

    return opened


@pytest.fixture
def zones(opened, live):
    return opened(live, "toilets")


def heard(dialog):
    listed = QAccessible.queryAccessibleInterface(named(dialog, "Zones de l’événement", QListWidget))
    return [listed.child(row).text(QAccessible.Text.Name) for row in range(listed.childCount())]


def answer(qtbot, words, do=lambda _box: None):
    """Answer the next box that opens with this button."""

    def press():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QDialog)
        do(box)
        named(box, words, QPushButton).click()

    QTimer.singleShot(50, press)


def test_each_zone_is_heard_with_what_repeats_there(zones):
    assert heard(zones) == ["Bloc B, Toilets, Stade, 1 ligne, 0 réponse", "Allée nord, Path, Stade, 1 ligne, 1 réponse"]


def test_the_keyboard_is_at_the_name_of_a_new_zone_of_the_kind_asked_for(zones):
    assert named(zones, "Nom", QLineEdit).hasFocus()
    assert choice(zones, "Type").currentData() == "toilets"


def test_a_zone_is_added_by_keyboard_alone_and_said(zones, live, qtbot):
    choice(zones, "Lieu").setCurrentText("Stade")
    qtbot.keyClicks(QApplication.focusWidget(), "Bloc C")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert "Bloc C, Toilets, Stade, 1 ligne, 0 réponse" in heard(zones)
    assert "« Bloc C » est ajoutée : 1 ligne y est demandée." in texts(zones)
    live.undo()
    assert len(heard(zones)) == 2


def test_a_zone_is_renamed(zones, live, qtbot):
    answer(qtbot, "Renommer", lambda box: named(box, "Nom de la zone", QLineEdit).setText("Bloc du stade"))
    named(zones, "Renommer…", QPushButton).click()
    assert live.audit.zones["toilets-1"].name == "Bloc du stade"
    assert "La zone s’appelle maintenant « Bloc du stade »." in texts(zones)
    assert live.undoable.gesture == "zone_renamed"


@pytest.mark.parametrize(("words", "typed"), [("Annuler", "Autre"), ("Renommer", "  ")])
def test_given_up_or_left_empty_the_name_stays(zones, live, qtbot, words, typed):
    answer(qtbot, words, lambda box: named(box, "Nom de la zone", QLineEdit).setText(typed))
    named(zones, "Renommer…", QPushButton).click()
    assert live.audit.zones["toilets-1"].name == "Bloc B"


def test_a_zone_is_given_another_venue_and_says_so(zones, live, qtbot):
    named(zones, "Zones de l’événement", QListWidget).setCurrentRow(1)
    answer(qtbot, "Changer de lieu")
    named(zones, "Autre lieu…", QPushButton).click()
    venue = next(one.name for one in live.audit.event.venues if one.name != "Stade")
    assert live.audit.zones["path-1"].venue == venue
    assert f"« Allée nord » est maintenant à « {venue} » : ses chiffres suivent." in texts(zones)
    assert live.undoable.gesture == "zone_moved"


def test_a_zone_whose_venue_is_gone_says_so_and_may_be_given_one(opened, begin):
    audit = a_busy_audit()
    alone = audit.event.replaced(venues=audit.event.venues[-1:])
    gone = audit.zones["path-1"].replaced(venue="Gymnase")
    zones = opened(begin(audit.replaced(event=alone, zones={"path-1": gone})))
    assert heard(zones) == ["Allée nord, Path, sans lieu de cet événement, 1 ligne, 1 réponse"]
    assert named(zones, "Autre lieu…", QPushButton).isEnabled()


def test_where_there_is_no_other_venue_none_is_offered(opened, begin):
    audit = a_busy_audit()
    alone = tuple(venue for venue in audit.event.venues if venue.name == "Stade")
    zones = opened(begin(audit.replaced(event=audit.event.replaced(venues=alone))))
    assert not named(zones, "Autre lieu…", QPushButton).isEnabled()


def test_before_a_zone_goes_it_is_said_what_is_set_aside_and_undo_brings_all_back(zones, live, qtbot):
    asked = []
    named(zones, "Zones de l’événement", QListWidget).setCurrentRow(1)
    answer(qtbot, "Retirer cette zone", lambda box: asked.append(texts(box)))
    named(zones, "Retirer…", QPushButton).click()
    assert asked[0].startswith("Retirer « Allée nord » ? Ce qui y a été dit est mis de côté, pas effacé (1 réponse)")
    assert heard(zones) == ["Bloc B, Toilets, Stade, 1 ligne, 0 réponse"]
    assert "« Allée nord » est retirée." in texts(zones)
    live.undo()
    assert len(heard(zones)) == 2


def test_a_zone_kept_is_kept(zones, live, qtbot):
    answer(qtbot, "La garder")
    named(zones, "Retirer…", QPushButton).click()
    assert len(live.audit.zones) == 2


def test_the_last_zone_leaves_a_sentence_and_the_keyboard_where_one_is_added(opened, begin, qtbot):
    audit = a_busy_audit()
    live = begin(audit.replaced(zones={"path-1": audit.zones["path-1"]}))
    zones = opened(live)
    answer(qtbot, "Retirer cette zone")
    named(zones, "Retirer…", QPushButton).click()
    assert "Pas encore de zone" in texts(zones)
    assert zones.focusWidget() is choice(zones, "Type")
    assert not named(zones, "Retirer…", QPushButton).isEnabled()


def test_what_is_refused_is_said_in_the_box_itself(zones, live, qtbot, full_disk):
    full_disk()
    choice(zones, "Lieu").setCurrentText("Stade")
    qtbot.keyClicks(named(zones, "Nom", QLineEdit), "Bloc C")
    named(zones, "Ajouter cette zone", QPushButton).click()
    assert "place" in texts(zones) or "disque" in texts(zones)
    live.pending.clear()


def test_a_closed_audit_shows_its_zones_and_takes_nothing(opened, begin):
    zones = opened(begin(a_busy_audit().replaced(state=State(state=AuditState.CLOSED))))
    assert "lecture seule" in texts(zones)
    assert not named(zones, "Renommer…", QPushButton).isEnabled()
    assert not named(zones, "Ajouter cette zone", QPushButton).isEnabled()


def test_everything_in_it_is_named_reached_and_whole(zones):
    assert tree.every_fault(zones) == []
    assert tab_chain.every_fault(zones) == []
    assert clipping.every_fault(zones) == []


def test_it_fits_a_small_window_and_closes(opened, begin):
    zones = opened(begin(an_audit()), size=(640, 450))
    assert zones.width() <= 640
    assert zones.height() <= 450
    named(zones, "Fermer", QPushButton).click()
    assert not zones.isVisible()


def test_without_a_kind_in_mind_the_list_of_zones_has_the_keyboard(opened, live):
    zones = opened(live)
    assert named(zones, "Zones de l’événement", QListWidget).hasFocus()


def test_what_was_added_is_said_in_sight_and_is_the_current_zone(opened, live, qtbot):
    zones = opened(live, "toilets", size=(900, 640))
    choice(zones, "Lieu").setCurrentText("Stade")
    for number in range(6):
        qtbot.keyClicks(named(zones, "Nom", QLineEdit), f"Bloc {number}")
        qtbot.keyClick(named(zones, "Nom", QLineEdit), Qt.Key.Key_Return)
    listed = named(zones, "Zones de l’événement", QListWidget)
    told = named(zones, "« Bloc 5 » est ajoutée : 1 ligne y est demandée.", QLabel)
    assert listed.currentItem().text() == "Bloc 5"
    assert listed.viewport().rect().intersects(listed.visualItemRect(listed.currentItem()))
    assert not told.visibleRegion().isEmpty()


def test_choices_are_heard_by_their_label_and_not_by_their_value(zones):
    assert [choice(zones, label).accessibleName() for label in ("Type", "Lieu")] == ["Type", "Lieu"]
