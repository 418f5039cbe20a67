"""Topics beside their details: moving shows, Enter goes in, a line among the details is gone to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedWidget, QWidget

from audit_app.ui.widgets.browser import Browser
from audit_app.ui.widgets.row import Rank, Row, Topic, fact
from audit_app.ui.widgets.row_layout import RowLayout
from tests.ui.finding import name_of


def topic(code, *lines):
    row = Row(Rank.TOPIC, code.capitalize(), code=code)
    details = tuple(Row(Rank.LINE, line, code=line) for line in lines)
    return Topic(row, lambda: (fact(f"Voici {code}"), *details))


TOPICS = (topic("moteur", "CIR-01", "CIR-02"), topic("visuel", "SIG-01"))


@pytest.fixture
def browser(look, qtbot):
    shown = Browser(look, "Paliers", "Ce qui retient :", "Tous les paliers")
    qtbot.addWidget(shown)
    shown.resize(1000, 500)
    shown.show_topics(TOPICS)
    shown.show()
    shown.activateWindow()
    shown.topics.setFocus()
    return shown


def test_the_first_topic_is_told_at_once(browser):
    assert [row.title for row in browser.details.rows] == ["Voici moteur", "CIR-01", "CIR-02"]
    assert name_of(browser.details) == "Ce qui retient : Moteur"


def test_each_row_is_laid_out_for_the_width_it_is_seen_at_and_for_no_other(look, qtbot, monkeypatch):
    laid = []
    once = RowLayout._laid_out
    monkeypatch.setattr(RowLayout, "_laid_out", lambda self, row, wide: laid.append(row) or once(self, row, wide))
    window = QStackedWidget()
    window.addWidget(QWidget())
    qtbot.addWidget(window)
    window.resize(1046, 500)
    window.show()
    shown = Browser(look, "Paliers", "Ce qui retient :", "Tous les paliers")
    shown.show_topics(TOPICS)
    window.addWidget(shown)
    window.setCurrentWidget(shown)
    qtbot.waitUntil(lambda: shown.details.visualRect(shown.details.model().index(2)).height() > 0)
    assert sorted(laid, key=str) == sorted((*shown.topics.rows, *shown.details.rows), key=str)


def test_moving_to_a_topic_tells_of_it(browser):
    QTest.keyClick(browser.topics, Qt.Key.Key_Down)
    assert browser.details.rows[0].title == "Voici visuel"
    assert browser.topics.hasFocus()


def test_enter_goes_into_the_details(browser):
    QTest.keyClick(browser.topics, Qt.Key.Key_Return)
    assert browser.details.hasFocus()


def test_a_click_on_a_topic_keeps_the_keyboard_where_it_is(browser):
    place = browser.topics.visualRect(browser.topics.model().index(1, 0)).center()
    QTest.mouseClick(browser.topics.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert browser.details.rows[0].title == "Voici visuel"
    assert browser.topics.hasFocus()


@pytest.mark.parametrize("key", [True, False])
def test_a_line_is_gone_to_by_key_or_by_click(browser, key):
    chosen = []
    browser.line_chosen.connect(chosen.append)
    details = browser.details
    if key:
        details.setFocus()
        QTest.keyClick(details, Qt.Key.Key_Down)
        QTest.keyClick(details, Qt.Key.Key_Return)
    else:
        spot = details.visualRect(details.model().index(1, 0)).center()
        QTest.mouseClick(details.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen == ["CIR-01"]


def test_the_topic_and_the_line_stay_when_the_audit_changes(browser):
    browser.go("moteur", "CIR-02")
    browser.show_topics((TOPICS[1], topic("moteur", "CIR-02", "CIR-03")))
    assert browser.place == ("moteur", "CIR-02")
    browser.show_topics((TOPICS[1],))
    assert browser.place == ("visuel", "")


def test_in_a_narrow_window_one_is_seen_at_a_time_with_a_way_back(browser, qtbot):
    browser.resize(500, 500)
    assert (browser.topics.isVisible(), browser.details.isVisible()) == (True, False)
    spot = browser.topics.visualRect(browser.topics.model().index(1, 0)).center()
    QTest.mouseClick(browser.topics.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert (browser.topics.isVisible(), browser.details.isVisible()) == (False, True)
    assert browser.details.hasFocus()
    QTest.keyClick(browser.details, Qt.Key.Key_Escape)
    assert browser.topics.hasFocus()
    assert browser.place[0] == "visuel"


def test_without_topics_there_are_no_details(browser):
    browser.show_topics(())
    assert browser.details.rows == ()
    assert name_of(browser.details) == "Ce qui retient :"
