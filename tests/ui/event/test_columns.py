import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from audit_app.ui.event.columns import Columns, Fold, Titled
from tests.ui.finding import name_of


@pytest.fixture
def edits():
    return [QLineEdit() for _ in range(4)]


def shown(qtbot, widget, width):
    qtbot.addWidget(widget)
    widget.resize(width, 300)
    with qtbot.waitExposed(widget):
        widget.show()


def test_pieces_stand_side_by_side_where_there_is_room(look, qtbot, edits):
    columns = Columns(look, edits, least=190)
    shown(qtbot, columns, 500)
    assert edits[0].y() == edits[1].y() < edits[2].y()


def test_pieces_stand_below_one_another_where_there_is_not(look, qtbot, edits):
    columns = Columns(look, edits, least=190)
    shown(qtbot, columns, 300)
    assert edits[0].y() < edits[1].y() < edits[2].y()


def test_a_hidden_piece_leaves_its_place_to_the_next(look, qtbot, edits):
    columns = Columns(look, edits, least=190)
    shown(qtbot, columns, 500)
    edits[0].hide()
    columns.arrange()
    QTest.qWait(1)
    assert edits[1].x() < edits[2].x()
    assert edits[1].y() == edits[2].y()


def test_a_group_is_heard_by_its_title(look, qtbot, edits):
    group = Titled(look, "Au même moment", edits, hint="Au plus fort")
    shown(qtbot, group, 500)
    assert name_of(group) == "Au même moment"


def test_what_is_folded_away_says_so_and_opens_with_the_keyboard(look, qtbot, edits):
    fold = Fold(look, "Codes", Columns(look, edits))
    shown(qtbot, fold, 500)
    assert name_of(fold.button) == "Codes, replié"
    assert not edits[0].isVisible()
    QTest.keyClick(fold.button, Qt.Key.Key_Space)
    assert name_of(fold.button) == "Codes, affiché dessous"
    assert edits[0].isVisible()
    QTest.keyClick(fold.button, Qt.Key.Key_Return)
    assert not edits[0].isVisible()
