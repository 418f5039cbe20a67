"""A text on one line: cut where there is no room, heard whole."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from audit_app.ui.widgets.short_label import ShortLabel
from tests.ui.finding import name_of

LONG = "Championnats d’Europe para-athlétisme et cross-country " * 4


def shown(qtbot, width):
    page = QWidget()
    row = QHBoxLayout(page)
    page.label = ShortLabel("label")
    row.addWidget(page.label)
    row.addWidget(QPushButton("Annuler"))
    qtbot.addWidget(page)
    page.label.show_text(LONG)
    page.resize(width, 60)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_what_has_no_room_is_cut_and_heard_whole(look, qtbot):
    page = shown(qtbot, 400)
    assert page.width() == 400
    assert page.label.text().endswith("…")
    assert name_of(page.label) == LONG
    assert page.label.toolTip() == LONG


def test_what_has_room_is_whole(look, qtbot):
    page = shown(qtbot, 400)
    page.label.show_text("10 km de Bourges")
    page.layout().activate()
    assert page.label.text() == "10 km de Bourges"
    assert page.label.toolTip() == ""
