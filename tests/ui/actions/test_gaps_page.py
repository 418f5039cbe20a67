"""Gaps nobody answers for, each with the action that may mend it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton

from audit_app.domain.register import unanswered_gaps
from audit_app.ui.actions.gaps_page import GapsPage
from tests.ui.actions.conftest import ON, an_acted_audit, heard
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import named, texts


@pytest.fixture
def page(look, shown, laid):
    live = laid(an_acted_audit(actions={}))
    made = shown(GapsPage(look, live), (1040, 640))
    live.changed.connect(lambda _step: made.take(unanswered_gaps(live.audit), ON))
    made.take(unanswered_gaps(live.audit), ON)
    made.enter()
    return made


def test_those_that_stop_somebody_come_first(page):
    assert [card.code for card in page.list.cards][:2] == ["ACC-01", "CIR-02@path-1"]
    assert heard(page.list)[0] == "Titre de ACC-01, Non conforme, ACC-01, Bloquant"


def test_enter_goes_to_the_action_that_may_mend_it(page, qtbot):
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.beginning.line == "CIR-02@path-1"
    assert page.beginning.isAncestorOf(QApplication.focusWidget())


def test_a_gap_that_has_its_action_leaves_the_list(page, qtbot):
    type_in(named(page, "Ce qui sera fait", QPlainTextEdit), "Rampe")
    type_in(named(page, "Qui s’en charge", QLineEdit), "Ville")
    with qtbot.waitSignal(page.begun):
        named(page, "Créer l’action", QPushButton).click()
    assert "ACC-01" not in [card.code for card in page.list.cards]
    assert page.beginning.line == page.list.code


def test_where_every_gap_has_one_it_says_so(page):
    page.take((), ON)
    assert "Chaque écart trouvé jusqu’ici a une action." in texts(page)
    page.enter()
    assert QApplication.focusWidget().text() == "Chaque écart trouvé jusqu’ici a une action."


def test_a_gap_is_gone_to_by_its_line(page):
    page.go("INF-01")
    assert page.beginning.line == "INF-01"
