"""Giving the screen: full screen, everything else hidden, and as it was when it comes back."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from audit_app.domain.asking import Page, PageKind
from audit_app.domain.audit import AuditState, State
from audit_app.domain.consent import Use
from audit_app.i18n import variety
from audit_app.ui import application
from audit_app.ui.tester_mode.beginning import begin, giving_button, sitting_of, unfinished
from audit_app.ui.tester_mode.place_file import Place, PlaceFile
from tests.ui.finding import described, name_of
from tests.ui.tester_mode.sittings import a_course, a_sitting, press, settle


@pytest.fixture
def window(qapp, tmp_path, qtbot):
    window = application.started(qapp, tmp_path, "fr", None)
    qtbot.addWidget(window)
    QTest.qWaitForWindowExposed(window)
    qtbot.waitUntil(lambda: window._seen)
    window.open_sample()
    yield window
    window.close()


def test_the_screen_is_given_and_comes_back(window, qtbot):
    shown = begin(window, None, None, ("S8",))
    QTest.qWaitForWindowExposed(shown)
    assert shown.isFullScreen()
    assert [top for top in QApplication.topLevelWidgets() if top.isVisible()] == [shown]
    window.showNormal()
    settle()
    assert not window.isVisible()
    press(shown, "Facile à lire")
    assert variety() == "fr@easy"
    shown.give_back()
    settle()
    assert window.isVisible()
    assert variety() == "fr"
    assert "Bonjour" not in " ".join(name_of(top) for top in QApplication.topLevelWidgets() if top.isVisible())


def test_what_is_answered_there_is_in_the_audit_and_the_window_shows_it(window):
    shown = begin(window, "T05", None, ("S8",))
    press(shown, "Commencer")
    press(shown, "Oui")
    assert window.live.audit.agreed("T05", Use.TAKE_PART)
    shown.give_back()
    settle()
    assert window.live.undoable is not None
    assert unfinished(window.folder, window.live) == ("T05", None)


def test_an_audit_that_is_closed_is_given_to_nobody(window, monkeypatch):
    closed = window.live.audit.replaced(state=State(state=AuditState.CLOSED))
    monkeypatch.setattr(window.live._session, "audit", closed)
    assert begin(window, None, None, ()) is None
    assert window.isVisible()
    assert window.message.said is not None


def test_a_place_that_could_not_be_kept_is_told_to_the_facilitator(window, monkeypatch, tmp_path):
    shown = begin(window, "T05", None, ("S8",))
    monkeypatch.setattr(shown.course._places, "_path", tmp_path / "away" / "place.json")
    press(shown, "Commencer")
    shown.give_back()
    settle()
    assert "place.json" in window.message.said[0]


def test_what_a_tester_took_back_is_told_to_the_facilitator(window):
    shown = begin(window, "T05", None, ("S8",))
    for words in ("Commencer", "Oui", "Revenir", "Commencer", "Revenir"):
        press(shown, words)
    press(shown, "Non")
    press(shown, "Oui, effacer")
    press(shown, "Continuer")
    assert not window.live.audit.testers
    shown.give_back()
    settle()
    assert "T05" in window.message.said[0]


def test_a_new_tester_has_the_next_code_and_scenarios_come_once(window):
    sitting = sitting_of(window.live, window.folder, None, None, ("S8", "S2", "S8"))
    assert (sitting.tester, sitting.scenarios) == ("T03", ("S8", "S2"))
    assert "S2" in sitting.digital
    assert "S8" not in sitting.digital
    a_course(window.live, window.folder, Page(PageKind.SAFE, "S8"), Use.TAKE_PART, sitting=a_sitting("T03"))
    assert sitting_of(window.live, window.folder, None, None, ()).tester == "T04"
    PlaceFile(window.folder, window.live.audit.id).keep(a_sitting("T04"), Place(kind=PageKind.CONSENT))
    assert sitting_of(window.live, window.folder, None, None, ()).tester == "T05"


def test_nobody_goes_on_for_whoever_takes_no_part_any_more(window):
    file, live = PlaceFile(window.folder, window.live.audit.id), window.live
    for code in ("T01", "T02"):
        a_course(live, window.folder, Page(PageKind.SAFE, "S8"), Use.TAKE_PART, sitting=a_sitting(code))
    assert unfinished(window.folder, live) == ("T02", None)
    live.withdraw("T02", frozenset({Use.TAKE_PART}), live.audit.created_on)
    assert file.unfinished() == (("T01", None),)
    file.keep(a_sitting("T02"), Place(kind=PageKind.SAFE, subject="S8"))  # as an older folder may hold it
    assert unfinished(window.folder, live) == ("T01", None)


def test_the_button_says_what_happens_and_how_to_come_back(look, qtbot):
    button = giving_button(look)
    qtbot.addWidget(button)
    assert isinstance(button, QPushButton)
    assert name_of(button) == "Donner l’écran au testeur"
    assert "Ctrl+Maj+Q" in described(button)
