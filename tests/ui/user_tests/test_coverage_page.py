"""Words and table are two sides of one page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from audit_app.ui.user_tests.coverage_page import CoveragePage


def test_it_turns_to_a_table_and_back_with_escape(look, live, shown, qtbot):
    page = shown(CoveragePage(look, live))
    page.draw()
    page.enter()
    assert page.browser.topics.hasFocus()
    assert page.turn.text() == "Voir en tableau"
    page.turn.click()
    assert page.table.hasFocus()
    assert page.place == "table"
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert not page.is_table
    assert page.turn.hasFocus()
    page.go("S6")
    assert page.place == "S6"
    page.turn.click()
    page.turn.click()
    with qtbot.waitSignal(page.line_chosen) as chosen:
        page.browser.details.chosen.emit("ACC-01")
    assert chosen.args == ["ACC-01"]
