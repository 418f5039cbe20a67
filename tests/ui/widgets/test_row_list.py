"""A list of rows, moved in and chosen from with the keyboard, read row by row."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from audit_app.ui.widgets.row import Rank, Remark, Row, fact
from audit_app.ui.widgets.row_list import RowList, RowModel
from tests.ui.results.conftest import heard

ROWS = (
    fact("Pour commencer"),
    Row(Rank.LINE, "Une rampe", (Remark("CIR-02 · conforme"),), code="CIR-02"),
    Row(Rank.LINE, "Une porte", code="ENT-01"),
)


@pytest.fixture
def rows(look, qtbot):
    view = RowList(look, "Lignes concernées")
    qtbot.addWidget(view)
    view.resize(420, 300)
    view.show_rows(ROWS)
    view.show()
    view.activateWindow()
    view.setFocus()
    return view


def test_qt_finds_no_fault_with_the_model(qapp):
    model = RowModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.take(ROWS)
    model.take(())
    assert tester.model() is model
    assert model.data(model.index(5)) is None


def test_each_row_is_heard_whole(rows):
    assert heard(rows) == ["Pour commencer", "Une rampe, CIR-02 · conforme", "Une porte"]


def test_the_arrows_move_and_tell_where_the_user_is(rows):
    told = []
    rows.moved.connect(told.append)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert told == ["CIR-02", "ENT-01"]
    assert rows.code == "ENT-01"


def test_enter_chooses_a_line_and_not_a_sentence(rows):
    chosen = []
    rows.chosen.connect(chosen.append)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert (chosen, rows.code) == ([], "CIR-02")  # what leads nowhere is passed over, and nothing is silent
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert chosen == ["CIR-02"]


def test_enter_stays_where_nothing_below_leads_anywhere(rows):
    rows.show_rows((*ROWS, fact("Rien de plus")))
    rows.setCurrentIndex(rows.model().index(3, 0))
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert rows.currentIndex().row() == 3


def test_a_click_touches_a_line_and_not_a_sentence(rows):
    touched = []
    rows.touched.connect(touched.append)
    for place in range(2):
        QTest.mouseClick(
            rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.model().index(place, 0)).center()
        )
    assert touched == ["CIR-02"]


def test_other_rows_keep_the_place_of_the_user(rows):
    rows.go("ENT-01")
    rows.show_rows((ROWS[2], ROWS[1]), "ENT-01")
    assert rows.code == "ENT-01"
    rows.show_rows((ROWS[1],), "ENT-01")
    assert rows.code == "CIR-02"


def test_the_same_rows_are_not_drawn_anew(rows):
    resets = []
    rows.model().modelReset.connect(lambda: resets.append(1))
    rows.show_rows(ROWS, "CIR-02")
    assert resets == []
    assert rows.code == "CIR-02"


def test_another_width_gives_other_heights(rows, qtbot):
    long = fact("Le trajet piéton de l’arrêt ou du parking à l’entrée est continu. " * 3)
    rows.show_rows((long, *ROWS))
    before = rows.visualRect(rows.model().index(0, 0)).height()
    rows.resize(220, 300)
    qtbot.waitUntil(lambda: rows.visualRect(rows.model().index(0, 0)).height() > before)


def test_an_empty_list_can_be_entered(look, qtbot):
    view = RowList(look, "Lignes")
    qtbot.addWidget(view)
    view.show()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert view.code == ""


def test_of_hundreds_of_rows_those_seen_are_laid_out_first_and_the_last_can_be_gone_to(rows, qtbot):
    many = tuple(Row(Rank.LINE, f"Ligne {number}", code=f"L-{number}") for number in range(400))
    rows.show_rows(many)
    assert not rows.visualRect(rows.model().index(0, 0)).isEmpty()
    qtbot.waitUntil(lambda: not rows.visualRect(rows.model().index(399, 0)).isEmpty())
    rows.show_rows(many[:-1], "L-398")
    assert rows.code == "L-398"
    assert rows.viewport().rect().intersects(rows.visualRect(rows.currentIndex()))
