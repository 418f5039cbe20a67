"""Going round: from place to place without looking for them, the express path to its end, and back to the list."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.domain.event import Zone
from audit_app.domain.progress import standings
from audit_app.domain.viewing import View
from audit_app.domain.zoning import zone_added, zone_removed
from audit_app.ui.checklist.filters import Filter
from audit_app.ui.checklist.here_page import HerePage
from audit_app.ui.checklist.line_list import LineList
from audit_app.ui.checklist.rounds import Rounds
from audit_app.ui.checklist.screen import ChecklistScreen
from audit_app.ui.checklist.spot import Spot
from tests.builders import LINES, a_busy_audit
from tests.ui.checklist.choosing import choice
from tests.ui.finding import named, texts
from tests.wording.speaking import plain

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(show, look, qtbot):
    def opened(live, size=(1_200, 950)):
        screen = show(ChecklistScreen(look, live), *size)
        qtbot.waitUntil(lambda: bool(screen.title.accessibleDescription()))
        screen.told = []
        screen.said.connect(lambda said, _tone: screen.told.append(plain(said)))
        return screen

    return opened


@pytest.fixture
def screen(opened, live):
    return opened(live)


def answer(live, line, verdict=Verdict.COMPLIANT):
    live.apply("answered", partial(answered, line=line, verdict=verdict), line)


def add(live, zone_id, kind="toilets"):
    zone = Zone(id=zone_id, kind=kind, name=zone_id, venue="Stade")
    live.apply("zone_added", partial(zone_added, zone=zone), zone_id)


def test_one_key_asks_where_enter_shows_the_lines_of_the_place_alone(screen, qtbot):
    qtbot.keyClick(screen, Qt.Key.Key_L, CTRL)
    assert "Où êtes-vous" in texts(screen)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert screen._list.shown_lines == ("SAN-01@toilets-1",)
    assert screen._panel.line == "SAN-01@toilets-1"
    assert "Vous êtes ici : Bloc B" in texts(screen)
    assert not screen._list.filters.isVisible()


def test_at_the_end_of_a_place_one_more_press_goes_on_to_the_next(screen, live, qtbot):
    add(live, "toilets-2")
    screen._rounds.stand("toilets-1")
    answer(live, "SAN-01@toilets-1")
    screen.move_on("to_check")
    assert screen.told[-1] == "Tout est vérifié ici. Lieu suivant : toilets-2."
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert screen._list.shown_lines == ("SAN-01@toilets-2",)
    assert screen._panel.line == "SAN-01@toilets-2"


def test_where_there_is_little_room_the_end_of_a_place_is_seen_in_the_band_and_heard_alone(opened, live, monkeypatch):
    low = opened(live, (640, 330))
    heard = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event))
    low._rounds.stand("toilets-1")
    answer(live, "SAN-01@toilets-1")
    low.move_on("to_check")
    assert low.told == [], "a message over the band would hide half of it"
    said = [event.message() for event in heard if isinstance(event, QAccessibleAnnouncementEvent)]
    assert said[-1] == "Tout est vérifié ici. C’était le dernier lieu."
    assert "Tout est vérifié ici. C’était le dernier lieu." in texts(low)


def test_going_elsewhere_takes_the_room_of_what_is_read_in_passing(screen, qtbot):
    gone = []
    screen.untold.connect(gone.append)
    qtbot.keyClick(screen, Qt.Key.Key_L, CTRL)
    assert gone == [""]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert gone == ["", ""]


def test_looking_for_other_lines_takes_the_room_of_what_is_read_in_passing(opened, live):
    low = opened(live, (640, 330))
    gone = []
    low.untold.connect(gone.append)
    named(low, "Filtrer, confier, zones", QPushButton).click()
    assert gone == [""]
    choice(low, "Voir").setCurrentIndex(1)
    assert gone == ["", ""]
    low._list.filters.search.setText("rampe")
    assert gone == ["", "", ""]


def test_in_a_narrow_window_the_end_of_a_place_is_seen(opened, live):
    narrow = opened(live, (640, 850))
    narrow._rounds.stand("toilets-1")
    narrow._enter_panel()
    assert not narrow._list.isVisible()
    answer(live, "SAN-01@toilets-1")
    narrow.move_on("to_check")
    assert narrow._list.isVisible()
    assert narrow.told[-1] == "Tout est vérifié ici. C’était le dernier lieu."


def test_in_a_narrow_window_the_first_line_of_a_place_is_gone_into_first(opened, live):
    narrow = opened(live, (640, 850))
    narrow._rounds.stand("toilets-1")
    narrow.move_on("to_check")
    assert narrow._panel.isVisible()
    assert narrow._panel.line == "SAN-01@toilets-1"
    assert narrow.told == []


def test_the_whole_list_comes_back_as_it_was(screen):
    screen._list.set_filter(Filter(View.GAPS))
    screen._rounds.stand("toilets-1")
    named(screen, "Toute la grille", QPushButton).click()
    assert screen._list.asked == Filter(View.GAPS)
    assert screen._list.filters.isVisible()


def test_the_place_is_there_again_in_another_look_and_another_day(screen, opened, live):
    screen._rounds.stand("path-1")
    place = screen.place
    assert isinstance(place, Spot)
    kept = []
    screen._noting._remember = lambda *spot: kept.append(spot)
    screen.leave()
    assert kept == [("CIR-02@path-1", "all", "", "path-1", "path-1")]
    other = opened(live)
    other.go(place)
    assert other._list.shown_lines == ("CIR-02@path-1",)
    third = opened(live)
    third.come_back(*kept[0])
    assert third._list.here == "path-1"
    third.come_back("ACC-01", "all", "", "gone", "gone")
    assert third._rounds.recent == ""


def test_the_last_place_is_offered_first(screen):
    screen._rounds.stand("path-1")
    named(screen, "Un autre lieu", QPushButton).click()
    page = screen.findChild(HerePage)
    assert page.stops.place == "path-1"
    assert page.stops.item(0).text() == "Allée nord"
    named(screen, "Retour à la liste", QPushButton).click()
    assert screen._list.here == "path-1"


def test_a_place_that_is_removed_gives_the_list_back(screen, live, qtbot):
    screen._rounds.stand("toilets-1")
    live.apply("zone_removed", partial(zone_removed, zone_id="toilets-1"), "toilets-1")
    qtbot.waitUntil(lambda: screen._list.here == "")
    assert "SAN-01" in screen._list.shown_lines


def test_a_kind_without_zone_is_stood_in_too(opened, begin):
    screen = opened(begin(a_busy_audit().replaced(zones={}, answers={})))
    screen._rounds.stand("toilets")
    assert screen._list.shown_lines == ("SAN-01",)
    assert "Toilets (aucune zone nommée)" in texts(screen)


def test_going_to_a_line_elsewhere_or_searching_leaves_the_place(screen, qtbot):
    screen._rounds.stand("toilets-1")
    screen.go("ACC-01")
    assert (screen._list.here, screen._list.line) == ("", "ACC-01")
    assert not screen._list.band.isVisible()
    screen._rounds.stand("toilets-1")
    qtbot.keyClick(screen, Qt.Key.Key_F, CTRL)
    assert screen._list.here == ""
    assert screen._list.filters.search.hasFocus()


def test_a_new_audit_is_offered_the_express_path(opened, begin, qtbot):
    live = begin(a_busy_audit().replaced(answers={}, notes={}))
    screen = opened(live)
    assert "Par où commencer ?" in texts(screen)
    named(screen, "Parcours express", QPushButton).click()
    assert screen._list.shown_lines == ("ACC-01", "CIR-02@path-1")
    assert screen._list.line == screen._panel.line == "ACC-01"
    assert "Parcours express : 0 sur 2 vérifiée" in texts(screen)
    answer(live, "ACC-01")
    qtbot.waitUntil(lambda: "Parcours express : 1 sur 2 vérifiée" in texts(screen))


def test_the_end_of_the_express_path_says_what_it_proves_and_what_is_left(screen, qtbot):
    screen._list.set_filter(Filter(View.BLOCKING))
    assert "1 ligne bloquante arrête quelqu’un : CIR-02 (Allée nord)." in texts(screen)
    screen._list.enter()
    screen.move_on("to_check")
    assert screen.told[-1].startswith("1 ligne bloquante arrête quelqu’un")
    named(screen, "Lignes obligatoires", QPushButton).click()
    assert screen._list.asked == Filter(View.MANDATORY)
    screen._list.set_filter(Filter(View.BLOCKING))
    named(screen, "Toute la grille", QPushButton).click()
    assert screen._list.shown_lines == LINES


def test_in_a_low_window_the_filters_keep_their_room(opened, begin):
    screen = opened(begin(a_busy_audit().replaced(answers={})), (1_200, 560))
    assert screen._list.filters.isVisible()
    assert [b.text() for b in screen._list.band.findChildren(QPushButton) if b.isVisible()] == ["Parcours express"]
    assert screen._list.band.height() < 2 * screen._list.filters.height()
    named(screen, "Parcours express", QPushButton).click()
    assert screen._list.asked == Filter(View.BLOCKING)
    assert not screen._list.band.isVisible()


def test_where_to_begin_is_seen_whole_or_not_at_all(begin, look, show):
    live = begin(a_busy_audit().replaced(answers={}, notes={}))
    lines, around = LineList(look, live.audit), show(QWidget(), 640, 700)
    rounds = Rounds(look, live, lines)
    rounds.setParent(around)
    lines.take(live.audit, standings(live.audit))
    rounds.show()
    band, shown = lines.band, []
    button = band._onward.sizeHint().height()
    for high in range(640, 100, -20):
        rounds.setGeometry(0, 0, 640, high)
        QApplication.processEvents()
        bottom = band._onward.mapTo(band, band._onward.rect().bottomLeft()).y()
        assert not band.isVisible() or (band._onward.height() >= button and bottom < band.height()), high
        shown.append(band.isVisible())
    assert shown[0]
    assert not shown[-1]
