"""The left side: filters, the lines they leave, a row that stays under the hand that answered it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QListView, QPushButton, QWidget

from audit_app.domain.answering import answered
from audit_app.domain.audit import Candidate, Contested, Verdict
from audit_app.domain.event import Zone
from audit_app.domain.progress import standings
from audit_app.domain.viewing import View
from audit_app.domain.zoning import zone_added, zone_removed
from audit_app.ui.checklist.filters import Filter
from audit_app.ui.checklist.line_list import LineList
from tests.builders import LINES, a_busy_audit, an_answer
from tests.ui.checklist.choosing import choice
from tests.ui.finding import named, texts
from tests.ui.instruments import clipping
from tests.ui.instruments.scenes import SCENES
from tests.ui.instruments.screens_shown import Guise, Stage


@pytest.fixture
def audit():
    return a_busy_audit()


@pytest.fixture
def lines(show, look, audit):
    made = LineList(look, audit)
    made.take(audit, standings(audit))
    made.first()
    return show(made, 460, 700)


def take(lines, audit):
    lines.take(audit, standings(audit))
    lines.count()


def ids(lines):
    model = named(lines, "Lignes", QListView).model()
    return [model.line_at(place) for place in range(model.rowCount())]


def show_only(lines, view):
    combo = choice(lines, "Voir")
    combo.setCurrentIndex(combo.findData(view))


def search(lines, qtbot, text):
    lines.filters.search.enter()
    qtbot.keyClicks(lines.filters.search, text)


def test_it_begins_at_the_first_line_to_check(lines):
    assert lines.line == lines.view.line == "CIR-01"
    assert ids(lines) == list(LINES)


def test_a_search_needs_neither_accents_nor_capitals(lines, qtbot):
    search(lines, qtbot, "ALLÉE".lower().replace("é", "e"))
    assert ids(lines) == ["CIR-02@path-1"]
    assert "1 ligne sur 6" in texts(lines)


def test_a_search_leaves_the_line_worked_on_until_the_user_goes_to_what_was_found(lines, qtbot):
    with qtbot.assertNotEmitted(lines.moved):
        search(lines, qtbot, "allee")
    assert lines.line == "CIR-01"
    with qtbot.waitSignal(lines.moved) as told:
        qtbot.keyClick(lines.filters.search, Qt.Key.Key_Return)
    assert told.args == ["CIR-02@path-1"]
    assert lines.view.hasFocus()


def test_nothing_found_is_said_with_a_way_out(lines, qtbot):
    search(lines, qtbot, "zzz")
    assert "Aucune ligne ne correspond à « zzz »." in texts(lines)
    qtbot.keyClick(lines.filters.search, Qt.Key.Key_Down)
    assert lines.focusWidget().text().startswith("Aucune ligne")
    qtbot.mouseClick(named(lines, "Effacer la recherche", QPushButton), Qt.MouseButton.LeftButton)
    assert ids(lines) == list(LINES)
    assert lines.view.hasFocus()


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (View.TO_DO, "Il ne reste rien à vérifier ici."),
        (View.GAPS, "Aucun écart ni contradiction ici pour le moment."),
    ],
)
def test_an_empty_view_says_why_and_leads_back_to_all_lines(lines, audit, view, said):
    take(lines, audit.replaced(answers={line: an_answer() for line in LINES}))
    show_only(lines, view)
    assert said in texts(lines)
    named(lines, "Montrer toutes les lignes", QPushButton).click()
    assert ids(lines) == list(LINES)


def test_a_theme_without_such_lines_says_so(lines):
    lines.set_filter(Filter(View.BLOCKING, "INF"))
    assert "Il n’y a pas de ligne de cette sorte ici." in texts(lines)


def test_who_stands_at_a_zone_sees_its_lines_and_is_on_the_first_to_check(lines, qtbot):
    places = choice(lines, "Où")
    with qtbot.waitSignal(lines.moved) as told:
        places.setCurrentIndex(places.findText("Zone\u00a0: Bloc B – 1 à vérifier"))
    assert told.args == ["SAN-01@toilets-1"]
    assert ids(lines) == ["SAN-01@toilets-1"]


def test_a_line_just_answered_stays_in_its_place_with_its_new_verdict(lines, audit):
    show_only(lines, View.TO_DO)
    before = ids(lines)
    assert lines.line == "CIR-01"
    take(lines, answered(audit, "CIR-01", Verdict.COMPLIANT))
    assert ids(lines) == before
    assert lines.view.line == "CIR-01"
    heard = QAccessible.queryAccessibleInterface(lines.view).child(0).text(QAccessible.Text.Name)
    assert heard == "Titre de CIR-01, conforme"


def test_it_leaves_when_the_user_goes_on(lines, audit):
    show_only(lines, View.TO_DO)
    take(lines, answered(audit, "CIR-01", Verdict.COMPLIANT))
    assert lines.next_to_check() == "SAN-01@toilets-1"
    assert ids(lines) == ["SAN-01@toilets-1", "SAN-02", "INF-01"]
    assert lines.view.line == lines.line == "SAN-01@toilets-1"


def test_the_counts_of_themes_follow_the_answers(lines, audit):
    take(lines, answered(audit, "INF-01", Verdict.COMPLIANT))
    places = choice(lines, "Où")
    assert places.itemText(places.findData("INF")) == "INF – tout est vérifié"


def test_the_next_line_to_check_comes_round_from_the_end(lines):
    lines.select("INF-01")
    assert lines.next_to_check() == "CIR-01"


def test_steps_stop_at_both_ends(lines):
    lines.select("ACC-01")
    assert not lines.step(-1)
    assert lines.step(1)
    assert lines.line == "CIR-01"
    lines.select("INF-01")
    assert not lines.step(1)


def test_from_a_line_that_a_search_hides_the_first_found_is_next(lines, qtbot):
    search(lines, qtbot, "san")
    assert lines.step(1)
    assert lines.line == "SAN-01@toilets-1"


def test_a_line_that_the_filters_hide_is_shown_when_it_is_asked_for(lines):
    lines.set_filter(Filter(View.GAPS, "", ""))
    assert lines.select("SAN-02")
    assert ids(lines) == list(LINES)
    assert lines.filters.value == Filter()


def test_a_criterion_leads_to_the_first_of_its_zones_and_an_unknown_line_nowhere(lines):
    assert lines.select("CIR-02")
    assert lines.line == "CIR-02@path-1"
    assert not lines.select("XXX-99")
    assert lines.line == "CIR-02@path-1"


def test_a_new_zone_brings_its_lines_and_the_current_line_stays(lines, audit):
    lines.select("CIR-02@path-1")
    take(lines, zone_added(audit, Zone(id="path-2", kind="path", name="Allée sud", venue="Stade")))
    assert "CIR-02@path-2" in ids(lines)
    assert lines.view.line == lines.line == "CIR-02@path-1"


def test_when_the_zone_of_the_current_line_goes_its_criterion_is_next(lines, audit):
    lines.select("CIR-02@path-1")
    take(lines, zone_removed(audit, "path-1"))
    assert lines.view.line == lines.line == "CIR-02"


def test_when_the_current_line_goes_altogether_its_neighbour_is_next(lines, audit):
    lines.select("SAN-01@toilets-1")
    take(lines, audit.replaced(event=audit.event.replaced(features=("indoor",))))
    assert lines.line == "SAN-02"


def test_what_stands_aside_is_said_under_the_list(lines, audit):
    candidates = (Candidate(value=None, by=None, at=""), Candidate(value=None, by="Anne", at=""))
    contested = Contested(kind="answer", subject="ACC-01", aspect="", candidates=candidates)
    take(lines, zone_removed(audit, "path-1").replaced(contested=(contested,)))
    assert named(lines, "1 réponse mise de côté…", QPushButton)
    assert named(lines, "1 ligne a deux réponses", QPushButton)


def test_the_number_found_is_said_once_typing_rests(lines, qtbot):
    search(lines, qtbot, "cir")
    with qtbot.waitSignal(lines._quiet.timeout, timeout=3_000):
        pass
    assert "2 lignes sur 6" in texts(lines)


def test_zones_are_one_button_away(lines, qtbot):
    with qtbot.waitSignal(lines.head.zones_asked):
        named(lines, "Zones…", QPushButton).click()


def test_where_the_band_and_the_list_do_not_both_fit_the_band_says_less(qapp, tmp_path):
    stage = Stage(tmp_path)
    try:
        here = next(scene for scene in SCENES if scene.name == "here")
        assert clipping.every_fault(here.play(stage, Guise("contrast", 175, size=(1024, 700)))) == []
    finally:
        stage.close()


def test_where_there_is_little_room_all_the_choices_asked_for_are_seen_whole(show, lines):
    around = show(QWidget(), 460, 215)
    lines.setParent(around)
    lines.setGeometry(around.rect())
    lines.show()
    lines.set_filter(Filter(View.BLOCKING))
    more = named(lines, "Filtrer, confier, zones", QPushButton)
    more.click()
    QApplication.processEvents()
    combos = [combo for combo in lines.findChildren(QComboBox) if combo.isVisible()]
    assert len(combos) == 3
    bottoms = [combo.mapTo(lines, combo.rect().bottomLeft()).y() for combo in combos]
    tops = [combo.mapTo(lines, combo.rect().topLeft()).y() for combo in combos]
    assert lines.layout().minimumSize().height() <= lines.height()
    assert all(combo.parentWidget().height() >= combo.minimumSizeHint().height() for combo in combos)
    assert lines.filters.search.geometry().bottom() < tops[0]
    assert max(bottoms[:2]) < tops[2]
    assert bottoms[2] < lines.view.geometry().top()
    more.click()
    QApplication.processEvents()
    assert [combo.isVisible() for combo in combos] == [True, True, False]


def test_the_search_is_seen_whole_where_a_message_leaves_hardly_any_height(show, lines):
    around = show(QWidget(), 460, 96)
    lines.setParent(around)
    lines.setGeometry(around.rect())
    lines.show()
    QApplication.processEvents()
    search = lines.filters.search
    assert search.height() >= search.minimumSizeHint().height()
    assert lines.layout().minimumSize().height() <= lines.height()
