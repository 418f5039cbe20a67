"""What the lines say once understood: an event as it was, or faults at the rows they are of."""

import pytest

from audit_app.domain.event import Event
from audit_app.domain.programme import ProgrammeEntry
from audit_app.errors import Fault
from audit_app.ui.event.draft import draft_of
from audit_app.ui.event.line_drafts import EntryDraft, SpendingDraft
from audit_app.ui.event.lines_read import given, programme_read, renumbered, spending_read
from audit_app.ui.event.understood import understood
from tests.ui.event.conftest import example
from tests.ui.event.test_line_drafts import MATCH, RAMP


@pytest.fixture
def event() -> Event:
    bare = ProgrammeEntry(kind=MATCH.kind, title="Débat")
    return example().replaced(spending=(RAMP, RAMP.replaced(spent=None, aim=0)), para_programme=(MATCH, bare))


def test_an_event_comes_back_with_all_its_lines(event):
    assert understood(draft_of(event), beginning=True).event == event


def test_blank_rows_are_passed_over_and_faults_keep_the_number_of_their_row():
    rows = (SpendingDraft(), SpendingDraft(what="Rampe", planned="cent"), SpendingDraft())
    faults: list[Fault] = []
    assert given(rows) == [1]
    assert spending_read(rows, faults) == [{"what": "Rampe"}]
    assert [(fault.code, fault.where) for fault in faults] == [("wrong_type", "spending[2].planned")]


def test_a_day_and_a_number_that_cannot_be_read_are_told():
    faults: list[Fault] = []
    rows = (EntryDraft(kind="media", title="Direct", on="31/02/2027", athletes="douze"),)
    assert programme_read(rows, faults) == [{"kind": "media", "title": "Direct"}]
    assert [fault.where for fault in faults] == ["para_programme[1].on", "para_programme[1].athletes"]


def test_what_the_record_refuses_is_told_at_the_row_as_it_is_seen():
    fault = renumbered(Fault("missing", "spending[1].kind", found="kind"), {"spending": [2]})
    assert fault.where == "spending[3].kind"
    other = Fault("missing", "name", found="name")
    assert renumbered(other, {"spending": [2]}) is other


def test_a_line_that_is_not_whole_keeps_an_event_from_being_one(event):
    draft = draft_of(event)
    said = understood(draft.replaced(spending=(*draft.spending, SpendingDraft(what="Conseil"))), beginning=True)
    assert said.event is None
    assert {fault.where for fault in said.faults} == {f"spending[3].{code}" for code in ("kind", "planned", "aim")}
