"""Topics and the page of the chosen one: arrows show, Enter goes in, the search keeps what is chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from audit_app.ui.help.shelf import Shelf
from audit_app.ui.help.topic import Topic
from tests.ui.finding import name_of, texts

TOPICS = (Topic("gap", "Écart", "Ce qui manque."), Topic("zone", "Zone", "Un endroit."))


def found(text):
    return tuple(topic for topic in TOPICS if text.casefold() in topic.title.casefold())


@pytest.fixture
def shelf(look, qtbot):
    shown = Shelf(look, "Mots", "Tous les mots", found, ("Chercher", "Un mot"))
    qtbot.addWidget(shown)
    shown.resize(1000, 500)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    qtbot.waitActive(shown)
    return shown


def test_the_first_is_shown_and_the_arrows_show_the_next(shelf, qtbot):
    assert "Ce qui manque." in texts(shelf)
    with qtbot.waitSignal(shelf.moved) as told:
        qtbot.keyClick(shelf.rows, Qt.Key.Key_Down)
    assert told.args == ["zone"]
    assert "Un endroit." in texts(shelf)


def test_enter_goes_into_the_page(shelf, qtbot):
    shelf.rows.setFocus()
    qtbot.keyClick(shelf.rows, Qt.Key.Key_Return)
    assert "Ce qui manque." in name_of(QApplication.focusWidget())
    assert shelf.is_read


def test_what_is_chosen_stays_so_while_it_is_found(shelf, qtbot):
    shelf.go("zone")
    qtbot.keyClicks(shelf.search, "zo")
    assert (shelf.code, shelf.rows.count()) == ("zone", 1)
    qtbot.keyClicks(shelf.search, "x")
    assert shelf.code == ""
    assert "Rien n’est trouvé" in texts(shelf)
    qtbot.keyClick(shelf.search, Qt.Key.Key_Escape)
    assert shelf.rows.count() == 2


def test_the_down_arrow_leaves_the_search_for_the_list(shelf, qtbot):
    shelf.search.enter()
    qtbot.keyClick(shelf.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is shelf.rows


def test_tab_comes_to_the_search_before_the_list_and_the_side_gives_the_keyboard_to_the_list(shelf):
    shelf.search.setFocus()
    QTest.keyClick(shelf.search, Qt.Key.Key_Tab)
    assert shelf.rows.hasFocus()
    QTest.keyClick(shelf.rows, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert shelf.search.hasFocus()
    shelf._side.setFocus()
    assert shelf.rows.hasFocus()


def test_in_a_narrow_window_the_page_is_opened_and_left(shelf, qtbot):
    shelf.resize(500, 500)
    shelf.rows.setFocus()
    qtbot.keyClick(shelf.rows, Qt.Key.Key_Return)
    assert not shelf.rows.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert shelf.rows.isVisible()
