"""The parts of the panel: built with the first line, filled with the next, hidden where there is none."""

from tests.ui.checklist.keyboard import focused
from tests.ui.finding import texts


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


def test_without_a_line_they_are_out_of_sight_and_come_back_with_the_next(panel):
    panel.show_line("ACC-01")
    panel.show_line(None)
    parts = panel.parts
    every = (parts.question, parts.measures, parts.verdict, parts.note, parts.evidence, parts.action)
    assert not any(part.isVisible() for part in every)
    assert "Choisissez une ligne dans la liste." in texts(panel)
    panel.show_line("CIR-02@path-1")
    assert all(part.isVisible() for part in every)
