"""The lines a finding touches: likely ones to tick, any other from a list."""

import pytest

from audit_app.domain.audit import Finding
from audit_app.ui.checklist.touched_lines import TouchedLines
from tests.builders import a_busy_audit
from tests.domain.examples import uuid

AUDIT = a_busy_audit()
MET = Finding(id=uuid(9), title="Titre de SAN", zone="toilets-1")


@pytest.fixture
def part(show, look):
    shown = show(TouchedLines(look), 500, 500)
    shown.offer(AUDIT, MET)
    shown.draw(AUDIT, MET, able=True)
    return shown


def test_likely_lines_are_offered_and_none_is_ticked(part):
    assert next(iter(part._ticks)) == "SAN-01@toilets-1"
    assert not any(tick.box.isChecked() for tick in part._ticks.values())


def test_a_tick_tells_all_the_lines_ticked(part, qtbot):
    with qtbot.waitSignal(part.chosen) as told:
        part._ticks["SAN-01@toilets-1"].box.click()
    assert told.args == [("SAN-01@toilets-1",)]


def test_another_line_joins_those_it_touches(part, qtbot):
    touched = MET.replaced(lines=("SAN-01@toilets-1",))
    part.draw(AUDIT, touched, able=True)
    place = part.other.findData("INF-01")
    part.other.setCurrentIndex(place)
    with qtbot.waitSignal(part.chosen) as told:
        part.other.activated.emit(place)
    assert told.args == [("SAN-01@toilets-1", "INF-01")]
    assert part.other.currentIndex() == 0
    with qtbot.assertNotEmitted(part.chosen):
        part.other.activated.emit(0)


def test_a_line_that_is_asked_no_more_is_shown_by_its_name(part):
    part.draw(AUDIT, MET.replaced(lines=("XYZ-01",)), able=False)
    assert part._ticks["XYZ-01"].box.accessibleName() == "XYZ-01"
    assert not part._ticks["XYZ-01"].box.isEnabled()
