"""Grounds: what gets the focus in a scrolled body is brought into sight (WCAG 2.2, 2.4.11)."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton

from audit_app.ui.widgets.surfaces import ScrolledBody, card, rule


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


def test_a_card_keeps_its_distance_from_its_words(look, qtbot):
    frame, column = card(look, margin=20)
    qtbot.addWidget(frame)
    assert column.contentsMargins().left() == 20
    assert frame.property("role") == "card"
    line = rule()
    qtbot.addWidget(line)
    assert line.property("role") == "rule"
