"""The boxes over the checklist open once what is typed is saved, and are gone when they close."""

import pytest
from PySide6.QtWidgets import QDialog

from audit_app.ui.checklist.boxes import Boxes
from audit_app.ui.checklist.screen import ChecklistScreen


@pytest.fixture
def screen(look, qtbot, sample_live):
    shown = ChecklistScreen(look, sample_live)
    qtbot.addWidget(shown)
    shown.resize(1_200, 800)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


@pytest.mark.parametrize("name", ["zones", "sharing", "aside"])
def test_a_box_opens_after_what_is_typed_is_saved_and_goes_when_it_closes(screen, qtbot, name):
    boxes = screen.findChild(Boxes)
    with qtbot.waitSignal(boxes.opening):
        getattr(boxes, name)()
    (box,) = [found for found in screen.findChildren(QDialog) if found.isVisible()]
    box.close()
    qtbot.waitUntil(lambda: not [found for found in screen.findChildren(QDialog) if found.isVisible()])


def test_the_evidence_of_a_line_not_asked_any_more_opens_in_a_box(screen, qtbot):
    with qtbot.waitSignal(screen.boxes.opening):
        screen.boxes.evidence("XXX-99")
    (box,) = [found for found in screen.findChildren(QDialog) if found.isVisible()]
    assert box.windowTitle() == "Preuves d’une ligne qui n’est plus demandée"
    box.close()


def test_what_was_done_in_a_box_is_said(screen, qtbot):
    with qtbot.waitSignal(screen.said) as said:
        screen.boxes.done.emit("Trois lignes confiées.")
    assert said.args == ["Trois lignes confiées.", "good"]
