"""A chip: its words on one row where there is room, wrapped where there is not."""

import pytest
from PySide6.QtWidgets import QWidget

from audit_app.ui.widgets.chip import Chip
from audit_app.ui.widgets.flow import Flow
from tests.ui.finding import texts

WORDS = "Bloquant : sans cela, le parcours s’arrête"


@pytest.fixture
def page(look, qtbot):
    shown = QWidget()
    flow = Flow(shown, 8)
    shown.chip = Chip(look)
    flow.addWidget(shown.chip)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_it_shows_its_words_and_hides_without_any(page):
    page.chip.say("octagon-alert", WORDS, "bad")
    assert texts(page) == WORDS
    assert page.chip.property("chip") == "bad"
    page.chip.say("", "")
    assert texts(page) == ""


def test_it_wraps_only_where_it_has_to(page):
    page.chip.say("octagon-alert", WORDS, "bad")
    page.resize(600, 200)
    page.layout().activate()
    one_row = page.chip.height()
    page.resize(150, 200)
    page.layout().activate()
    assert page.chip.width() <= 150
    assert page.chip.height() > one_row
