"""Where are you? The places, and the ways out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from audit_app.ui.checklist.here_page import HerePage
from tests.builders import a_busy_audit, a_checklist, a_criterion
from tests.ui.finding import named, texts


@pytest.fixture
def page(look, show):
    made = HerePage(look)
    made.draw(a_busy_audit(), "")
    return show(made, 420, 500)


def test_the_places_have_the_keyboard_and_enter_stands_in_one(page, qtbot):
    page.enter()
    with qtbot.waitSignal(page.stood) as told:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert told.args == ["toilets-1"]


def test_escape_and_a_button_lead_back_another_to_the_zones(page, qtbot):
    page.enter()
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.stops, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.left):
        named(page, "Retour à la liste", QPushButton).click()
    with qtbot.waitSignal(page.zones_asked):
        named(page, "Zones…", QPushButton).click()


def test_without_any_place_it_says_so(page):
    page.draw(a_busy_audit().replaced(zones={}, checklist=a_checklist(criteria=(a_criterion("ACC-01"),))), "")
    page.enter()
    assert "Aucune ligne de cet événement" in texts(page)
    assert QApplication.focusWidget().text().startswith("Aucune ligne")
