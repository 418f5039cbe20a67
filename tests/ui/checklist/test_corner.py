"""The corner: large targets by one press, heard as a box that is ticked."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton

from audit_app.ui.checklist.corner import Corner
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import LIGHT
from tests.ui.finding import described, named


def _nothing(_code, _place):
    """Ask for nothing."""


def test_one_press_asks_for_large_targets_and_says_the_key(look, show, qtbot):
    corner = show(Corner(look, _nothing), 400, 100)
    large = named(corner, "Grandes cibles", QPushButton)
    assert "Ctrl+G" in described(large)
    with qtbot.waitSignal(corner.large_asked) as told:
        QAccessible.queryAccessibleInterface(large).actionInterface().doAction("Toggle")
    assert told.args == [True]


def test_it_is_down_while_targets_are_large(qapp, show, qtbot):
    corner = show(Corner(Look(LIGHT, large=True), _nothing), 400, 100)
    assert corner.large.isChecked()
    with qtbot.waitSignal(corner.large_asked) as told:
        corner.turn()
    assert told.args == [False]


def test_a_finding_and_paper_are_one_press_away_by_name_also_where_there_is_little_room(look, show):
    asked = []
    corner = show(Corner(look, lambda code, _place: asked.append(code)), 600, 100)
    for narrow in (False, True):
        corner.set_narrow(narrow=narrow)
        named(corner, "Constat", QPushButton).click()
        named(corner, "Papier", QPushButton).click()
        paper = named(corner, "Papier", QPushButton)
        assert bool(paper.text()) is not narrow
        assert (paper.iconSize().width() == paper.iconSize().height()) is narrow  # alone, it stands in the middle
    assert asked == ["finding", "entry"] * 2
    assert "Ctrl+N" in described(named(corner, "Constat", QPushButton))
