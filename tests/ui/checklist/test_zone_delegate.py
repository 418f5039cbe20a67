"""A zone in the list: its name above what there is to know of it, whole at every width and text size."""

import pytest
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from audit_app.ui.checklist.zone_delegate import FACTS, NAME, ZoneDelegate
from tests.ui.conftest import worn

FACTS_SAID = "Cheminement · Quais et parcours · 12 lignes · 12 réponses"


@pytest.fixture
def listed(show, look, qapp):
    """Return what shows zones of these names, so wide, at a text size."""

    def listed(*names, width=420, percent=100):
        large = worn(qapp, look._replace(percent=percent))
        made = QListWidget()
        made.setProperty("role", "framed")
        made.setItemDelegate(ZoneDelegate(large, made))
        for name in names:
            row = QListWidgetItem(name)
            row.setData(NAME, name)
            row.setData(FACTS, FACTS_SAID)
            made.addItem(row)
        return show(made, width, 400)

    return listed


def test_a_row_is_as_tall_as_its_words_need(listed):
    short, long = "Bloc B", "De l’arrêt de bus au village, par le quai et la passerelle du port de plaisance"
    zones = listed(short, long)
    assert zones.sizeHintForRow(1) > zones.sizeHintForRow(0)
    before = zones.sizeHintForRow(0)
    assert listed(short, width=200).sizeHintForRow(0) > before
    assert listed(short, percent=200, width=900).sizeHintForRow(0) > 1.5 * before


def test_the_name_and_the_facts_are_drawn_and_the_current_row_is_seen(listed):
    zones = listed("Bloc B", "Bloc C")
    first = zones.visualItemRect(zones.item(0))
    plain = zones.grab(first).toImage()
    zones.setCurrentRow(0)
    chosen = zones.grab(first).toImage()
    assert plain != chosen
    colours = {plain.pixelColor(x, y).name() for x in range(first.width()) for y in range(first.height())}
    assert len(colours) > 10
