"""Where nothing is, a sentence says why and a button leads on; with a keyboard alone too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.nothing_there import NothingThere
from audit_app.ui.widgets.plain_label import PlainLabel
from tests.ui.finding import named, texts


@pytest.fixture
def nothing(look, qtbot):
    widget = NothingThere(look, "wrench", "Rien ici.")
    qtbot.addWidget(widget)
    widget.resize(500, 400)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def test_the_sentence_is_seen_and_gets_the_keyboard(nothing):
    nothing.enter()
    assert texts(nothing) == "Rien ici."
    assert QApplication.focusWidget().text() == "Rien ici."
    assert not [b for b in nothing.findChildren(QPushButton) if b.isVisible()]


def test_the_way_out_is_one_press_away_and_goes_where_there_is_none(nothing, qtbot):
    nothing.say("Encore rien.", "Voir ailleurs")
    with qtbot.waitSignal(nothing.left):
        qtbot.keyClick(named(nothing, "Voir ailleurs", QPushButton), Qt.Key.Key_Space)
    nothing.say("Toujours rien.")
    assert not [b for b in nothing.findChildren(QPushButton) if b.isVisible()]


def test_the_words_have_the_room_where_there_is_little(look, qtbot):
    widget = NothingThere(look, "wrench", "Aucune action. Les écarts qui en attendent une sont à côté. " * 2)
    around = QWidget()
    qtbot.addWidget(around)
    widget.setParent(around)
    widget.resize(320, 130)
    around.show()
    QApplication.processEvents()
    words = next(label for label in widget.findChildren(PlainLabel) if label.text())
    assert not widget.findChild(DrawnIcon).isVisible()
    assert words.height() >= words.heightForWidth(words.width())
    widget.resize(320, 400)
    assert widget.findChild(DrawnIcon).isVisible()
