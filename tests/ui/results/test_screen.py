"""The results as somebody sees, hears and walks through them."""

import time
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTabBar

from audit_app.domain.answering import answered, noted
from audit_app.domain.audit import Verdict
from audit_app.ui.results.screen import ResultsScreen
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import LIGHT
from audit_app.ui.widgets.row_list import RowList
from tests import builders
from tests.report import audits
from tests.ui.conftest import worn
from tests.ui.finding import described, named, texts
from tests.ui.instruments import clipping
from tests.ui.results.conftest import heard
from tests.ui.results.test_grade_topics import everything_met
from tests.wording.speaking import plain


@pytest.fixture
def shown(look, qtbot):
    def show(live, wearing=look, size=(1080, 800)):
        screen = ResultsScreen(wearing, live)
        qtbot.addWidget(screen)
        screen.resize(*size)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.enter()
        return screen

    return show


def tab(screen, place):
    tabs = screen.findChild(QTabBar)
    tabs.setFocus()
    for _ in range(place):
        QTest.keyClick(tabs, Qt.Key.Key_Right)


def list_of(screen, name):
    return next(
        view for view in screen.findChildren(RowList) if view.isVisible() and plain(view.accessibleName()) == name
    )


def test_the_grade_and_its_reason_are_heard_with_the_heading(shown, laid):
    screen = shown(laid(audits.half("n2")))
    assert screen.title.hasFocus()
    assert plain(described(screen.title)).startswith("Pas encore de palier : ")
    assert "obligatoires" in texts(screen)


def test_the_grades_are_heard_row_by_row(shown, laid):
    screen = shown(laid(audits.half("n2")))
    rows = heard(list_of(screen, "Paliers"))
    assert rows[0].startswith("Palier global, Pas encore de palier, Retenu par")
    assert len(rows) == 13
    assert rows[1].startswith("Le plus court chemin vers Engagé")
    assert all("obligatoires satisfaites" in row and "non vérifiée" in row for row in rows[2:])


def test_gaps_and_conditions_are_counted_on_their_tab(shown, laid):
    screen = shown(laid(audits.small()))
    tabs = screen.findChild(QTabBar)
    assert [tabs.tabText(place) for place in range(3)] == ["Paliers", "Écarts (2)", "Financement (8)"]


def test_a_gap_is_gone_to_with_the_keyboard_alone(shown, laid, qtbot):
    screen = shown(laid(audits.small()))
    tab(screen, 1)
    topics = list_of(screen, "Écarts")
    topics.setFocus()
    QTest.keyClick(topics, Qt.Key.Key_Return)
    details = list_of(screen, "Lignes concernées : Ce qui arrête quelqu’un")
    QTest.keyClick(details, Qt.Key.Key_Down)
    with qtbot.waitSignal(screen.asked) as asked:
        QTest.keyClick(details, Qt.Key.Key_Return)
    assert asked.args == ["checklist", "CIR-02@path-1"]


def test_the_conditions_lead_to_a_line(shown, laid, qtbot):
    screen = shown(laid(audits.empty("n1")))
    screen.go(("funding", "state-base/E-01", "GOV-01"))
    details = next(view for view in screen.findChildren(RowList) if view.hasFocus())
    with qtbot.waitSignal(screen.asked) as asked:
        QTest.keyClick(details, Qt.Key.Key_Return)
    assert asked.args == ["checklist", "GOV-01"]


def test_an_answer_given_elsewhere_is_seen_at_once_and_its_undoing_too(shown, laid):
    live = laid(builders.an_audit())
    screen = shown(live)
    screen.go(("gaps", "breaks", ""))
    topics = list_of(screen, "Écarts")
    before = heard(topics)
    live.apply("answered", partial(answered, line="ACC-01", verdict=Verdict.NON_COMPLIANT, by="Z", on=audits.ON))
    assert heard(topics) != before
    assert heard(topics)[0].startswith("Ce qui arrête quelqu’un, 1 ligne")
    live.undo()
    assert heard(topics) == before


def test_what_changes_nothing_here_draws_nothing(shown, laid):
    live = laid(builders.a_busy_audit())
    screen = shown(live)
    drawn = screen._found
    live.apply("noted", partial(noted, line="ACC-01", note="Autre chose."))
    assert screen._found is drawn


