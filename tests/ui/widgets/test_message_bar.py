"""The message bar: seen, heard, closed by keyboard, with one thing to do at most."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QVBoxLayout, QWidget

from audit_app.ui.widgets.message_bar import MessageBar
from tests.ui.conftest import worn
from tests.ui.finding import name_of, named, texts
from tests.ui.instruments import clipping
from tests.ui.instruments.screens_shown import settle
from tests.ui.instruments.seeded import window_with


@pytest.fixture
def bar(look, qtbot):
    shown = MessageBar(look)
    qtbot.addWidget(shown)
    return shown


def test_the_sentence_is_seen_and_can_be_reached(bar):
    assert not bar.isVisible()
    bar.say("Le disque est plein.", "bad")
    assert bar.isVisible()
    assert "Le disque est plein." in texts(bar)
    assert bar.text.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_action_does_what_it_says(bar, qtbot):
    tried = []
    bar.say("Pas enregistré.", "bad", "Réessayer", lambda: tried.append(1))
    named(bar, "Réessayer", QPushButton).click()
    assert tried == [1]
    bar.say("Autre chose.")
    assert [name_of(b) for b in bar.findChildren(QPushButton) if b.isVisible()] == ["Fermer ce message"]


def test_closing_takes_it_away(bar, qtbot):
    bar.say("Une phrase.", "fair")
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(named(bar, "Fermer ce message", QPushButton), Qt.Key.Key_Space)
    assert not bar.isVisible()


def test_screen_readers_are_told(bar, monkeypatch):
    said = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    bar.say("Le disque est plein.", "bad")
    assert said == ["Le disque est plein."]


@pytest.mark.parametrize(("wide", "beside"), [(1_000, True), (420, False)])
def test_where_there_is_little_room_the_buttons_stand_below_the_sentence(bar, qtbot, wide, beside):
    bar.say("Le disque est plein : rien de plus ne tient ici. Faire de la place, puis réessayer.", "bad", "Réessayer")
    bar.resize(wide, 200)
    QApplication.processEvents()
    action = named(bar, "Réessayer", QPushButton)
    sentence_right = bar.text.mapTo(bar, bar.text.rect().bottomRight())
    action_left = action.mapTo(bar, action.rect().topLeft())
    assert (action_left.x() > sentence_right.x()) is beside
    assert (action_left.y() >= sentence_right.y()) is not beside


LONG = "GOV-01 : « sans objet » n’a pas été enregistré, faute de motif. La réponse reste « non vérifié ». " * 2


@pytest.mark.parametrize("size", [(640, 480), (1280, 720)])
def test_at_twice_the_size_the_sentence_is_whole_and_the_buttons_stand_below(qapp, look, qtbot, size):
    page, bar = laid_out(worn(qapp, look._replace(percent=200)), qtbot, size)
    bar.say(LONG, "fair", "Revenir à GOV-01", lambda: None)
    settle()
    assert clipping.every_fault(page) == []
    area = bar.findChild(QScrollArea)
    assert area.height() <= 0.4 * page.height() + 1
    assert area.verticalScrollBar().maximum() + area.viewport().height() >= bar.text.heightForWidth(bar.text.width())
    back, close = named(bar, "Revenir à GOV-01", QPushButton), named(bar, "Fermer ce message", QPushButton)
    assert back.mapTo(bar, back.rect().topLeft()).y() >= area.geometry().bottom()
    assert (close.text(), close.toolTip()) == ("", "Fermer ce message")


def test_a_message_that_is_only_closed_takes_no_row_for_that_where_there_is_little_room(qapp, look, qtbot):
    page, bar = laid_out(worn(qapp, look._replace(percent=200)), qtbot, (840, 480))
    bar.say("Posé. « Annuler » revient en arrière.", "good")
    settle()
    close = named(bar, "Fermer ce message", QPushButton)
    assert close.geometry().left() >= bar.findChild(QScrollArea).geometry().right()
    assert bar.height() <= close.height() + 40
    assert clipping.every_fault(page) == []
    bar.say("Posé. « Annuler » revient en arrière.", "good", "Annuler", lambda: None)
    settle()
    assert close.geometry().top() >= bar.findChild(QScrollArea).geometry().bottom()


def test_where_there_is_room_all_stands_side_by_side_and_takes_no_more_height_than_it_needs(look, qtbot):
    _page, bar = laid_out(look, qtbot, (1280, 720))
    bar.say("Une phrase.", "fair", "Revenir", lambda: None)
    settle()
    assert named(bar, "Fermer ce message", QPushButton).text() == "Fermer ce message"
    assert bar.height() < 80
    assert bar.findChild(QScrollArea).verticalScrollBar().maximum() == 0


def test_a_sentence_is_taken_back_only_while_it_is_the_one_shown(bar):
    bar.say("Une phrase.", "fair")
    bar.take_back("Une autre.")
    assert bar.isVisible()
    bar.take_back("Une phrase.")
    assert not bar.isVisible()


def laid_out(look, qtbot, size):
    page = QWidget()
    page.setProperty("role", "page")
    column = QVBoxLayout(page)
    bar = MessageBar(look)
    column.addWidget(bar)
    column.addStretch(1)
    page.resize(*size)
    qtbot.addWidget(page)
    page.show()
    settle()
    return page, bar


def test_the_first_message_is_seen_whole_though_it_was_fitted_before_the_bar_had_its_width(look, qtbot):
    bar = MessageBar(look)
    window = window_with(qtbot, bar, size=(1_200, 300))
    bar.say("Le disque est plein : rien de plus ne tient ici. Faire de la place, puis réessayer.", "bad", "Réessayer")
    settle()
    assert bar.text.height() <= bar.text.parentWidget().height()
    assert clipping.outside(window) == []
