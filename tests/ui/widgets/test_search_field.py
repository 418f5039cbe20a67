"""The search: a named way to clear it, and keys that lead to what was found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import LIGHT
from audit_app.ui.widgets.search_field import SearchField
from tests.ui.conftest import worn
from tests.ui.finding import name_of, named
from tests.ui.instruments import clipping


def shown(qtbot, look, width=300, height=42):
    search = SearchField(look, "Chercher dans les lignes", "Chercher une ligne (Ctrl+F)")
    qtbot.addWidget(search)
    search.resize(width, height)
    with qtbot.waitExposed(search):
        search.show()
    return search


@pytest.fixture
def search(qtbot, look):
    return shown(qtbot, look)


def test_it_has_a_name_and_says_its_key(search):
    assert name_of(search) == "Chercher dans les lignes"
    assert "Ctrl+F" in search.placeholderText()


def test_the_button_that_clears_has_a_name_and_comes_only_with_words(search, qtbot):
    clear = search.findChild(QPushButton)
    assert not clear.isVisible()
    qtbot.keyClicks(search, "rampe")
    named(search, "Vider la recherche", QPushButton).click()
    assert search.text() == ""
    assert not clear.isVisible()


def test_escape_clears_it_first_and_is_left_to_the_screen_then(search, qtbot):
    qtbot.keyClicks(search, "rampe")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_down_arrow_and_enter_lead_to_what_was_found(search, qtbot, key):
    with qtbot.waitSignal(search.left_down):
        qtbot.keyClick(search, key)


def test_coming_back_to_it_chooses_its_words_so_that_typing_replaces_them(search, qtbot):
    qtbot.keyClicks(search, "rampe")
    search.enter()
    assert search.selectedText() == "rampe"


def test_icon_button_and_words_never_lie_on_each_other_at_any_size(qapp, qtbot):
    look = worn(qapp, Look(LIGHT, 200))
    search = shown(qtbot, look, 600, 84)
    search.setText("m" * 80)
    margins, clear = search.textMargins(), search.findChild(QPushButton)
    assert margins.left() >= look.px(18)
    assert search.width() - margins.right() - look.px(11) <= clear.geometry().left() + look.px(6)
    assert search.rect().contains(clear.geometry())


def test_words_put_back_are_told_to_nobody_and_can_be_cleared(search, qtbot):
    with qtbot.assertNotEmitted(search.textChanged):
        search.show_text("rampe")
    assert named(search, "Vider la recherche", QPushButton).isVisible()


def test_its_example_loses_the_key_before_it_is_cut(search):
    short, around = search.fontMetrics().horizontalAdvance("Chercher une ligne"), 70
    search.resize(short + around, 42)
    assert search.placeholderText() == "Chercher une ligne"
    assert clipping.cut_fields(search.window()) == []
    search.resize(400, 42)
    assert search.placeholderText() == "Chercher une ligne (Ctrl+F)"


def test_no_room_is_kept_for_a_button_that_is_not_there(search, qtbot):
    assert search.textMargins().right() == 0
    qtbot.keyClicks(search, "rampe")
    assert search.textMargins().right() > 0
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.textMargins().right() == 0
