"""What the last edition said stands beside the line, and one gesture confirms it."""

import pytest
from PySide6.QtWidgets import QPushButton

from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.domain.progress import standings
from audit_app.ui.checklist.carried import CarriedPart
from audit_app.ui.checklist.panel import LinePanel
from tests.builders import a_busy_audit, an_answer, an_audit
from tests.ui.finding import named, texts

BUTTON = "Confirmer : c’est toujours le cas"


@pytest.fixture
def live(begin):
    waiting = {"CIR-01": an_answer(by=None), "INF-01": an_answer(Verdict.PARTIAL, by=None)}
    return begin(an_audit(carried=waiting))


@pytest.fixture
def part(look, live, show):
    made = show(CarriedPart(look, live))
    live.changed.connect(lambda _step: made.fill(standings(live.audit)[made._line]))
    return made


def fill(part, live, line):
    part.fill(standings(live.audit)[line])


def test_a_line_of_which_nothing_was_said_has_nothing_there(part, live):
    fill(part, live, "ACC-01")
    assert part.isHidden()


def test_one_gesture_confirms_what_was_said_by_whoever_looked_again(part, live):
    fill(part, live, "CIR-01")
    assert "Édition précédente : Conforme, le 1er mai 2027." in texts(part)
    named(part, BUTTON, QPushButton).click()
    answer = live.audit.answers["CIR-01"]
    assert (answer.verdict, answer.by) == (Verdict.COMPLIANT, "Zoé")
    assert "Édition précédente" in texts(part)
    assert not [act for act in part.findChildren(QPushButton) if act.isVisible()]
    live.undo()
    assert named(part, BUTTON, QPushButton).isVisible()


def test_an_answer_given_anew_leaves_nothing_to_confirm(part, live):
    fill(part, live, "INF-01")
    live.apply("answered", lambda audit: answered(audit, "INF-01", Verdict.COMPLIANT), "INF-01")
    assert "Édition précédente : Partiel" in texts(part)
    assert not [act for act in part.findChildren(QPushButton) if act.isVisible()]


def test_it_stands_in_the_panel_of_its_line(look, live, show):
    panel = show(LinePanel(look, live))
    panel.show_line("CIR-01")
    assert "Édition précédente" in texts(panel)
    panel.show_line("ACC-01")
    assert "Édition précédente" not in texts(panel)


def test_an_audit_with_nothing_carried_shows_none(look, begin, show):
    panel = show(LinePanel(look, begin(a_busy_audit())))
    panel.show_line("ACC-01")
    assert panel.parts.carried.isHidden()
