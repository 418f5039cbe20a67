"""Two panes: both where there is room, one at a time where there is not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import LIGHT
from audit_app.ui.widgets.two_panes import TwoPanes
from tests.ui.finding import named


@pytest.fixture
def panes(look, qtbot):
    shown = TwoPanes(look, QLineEdit("choix"), QLineEdit("détail"), "Retour à la liste")
    qtbot.addWidget(shown)
    shown.resize(1000, 400)
    shown.show()
    shown.activateWindow()
    return shown


def seen(panes):
    return panes.first.isVisible(), panes.second.isVisible()


def test_both_are_seen_where_there_is_room(panes):
    assert seen(panes) == (True, True)
    assert not panes.narrow
    panes.show_second()
    assert seen(panes) == (True, True)


def test_one_is_seen_where_there_is_not_and_the_button_leads_back(panes):
    panes.resize(500, 400)
    assert seen(panes) == (True, False)
    panes.show_second()
    assert seen(panes) == (False, True)
    turned = []
    panes.turned.connect(lambda: turned.append(1))
    named(panes, "Retour à la liste", QPushButton).click()
    assert seen(panes) == (True, False)
    assert panes.first.findChild(QLineEdit).hasFocus()
    assert turned == [1]


def test_escape_leads_back_too_but_only_from_the_second(panes):
    panes.resize(500, 400)
    panes.show_second()
    detail = panes.second.findChild(QLineEdit)
    detail.setFocus()
    QTest.keyClick(detail, Qt.Key.Key_Escape)
    assert seen(panes) == (True, False)
    QTest.keyClick(panes.first.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert seen(panes) == (True, False)


def test_larger_text_needs_a_wider_window_for_both(qtbot):
    large = TwoPanes(Look(LIGHT, 200), QLineEdit(), QLineEdit(), "Retour")
    qtbot.addWidget(large)
    large.resize(1000, 400)
    assert large.narrow


def test_what_shares_the_row_of_the_way_back_is_there_without_it_too(panes):
    bar = QPushButton("Décrire")
    panes.share_row(bar)
    assert bar.isVisible()
    assert not panes.back.isVisible()
    panes.resize(500, 400)
    panes.show_second()
    assert panes.back.isVisible()
    assert panes.back.geometry().center().y() == bar.geometry().center().y()


def test_it_tells_when_one_is_seen_alone_and_when_both_are_again(panes):
    told = []
    panes.narrowed.connect(told.append)
    for wide in (900, 500, 480, 1000):
        panes.resize(wide, 400)
    assert told == [True, False]


def test_the_first_has_all_the_room_while_nothing_can_be_beside(panes):
    panes.set_alone(alone=True)
    assert seen(panes) == (True, False)
    QApplication.processEvents()
    assert panes.first.width() > 900
    panes.show_second()
    panes.set_alone(alone=True)
    assert seen(panes) == (False, True), "what was opened since stays open"
    panes.set_alone(alone=False)
    assert seen(panes) == (True, True)


def test_a_way_back_that_shares_its_row_is_an_icon_with_its_name_where_there_is_little_room(panes):
    panes.share_row(QLineEdit("ce qui se fait"))
    panes.show_second()
    for width, words in ((600, "Retour à la liste"), (400, "")):
        panes.resize(width, 400)
        back = named(panes, "Retour à la liste", QPushButton)
        assert back.text() == words
    assert back.toolTip() == "Retour à la liste"


def test_it_tells_when_what_was_chosen_is_all_that_is_seen(panes):
    told = []
    panes.read_alone.connect(told.append)
    panes.show_second()
    assert told == [], "both are seen"
    panes.resize(500, 400)
    panes.turn_back()
    panes.show_second()
    panes.resize(1000, 400)
    assert told == [True, False, True, False]
