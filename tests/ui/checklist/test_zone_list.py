"""The list of zones: its first rows are seen whole at any width, and each is heard with what there is to know of it."""

import pytest
from PySide6.QtCore import Qt

from audit_app.ui.checklist.zone_list import ZoneList

FACTS = ["Cheminement", "Quais et parcours", "12 lignes", "12 réponses"]


@pytest.fixture
def zones(look, show):
    made = ZoneList(look)
    for place in range(6):
        made.add(f"path-{place}", f"De l’arrêt de bus au village, tronçon {place}", FACTS)
    made.fit()
    return show(made, 600, 400)


def test_the_first_four_are_seen_whole_however_their_words_wrap(zones, qtbot):
    before = zones.height()
    for width in (600, 220):
        zones.resize(width, zones.height())
        qtbot.wait(1)
        seen = zones.viewport().rect()
        assert all(seen.contains(zones.visualItemRect(zones.item(row))) for row in range(4))
        assert not seen.contains(zones.visualItemRect(zones.item(4)))
    assert zones.height() > before


def test_the_current_zone_is_known_by_its_id_and_heard_whole(zones):
    zones.setCurrentRow(2)
    assert zones.zone_id == "path-2"
    heard = zones.currentItem().data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "De l’arrêt de bus au village, tronçon 2, Cheminement, Quais et parcours, 12 lignes, 12 réponses"
