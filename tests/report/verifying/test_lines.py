"""One line: what it counts as is in its doctest; here, what is done about it and what shows it."""

import pytest

from audit_app.report.verifying.lines import breaks, due_from, has_action, is_late, is_weakened, shown_by


@pytest.mark.parametrize(
    ("action", "has", "late"),
    [
        (None, False, False),
        ({"state": "to_do", "due": "2027-02-28"}, True, True),
        ({"state": "in_progress", "due": "2027-03-01"}, True, False),
        ({"state": "done", "due": "2027-02-28"}, True, False),
        ({"state": "dropped", "due": "2027-02-28"}, False, False),
    ],
)
def test_an_action_counts_unless_it_was_dropped_and_is_late_while_it_is_open(action, has, late):
    line, data = {"action": action}, {"judged_on": "2027-03-01"}
    assert (has_action(line), is_late(line, data)) == (has, late)


@pytest.mark.parametrize(
    ("blocking", "counts_as", "found"),
    [
        (True, "non_compliant", (True, False)),
        (True, "partial", (False, True)),
        (True, "compliant", (False, False)),
        (False, "non_compliant", (False, False)),
        (False, "partial", (False, False)),
    ],
)
def test_only_a_blocking_line_breaks_the_journey_or_leaves_it_less_than_whole(blocking, counts_as, found):
    line = {"blocking": blocking, "counts_as": counts_as}
    assert (breaks(line), is_weakened(line)) == found


def test_what_comes_after_is_due_the_day_after_the_last():
    data = {"event": {"starts_on": "2027-06-26", "ends_on": "2027-06-27"}}
    assert [due_from({"phase": phase}, data).day for phase in ("before", "during", "after")] == [26, 26, 28]


def test_a_decorative_picture_shows_nothing():
    pieces = {1: {"kind": "photo", "decorative": True}, 2: {"kind": "document", "decorative": False}}
    assert shown_by({"evidence": [1, 2]}, pieces) == {"document"}
    assert shown_by({"evidence": [1]}, pieces) == set()
