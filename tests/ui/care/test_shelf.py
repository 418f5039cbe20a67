"""A shelf lists what lies on it, and says what is to be done with the one chosen."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QListWidget, QPushButton

from audit_app.ui.care.shelf import Shelf
from audit_app.ui.widgets.plain_label import PlainLabel
from tests.ui.finding import described, named, texts

AT = "2026-11-22T12:00:00.000+00:00"


@pytest.fixture
def shelf(look, qtbot):
    acts = (("take_out", "Sortir", "undo-2"), ("erase", "Effacer", "x"))
    made = Shelf(look, "Corbeille", "Rien n’en part.", "Elle est vide.", acts)
    qtbot.addWidget(made)
    made.resize(800, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def two(desk, sample_live):
    (known,) = desk.recent(1)
    return [replace(known, id=name, edition=name, trashed_at=AT) for name in ("2026", "2025")]


def test_an_empty_shelf_says_so_and_offers_nothing(shelf):
    assert "Elle est vide." in texts(shelf)
    assert not [act for act in shelf.findChildren(QPushButton) if act.isVisible()]
    assert shelf.chosen is None


def test_what_it_is_is_heard_with_its_heading_which_is_no_stop(shelf):
    assert named(shelf, "Corbeille. Rien n’en part.", PlainLabel).text() == "Rien n’en part."


def test_what_is_asked_is_asked_of_the_audit_chosen(shelf, two, qtbot):
    shelf.show_audits(two)
    assert "Elle est vide." not in texts(shelf)
    rows = named(shelf, "Corbeille", QListWidget)
    rows.setCurrentRow(1)
    erase = named(shelf, "Effacer", QPushButton)
    assert described(erase).endswith("2025")
    with qtbot.waitSignal(shelf.asked) as told:
        erase.click()
    assert told.args == ["erase", "2025"]


def test_a_row_is_heard_with_since_when(shelf, two):
    shelf.show_audits(two)
    rows = QAccessible.queryAccessibleInterface(named(shelf, "Corbeille", QListWidget))
    assert "À la corbeille depuis le" in rows.child(0).text(QAccessible.Text.Name)


def test_the_one_chosen_stays_so_while_it_is_there(shelf, two):
    shelf.show_audits(two)
    named(shelf, "Corbeille", QListWidget).setCurrentRow(1)
    shelf.show_audits(reversed(two))
    assert shelf.chosen.id == "2025"
    shelf.show_audits(two[:1])
    assert shelf.chosen.id == "2026"
