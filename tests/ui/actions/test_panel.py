"""The panel of an action: what it is about, how pressing, and the way to its line."""

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from audit_app.domain.audit import ActionState
from audit_app.ui.actions.panel import ActionPanel
from audit_app.ui.widgets.chip import Chip
from tests.ui.actions.conftest import DONE, LATE, ON, an_acted_audit, followed
from tests.ui.finding import described, named, texts
from tests.wording.speaking import plain


@pytest.fixture
def panel(look, shown, live):
    made = shown(ActionPanel(look, live), (600, 700))
    made.show_action(followed(LATE, live.audit), ON, turned=False)
    return made


def chips(panel):
    return [chip.words.replace("\u00a0", " ") for chip in panel.findChildren(Chip) if chip.isVisible()]


def test_it_says_what_the_action_mends_and_how_pressing_it_is(panel):
    assert "Titre de ACC-01" in texts(panel)
    panel.enter()
    heard = plain(described(QApplication.focusWidget()))
    assert heard == "ACC-01 · ACC. En retard de 6 jours · 20 avril 2027. À faire. Non conforme. Bloquant"
    assert set(chips(panel)) == {"À faire", "Non conforme", "En retard de 6 jours · 20 avril 2027", "Bloquant"}


def test_an_action_that_is_over_has_no_day_to_wait_for(panel, live):
    panel.show_action(followed(DONE, live.audit), ON, turned=False)
    assert chips(panel) == ["Faite", "Non conforme"]


def test_the_line_is_one_button_away(panel, qtbot):
    with qtbot.waitSignal(panel.line_asked) as asked:
        named(panel, "Aller à la ligne", QPushButton).click()
    assert asked.args == ["ACC-01"]


def test_a_line_that_is_gone_leads_nowhere_and_says_so(panel, live):
    audit = an_acted_audit()
    gone = audit.replaced(actions={LATE: audit.actions[LATE].replaced(subject="CIR-99")})
    panel.show_action(followed(DONE, live.audit), ON, turned=False)
    panel.show_action(followed(LATE, gone), ON, turned=False)
    assert "Cette ligne n’est plus demandée" in texts(panel)
    assert not panel.findChild(QPushButton).isVisible()


def test_moved_to_done_it_goes_where_the_proof_is_written(panel, live, qtbot):
    panel.move_to(ActionState.DONE)
    qtbot.waitUntil(lambda: named(panel, "Ce qui prouve que c’est fait", QPlainTextEdit).hasFocus())
    assert live.audit.actions[LATE].state is ActionState.DONE


def test_moved_to_dropped_it_asks_why_and_saves_nothing_yet(panel, live, qtbot):
    panel.move_to(ActionState.DROPPED)
    qtbot.waitUntil(lambda: named(panel, "Pourquoi est-elle abandonnée ?", QPlainTextEdit).hasFocus())
    assert live.audit.actions[LATE].state is ActionState.TO_DO


def test_another_action_shown_saves_what_was_typed_of_the_one_before(panel, live):
    what = named(panel, "Ce qui sera fait", QPlainTextEdit)
    what.setPlainText("Poser deux rampes")
    panel.show_action(followed(DONE, live.audit), ON, turned=False)
    assert live.audit.actions[LATE].what == "Poser deux rampes"
    assert what.toPlainText() == "Fixer la barre"
