"""The parts of the panel: built with the first line, filled with the next, hidden where there is none."""

from PySide6.QtWidgets import QPushButton

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.ui.checklist.panel import LinePanel
from tests.builders import an_audit
from tests.ui.checklist.keyboard import focused
from tests.ui.finding import name_of, named, texts
from tests.ui.instruments.tab_chain import expected


def test_nothing_is_built_before_there_is_a_line_and_then_once(panel):
    assert panel.parts is None
    panel.show_line("ACC-01")
    first = panel.parts
    panel.show_line("CIR-02@path-1")
    assert first is not None
    assert panel.parts is first
    assert "CIR-02" in focused_after(panel)


def focused_after(panel) -> str:
    panel.enter()
    return focused()


def test_what_to_do_is_heard_in_the_help_or_beside_the_action_never_twice(begin, look, show):
    live = begin(answered(an_audit(checklist=shipped_checklist()), "GOV-01", verdict=Verdict.NON_COMPLIANT))
    panel = show(LinePanel(look, live))
    panel.show_line("GOV-01")
    assert len(heard(panel, "Tout de suite. ")) == 1
    named(panel, "Aide sur cette ligne", QPushButton).click()
    assert len(heard(panel, "Tout de suite. ")) == 1
    assert texts(panel).splitlines().count("Tout de suite") == 2, "it is still seen beside the action"


def heard(panel, words) -> list[str]:
    return [name_of(stop) for stop in expected(panel) if words in name_of(stop)]


def test_without_a_line_they_are_out_of_sight_and_come_back_with_the_next(panel):
    panel.show_line("ACC-01")
    panel.show_line(None)
    parts = panel.parts
    every = (parts.question, parts.measures, parts.verdict, parts.note, parts.evidence, parts.action)
    assert not any(part.isVisible() for part in every)
    assert "Choisissez une ligne dans la liste." in texts(panel)
    panel.show_line("CIR-02@path-1")
    assert all(part.isVisible() for part in every)
