"""Whole plans: added from a file, told anew, removed with their pins, each one step to undo."""

import pytest
from PySide6.QtCore import Qt

from audit_app.ui.plan import plan_changes
from audit_app.ui.plan.plan_changes import PlanChanges
from audit_app.ui.plan.plan_dialog import PlanDialog
from tests.wording.speaking import plain


@pytest.fixture
def changes(screen):
    return screen.plans


def test_the_file_chosen_becomes_a_plan_and_undo_takes_it_back(changes, screen, live, picture, qtbot, monkeypatch):
    monkeypatch.setattr(plan_changes, "files_to_open", lambda *_asked: [picture])
    changes.choose_file()
    box = screen.findChild(PlanDialog)
    box.name.setText("Parking")
    box.alt.setPlainText("Tout est plat.")
    with qtbot.waitSignal(changes.added) as added:
        qtbot.keyClick(box.act, Qt.Key.Key_Return)
    plan = live.audit.plans[added.args[0]]
    assert (plan.name, plan.alt, plan.by) == ("Parking", "Tout est plat.", "Zoé")
    assert live.undo()
    assert [each.name for each in live.audit.plans.values()] == ["Stade"]


def test_who_chooses_no_file_is_asked_nothing(changes, screen, monkeypatch):
    monkeypatch.setattr(plan_changes, "files_to_open", lambda *_asked: [])
    changes.choose_file()
    assert screen.findChild(PlanDialog) is None


def test_a_plan_is_told_anew(changes, live, plan, qtbot):
    box = changes.describe(plan)
    box.alt.setPlainText("Le jaune est à droite.")
    with qtbot.waitSignal(changes.said) as said:
        qtbot.keyClick(box.act, Qt.Key.Key_Return)
    assert said.args[1] == "good"
    assert live.audit.plans[plan.id].alt == "Le jaune est à droite."


def test_a_plan_leaves_with_its_pins_and_undo_brings_both_back(changes, live, plan, qtbot):
    before = live.audit
    with qtbot.waitSignal(changes.said) as said:
        changes.remove(plan)
    assert plain(said.args[0]) == "« Stade » est retiré avec ses repères. « Annuler » le remet."
    assert (live.audit.plans, live.audit.pins) == ({}, {})
    assert live.undo()
    assert (live.audit.plans, live.audit.pins) == (before.plans, before.pins)
    assert isinstance(changes, PlanChanges)
