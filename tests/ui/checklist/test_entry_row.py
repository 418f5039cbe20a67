"""A row of quick entry: of the checklist or of a test sheet; the gesture, what it is about, what is said."""

from datetime import date

import pytest

from audit_app.domain import recording
from audit_app.domain.consent import Use
from audit_app.domain.paper_code import paper_codes
from audit_app.errors import DayToCome, NotDigital, UnknownQuestion
from audit_app.ui.checklist.entry_row import row_of
from tests.builders import a_busy_audit
from tests.testing import a_tester, agreeing
from tests.wording.speaking import both, plain

ON = date(2026, 5, 15)
AUDIT = recording.welcomed(a_busy_audit(), a_tester(), agreeing(Use.NEEDS))


def test_a_row_of_the_checklist_answers_its_line():
    code = paper_codes(AUDIT)["INF-01"]
    row = row_of(AUDIT, f"{code} C", "Ana", ON)
    after = row.enter(AUDIT)
    assert (row.gesture, row.subject, after.answers["INF-01"].by) == ("answered", "INF-01", "Ana")
    said, doubtful = both(lambda: row.said(after, AUDIT)[0])[0], row.said(after, AUDIT)[1]
    assert said.startswith("INF-01 : conforme")
    assert not doubtful


def test_a_row_of_a_test_sheet_is_of_its_tester():
    row = row_of(AUDIT, "t01 s1f 6; S1A 2", "Ana", ON)
    after = row.enter(AUDIT)
    (one,) = after.observations.values()
    assert (row.gesture, row.subject) == ("sheet_entered", "T01")
    assert (one.needs_met, one.seq, one.by, one.on) == (6, 2, "Ana", ON)
    assert "T01, S1 : facilité, de 1 à 7 : 2." in plain(both(lambda: row.said(after, AUDIT)[0])[0])
    assert row.said(after, AUDIT)[1] is False
    again = row_of(after, "T01 S1A 4", None, ON)
    assert again.said(again.enter(after), after)[1] is True


def test_what_is_wrong_is_refused_when_it_is_read_or_entered():
    with pytest.raises(UnknownQuestion):
        row_of(AUDIT, "T01 S8Z 1", None, ON)
    with pytest.raises(NotDigital):
        row_of(AUDIT, "T01 S8F 1", None, ON).enter(AUDIT)


def test_nothing_is_noted_of_testers_on_a_day_to_come():
    with pytest.raises(DayToCome):
        row_of(AUDIT, "T01 C1 o", None, date(2199, 5, 16))
