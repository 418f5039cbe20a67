"""Pages are turned over and zoomed, by buttons and by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from audit_app.ui.report.page_bar import ZOOMS, PageBar
from audit_app.ui.widgets.plain_label import PlainLabel
from tests.ui.finding import described, name_of, named, texts
from tests.wording.speaking import plain


@pytest.fixture
def bar(look, qtbot):
    shown = PageBar(look)
    qtbot.addWidget(shown)
    shown.show_page(1, 3)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def test_it_says_the_page_and_turns_it_over(bar, qtbot):
    assert "Page 1 sur 3" in texts(bar)
    assert not named(bar, "Page précédente", QPushButton).isEnabled()
    with qtbot.waitSignal(bar.turned) as turned:
        named(bar, "Page suivante", QPushButton).click()
    assert turned.args == [2]


def test_it_stays_on_one_row_where_figures_alone_fit(bar):
    label = bar.findChild(PlainLabel)
    whole = bar.sizeHint().width()
    bar.resize(whole, 60)
    assert plain(label.text()) == "Page 1 sur 3"
    bar.resize(whole - 1, 60)
    assert (label.text(), plain(name_of(label))) == ("1/3", "Page 1 sur 3")
    assert bar.heightForWidth(whole - 1) == bar.sizeHint().height()
    bar.resize(whole, 60)
    assert plain(label.text()) == "Page 1 sur 3"


def test_keys_zoom_and_come_back_to_the_width(bar, qtbot):
    wanted = []
    bar.zoomed.connect(wanted.append)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
        QTest.keyClick(bar, key, Qt.KeyboardModifier.ControlModifier)
    assert wanted == [125, 150, 125, 100]
    assert bar.said == "Page sur toute la largeur"


def test_each_button_tells_its_key(bar):
    assert "Ctrl++" in described(named(bar, "Page plus grande", QPushButton))
    assert "Ctrl+-" in described(named(bar, "Page plus petite", QPushButton))


def test_it_goes_no_further_than_the_last_zoom(bar):
    larger = named(bar, "Page plus grande", QPushButton)
    for _ in ZOOMS:
        larger.click()
    assert not larger.isEnabled()
    assert "200" in bar.said


def test_without_pages_there_is_nothing_to_do(bar):
    bar.show_page(0, 0)
    assert not any(button.isEnabled() for button in bar.findChildren(QPushButton))
