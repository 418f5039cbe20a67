"""The pages get the room; what can be done with the file is beside them where there is enough, else below."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from audit_app.ui.report.done import Done
from audit_app.ui.report.page_reader import PageReader
from audit_app.ui.report.preview import Preview
from audit_app.ui.report.result import Result


@pytest.fixture
def whole(look, qtbot, done, making):
    preview, result = Preview(look, PageReader(making)), Result(look)
    shown = Done(look, preview, result)
    qtbot.addWidget(shown)
    result.draw(done(), outdated=False)
    return shown


def shown(whole, qtbot, height):
    whole.resize(600, height)
    whole.show()
    whole.activateWindow()
    qtbot.waitUntil(whole.isActiveWindow)
    whole.share()
    whole.settle()
    whole.arrive()
    return whole


def test_with_room_enough_everything_is_seen_and_the_sentence_is_heard_first(whole, qtbot):
    shown(whole, qtbot, 800)
    assert whole.verticalScrollBar().maximum() == 0
    assert whole._result.sentence.words.hasFocus()


def test_in_a_low_window_the_page_takes_all_that_is_seen(whole, qtbot):
    shown(whole, qtbot, 360)
    assert whole._preview.view.image.hasFocus()
    assert whole.verticalScrollBar().value() == 0
    assert whole._preview.height() > 0.9 * whole.viewport().height()


def test_a_page_come_to_with_tab_is_seen_from_its_top(whole, qtbot):
    shown(whole, qtbot, 360)
    image = whole._preview.view.image
    picture = QImage(400, 1_400, QImage.Format.Format_RGB32)
    picture.fill(0)
    whole._preview.view.show_picture(picture)
    whole.settle()
    image.nextInFocusChain().setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert image.hasFocus()
    assert whole.verticalScrollBar().value() == 0
