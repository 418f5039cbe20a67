"""What is drawn of a row: the steps reached can be counted, the keyboard and the chosen row are seen."""

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import THEMES
from audit_app.ui.widgets.row import Rank, Row, fact
from audit_app.ui.widgets.row_delegate import STEPS, paint_steps
from audit_app.ui.widgets.row_list import RowList
from audit_app.ui.widgets.surfaces import card
from tests.ui.conftest import worn

BLACK, WHITE = QColor("#000000"), QColor("#FFFFFF")


def drawn_steps(reached) -> QImage:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    paint_steps(painter, QRectF(0, 0, 60, 40), reached, BLACK, Look(THEMES["light"]))
    painter.end()
    return image


@pytest.mark.parametrize("reached", range(STEPS + 1))
def test_the_steps_reached_are_filled_and_the_others_empty(qapp, reached):
    image = drawn_steps(reached)
    filled = [image.pixelColor(6 + 16 * step, 34).lightness() < 128 for step in range(STEPS)]
    assert filled == [step < reached for step in range(STEPS)]


def test_an_empty_step_still_has_an_edge(qapp):
    image = drawn_steps(0)
    assert any(image.pixelColor(x, 34).lightness() < 200 for x in range(14))


@pytest.fixture
def on_a_card(qtbot):
    kept = []

    def show(look, *rows):
        frame, column = card(look)
        kept.append(frame)
        view = RowList(look, "Lignes")
        column.addWidget(view)
        qtbot.addWidget(frame)
        frame.resize(440, 300)
        view.show_rows(rows)
        frame.show()
        view.clearFocus()
        return view

    yield show
    kept.clear()


@pytest.fixture
def rows(look, on_a_card):
    return on_a_card(look, Row(Rank.TOPIC, "Moteur", code="motor", steps=1), Row(Rank.TOPIC, "Visuel", code="visual"))


def picture(view, place) -> QImage:
    """A row on the ground it lies on."""
    rect = view.visualRect(view.model().index(place, 0))
    return view.window().grab(QRect(view.viewport().mapTo(view.window(), rect.topLeft()), rect.size())).toImage()


def colours(view, place) -> set[str]:
    image = picture(view, place)
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_the_topic_shown_is_tinted_and_the_others_are_not(rows, look):
    assert look.tokens.chosen.lower() in colours(rows, 0)
    assert look.tokens.chosen.lower() not in colours(rows, 1)


def test_the_keyboard_puts_a_ring_on_its_row(rows, look, qtbot):
    rows.window().activateWindow()
    qtbot.waitUntil(rows.window().isActiveWindow)
    rows.clearFocus()
    assert not ringed(rows, look)
    rows.setFocus()
    qtbot.waitUntil(rows.hasFocus)
    assert ringed(rows, look)


def ringed(view, look) -> bool:
    """Whether the colour of the ring is drawn, but for what smoothing takes from it."""
    ring = QColor(look.tokens.focus)
    drawn = map(QColor, colours(view, 0) - {look.tokens.chosen_edge.lower()})
    return any(
        max(abs(one.red() - ring.red()), abs(one.green() - ring.green()), abs(one.blue() - ring.blue())) < 3
        for one in drawn
    )


@pytest.mark.parametrize("theme", THEMES)
def test_a_bar_is_seen_in_every_theme(qapp, on_a_card, theme):
    look = worn(qapp, Look(THEMES[theme]))
    assert look.tokens.accent.lower() in colours(on_a_card(look, fact("3 sur 4", share=(3, 4))), 0)


def test_nothing_done_draws_no_bar(on_a_card, look):
    assert look.tokens.accent.lower() not in colours(on_a_card(look, fact("0 sur 0", share=(0, 0))), 0)


def test_a_line_shows_that_it_leads_somewhere(on_a_card, look):
    view = on_a_card(look, Row(Rank.LINE, "x", code="CIR-01"), fact("x"))
    ink = []
    for place in (0, 1):
        image = picture(view, place)
        right = range(image.width() - 44, image.width() - 10)
        ink.append(any(image.pixelColor(x, y).lightness() < 180 for x in right for y in range(image.height())))
    assert ink == [True, False]
