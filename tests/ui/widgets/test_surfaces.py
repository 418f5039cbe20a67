"""Grounds: what gets the focus in a scrolled body is brought into sight (WCAG 2.2, 2.4.11)."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, card, inset, ringed, rule


def test_each_button_reached_is_seen_whole(look, qtbot):
    body = ScrolledBody(look)
    buttons = [QPushButton(f"Bouton {n}") for n in range(30)]
    for shown in buttons:
        body.column.addWidget(shown)
    qtbot.addWidget(body)
    body.resize(300, 200)
    with qtbot.waitExposed(body):
        body.show()
    body.activateWindow()
    for shown in (*buttons, *reversed(buttons)):
        shown.setFocus()
        top = shown.mapTo(body.viewport(), QPoint(0, 0)).y()
        assert top >= 0
        assert top + shown.height() <= body.viewport().height()


def test_what_is_seen_whole_already_stays_where_it_is(look, qtbot):
    body = ScrolledBody(look)
    body.column.addWidget(PlainLabel("Un titre"))
    buttons = [QPushButton(f"Bouton {n}") for n in range(30)]
    for shown in buttons:
        body.column.addWidget(shown)
    qtbot.addWidget(body)
    body.resize(300, 200)
    with qtbot.waitExposed(body):
        body.show()
    body.activateWindow()
    seen = [b for b in buttons if b.mapTo(body.viewport(), QPoint(0, b.height())).y() <= body.viewport().height()]
    for shown in seen:
        shown.setFocus()
        assert body.verticalScrollBar().value() == 0


def test_a_card_keeps_its_distance_from_its_words(look, qtbot):
    frame, column = card(look, margin=20)
    qtbot.addWidget(frame)
    assert column.contentsMargins().left() == 20
    assert frame.property("role") == "card"
    line = rule()
    qtbot.addWidget(line)
    assert line.property("role") == "rule"


def test_a_body_takes_no_more_height_than_its_words_at_that_width(look, qtbot):
    body = ScrolledBody(look)
    for _ in range(3):
        body.column.addWidget(PlainLabel("Un mot après l’autre, sur bien des lignes là où c’est étroit. " * 8))
    qtbot.addWidget(body)
    body.resize(700, 100)
    with qtbot.waitExposed(body):
        body.show()
    body.settle()
    words = sum(label.heightForWidth(label.width()) for label in body.findChildren(PlainLabel))
    assert body.verticalScrollBar().maximum() + body.viewport().height() <= words + 2 * body.column.spacing() + 2


def test_everything_is_in_its_place_once_a_body_has_settled(look, qtbot):
    body = ScrolledBody(look)
    frame, column = card(look)
    body.column.addWidget(frame)
    qtbot.addWidget(body)
    body.resize(300, 200)
    with qtbot.waitExposed(body):
        body.show()
    column.addWidget(PlainLabel("Un mot après l’autre, sur bien des lignes là où c’est étroit. " * 8))
    body.settle()
    shown = body.findChild(PlainLabel)
    assert shown.height() >= shown.heightForWidth(shown.width())


def test_words_with_a_ring_are_flush_with_what_is_set_in_and_the_ring_keeps_off_them(look, qtbot):
    page = QWidget()
    below = QVBoxLayout(page)
    below.setContentsMargins(0, 0, 0, 0)
    words, button = ringed(PlainLabel("Lu", readable=True)), QPushButton("Fait")
    below.addWidget(words)
    below.addLayout(inset(look, button))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    assert words.x() == 0
    assert button.x() == look.px(RING)
    assert words.contentsRect().left() == look.px(RING)


def test_what_is_said_below_a_field_while_one_types_in_it_comes_into_sight(look, qtbot):
    body = ScrolledBody(look)
    fields = [Labelled(look, f"Champ {n}", QLineEdit()) for n in range(12)]
    for field in fields:
        body.column.addWidget(field)
    qtbot.addWidget(body)
    body.resize(300, 200)
    with qtbot.waitExposed(body):
        body.show()
    body.activateWindow()
    fields[4].field.setFocus()
    qtbot.wait(1)
    fields[4].say("bad", "Une phrase sur plusieurs lignes, pour dire ce qui ne va pas et ce qu’il faut faire. " * 2)
    qtbot.waitUntil(lambda: bottom(fields[4], body) <= body.viewport().height())
    body.verticalScrollBar().setValue(0)
    fields[1].say("bad", "Trop long.")
    qtbot.wait(20)
    assert body.verticalScrollBar().value() == 0


def bottom(piece, body):
    return piece.mapTo(body.viewport(), QPoint(0, piece.height())).y()


def test_of_what_is_taller_than_the_body_as_much_is_seen_as_there_is_room_for(look, qtbot):
    body = ScrolledBody(look)
    before, tall, after = QPushButton("Avant"), QPushButton("Grand"), QPushButton("Après")
    tall.setMinimumHeight(500)
    for shown in (before, tall, after):
        body.column.addWidget(shown)
    qtbot.addWidget(body)
    body.resize(300, 200)
    with qtbot.waitExposed(body):
        body.show()
    body.activateWindow()
    for other in (before, after):
        other.setFocus()
        tall.setFocus()
        assert tall.visibleRegion().boundingRect().height() == body.viewport().height()
