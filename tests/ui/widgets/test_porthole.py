"""A window too small for the text that is wanted scrolls as a whole, and what has the focus stays in sight."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import THEMES
from audit_app.ui.widgets.porthole import Porthole

DOUBLE = Look(THEMES["light"], 200)


@pytest.fixture
def porthole(qtbot):
    made = Porthole()
    qtbot.addWidget(made)
    made.resize(640, 480)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def held(porthole, look, *pieces):
    ground = QWidget()
    for piece, (x, y, wide, high) in pieces:
        piece.setParent(ground)
        piece.setGeometry(x, y, wide, high)
    porthole.hold(look, ground)
    ground.show()
    QApplication.processEvents()
    return ground


def seen(porthole, piece):
    """Return the part of a piece that is in sight."""
    return QRect(piece.mapTo(porthole.viewport(), QPoint()), piece.size()) & porthole.viewport().rect()


def test_at_the_usual_size_it_is_not_noticed(porthole):
    ground = held(porthole, Look(THEMES["light"]))
    assert ground.size() == porthole.size()
    assert not porthole.horizontalScrollBar().isVisible()
    assert not porthole.verticalScrollBar().isVisible()


def test_at_200_per_cent_a_small_window_shows_a_part_of_what_is_large_enough(porthole):
    ground = held(porthole, DOUBLE)
    assert ground.size().toTuple() == (1024, 700)
    porthole.resize(1300, 900)
    QApplication.processEvents()
    assert ground.size().toTuple() == (1300, 900)
    assert not porthole.verticalScrollBar().isVisible()


def test_a_window_of_1024_by_700_pixels_never_scrolls_as_a_whole(porthole):
    """**Source:** WCAG 2.2, 1.4.10: nobody should have to scroll both ways."""
    held(porthole, DOUBLE)
    porthole.resize(1024, 700)
    QApplication.processEvents()
    assert not porthole.horizontalScrollBar().isVisible()
    assert not porthole.verticalScrollBar().isVisible()


@pytest.mark.parametrize("size", [(1024, 500), (900, 700), (1034, 690), (1014, 710), (1024, 699)])
def test_one_bar_never_brings_the_other_without_need(porthole, size):
    ground = held(porthole, DOUBLE)
    porthole.resize(*size)
    QApplication.processEvents()
    view = porthole.viewport().size()
    assert ground.width() == max(1024, view.width())
    assert ground.height() == max(700, view.height())


def test_what_gets_the_focus_comes_into_sight_from_any_corner(porthole):
    near, far = QPushButton("Ici"), QPushButton("Là")
    held(porthole, DOUBLE, (near, (0, 0, 90, 60)), (far, (924, 630, 90, 60)))
    for piece in (far, near, far):
        piece.setFocus()
        assert seen(porthole, piece).size() == piece.size()


def test_of_what_is_larger_than_the_window_the_beginning_is_seen(porthole):
    wide = QPushButton("Large")
    held(porthole, DOUBLE, (wide, (100, 600, 900, 60)))
    wide.setFocus()
    assert wide.mapTo(porthole.viewport(), QPoint()).x() == 0
    assert seen(porthole, wide).height() == 60


def test_the_row_a_key_goes_to_stays_in_sight(porthole, qtbot):
    rows = QListWidget()
    rows.addItems([f"Ligne {n}" for n in range(20)])
    held(porthole, DOUBLE, (rows, (0, 0, 400, 680)))
    rows.setFocus()
    for _step in range(19):
        qtbot.keyClick(rows, Qt.Key.Key_Down)
        row = rows.visualItemRect(rows.currentItem()).translated(rows.mapTo(porthole.viewport(), QPoint()))
        assert porthole.viewport().rect().contains(row.center())


def test_the_widget_before_is_deleted_but_not_while_it_may_be_at_work(porthole, qtbot):
    before = held(porthole, DOUBLE)
    gone = []
    before.destroyed.connect(lambda: gone.append(1))
    held(porthole, DOUBLE)
    porthole.hold(DOUBLE, QWidget())
    qtbot.waitUntil(lambda: gone == [1])
