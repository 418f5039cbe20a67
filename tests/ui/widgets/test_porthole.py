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
    assert ground.size().toTuple() == (1120, 800)
    porthole.resize(1300, 900)
    QApplication.processEvents()
    assert ground.size().toTuple() == (1300, 900)
    assert not porthole.verticalScrollBar().isVisible()


@pytest.mark.parametrize("size", [(1120, 500), (900, 800), (1130, 790), (1110, 810), (1120, 799)])
def test_one_bar_never_brings_the_other_without_need(porthole, size):
    ground = held(porthole, DOUBLE)
    porthole.resize(*size)
    QApplication.processEvents()
    view = porthole.viewport().size()
    assert ground.width() == max(1120, view.width())
    assert ground.height() == max(800, view.height())


def test_what_gets_the_focus_comes_into_sight_from_any_corner(porthole):
    near, far = QPushButton("Ici"), QPushButton("Là")
    held(porthole, DOUBLE, (near, (0, 0, 90, 60)), (far, (1020, 730, 90, 60)))
    for piece in (far, near, far):
        piece.setFocus()
        assert seen(porthole, piece).size() == piece.size()


def test_of_what_is_larger_than_the_window_the_beginning_is_seen(porthole):
    wide = QPushButton("Large")
    held(porthole, DOUBLE, (wide, (100, 700, 1000, 60)))
    wide.setFocus()
    assert wide.mapTo(porthole.viewport(), QPoint()).x() == 0
    assert seen(porthole, wide).height() == 60


def test_the_row_a_key_goes_to_stays_in_sight(porthole, qtbot):
    rows = QListWidget()
    rows.addItems([f"Ligne {n}" for n in range(20)])
    held(porthole, DOUBLE, (rows, (0, 0, 400, 780)))
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
