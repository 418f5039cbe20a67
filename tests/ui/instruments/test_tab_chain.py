"""The instrument that walks with Tab catches traps, what it does not reach, and what it reaches unseen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.radio_group import RadioGroup
from audit_app.ui.widgets.surfaces import ScrolledBody
from tests.ui.instruments import tab_chain
from tests.ui.instruments.seeded import window_with
from tests.ui.instruments.tree import told


@pytest.fixture(autouse=True)
def _dressed(look):
    return look


def test_a_sound_window_is_walked_once_round(qtbot, look):
    scrolled = ScrolledBody(look)
    for place in range(30):
        scrolled.column.addWidget(QPushButton(f"Bouton {place}"))
    window = window_with(qtbot, QLineEdit("Nom"), RadioGroup(look, "Choix", [("a", "A"), ("b", "B")]), scrolled)
    assert tab_chain.every_fault(window) == []
    assert len(tab_chain.walked(window)) == 32


def test_a_text_area_that_keeps_tab_is_a_trap(qtbot):
    note = QPlainTextEdit()
    window = window_with(qtbot, QLineEdit(), note)
    assert any("does not come round" in fault for fault in tab_chain.every_fault(window))
    note.setTabChangesFocus(True)
    assert tab_chain.every_fault(window) == []


class Jumping(QLineEdit):
    """A field that jumps over what follows it."""

    def focusNextPrevChild(self, forth: bool) -> bool:  # noqa: N802  Qt's spelling
        if forth:
            self.window().findChildren(QPushButton)[-1].setFocus()
            return True
        return super().focusNextPrevChild(forth)


def test_what_tab_jumps_over_is_caught(qtbot):
    window = window_with(qtbot, Jumping("Nom"), QPushButton("Milieu"), QPushButton("Fin"))
    faults = tab_chain.every_fault(window)
    assert any("does not reach" in fault and "Milieu" in fault for fault in faults)


def test_a_focused_field_scrolled_out_of_sight_is_caught(qtbot):
    area, body = QScrollArea(), QWidget()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    column = QVBoxLayout(body)
    for place in range(40):
        column.addWidget(QPushButton(f"Bouton {place}"))
    area.setWidget(body)
    window = window_with(qtbot, area)
    last = body.findChildren(QPushButton)[-1]
    last.setFocus()
    area.verticalScrollBar().setValue(0)
    assert len(tab_chain.hidden(window, last)) == 1
    area.ensureWidgetVisible(last)
    assert tab_chain.hidden(window, last) == []


def test_a_field_taller_than_its_body_may_show_as_much_as_fits(qtbot, look):
    scrolled = ScrolledBody(look)
    tall = PlainLabel("Une phrase. " * 400, readable=True)
    scrolled.column.addWidget(tall)
    window = window_with(qtbot, scrolled)
    tall.setFocus()
    assert tab_chain.hidden(window, tall) == []


def test_a_window_where_tab_leads_nowhere_is_caught(qtbot):
    assert tab_chain.every_fault(window_with(qtbot, PlainLabel("Rien à faire"))) != []


def test_a_stop_is_told_by_its_words(qtbot):
    assert told(QPushButton("Ouvrir")) == "QPushButton “Ouvrir”"


def test_tab_that_goes_up_the_page_is_caught(qtbot):
    top, middle, bottom = QPushButton("Haut"), QPushButton("Milieu"), QPushButton("Bas")
    window = window_with(qtbot, top, middle, bottom)
    QWidget.setTabOrder(top, bottom)
    QWidget.setTabOrder(bottom, middle)
    assert any("goes up" in fault for fault in tab_chain.every_fault(window))
