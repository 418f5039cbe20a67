"""An action for a gap: proposed, created by one gesture, never saved before it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton

from audit_app.domain.audit import ActionState
from audit_app.domain.progress import standings
from audit_app.domain.register import unanswered_gaps
from audit_app.ui.actions.beginning import Beginning
from tests.domain.examples import action, uuid
from tests.ui.actions.conftest import ON, an_acted_audit
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import named, texts
from tests.wording.speaking import plain

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def beginning(look, shown, live):
    made = shown(Beginning(look, live), (600, 700))
    made.show_gap(standings(live.audit)["INF-01"], ON)
    made.enter()
    return made


def what(beginning):
    return named(beginning, "Ce qui sera fait", QPlainTextEdit)


def test_owner_and_day_are_proposed_and_nothing_is_saved(beginning, live):
    assert named(beginning, "Qui s’en charge", QLineEdit).text() == "Club"
    assert named(beginning, "Pour quand", QLineEdit).text() == "16/05/2027"
    assert live.audit.action_of("INF-01") is None
    assert not live.drafts
    assert "abandonnée" not in texts(beginning)


def test_what_is_missing_is_said_and_pressing_goes_there(beginning, live, qtbot):
    assert "Il manque : quoi." in texts(beginning)
    named(beginning, "Créer l’action", QPushButton).click()
    assert live.audit.action_of("INF-01") is None
    assert what(beginning).hasFocus()


def test_one_gesture_creates_it_and_one_takes_it_back(beginning, live, qtbot):
    type_in(what(beginning), "Publier le numéro")
    with qtbot.waitSignal(beginning.begun) as begun:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    made = live.audit.action_of("INF-01")
    assert begun.args == [made.id]
    assert (made.what, made.owner, made.state) == ("Publier le numéro", "Club", ActionState.TO_DO)
    assert not live.drafts
    live.undo()
    assert live.audit.action_of("INF-01") is None


def test_what_is_begun_is_found_again(beginning, live):
    type_in(what(beginning), "Publier")
    beginning.flush()
    assert live.drafts
    beginning.clear()
    beginning.show_gap(standings(live.audit)["INF-01"], ON)
    assert what(beginning).toPlainText() == "Publier"


def test_an_action_dropped_before_is_taken_up_again_under_its_id(look, shown, laid, qtbot):
    audit = an_acted_audit()
    dropped = action(31, "INF-01", state="dropped", reason="trop cher")
    live = laid(audit.replaced(actions={**audit.actions, dropped.id: dropped}))
    made = shown(Beginning(look, live), (600, 700))
    made.show_gap(standings(live.audit)["INF-01"], ON)
    said = f"« {dropped.what.rstrip('.')} », parce que « trop cher ». L’action créée prend sa place."
    assert said in plain(texts(made))
    type_in(what(made), "Publier")
    with qtbot.waitSignal(made.begun) as begun:
        named(made, "Créer l’action", QPushButton).click()
    assert begun.args == [uuid(31)]
    assert live.audit.actions[uuid(31)].state is ActionState.TO_DO


def test_the_line_is_one_button_away(beginning, qtbot):
    with qtbot.waitSignal(beginning.line_asked) as asked:
        named(beginning, "Aller à la ligne", QPushButton).click()
    assert asked.args == ["INF-01"]


def test_the_fix_of_the_reference_set_is_proposed(look, shown, sample_live):
    made = shown(Beginning(look, sample_live), (600, 700))
    made.show_gap(standings(sample_live.audit)["GOV-05"], ON)
    fix = sample_live.audit.checklist.by_id["GOV-05"].fix
    assert what(made).toPlainText()[:20] == fix.lasting.fr[:20].replace("'", "’")
    assert "Tout de suite : " in texts(made)
    assert "C’est une proposition" in texts(made)
    for row in unanswered_gaps(sample_live.audit):
        made.show_gap(row, ON)
    made.flush()
    assert not sample_live.drafts, "what nobody has typed is nothing to lose"
