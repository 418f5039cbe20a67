"""The question: readable, its law apart, its notices in words."""

import pytest
from PySide6.QtWidgets import QLabel

from audit_app.domain.progress import standings
from audit_app.ui.checklist.question import QuestionPart
from tests.builders import a_busy_audit, a_checklist, a_criterion, phrase
from tests.ui.finding import name_of, texts


@pytest.fixture
def question(look, live, show):
    part = show(QuestionPart(look, live), 620, 500)
    return part, standings(live.audit)


def test_everything_there_is_to_read_can_be_reached_and_heard(question):
    part, rows = question
    part.fill(rows["CIR-02@path-1"])
    heard = [name_of(label) for label in part.findChildren(QLabel) if label.focusPolicy() and label.isVisible()]
    assert heard[:2] == ["Titre de CIR-02", "Comment vérifier. Regarder."]
    assert "Pas d’obligation légale\u00a0: demandé par la grille." in heard


def test_another_line_leaves_nothing_of_the_one_before(question):
    part, rows = question
    part.fill(rows["CIR-02@path-1"])
    part.fill(rows["SAN-02"])
    said = texts(part)
    assert "CIR-02" not in said
    assert "Bloquant" not in said
    assert "Recommandé" in said


def test_why_is_shown_where_the_checklist_says_it(look, begin, show):
    criteria = (a_criterion("ACC-01", why=phrase("Sans accueil, on repart.")),)
    audit = a_busy_audit().replaced(checklist=a_checklist(criteria=criteria), zones={}, answers={}, notes={})
    live = begin(audit)
    part = show(QuestionPart(look, live), 620, 500)
    part.fill(standings(live.audit)["ACC-01"])
    assert "Sans accueil, on repart." in texts(part)
