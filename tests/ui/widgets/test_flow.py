"""A row that goes on below: nothing is cut, whatever the width."""

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from audit_app.ui.widgets.flow import Flow


@pytest.fixture
def page(qtbot):
    shown = QWidget()
    column = QVBoxLayout(shown)
    column.setContentsMargins(0, 0, 0, 0)
    shown.row = QWidget()
    shown.flow = Flow(shown.row, 10)
    shown.pieces = [QPushButton(f"Bouton numéro {place}") for place in range(4)]
    for piece in shown.pieces:
        shown.flow.addWidget(piece)
    column.addWidget(shown.row)
    column.addStretch(1)
    qtbot.addWidget(shown)
    return shown


def laid(page, width):
    page.resize(width, 400)
    page.show()
    page.layout().activate()
    return [piece.geometry() for piece in page.pieces]


def test_pieces_stand_side_by_side_where_there_is_room_else_below(page):
    wide = sum(piece.sizeHint().width() for piece in page.pieces) + 30
    assert len({place.y() for place in laid(page, wide)}) == 1
    assert len({place.y() for place in laid(page, wide // 2)}) == 2
    assert len({place.x() for place in laid(page, page.pieces[0].sizeHint().width())}) == 1


def test_its_height_holds_every_row(page):
    places = laid(page, 200)
    assert page.row.height() >= max(place.bottom() for place in places)
    assert all(place.right() <= page.row.width() for place in places)


def test_hidden_pieces_leave_no_gap(page):
    page.pieces[0].hide()
    assert laid(page, 2_000)[1].x() == 0


def test_pieces_can_be_taken_out(page):
    assert page.flow.count() == 4
    assert page.flow.takeAt(9) is None
    assert page.flow.takeAt(0).widget() is page.pieces[0]
    assert page.flow.count() == 3
    assert page.flow.minimumSize() != QSize()


def test_a_piece_that_goes_leaves_the_row_to_the_others(page):
    page.pieces.pop(1).deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert page.flow.count() == 3
    wide = sum(piece.sizeHint().width() for piece in page.pieces) + 20
    assert len({place.y() for place in laid(page, wide)}) == 1


def test_each_item_is_the_rows_own_so_that_none_is_taken_for_one_that_is_gone(page):
    items = [page.flow.itemAt(place) for place in range(page.flow.count())]
    assert [item.widget() for item in items] == page.pieces
    assert all(shiboken6.createdByPython(item) for item in items)


def test_what_is_lower_than_its_row_stands_in_its_middle(page):
    page.pieces[1].setFixedHeight(80)
    places = laid(page, 2_000)
    assert {place.center().y() for place in places} <= {39, 40}
    assert page.row.height() == 80
