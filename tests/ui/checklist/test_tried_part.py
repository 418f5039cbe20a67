"""What a finding was met in: the scenario and the place, told at once, shown without being told."""

import pytest
from PySide6.QtWidgets import QComboBox

from audit_app.domain.audit import Finding
from audit_app.ui.checklist.tried_part import TriedPart
from tests.domain.examples import uuid
from tests.ui.user_tests.examples import tested
from tests.wording.speaking import plain

MET = Finding(id=uuid(9), title="Une marche gêne", zone="toilets-1")


@pytest.fixture
def part(show, look, live):
    made = show(TriedPart(look), 500, 300)
    made.told = []
    made.tried.connect(lambda code: made.told.append(("scenario", code)))
    made.met_at.connect(lambda zone: made.told.append(("zone", zone)))
    made.show_finding(live.audit, MET, able=True)
    return made


def test_what_is_known_is_shown_and_told_to_nobody(part, live):
    assert (part.scenario.currentText(), part.zone.currentText()) == ("Non dit", "Bloc B")
    part.show_finding(live.audit, MET.replaced(scenario="S8", zone=None), able=True)
    assert part.scenario.currentText().startswith("S8 – ")
    assert part.zone.currentText() == "Tout l’événement"
    assert part.told == []


def test_each_choice_is_told_by_its_code(part):
    scenario, zone = part.findChildren(QComboBox)
    assert [plain(one.accessibleName()) for one in (scenario, zone)] == ["Ce qui était essayé", "Où c’est arrivé"]
    scenario.setCurrentIndex(scenario.findData("S4"))
    zone.setCurrentIndex(zone.findData(""))
    assert part.told == [("scenario", "S4"), ("zone", "")]


def test_a_scenario_told_is_changed_and_never_unsaid(part, live):
    part.show_finding(live.audit, MET.replaced(scenario="S8"), able=True)
    assert part.scenario.findData("") == -1


def test_those_that_were_planned_or_tried_are_offered_as_well(part, live):
    assert part.scenario.findData("S6") == -1
    part.show_finding(tested(live.audit), MET, able=True)
    assert min(part.scenario.findData(code) for code in ("S1", "S6", "S8")) > 0


def test_one_that_is_offered_no_more_stays_named(part, live):
    part.show_finding(live.audit, MET.replaced(scenario="X7"), able=False)
    assert part.scenario.currentText() == "X7"
    assert not part.scenario.isEnabled()
    assert not part.zone.isEnabled()
