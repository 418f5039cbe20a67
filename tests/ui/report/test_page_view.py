"""One page: as wide as there is room, turned over with the keyboard, and named for whoever hears it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest

from audit_app.ui.report.page_view import PageView
from tests.ui.finding import described, name_of


@pytest.fixture
def view(look, qtbot):
    shown = PageView(look)
    qtbot.addWidget(shown)
    shown.resize(500, 400)
    shown.show()
    return shown


def a_page(width, height=0) -> QImage:
    image = QImage(width, height or width * 2, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    return image


def test_it_says_which_page_it_shows_and_where_the_words_are(view):
    view.show_count(3, 38)
    view.show_picture(a_page(300))
    read = QAccessible.queryAccessibleInterface(view.image)
    assert name_of(view.image) == "Page 3 sur 38 du rapport"
    assert read.role() == QAccessible.Role.Graphic
    assert "Son texte se lit dans le PDF" in described(view.image)
    assert view.image.focusPolicy() == Qt.FocusPolicy.StrongFocus


@pytest.mark.parametrize(
    ("key", "page"),
    [(Qt.Key.Key_PageUp, 2), (Qt.Key.Key_PageDown, 4), (Qt.Key.Key_Home, 1), (Qt.Key.Key_End, 38)],
)
def test_keys_turn_the_pages(view, qtbot, key, page):
    view.show_count(3, 38)
    with qtbot.waitSignal(view.turned) as turned:
        QTest.keyClick(view.image, key)
    assert turned.args == [page]


def test_there_is_nothing_before_the_first_page_nor_after_the_last(view):
    turned = []
    view.turned.connect(turned.append)
    view.show_count(1, 2)
    QTest.keyClick(view.image, Qt.Key.Key_PageUp)
    view.show_count(2, 2)
    QTest.keyClick(view.image, Qt.Key.Key_PageDown)
    assert turned == []
    assert view.page == 2


def test_arrows_scroll_a_tall_page_and_the_next_one_begins_at_its_top(view, qtbot):
    view.show_count(1, 2)
    view.show_picture(a_page(400, 2_000))
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(view.image, Qt.Key.Key_Down)
    assert bar.value() > 0
    view.show_count(2, 2)
    assert bar.value() == 0


def test_the_page_fits_the_width_and_asks_anew_for_another(view, qtbot):
    wide = view.wanted_width
    assert 0 < wide < 500
    with qtbot.waitSignal(view.resized):
        view.resize(700, 400)
    assert view.wanted_width > wide
    view.show_picture(a_page(view.wanted_width))
    assert view.horizontalScrollBar().maximum() == 0


def test_cleared_it_shows_no_page(view):
    view.show_count(1, 2)
    view.show_picture(a_page(300))
    view.clear()
    assert view.page == 0
    assert view.image.pixmap().isNull()
