"""A part of the results and its other side."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from audit_app.ui.results.other_side import SIDES, TABLE
from audit_app.ui.results.screen import ResultsScreen
from audit_app.ui.widgets.plain_table import PlainTable
from audit_app.ui.widgets.row_list import RowList
from tests.report import audits
from tests.ui.finding import named
from tests.wording.speaking import plain


@pytest.fixture
def screen(look, qtbot, laid):
    shown = ResultsScreen(look, laid(audits.half("n2")))
    qtbot.addWidget(shown)
    shown.resize(1_080, 800)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def table(screen):
    return next(view for view in screen.findChildren(PlainTable) if view.isVisible())


@pytest.mark.parametrize("part", [part for part, side in SIDES.items() if side == TABLE])
def test_bars_turn_into_a_table_with_one_key_and_back_with_escape(screen, part):
    screen.go(part)
    QTest.keyClick(named(screen, "Voir en tableau", QPushButton), Qt.Key.Key_Return)
    assert table(screen).hasFocus()
    assert screen.place == (part, TABLE, "")
    QTest.keyClick(table(screen), Qt.Key.Key_Escape)
    assert screen.place[1] != TABLE
    assert any(view.isVisible() for view in screen.findChildren(RowList))


def test_the_part_that_has_no_other_side_offers_none(screen):
    screen.go("gaps")
    assert not any(
        button.isVisible()
        for button in screen.findChildren(QPushButton)
        if plain(button.accessibleName()) in {"Voir en tableau", "Choisir les dispositifs"}
    )


def test_each_part_keeps_its_own_side(screen):
    screen.go(("grades", TABLE, ""))
    screen.go("progress")
    assert screen.place[1] != TABLE
    screen.go(("grades", TABLE, ""))
    assert table(screen).hasFocus()