def test_hidden_it_waits_until_it_is_seen_again(shown, laid):
    live = laid(builders.an_audit())
    screen = shown(live)
    screen.hide()
    drawn = screen._found
    live.apply("answered", partial(answered, line="ACC-01", verdict=Verdict.COMPLIANT, by="Z", on=audits.ON))
    assert screen._found is drawn
    screen.show()
    assert screen._found.audit is live.audit


def test_another_day_is_judged_anew(shown, laid, monkeypatch):
    screen = shown(laid(audits.half("n1")))
    before = texts(screen)
    monkeypatch.setattr("audit_app.ui.results.screen.today", lambda: audits.empty("n1").event.ends_on)
    screen.hide()
    screen.show()
    assert texts(screen) != before


def test_the_place_is_found_again_in_another_look(shown, laid):
    live = laid(audits.small())
    first = shown(live)
    first.go(("gaps", "unmet", ""))
    again = shown(live, Look(LIGHT, 150))
    again.go(first.place)
    assert again.place == first.place
    again.go("funding")
    assert again.place[0] == "funding"
    assert again.title.hasFocus()
    again.go("nowhere")
    assert again.place[0] == "funding"


def test_at_two_hundred_per_cent_it_opens_on_the_list_and_the_overall_row_says_why(shown, laid, qapp):
    screen = shown(laid(audits.half("n2")), worn(qapp, Look(LIGHT, 200)), (1060, 760))
    row = heard(list_of(screen, "Paliers"))[0]
    assert "Pas encore de palier" in row
    assert "lignes obligatoires à vérifier" in row


@pytest.mark.parametrize("size", [(1200, 800), (880, 700)])
@pytest.mark.parametrize("place", range(3))
def test_at_two_hundred_per_cent_nothing_is_cut(shown, laid, qapp, size, place):
    look = worn(qapp, Look(LIGHT, 200))
    screen = shown(laid(audits.full("n2")), look, size)
    tab(screen, place)
    qapp.processEvents()
    assert clipping.every_fault(screen) == []


def test_a_large_event_half_answered_is_drawn_quickly(shown, laid, qapp):
    live = laid(audits.half("n4"))
    shown(live).close()
    taken = []
    for _ in range(5):
        before = time.perf_counter()
        screen = shown(live)
        qapp.processEvents()
        taken.append(time.perf_counter() - before)
        screen.close()
    assert min(taken) < 20  # no freeze; 0.05 s on a quiet machine


def test_where_there_is_little_room_the_grade_alone_is_said_and_all_is_heard(shown, laid, qapp):
    screen = shown(laid(audits.small()), size=(560, 800))
    assert plain(screen.subtitle.text()).count(".") == 1
    assert "arrête" in described(screen.title)
    screen.resize(1_080, 800)
    qapp.processEvents()
    assert screen.subtitle.text() == described(screen.title)


@pytest.mark.parametrize(("width", "words"), [(1_080, "Choisir les dispositifs"), (600, "Dispositifs"), (420, "")])
def test_the_way_to_the_schemes_keeps_what_words_there_is_room_for(shown, laid, width, words):
    screen = shown(laid(audits.small()), size=(width, 800))
    screen.go("funding")
    button = named(screen, "Choisir les dispositifs", QPushButton)
    assert button.text() == words
    assert button.toolTip() == ("" if width == 1_080 else "Choisir les dispositifs")


def test_a_way_that_takes_long_is_worked_out_beside_the_window(shown, laid, qtbot):
    screen = shown(laid(everything_met()))
    list_of(screen, "Paliers").go("way")
    assert any("Calcul en cours" in row for row in heard(list_of(screen, "Paliers"))) or screen._work is None
    qtbot.waitUntil(lambda: not any("Calcul" in row for row in heard(list_of(screen, "Paliers"))), timeout=20_000)


def test_a_theme_leads_to_what_is_left_of_it_in_the_checklist(shown, laid, qtbot):
    screen = shown(laid(audits.half("n2")))
    screen.go("progress")
    details = list_of(screen, "Ce qui reste : Par thème")
    details.setFocus()
    QTest.keyClick(details, Qt.Key.Key_Down)
    with qtbot.waitSignal(screen.asked) as asked:
        QTest.keyClick(details, Qt.Key.Key_Return)
    assert asked.args == ["checklist", (None, "to_do", "GOV", "", False)]
