"""Files written beside the window: what was written is said, and so is what could not be."""

import pytest
from icalendar import Calendar
from PySide6.QtCore import QObject

from audit_app.domain.register import register
from audit_app.errors import CannotWrite
from audit_app.exchange.calendar import uid_of
from audit_app.ui.actions.exporting import Exporting
from tests.ui.actions.conftest import LATE, ON
from tests.wording.speaking import plain


@pytest.fixture
def exporting(live, qapp):
    parent = QObject()
    yield Exporting(live, parent)
    parent.deleteLater()


def test_a_calendar_is_written_and_said_with_the_names_it_holds(exporting, live, tmp_path, qtbot):
    out = tmp_path / "actions.ics"
    with qtbot.waitSignal(exporting.said, timeout=20_000) as said:
        exporting.begin(register(live.audit, ON), ON, out)
    assert plain(said.args[0]).startswith(f"4 actions écrites : {out}. Le fichier nomme")
    events = Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert uid_of(live.audit, LATE) in {str(event["uid"]) for event in events}
    assert all(event["sequence"] > 0 for event in events)


def test_words_of_the_file_are_those_of_the_user(exporting, live, tmp_path, qtbot):
    out = tmp_path / "actions.csv"
    with qtbot.waitSignal(exporting.said, timeout=20_000):
        exporting.begin(register(live.audit, ON), ON, out)
    assert "Qui s’en charge" in out.read_text("utf-8-sig")


def test_a_place_that_cannot_be_written_is_a_problem(exporting, live, tmp_path, qtbot):
    with qtbot.waitSignal(live.refused, timeout=20_000) as refused:
        exporting.begin(register(live.audit, ON), ON, tmp_path / "nulle part" / "actions.csv")
    assert isinstance(refused.args[0], CannotWrite)
