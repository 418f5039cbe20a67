"""The places: kind after kind, the last one first, chosen by Enter or a press, heard with what is left."""

import pytest
from PySide6.QtCore import Qt

from audit_app.domain.visiting import stops
from audit_app.ui.checklist.stop_list import StopList
from audit_app.ui.checklist.zone_delegate import HEADING
from tests.builders import a_busy_audit


@pytest.fixture
def places(look, show):
    made = StopList(look)
    made.show_stops(a_busy_audit(), stops(a_busy_audit()), "")
    return show(made, 400, 300)


def rows(places, role):
    return [places.item(row).data(role) for row in range(places.count())]


def test_each_place_is_heard_with_what_is_left_its_kind_and_its_venue(places):
    heard = rows(places, Qt.ItemDataRole.AccessibleTextRole)
    assert heard == [
        "Bloc B, 1 sur 1 à vérifier, Toilets, Stade",
        "Allée nord, tout est vérifié, Path, Stade",
    ]
    assert rows(places, HEADING) == ["Toilets", "Path"]


def test_the_place_stood_in_last_comes_first_and_is_current(places):
    places.setCurrentRow(-1)
    places.show_stops(a_busy_audit(), stops(a_busy_audit()), "path-1")
    assert rows(places, HEADING) == ["Dernier lieu", "Toilets"]
    assert places.place == "path-1"


def test_counted_anew_the_current_place_stays(places):
    places.setCurrentRow(1)
    places.show_stops(a_busy_audit(), stops(a_busy_audit()), "")
    assert places.place == "path-1"


def test_a_kind_without_zone_is_a_place(places):
    audit = a_busy_audit().replaced(zones={})
    places.show_stops(audit, stops(audit), "")
    assert rows(places, Qt.ItemDataRole.DisplayRole) == ["Toilets (aucune zone nommée)", "Path (aucune zone nommée)"]
    assert rows(places, HEADING) == ["", ""]


def test_enter_and_a_press_choose(places, qtbot):
    places.setFocus()
    with qtbot.waitSignal(places.chosen) as told:
        qtbot.keyClick(places, Qt.Key.Key_Return)
    assert told.args == ["toilets-1"]
    with qtbot.waitSignal(places.chosen) as told:
        spot = places.visualItemRect(places.item(1)).center()
        qtbot.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == ["path-1"]


def test_a_row_has_room_for_its_heading(places):
    with_heading = places.visualItemRect(places.item(0)).height()
    places.item(0).setData(HEADING, "")
    places.doItemsLayout()
    assert places.visualItemRect(places.item(0)).height() < with_heading
