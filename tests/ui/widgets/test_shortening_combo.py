"""A choice narrower than its words says so, and keeps them whole for who hears or opens it."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from audit_app.ui.widgets.shortening_combo import ShorteningCombo

LONG = "Information et communication avant l’événement – 12 à vérifier"


@pytest.fixture
def combo(look, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 200)
    shown = ShorteningCombo()
    shown.setParent(window)
    shown.addItems(["Partout", LONG])
    shown.resize(160, 40)
    with qtbot.waitExposed(window):
        window.show()
    yield shown
    window.close()


def test_it_accepts_to_be_narrower_than_its_words(combo):
    assert combo.minimumSizeHint().width() < 160 < combo.fontMetrics().horizontalAdvance(LONG)


def test_shortened_words_are_drawn_differently_from_cut_ones(combo):
    combo.setCurrentIndex(1)
    short = combo.grab().toImage()
    combo.resize(600, 40)
    whole = combo.grab().toImage()
    assert short.width() < whole.width()
    assert short.copy(0, 0, 100, 40) == whole.copy(0, 0, 100, 40)


def test_the_whole_words_are_heard_once_and_shown_to_a_pointer_that_rests(combo):
    combo.clearFocus()
    combo.setCurrentIndex(1)
    heard = QAccessible.queryAccessibleInterface(combo)
    assert heard.text(QAccessible.Text.Value) == LONG
    assert heard.text(QAccessible.Text.Description) == ""
    spot = combo.rect().center()
    QApplication.sendEvent(combo, QHelpEvent(QEvent.Type.ToolTip, spot, combo.mapToGlobal(spot)))
    assert QToolTip.text() == LONG
    QToolTip.hideText()


def test_it_opens_as_wide_as_its_words(combo):
    combo.showPopup()
    assert combo.view().width() >= combo.fontMetrics().horizontalAdvance(LONG)
    combo.hidePopup()
