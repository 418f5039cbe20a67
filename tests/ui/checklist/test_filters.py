"""What the list shows: each choice is heard with its name, taken at once, and kept while counts change."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from audit_app.domain.viewing import View
from audit_app.ui.checklist.filters import Filter, Filters
from tests.ui.checklist.choosing import choice
from tests.ui.finding import named

THEMES = [("ACC", "Accueil – 1 à vérifier"), ("CIR", "Circulation – tout est vérifié")]
ZONES = [("path-1", "Zone\u00a0: Allée nord – 1 à vérifier")]


@pytest.fixture
def filters(show, look):
    made = Filters(look, QPushButton("Zones…"))
    made.offer(THEMES, ZONES)
    return show(made, 440, 110)


def test_everything_is_shown_at_first(filters):
    assert filters.value == Filter(View.ALL, "", "")
    assert choice(filters, "Voir").currentText() == "Toutes les lignes"
    assert choice(filters, "Où").currentText() == "Partout"


def test_a_choice_is_taken_at_once(filters, qtbot):
    with qtbot.waitSignal(filters.chosen):
        choice(filters, "Voir").setCurrentIndex(1)
    with qtbot.waitSignal(filters.sought):
        qtbot.keyClicks(filters.search, "r")
    assert filters.value == Filter(View.TO_DO, "", "r")


def test_a_place_is_a_theme_or_a_zone(filters):
    places = choice(filters, "Où")
    places.setCurrentText("Accueil – 1 à vérifier")
    assert (filters.value.theme, filters.value.zone) == ("ACC", None)
    places.setCurrentText("Zone\u00a0: Allée nord – 1 à vérifier")
    assert (filters.value.theme, filters.value.zone) == (None, "path-1")


def test_new_counts_change_the_words_and_not_the_choice(filters, qtbot):
    choice(filters, "Où").setCurrentText("Accueil – 1 à vérifier")
    with qtbot.assertNotEmitted(filters.chosen):
        filters.offer([("ACC", "Accueil – tout est vérifié"), THEMES[1]], ZONES)
    assert choice(filters, "Où").currentText() == "Accueil – tout est vérifié"


def test_a_new_zone_is_offered_and_the_choice_stays(filters, qtbot):
    choice(filters, "Où").setCurrentText("Accueil – 1 à vérifier")
    with qtbot.assertNotEmitted(filters.chosen):
        filters.offer(THEMES, [*ZONES, ("path-2", "Zone\u00a0: Allée sud – 1 à vérifier")])
    assert filters.value.where == "ACC"
    assert choice(filters, "Où").findData("path-2") > 0


def test_what_is_set_from_outside_is_not_announced_and_a_place_that_is_gone_is_everywhere(filters, qtbot):
    with qtbot.assertNotEmitted(filters.chosen), qtbot.assertNotEmitted(filters.sought):
        filters.set_value(Filter(View.GAPS, "path-9", "pente"))
    assert filters.value == Filter(View.GAPS, "", "pente")


def test_where_there_is_little_room_the_choices_keep_their_names(filters):
    filters.resize(300, 110)
    assert choice(filters, "Voir").isVisible()
    assert choice(filters, "Où").width() > 100


def test_folded_the_choices_and_what_is_below_come_when_they_are_asked_for(show, look, qtbot):
    zones = QPushButton("Zones…")
    filters = show(Filters(look, QPushButton("Je suis ici…"), zones), 540, 160)
    filters.set_folded(folded=True)
    more = named(filters, "Filtrer, confier, zones", QPushButton)
    assert "Filtrer" in more.text()
    seen = []
    for _turn in range(3):
        seen.append((zones.isVisible(), any(combo.isVisible() for combo in filters.findChildren(QComboBox))))
        qtbot.keyClick(more, Qt.Key.Key_Return)
    assert seen == [(False, False), (True, True), (False, False)]
    assert zones.isVisible()
    filters.search.setText("rampe")
    assert not zones.isVisible(), "what is found has the room"
    filters.set_folded(folded=False)
    assert zones.isVisible()
    assert not more.isVisible()


def test_a_choice_that_leaves_lines_out_is_never_folded_away_a_search_is_seen_anyway(filters):
    filters.set_folded(folded=True)
    for asked, seen in ((Filter(text="rampe"), False), (Filter(where="ACC"), True), (Filter(View.GAPS), True)):
        filters.set_value(asked)
        assert [combo.isVisible() for combo in filters.findChildren(QComboBox)] == [seen, seen, False]
    filters.offer_people([("Nadia", "Nadia")])
    filters.set_value(Filter(person="Nadia"))
    assert [combo.isVisible() for combo in filters.findChildren(QComboBox)] == [False, False, True]
