"""The answers of a page: one at most is chosen, in one of three forms, and the tester is asked nothing twice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGroupBox

from audit_app.domain.asking import Page, PageKind
from audit_app.domain.scale import Form
from audit_app.i18n import EASY, choose
from audit_app.ui.tester_mode.replies_field import RepliesField
from audit_app.ui.tester_mode.tile import Tile
from audit_app.wording.replies import replies
from tests.ui.finding import name_of, texts
from tests.ui.tester_mode.sittings import settle
from tests.wording.speaking import plain

EASE, FATIGUE, SAFE = Page(PageKind.EASE, "S8"), Page(PageKind.FATIGUE, "S8"), Page(PageKind.SAFE, "S8")


@pytest.fixture
def field(look, qtbot):
    def made(page, form=Form.FACE, value=None):
        shown = RepliesField(look, page, replies(page, "T01", form), form, value)
        qtbot.addWidget(shown)
        shown.resize(900, 600)
        shown.show()
        return shown

    return made


def chosen(field):
    return [plain(name_of(tile)) for tile in field.findChildren(Tile) if tile.isChecked()]


def tile_of(field, name):
    return next(tile for tile in field.findChildren(Tile) if plain(name_of(tile)) == name)


def test_one_answer_takes_the_place_of_another_and_is_told_at_once(field):
    shown, told = field(SAFE), []
    shown.chosen.connect(told.append)
    tile_of(shown, "Oui").click()
    tile_of(shown, "Non").click()
    tile_of(shown, "Non").click()
    assert told == [True, False]
    assert chosen(shown) == ["Non"]
    assert shown.value is False


def test_what_was_answered_is_shown_without_being_told(field):
    shown = field(SAFE, value=False)
    assert chosen(shown) == ["Non"]
    assert field(SAFE).value is None


@pytest.mark.parametrize(
    ("form", "heard"), [(Form.NUMBER, "5"), (Form.WORD, "Plutôt facile"), (Form.FACE, "Plutôt facile")]
)
def test_one_value_is_shown_in_each_form(field, form, heard):
    shown = field(EASE, form, 5)
    assert heard in chosen(shown)
    assert shown.value == 5


def test_in_easy_words_three_faces_stand_for_seven(field):
    choose(EASY)
    shown = field(EASE, Form.FACE, 7)
    assert [t.reply.value for t in shown.findChildren(Tile) if t.reply.face] in ([2, 4, 6], [6, 4, 2])
    assert shown.value == 6


def test_another_form_is_asked_for_below(field):
    shown, told = field(EASE, Form.FACE), []
    shown.form_chosen.connect(told.append)
    tile_of(shown, "Chiffres").click()
    assert told == ["number"]
    assert [plain(name_of(box)) for box in shown.findChildren(QGroupBox)] == ["Réponses", "Répondre autrement"]
    assert len(field(SAFE).findChildren(QGroupBox)) == 1


def test_the_ends_of_a_row_of_numbers_are_said_to_those_who_see_and_those_who_hear(field):
    shown = field(FATIGUE)
    assert "0 = Pas de fatigue" in texts(shown)
    assert "10 = Grande fatigue" in texts(shown)
    assert tile_of(shown, "10, Grande fatigue").reply.words == "10"
    assert len(shown.findChildren(Tile)) == 11


def test_tiles_in_a_row_are_as_large_as_one_another(field):
    shown = field(EASE)
    settle()
    assert len({tile.size().toTuple() for tile in shown.findChildren(Tile) if tile.reply.face}) == 1


def test_an_assistive_tool_cannot_leave_a_question_half_answered(field):
    shown, told = field(SAFE, value=True), []
    shown.chosen.connect(told.append)
    tile_of(shown, "Oui").toggle()
    assert chosen(shown) == ["Oui"]
    assert told == []


def test_each_answer_is_a_stop_of_tab_and_arrows_go_along_without_choosing(field):
    shown = field(SAFE)
    shown.activateWindow()
    tile_of(shown, "Oui").setFocus()
    QTest.keyClick(tile_of(shown, "Oui"), Qt.Key.Key_Down)
    assert chosen(shown) == []
    assert all(tile.focusPolicy() & Qt.FocusPolicy.TabFocus for tile in shown.findChildren(Tile))
    gone = []
    shown.confirmed.connect(lambda: gone.append(True))
    tile_of(shown, "Non").confirmed.emit()
    assert gone == [True]
