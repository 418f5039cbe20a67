import pytest

from audit_app.domain.changes import Change, Fact, value_hash
from audit_app.identity import new_id
from audit_app.store import rows
from audit_app.store.rows import BrokenHistory, KeptStep
from tests.builders import an_audit

CHANGE = Change(
    node="a" * 32,
    seq=3,
    kind="note",
    subject="ACC-01",
    aspect="text",
    value='"é"',
    at="2026-11-22T05:00:00.000+00:00",
    by=None,
    step="s",
    parents=(("b" * 32, 2), ("c" * 32, 1)),
    salt="salt",
    value_hash=value_hash("salt", '"é"'),
)


def test_a_change_comes_back_from_its_row():
    assert rows.change_of(rows.row_of(CHANGE, new_id())) == CHANGE


@pytest.mark.parametrize(("column", "found"), [("parents", "[["), ("parents", "[1]"), ("node", "x"), ("seq", 0)])
def test_a_row_that_makes_no_change_is_broken(column, found):
    place = rows.CHANGE.split(", ").index(column)
    row = list(rows.row_of(CHANGE, new_id()))
    row[place] = found
    with pytest.raises(BrokenHistory):
        rows.change_of(tuple(row))


def test_a_step_comes_back_from_its_row():
    facts = (Fact("note", "ACC-01", "text"), Fact("event", "", "name"))
    step = KeptStep("s", "a", "note", None, facts, "2026", "Anne", None, "t")
    row = ("s", "a", "note", None, rows.facts_text(facts), "2026", "Anne", None, "t")
    assert rows.step_of(row) == step


@pytest.mark.parametrize("facts", ["", "[1]", '[["a"]]'])
def test_a_row_that_makes_no_step_is_broken(facts):
    with pytest.raises(BrokenHistory):
        rows.step_of(("s", "a", "note", None, facts, "2026", None, None, None))


def test_what_the_list_shows_comes_back_from_its_row():
    audit = an_audit()
    shown = rows.summary_row(audit, (3, 4), "2026") | {"created_at": "2025"}
    summary = rows.summary_of(tuple(shown[column] for column in rows.SUMMARY.split(", ")))
    assert (summary.id, summary.starts_on, summary.size_class) == (audit.id, audit.event.starts_on, "N2")
    assert (summary.checked, summary.to_check, summary.created_at, summary.changed_at) == (3, 4, "2025", "2026")
