"""A box over the window: as high as what is in it, no larger than the window, its buttons always in sight."""

import pytest
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from audit_app.ui.widgets.box import BoxBody
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.plain_label import PlainLabel

WORDS = "Une phrase assez longue pour prendre deux lignes dans une boîte étroite, quelle que soit la langue. "


@pytest.fixture
def shown(look, qtbot):
    def show(tall, times):
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(900, tall)
        box = QDialog(window)
        body = BoxBody(look, box, (button(look, "Fermer"),), wide=400)
        for _time in range(times):
            body.column.addWidget(PlainLabel(WORDS))
        body.column.addStretch(1)
        with qtbot.waitExposed(box):
            box.show()
        kept.append(window)
        return box, body

    kept = []
    return show


def test_it_is_as_high_as_what_is_in_it(shown):
    box, body = shown(900, 3)
    assert box.width() == 400
    assert not body.verticalScrollBar().isVisible()
    higher, _body = shown(900, 5)
    assert box.height() < higher.height() < 880


def test_it_stays_within_its_window_and_what_ends_it_stays_in_sight(shown):
    box, body = shown(300, 30)
    assert box.height() == 280
    assert body.verticalScrollBar().isVisible()
    end = box.findChild(QPushButton)
    assert end.visibleRegion().boundingRect() == end.rect()


def test_it_grows_with_what_is_said_in_it_and_never_shrinks_by_itself(shown, qtbot):
    box, body = shown(900, 2)
    before = box.height()
    said = PlainLabel(WORDS * 3)
    body.column.insertWidget(0, said)
    said.show()
    body.grow()
    assert before < box.height()
    grown = box.height()
    said.hide()
    body.grow()
    assert box.height() == grown


def test_it_is_narrower_than_it_would_be_over_a_narrow_window(look, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 300)
    box = QDialog(window)
    BoxBody(look, box, (), wide=400)
    assert box.minimumWidth() == 280


def test_what_would_wrap_beside_a_bar_alone_leaves_no_empty_band(look, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    box = QDialog(window)
    body = BoxBody(look, box, (button(look, "Fermer"),), wide=400)
    column, row = body.column, QWidget()
    Flow(row, 8).addWidget(fixed := QWidget())
    row.layout().addWidget(last := QWidget())
    sides = column.contentsMargins().left() + column.contentsMargins().right()
    fixed.setFixedSize(200, 140)
    last.setFixedSize(400 - sides - 208, 140)  # as wide as the box has it to the pixel
    column.addWidget(row)
    with qtbot.waitExposed(box):
        box.show()
    assert body.viewport().height() == column.totalHeightForWidth(body.viewport().width())
    assert not body.verticalScrollBar().isVisible()
